"""Check-ins under fire: several processes on one database, killed at random, over a Bot API that fails.

Run as a module: ``python -m tests.benchmarks.engine.fire --people 200 --processes 3 --kills 30``. The database is a new
one on the PostgreSQL server of the tests, and with ``--sqlite`` a file and one process. ``--webhook`` sends updates
through a proxy of the driver's to any process that runs. People tap again after six seconds without a change.

``--restarts`` and ``--cuts`` take a PostgreSQL server of their own, which is stopped as by a crash and started again,
and all of whose connections are ended. ``--at-once 25 --pace 1000`` is for many people: so many answer at a time, and
neither the service nor the Bot API holds their messages back. What goes wrong is spread evenly over the run.
"""

import argparse
import asyncio
import random
import socket
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
from aiohttp import web

from bot.rehearsal.botapi import BotApi, Call, Fault, FaultKind, Pace
from bot.scheduler.clocks import utc_now
from bot.services.context.context import Context, Resources
from storage import migrations
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database
from storage.encryption.keyfile import load_or_create_key
from tests.benchmarks.engine.seed import seed_clients
from tests.benchmarks.engine.troubles import (
    Cut,
    Kill,
    Restart,
    Trouble,
    TroubleCounts,
    cause,
    progress_of,
)
from tests.support.databases import new_postgres, new_sqlite
from tests.support.own_postgres import OwnPostgres, own_postgres
from tests.support.service_processes import ServiceProcesses
from tests.support.tapping_people import (
    AGAIN_SECONDS,
    Outcome,
    TappingPerson,
    check_outcome,
    tapping_people,
)

FIRST_CHAT = 5_500_000_001
REPORT_SECONDS = 60.0
SETTLE_SECONDS = 150.0
LOOK_SECONDS = 0.5


@dataclass
class FireFigures:
    """What a run has measured."""

    outcome: Outcome
    waits: list[float]
    seconds: float
    troubles: TroubleCounts
    doubled_seconds: list[float]
    """How long each chat had two live keyboards, each time it had."""
    errors: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)
    """What those people saw who gave up."""

    def line(self) -> str:
        """Return the figures in some lines."""
        ordered = sorted(self.waits)
        p50, p99 = (ordered[min(len(ordered) - 1, int(share * len(ordered)))] for share in (0.5, 0.99))
        return (
            f"{self.outcome.check_ins} check-ins, {len(ordered)} inputs in {self.seconds:.0f} s"
            + "".join(f", {number} {what}" for what, number in sorted(self.troubles.items()))
            + f"; wait p50 {p50:.2f} s, p99 {p99:.1f} s, longest"
            f" {ordered[-1]:.1f} s, taps again {sum(int(wait // AGAIN_SECONDS) for wait in ordered)};"
            f" two live keyboards {len(self.doubled_seconds)} times, longest"
            f" {max(self.doubled_seconds, default=0.0):.1f} s\n"
            f"{self.outcome}\n{len(self.errors)} errors logged, {len(self.stuck)} people gave up"
        )


def add_faults(api: BotApi) -> None:
    """Let the Bot API fail as the issue on several processes asks for."""
    polls, others = (lambda call: call.method == "getUpdates"), (lambda call: call.method not in START_CALLS)
    api.faults.add(
        Fault(FaultKind.DROPPED, acted=True, when=polls, probability=0.02),
        Fault(FaultKind.DROPPED, when=others, probability=0.02),
        Fault(FaultKind.DROPPED, acted=True, when=others, probability=0.02),
        Fault(FaultKind.SERVER_ERROR, when=_no_delivery, probability=0.01),
        Fault(FaultKind.FLOOD, seconds=1.0, when=_no_delivery, probability=0.005),
    )


START_CALLS = {"getUpdates", "getMe", "setMyCommands", "getMyDescription", "setMyDescription"}


def _no_delivery(call: Call) -> bool:
    return call.method not in {*START_CALLS, "webhook"}


class Proxy:
    """A reverse proxy as an operator would have one: passes requests on to any process that accepts them."""

    def __init__(self) -> None:
        self.upstreams: list[str] = []
        self._random = random.Random(1)  # noqa: S311 -- repeatable
        self.url = ""

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        """Listen while the context lasts."""
        app = web.Application()
        app.router.add_post("/telegram", self._pass_on)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}/telegram"
        try:
            async with aiohttp.ClientSession() as self._session:
                yield
        finally:
            await runner.cleanup()

    async def _pass_on(self, request: web.Request) -> web.Response:
        body, headers = await request.read(), {k: v for k, v in request.headers.items() if k.startswith("X-")}
        for upstream in self._random.sample(self.upstreams, len(self.upstreams)):
            try:
                async with self._session.post(upstream, data=body, headers=headers) as answer:
                    return web.Response(status=answer.status, headers=_retry_after(answer))
            except aiohttp.ClientError:
                continue
        return web.Response(status=502)


def _retry_after(answer: aiohttp.ClientResponse) -> dict[str, str]:
    return {k: v for k, v in answer.headers.items() if k == "Retry-After"}


def free_address() -> str:
    """Return an address of this machine that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return f"127.0.0.1:{free.getsockname()[1]}"


@dataclass
class FireStage:
    """Processes that run, their Bot API, and clients who take part."""

    api: BotApi
    processes: ServiceProcesses
    crowd: list[TappingPerson]
    url: str

    async def outcome(self, settle_seconds: float = SETTLE_SECONDS) -> Outcome:
        """Return what is stored, once the inbox is empty or after some time."""
        resources = Resources(load_words(), load_instruments(), "bot")
        store = await self._open()
        try:
            until = time.monotonic() + settle_seconds
            while True:
                found = await store.read(lambda unit: check_outcome(Context(unit, resources), self.crowd))
                if found.is_right or time.monotonic() > until:
                    return found
                await asyncio.sleep(1.0)
        finally:
            await store.close()

    async def _open(self) -> Database:
        ring = load_or_create_key(self.processes.key_path, may_make=False)
        return await Database.open(self.url, ring, clock=utc_now)


@asynccontextmanager
async def burning(
    folder: Path, url: str, people: int, processes: int, *, webhook: bool = False, settings: dict[str, str]
) -> AsyncIterator[FireStage]:
    """Start so many processes for so many clients on an empty database."""
    api, proxy = BotApi(utc_now), Proxy()
    await api.start()
    async with AsyncExitStack() as stack:
        stack.push_async_callback(api.stop)
        if webhook:
            await stack.enter_async_context(proxy.serving())
        group = ServiceProcesses(folder, api, url, settings)
        stack.push_async_callback(group.close)
        await asyncio.to_thread(migrations.upgrade, url)
        ring = load_or_create_key(group.key_path, may_make=False)
        store = await Database.open(url, ring, clock=utc_now)
        resources = Resources(load_words(), load_instruments(), "bot")
        await store.write(lambda unit: seed_clients(unit, resources, FIRST_CHAT, people))
        await store.close()
        crowd = tapping_people(api, FIRST_CHAT, people)
        for _ in range(processes):
            group.add(**(_webhook_of(proxy) if webhook else {}))
        await asyncio.gather(*(process.start() for process in group.all))
        yield FireStage(api, group, crowd, url)


def _webhook_of(proxy: Proxy) -> dict[str, str]:
    address = free_address()
    proxy.upstreams.append(f"http://{address}/telegram")
    return {"ALLIANCE_WEBHOOK_URL": proxy.url, "ALLIANCE_WEBHOOK_LISTEN": address}


async def watch_keyboards(active: list[TappingPerson], done: asyncio.Event) -> list[float]:
    """Look until ``done`` how long chats show two messages that can be answered; return the seconds of each time."""
    begun: dict[int, float] = {}
    times: list[float] = []
    while not done.is_set():
        now = time.monotonic()
        doubled = {each.person.id for each in active if each.live_keyboards > 1}
        times += [now - begun.pop(chat) for chat in begun.keys() - doubled]
        begun |= dict.fromkeys(doubled - begun.keys(), now)
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), LOOK_SECONDS)
    return times + [time.monotonic() - since for since in begun.values()]


@dataclass(frozen=True)
class Turnout:
    """How people come to answer: beginning over so many seconds, so many at once; nobody begins after ``minutes``."""

    over_seconds: float
    at_once: int
    minutes: float

    async def answer_all(self, crowd: list[TappingPerson], active: list[TappingPerson]) -> list[str]:
        """Let all answer who begin in time, and take the others out of the crowd; return what the stuck ones saw."""
        places, stuck, late = asyncio.Semaphore(self.at_once), list[str](), list[TappingPerson]()
        until = time.monotonic() + 60 * self.minutes

        async def answer(number: int, tapper: TappingPerson) -> None:
            await asyncio.sleep(number * self.over_seconds / len(crowd))
            async with places:
                if time.monotonic() > until:
                    late.append(tapper)
                    return
                active.append(tapper)
                try:
                    await tapper.answer_check_in()
                except AssertionError as error:
                    stuck.append(str(error))
                active.remove(tapper)

        await asyncio.gather(*(answer(number, each) for number, each in enumerate(crowd)))
        absent = {each.person.id for each in late}
        crowd[:] = [each for each in crowd if each.person.id not in absent]
        return stuck


async def _report(crowd: list[TappingPerson], done: asyncio.Event) -> None:
    """Write from time to time how far the run is."""
    while not done.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), REPORT_SECONDS)
        sys.stderr.write(f"{datetime.now(UTC):%H:%M:%S} {progress_of(crowd):.1%}\n")


async def fire(stage: FireStage, plan: Sequence[Trouble], turnout: Turnout, seed: int = 1) -> FireFigures:
    """Let everybody answer while these things go wrong, and return the figures."""
    done, begun = asyncio.Event(), time.monotonic()
    active: list[TappingPerson] = []
    reporting = asyncio.create_task(_report(stage.crowd, done))
    causing = asyncio.create_task(cause(plan, stage.crowd, done, seed))
    watching = asyncio.create_task(watch_keyboards(active, done))
    stuck = await turnout.answer_all(stage.crowd, active)
    seconds = time.monotonic() - begun
    done.set()
    await reporting
    counts, doubled = await causing, await watching
    outcome = await stage.outcome()
    waits = [wait for each in stage.crowd for wait in each.waits]
    return FireFigures(outcome, waits, seconds, counts, doubled, stage.processes.errors, stuck)


async def _run(asked: argparse.Namespace, folder: Path, url: str, server: OwnPostgres | None) -> FireFigures:
    settings = dict(setting.split("=", 1) for setting in asked.setting)
    settings |= {"ALLIANCE_MESSAGES_PER_SECOND": str(asked.pace)} if asked.pace else {}
    async with burning(
        folder, url, asked.people, asked.processes, webhook=asked.webhook, settings=settings
    ) as stage:
        if not asked.no_faults:
            add_faults(stage.api)
        stage.api.pace = Pace(overall=asked.pace, overall_burst=asked.pace) if asked.pace else Pace()
        plan: list[Trouble] = [Kill(stage.processes.all)] * asked.kills
        if server:
            plan += [Restart(server)] * asked.restarts + [Cut(server)] * asked.cuts
        turnout = Turnout(asked.over, asked.at_once or asked.people, asked.minutes)
        return await fire(stage, plan, turnout, asked.seed)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--processes", type=int, default=3)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--restarts", type=int, default=0, help="of PostgreSQL")
    parser.add_argument("--cuts", type=int, default=0, help="of all connections to PostgreSQL")
    parser.add_argument("--over", type=float, default=60.0, help="seconds over which people begin")
    parser.add_argument("--at-once", type=int, default=0, help="how many answer at a time at most")
    parser.add_argument("--minutes", type=float, default=600.0, help="after which nobody begins any more")
    parser.add_argument("--pace", type=int, default=0, help="messages a second, in place of Telegram's 30")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--webhook", action="store_true")
    parser.add_argument("--sqlite", action="store_true")
    parser.add_argument("--setting", action="append", default=[], help="as ALLIANCE_NAME=VALUE")
    parser.add_argument("--no-faults", action="store_true")
    parser.add_argument("--show-errors", action="store_true")
    asked = parser.parse_args()
    asked.processes = 1 if asked.sqlite else asked.processes
    return asked


def main() -> None:
    """Run what the arguments describe and print the figures; exit with 1 if anything was lost or doubled."""
    asked = _arguments()
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder, server = Path(name), None
        if asked.restarts or asked.cuts:
            server = stack.enter_context(own_postgres())
            url = server.url
        else:
            url = stack.enter_context(new_sqlite(folder) if asked.sqlite else new_postgres())
        figures = asyncio.run(_run(asked, folder, url, server))
    head = f"{datetime.now(UTC):%H:%M} {asked.people} people, {asked.processes} processes"
    mode = f"{', webhook' if asked.webhook else ''}{', SQLite' if asked.sqlite else ''}"
    sys.stdout.write(f"{head}{mode}\n{figures.line()}\n")
    if asked.show_errors:
        sys.stdout.write("\n".join([*figures.errors, *figures.stuck]) + "\n")
    sys.exit(0 if figures.outcome.is_right else 1)


if __name__ == "__main__":
    main()
