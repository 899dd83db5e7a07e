"""Work that waits when the service starts: many check-ins due at once, long queues, and what they cost in memory.

Figures are printed; asserted is what the documentation claims: nobody is asked twice, nothing is refused for its
pace, and everybody is served. BENCH_DUE, BENCH_UPDATES, BENCH_BULK and BENCH_SECONDS change the sizes.
"""

import asyncio
import os
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.rehearsal.botapi import BotApi
from tests.benchmarks.engine.backlog import RecordedPace, stopped_bot
from tests.benchmarks.engine.check_ins import PATIENCE_SECONDS, answer_buttons
from tests.benchmarks.engine.running_bot import FIRST_CHAT, OwnService, RunningBot, ServiceOnPostgres
from tests.support.person import Person

DUE = int(os.environ.get("BENCH_DUE", "3000"))
UPDATES = int(os.environ.get("BENCH_UPDATES", "100_000"))
BULK = int(os.environ.get("BENCH_BULK", "100_000"))
SECONDS = float(os.environ.get("BENCH_SECONDS", "75"))
FIRST_SECONDS = 10.0
CHATS = 1000
NEWCOMERS, NEWCOMERS_APART = 4, 10.0
FIRST_NEWCOMER = 6_700_000_000
WAITING_MESSAGES, MEMORY_SECONDS = 10_000, 60.0

TYPED = {"commands": "/help", "words": "These are words that answer nothing"}

Program = OwnService | ServiceOnPostgres


@pytest.fixture(params=["sqlite", "postgres"])
def program(request: pytest.FixtureRequest) -> Iterator[Program]:
    """Our service on a new database of each kind."""
    own = OwnService()
    if request.param == "sqlite":
        yield own
        return
    with closing(ServiceOnPostgres(own)) as on_postgres:
        yield on_postgres


def pace_of(api: BotApi) -> RecordedPace:
    assert isinstance(api.pace, RecordedPace)
    return api.pace


def report(capsys: pytest.CaptureFixture[str], *lines: str) -> None:
    """Print figures with the load of the machine."""
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    with capsys.disabled():
        print("\n" + "\n  ".join((*lines, f"load {load}")), flush=True)  # noqa: T201


def resident_mib(bot: RunningBot) -> float:
    """Return the resident memory of the bot's process."""
    status = Path(f"/proc/{bot.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


async def test_many_check_ins_due_at_once(program: Program, capsys: pytest.CaptureFixture[str]) -> None:
    async with stopped_bot(program, DUE) as (api, bot, home):
        begun = time.monotonic()
        await home.each(DUE, partial(home.add_client, due_in=timedelta()))
        seeded, pace = time.monotonic() - begun, pace_of(api)
        await bot.start()
        await api.world.changes.wait_for(lambda: pace.sent)
        await asyncio.sleep(FIRST_SECONDS + SECONDS)
        begin, cpu = pace.sent[0] + FIRST_SECONDS, bot.cpu_seconds()
        counted = sum(begin <= at < begin + SECONDS for at in pace.sent)
        rest = DUE / pace.overall + PATIENCE_SECONDS
        async with asyncio.timeout(rest):
            await api.world.changes.wait_for(lambda: len(pace.sent) >= DUE)
        took = pace.sent[DUE - 1] - pace.sent[0]
        await asyncio.sleep(3.0)  # for what must not come: a second question
        people = [Person(api, FIRST_CHAT + number) for number in range(DUE)]
        received = [len(person.received()) for person in people]
        report(
            capsys,
            f"{DUE} check-ins due at once (written in {seeded:.0f} s): {counted / SECONDS:.1f} messages a second over"
            f" {SECONDS:.0f} s, {100 * counted / SECONDS / pace.overall:.1f} % of the pace; {pace.refused} refused;",
            f"all asked after {took:.1f} s; CPU until then {cpu:.1f} s; {sum(n > 1 for n in received)} asked twice",
        )
        assert received == [1] * DUE
        assert all(answer_buttons(person) for person in people)
        assert pace.refused == 0


@pytest.mark.parametrize("text", TYPED.values(), ids=TYPED)
async def test_a_start_with_long_queues(
    program: Program, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    async with stopped_bot(program, CHATS) as (api, bot, home):
        begun = time.monotonic()
        await home.each(CHATS, home.add_client)
        await home.each(UPDATES, partial(home.add_update, text=text, chats=CHATS))
        await home.each(BULK, partial(home.add_bulk, chats=CHATS))
        seeded, begun = time.monotonic() - begun, time.monotonic()
        await bot.start()
        start, waits, begun = time.monotonic() - begun, list[float](), time.monotonic()
        for number in range(NEWCOMERS):
            await asyncio.sleep(begun + number * NEWCOMERS_APART - time.monotonic())
            newcomer, typed = Person(api, FIRST_NEWCOMER + number, "N"), time.monotonic()
            await newcomer.types("/start")
            await newcomer.waits(lambda: newcomer.last, PATIENCE_SECONDS)  # noqa: B023 - awaited here
            waits.append(time.monotonic() - typed)
        pace = pace_of(api)
        report(
            capsys,
            f"{UPDATES} updates {text!r} and {BULK} messages waiting (written in {seeded:.0f} s): first poll after"
            f" {start:.1f} s; newcomers answered after {', '.join(f'{each:.1f}' for each in waits)} s;",
            f"{len(pace.sent)} messages sent, {pace.refused} refused; {resident_mib(bot):.0f} MiB",
        )
        assert pace.refused == 0


async def test_memory_while_messages_wait(program: Program, capsys: pytest.CaptureFixture[str]) -> None:
    async with stopped_bot(program, CHATS) as (api, bot, home):
        await home.each(CHATS, home.add_client)
        await home.each(WAITING_MESSAGES, partial(home.add_bulk, chats=CHATS))
        await bot.start()
        await asyncio.sleep(FIRST_SECONDS)
        before = resident_mib(bot)
        await asyncio.sleep(MEMORY_SECONDS)
        after, pace = resident_mib(bot), pace_of(api)
        report(
            capsys,
            f"{WAITING_MESSAGES} messages waiting: {before:.1f} MiB {FIRST_SECONDS:.0f} s after the start,"
            f" {after:.1f} MiB {MEMORY_SECONDS:.0f} s later; {len(pace.sent)} sent, {pace.refused} refused",
        )
        assert pace.refused == 0
