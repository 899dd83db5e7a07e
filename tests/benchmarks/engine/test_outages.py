"""Telegram away for a day with much due, and Telegram that asks to wait for half a minute.

libfaketime sets the service's wall clock; where it is missing the first is skipped. Figures are printed; asserted is
what people were sent and that nothing was refused for its pace. BENCH_AWAY is the number of check-ins.
"""

import asyncio
import os
import time
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.rehearsal.botapi import BotApi, Fault, FaultKind, Pace
from bot.scheduler.clocks import utc_now
from bot.services.context.context import Context
from storage.repositories import due, outbox_messages
from tests.benchmarks.engine.backlog import Home, RecordedPace, add_practitioner, stopped_bot
from tests.benchmarks.engine.check_ins import answer_buttons, timed
from tests.benchmarks.engine.figures import LoadFigures
from tests.benchmarks.engine.load import Stage, warm_bot
from tests.benchmarks.engine.running_bot import FIRST_CHAT, OwnService, RunningBot
from tests.benchmarks.engine.test_clock_steps import LIBRARY, SteppedService, set_clock
from tests.support.person import Person

CLIENTS = int(os.environ.get("BENCH_AWAY", "2000"))
PRACTITIONERS = 40
FIRST_PRACTITIONER = FIRST_CHAT - 1000
HOUR = timedelta(hours=1)
PATIENCE_SECONDS = 900.0
STEPS_OF_HOURS = (6, 12, 18, 24)
LATE, REMINDED, CLOSED = "asked late", "reminded", "closed unasked"
FLOOD_SECONDS = 30.0


def group_of(number: int) -> str:
    """Return what should become of this client: half are asked late, a quarter reminded, a quarter not asked.

    The question of those who are reminded arrived before; the reminder takes its place.
    """
    return (LATE, REMINDED, LATE, CLOSED)[number % 4]


async def add_due_clients(home: Home) -> None:
    """Write practitioners, and clients with something due within hours; of a quarter it is of no use a day later."""

    def add_reader(ctx: Context) -> Home:
        chat = FIRST_PRACTITIONER + len(homes)
        return replace(home, practitioner=add_practitioner(ctx, home.programme_id, chat))

    def add(ctx: Context, number: int) -> None:
        hours = HOUR * (1 + number // 4 % 8)
        moments = {
            LATE: (hours, hours + 12 * HOUR, 72 * HOUR),
            REMINDED: (timedelta(), hours, 72 * HOUR),
            CLOSED: (hours, None, 12 * HOUR),
        }
        homes[number // 4 % PRACTITIONERS].add_client(ctx, number, *moments[group_of(number)])

    homes: list[Home] = []
    await home.each(PRACTITIONERS, lambda ctx, _: homes.append(add_reader(ctx)))
    await home.each(CLIENTS, add)


async def until_nothing_is_due(home: Home, ahead: timedelta) -> None:
    """Wait until every due row of the service's present moment, which is so far ahead, has been handled."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            moment = await home.store.read(due.get_next_moment)
            if moment is None or moment > utc_now() + ahead:
                return
            await asyncio.sleep(0.5)


async def pass_a_day_without_telegram(api: BotApi, bot: RunningBot, home: Home) -> None:
    """Stop the Bot API, and let the service do in steps what becomes due within a day."""
    port = int(api.url.rpartition(":")[2])
    await api.stop()
    for hours in STEPS_OF_HOURS:
        set_clock(bot, hours * 3600)
        await until_nothing_is_due(home, hours * HOUR)
    await api.start(port)


async def until_all_sent(home: Home) -> None:
    """Wait until no message waits or is being sent."""
    states = outbox_messages.OPEN
    async with asyncio.timeout(PATIENCE_SECONDS):
        while await home.store.read(lambda unit: outbox_messages.count(unit, *states)):  # noqa: ASYNC110
            await asyncio.sleep(1.0)


@pytest.mark.skipif(LIBRARY is None, reason="libfaketime is not installed")
async def test_after_a_day_without_telegram_only_what_still_makes_sense_is_sent(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async with stopped_bot(SteppedService(), CLIENTS) as (api, bot, home):
        readers = [Person(api, FIRST_PRACTITIONER + number, "Alex") for number in range(PRACTITIONERS)]
        clients = [Person(api, FIRST_CHAT + number) for number in range(CLIENTS)]
        for reader in readers:
            reader.chat.open = True
        await add_due_clients(home)
        set_clock(bot, 0)
        await bot.start()
        asked_before = CLIENTS // 4
        async with asyncio.timeout(PATIENCE_SECONDS):
            await api.world.changes.wait_for(
                lambda: sum(len(each.chat.messages) for each in clients) == asked_before
            )
        await pass_a_day_without_telegram(api, bot, home)
        pace = api.pace = RecordedPace()
        async with asyncio.timeout(PATIENCE_SECONDS):
            await api.world.changes.wait_for(lambda: pace.sent)
        await until_all_sent(home)
        received = Counter(
            (group_of(number), len(person.received()), bool(answer_buttons(person)))
            for number, person in enumerate(clients)
        )
        notices = [len(reader.received()) for reader in readers]
        with capsys.disabled():
            print(  # noqa: T201
                f"\n{CLIENTS} due in a day without Telegram: {len(pace.sent)} messages in"
                f" {pace.sent[-1] - pace.sent[0]:.0f} s, {pace.refused} refused; by group, messages in all and"
                f" question open: {dict(received)}; practitioners told {min(notices)} to {max(notices)} times,"
                f" such as {readers[0].reads()!r}"
            )
    assert received == {
        (LATE, 1, True): CLIENTS // 2,
        (REMINDED, 1, True): CLIENTS // 4,
        (CLOSED, 0, False): CLIENTS // 4,
    }
    assert sum(notices) == CLIENTS // 4
    assert pace.refused == 0


async def seconds_until_answered(stage: Stage, person: Person) -> float:
    """Return how long a person waits for the answer to a command."""
    figures = LoadFigures()
    await timed(stage.watcher, person, figures, lambda: person.types("/help"))
    assert not figures.unserved
    return figures.latencies[0]


async def test_429_with_half_a_minute_for_one_chat_holds_up_nobody_else(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async with warm_bot(OwnService(), 10) as stage:
        stage.api.pace = Pace()
        victim, *others = stage.people
        refused = stage.api.faults.struck
        stage.api.faults.add(
            Fault(FaultKind.FLOOD, seconds=FLOOD_SECONDS, when=lambda call: call.chat == victim.id, times=1)
        )
        waiting = asyncio.create_task(seconds_until_answered(stage, victim))
        await victim.waits(lambda: refused, PATIENCE_SECONDS)
        waits = [await seconds_until_answered(stage, other) for other in others]
        held = await waiting
    with capsys.disabled():
        print(  # noqa: T201
            f"\n429 with {FLOOD_SECONDS:.0f} s for one chat: answered after {held:.1f} s, after {len(refused)}"
            f" refusals; {len(waits)} others meanwhile after {max(waits):.2f} s at most"
        )
    assert len(refused) == 1
    assert held >= FLOOD_SECONDS > sum(waits)


async def test_429_with_half_a_minute_for_all_is_obeyed_by_all_and_loses_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async with warm_bot(OwnService(), 20) as stage:
        stage.api.pace = Pace()
        until = time.monotonic() + FLOOD_SECONDS

        def is_held(call: object) -> bool:
            return time.monotonic() < until

        flood = Fault(
            FaultKind.FLOOD, seconds=FLOOD_SECONDS, when=lambda call: is_held(call) and call.chat != 0
        )
        stage.api.faults.add(flood)
        waits = await asyncio.gather(*(seconds_until_answered(stage, each) for each in stage.people))
        refused = len(stage.api.faults.struck)
        received = [len(each.received()) for each in stage.people]
    with capsys.disabled():
        print(  # noqa: T201
            f"\n429 with {FLOOD_SECONDS:.0f} s for all: {len(waits)} people answered after {min(waits):.1f} to"
            f" {max(waits):.1f} s; {refused} calls refused"
        )
    assert received == [1] * len(waits)
