"""The checks of ``alliance doctor``, one function each: return the state in one line, or raise the remedy."""

import asyncio
import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.app import server_clock
from bot.app.heartbeats import read_report
from bot.app.home import load_key_ring, open_database
from bot.monitoring.alert_conditions import MAX_CLOCK_OFFSET, MAX_POLL_SILENCE
from bot.monitoring.observation import MIN_FREE_BYTES
from bot.program_name import PROGRAM_NAME
from bot.scheduler.clocks import utc_now
from bot.services.context.context import Context, Resources
from bot.services.enrolment import programme_checks
from bot.settings import Settings
from bot.telegram import connect
from flows.errors import AllianceError, BadSetting, OperatorNeeded
from storage import migrations
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import UnitOfWork
from storage.encryption.keyfile import refuse_key_among_data
from storage.repositories import checkpoints, counters

T = TypeVar("T")

NOT_YET = "not made yet; the first start makes it"


def check_texts() -> str:
    """Load all texts and instruments and return how many there are."""
    words, instruments = load_words(), load_instruments()
    return f"ok: {len(words.languages)} languages, {len(instruments)} instruments"


def check_time_zones() -> str:
    """Check that time-zone data is installed: no local time can be computed without it."""
    try:
        ZoneInfo("Europe/Berlin")
    except ZoneInfoNotFoundError:
        raise OperatorNeeded(
            "This machine has no time-zone data. Install the program again, or: apt install tzdata"
        ) from None
    return "ok"


def check_font() -> str:
    """Check that the font of charts and PDF pages is installed."""
    spec = find_spec("matplotlib")
    fonts = Path(spec.origin).parent / "mpl-data/fonts/ttf" if spec and spec.origin else None
    if fonts is None or not (fonts / "DejaVuSans.ttf").exists():
        raise OperatorNeeded(
            "The font for pictures is missing: matplotlib is not whole. Install the program again"
        )
    return "ok"


def check_home(settings: Settings) -> str:
    """Check that the home folder is writable and its disk has room."""
    return check_folder(settings.home.absolute(), "ALLIANCE_HOME")


def check_folder(path: Path, setting: str) -> str:
    """Check that a folder, or where it will be made, is writable and has room on its disk."""
    existing = next(each for each in (path, *path.parents) if each.exists())
    if not existing.is_dir() or not os.access(existing, os.W_OK | os.X_OK):
        raise BadSetting(
            f"{existing} is no folder this user may write to. Change its owner, or set {setting}"
        )
    free = shutil.disk_usage(existing).free
    if free < MIN_FREE_BYTES:
        raise OperatorNeeded(
            f"The disk of {existing} is almost full ({free // 1_000_000} MB left). Make room"
        )
    return f"ok: {path}" if path == existing else f"{path} is {NOT_YET}"


def check_key_file(settings: Settings) -> str:
    """Check the key file: outside the home folder, and readable if it should exist."""
    refuse_key_among_data(settings.key_path, settings.home)
    if not settings.key_path.exists() and migrations.current_revision(settings.database_url) is None:
        return f"{settings.key_path} is {NOT_YET}"
    load_key_ring(settings)
    return f"ok: {settings.key_path}"


def check_database(settings: Settings) -> str:
    """Check the database: its schema's version, that this key opens it, and that its programmes are complete."""
    now = migrations.current_revision(settings.database_url)
    if now is None:
        return NOT_YET
    migrations.refuse_unknown(now)
    if now != migrations.head_revision():
        return "ok, and will be brought up to date at the next start. Make a backup first"
    resources = Resources(load_words(), load_instruments(), "")
    read_database(settings, lambda unit: programme_checks.check_programmes(Context(unit, resources)))
    return "ok"


def check_contacts(settings: Settings) -> str:
    """Check which programmes have emergency contacts of their own, and return how often these were asked for."""
    if not is_current(settings):
        return NOT_YET
    resources = Resources(load_words(), load_instruments(), "")
    unwritten = read_database(
        settings, lambda unit: programme_checks.list_unwritten_contacts(Context(unit, resources))
    )
    asked = read_database(settings, lambda unit: counters.get(unit, counters.HELP_REQUESTS))
    if unwritten:
        named = "; ".join(f"{slug}: {', '.join(languages)}" for slug, languages in unwritten.items())
        return f"ok, but still to be written under [safety.crisis]: {named} (asked for {asked} times)"
    return f"ok (asked for {asked} times)"


def check_token(settings: Settings) -> str:
    """Check that a token is set; its form was checked when the settings were read."""
    if settings.token is None:
        raise BadSetting(
            "ALLIANCE_TOKEN_FILE is missing: the file with the bot's token from @BotFather."
            f" To try without: {PROGRAM_NAME} demo"
        )
    return "ok: looks like one"


def check_bot_api(settings: Settings) -> str:
    """Check that the Bot API answers, and that its clock and this machine's agree within a minute."""
    offset = _clock_offset(settings.api_url)
    if abs(offset) > MAX_CLOCK_OFFSET:
        seconds = int(abs(offset).total_seconds())
        raise OperatorNeeded(
            f"This machine's clock is {seconds} s off. Set it, and keep it: timedatectl set-ntp true"
        )
    return f"ok: {settings.api_url} answers, and the clocks agree"


def check_bot_name(settings: Settings) -> str:
    """Check that Telegram accepts the token, and return the bot's name."""
    if settings.token is None:
        return "not asked: the token is missing"
    _clock_offset(settings.api_url)  # before connect, which waits while the network is down
    try:
        return (
            f"ok: @{asyncio.run(connect.fetch_bot_name(settings.token.get_secret_value(), settings.api_url))}"
        )
    except TimeoutError:
        raise _unreachable(settings.api_url) from None


def _clock_offset(address: str) -> timedelta:
    try:
        return asyncio.run(server_clock.clock_offset(address, utc_now)) or timedelta()
    except server_clock.ServerUnreachable:
        raise _unreachable(address) from None


def _unreachable(address: str) -> AllianceError:
    return OperatorNeeded(
        f"{address} cannot be reached. Check the network and ALLIANCE_API_URL; or use --offline"
    )


def check_last_poll(settings: Settings) -> str:
    """Check that the service is at work: it polled Telegram lately, all its loops live, and it can send.

    Quick enough for a health check. Raises OperatorNeeded with what is wrong.
    """
    if not is_current(settings):
        raise OperatorNeeded("No service of this version has begun on this database. Look at its log")
    last = read_database(settings, lambda unit: checkpoints.get(unit, checkpoints.LAST_POLL))
    silence = utc_now() - last if last else None
    if silence is None or silence > MAX_POLL_SILENCE:
        since = f"since {last:%Y-%m-%d %H:%M} UTC" if last else "yet"
        raise OperatorNeeded(
            f"The service has not heard from Telegram {since}. See that it runs, and look at its log"
        )
    report = read_report(settings.home)
    if report.stalled:
        raise OperatorNeeded(
            f"The service hangs: {', '.join(report.stalled)}. Look at its log, and start it again"
        )
    if report.sending_problem is not None:
        raise OperatorNeeded(f"The service cannot send: {report.sending_problem}")
    return f"ok: Telegram was heard {int(silence.total_seconds())} s ago"


def is_current(settings: Settings) -> bool:
    """Return whether the database has this program's schema."""
    return migrations.current_revision(settings.database_url) == migrations.head_revision()


def read_database(settings: Settings, work: Callable[[UnitOfWork], T]) -> T:
    """Run ``work`` on a snapshot of the database, which is opened and closed for it."""

    async def look() -> T:
        store = await open_database(settings, utc_now)
        try:
            return await store.read(work)
        finally:
            await store.close()

    return asyncio.run(look())
