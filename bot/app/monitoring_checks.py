"""The checks of ``alliance doctor`` on what the monitor watches: backups, work that waits, events, who is told."""

import asyncio
import shlex
import shutil
from collections.abc import Collection
from datetime import datetime
from functools import partial
from http import HTTPStatus

import aiohttp

from bot.app import surroundings
from bot.app.checks import NOT_YET, check_folder, is_current, read_database
from bot.app.heartbeats import read_report
from bot.app.operator_channels import build_channels
from bot.monitoring.alert_conditions import MAX_EVENTS_FAILING, AlertName, describe, judge
from bot.monitoring.observation import Observation
from bot.monitoring.operator_alerts import OperatorAlerts
from bot.program_name import PROGRAM_NAME
from bot.scheduler.clocks import utc_now
from bot.services.events import subscriptions
from bot.services.events.subscriptions import EndpointStatus
from bot.settings import Settings
from bot.telegram import connect
from bot.telegram.operator_chat import send_to_operator
from flows.errors import BadSetting, OperatorNeeded
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import operator_alerts, service_figures
from storage.repositories.event_endpoints import EventEndpoint
from storage.repositories.operator_alerts import OperatorAlert

WORK_PROBLEMS = (
    *(AlertName.SENDING_STOPPED, AlertName.HANDLING_STOPPED),
    *(AlertName.UPDATES_SET_ASIDE, AlertName.DIGESTS_LATE),
)


def check_backups(settings: Settings) -> str:
    """Check the folder of backups, where one is set, and that the latest backup is not too old."""
    if settings.backups is None:
        return "ALLIANCE_BACKUPS is not set; whoever is erased stays in the keys beside old backups until the next one"
    folder = check_folder(settings.backups.absolute(), "ALLIANCE_BACKUPS")
    _refuse_problems(settings, (AlertName.BACKUPS_OLD,))
    return folder


def check_work(settings: Settings) -> str:
    """Check that nothing waits for longer than it should, and that the running service has found no problem."""
    if not is_current(settings):
        return NOT_YET
    _refuse_problems(settings, WORK_PROBLEMS)
    found = [each for each, now in read_database(settings, _list_alerts) if each.is_present(now)]
    if found:
        names = "; ".join(f"{each.name} since {each.since:%Y-%m-%d %H:%M} UTC" for each in found)
        raise OperatorNeeded(f"The running service has found: {names}. Its log says what to do")
    return "ok: nothing waits for too long"


def check_events(settings: Settings) -> str:
    """Check that the addresses of other programs take their events.

    Raises OperatorNeeded with those whose receivers have ended their subscription, or that fail for an hour.
    """
    if not is_current(settings):
        return NOT_YET
    now, every = read_database(settings, lambda unit: (unit.now, subscriptions.list_all(unit)))
    if not every:
        return "ok: no other program is told of events"
    dead = [_describe_endpoint(each) for each in every if _takes_no_events(each.endpoint, now)]
    if dead:
        raise OperatorNeeded("; ".join(dead))
    waiting = f"addresses: {len(every)}, events waiting: {sum(each.waiting for each in every)}"
    failing = [_describe_endpoint(each) for each in every if each.endpoint.failing_since is not None]
    return f"ok, but {'; '.join(failing)} ({waiting})" if failing else f"ok, {waiting}"


def _takes_no_events(endpoint: EventEndpoint, now: datetime) -> bool:
    since = endpoint.failing_since
    return endpoint.ended_at is not None or (since is not None and now - since > MAX_EVENTS_FAILING)


def _describe_endpoint(status: EndpointStatus) -> str:
    endpoint = status.endpoint
    remedy = f"{PROGRAM_NAME} webhook remove {endpoint.id}"
    if endpoint.ended_at is None:
        remedy = f"see to its receiver, or {remedy}"
    return f"{status.slug} {endpoint.id} {subscriptions.describe_health(endpoint)} ({remedy})"


def _refuse_problems(settings: Settings, names: Collection[AlertName]) -> None:
    """Raise OperatorNeeded if the database and the folders show any of these problems."""
    if not is_current(settings):
        return
    figures = read_database(settings, service_figures.read_figures)
    backup = surroundings.read_backups(settings, figures.last_backup)
    present, _ = judge(Observation(at=figures.at, figures=figures, backup=backup))
    found = [describe(name, detail) for name, detail in present.items() if name in names]
    if found:
        raise OperatorNeeded(" ".join(found).rstrip("."))


def _list_alerts(unit: UnitOfWork) -> list[tuple[OperatorAlert, datetime]]:
    return [(alert, unit.now) for alert in operator_alerts.list_all(unit)]


def check_operator(settings: Settings) -> str:
    """Check through which channels the operator is told of problems, and that a command can be run."""
    channels = build_channels(settings, _no_chat)
    if not channels:
        return "nobody is told when something is wrong; set ALLIANCE_OPERATOR_CHAT, _COMMAND or _WEBHOOK"
    program = shlex.split(settings.operator_command or "")[:1]
    if program and shutil.which(program[0]) is None:
        raise BadSetting(f"ALLIANCE_OPERATOR_COMMAND: {program[0]} is no program here. Give its whole path")
    return f"ok: told by {', '.join(channels)}. To try: {PROGRAM_NAME} doctor --test-alert"


async def _no_chat(chat: int, text: str) -> str | None:
    return "not asked"


def check_alert_channels(settings: Settings) -> str:
    """Tell a test through every channel. Raises OperatorNeeded with each that could not."""

    async def tell() -> dict[str, str | None]:
        bot = connect.build(settings.token.get_secret_value(), settings.api_url) if settings.token else None
        send = partial(send_to_operator, bot) if bot is not None else _no_chat
        try:
            return await OperatorAlerts(build_channels(settings, send)).test(utc_now())
        finally:
            if bot is not None:
                await bot.request.shutdown()

    results = asyncio.run(tell())
    if not results:
        raise BadSetting("Nobody is told: set ALLIANCE_OPERATOR_CHAT, _COMMAND or _WEBHOOK")
    problems = "; ".join(f"{channel}: {problem}" for channel, problem in results.items() if problem)
    if problems:
        raise OperatorNeeded(problems)
    return f"ok: told by {', '.join(results)}"


def check_monitoring(settings: Settings) -> str:
    """Check the port of health and metrics, where one is set: ask it if the service runs."""
    if settings.monitoring_port is None:
        return "ok: off; ALLIANCE_MONITORING_PORT turns it on"
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.monitoring_host, settings.monitoring_host)  # noqa: S104
    url = f"http://{f'[{host}]' if ':' in host else host}:{settings.monitoring_port}"
    try:
        status, problems = asyncio.run(_ask_health(f"{url}/health/ready"))
    except (aiohttp.ClientError, TimeoutError, ValueError):
        try:
            read_report(settings.home)
        except OperatorNeeded:
            return f"{url} is served while the service runs"
        raise OperatorNeeded(f"The service runs, but {url} does not answer. Look at its log") from None
    if status != HTTPStatus.OK:
        raise OperatorNeeded(f"{url} says: {', '.join(problems)}")
    return f"ok: {url}"


async def _ask_health(url: str) -> tuple[int, list[str]]:
    limit = aiohttp.ClientTimeout(total=connect.NETWORK_SECONDS)
    async with aiohttp.ClientSession(timeout=limit) as session, session.get(url) as response:
        body = await response.json()
        return response.status, [str(each) for each in body["problems"]]
