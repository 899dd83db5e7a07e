"""How long others wait while one chat, one stranger, one answer or a kill disturbs the service.

Twenty people begin check-ins spread over ten seconds, without the disturbance and then with it, on one warm service
and at Telegram's pace. BENCH_BOT=PTB or aiogram runs a peer's bot in place of ours. Figures are printed; asserted is
only that everybody is served.
"""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Any

import pytest

from bot.rehearsal.botapi import BotApi, Call, Fault, FaultKind, Pace
from tests.benchmarks.engine.check_ins import (
    PATIENCE_SECONDS,
    answer_buttons,
    answer_check_ins,
    latest,
    timed,
)
from tests.benchmarks.engine.figures import LoadFigures, ratio
from tests.benchmarks.engine.load import Stage, warm_bot
from tests.benchmarks.engine.running_bot import AIOGRAM, PTB, BotProgram, OwnService
from tests.support.person import Person

PEOPLE, SECONDS = 20, 10.0
FIRST_STRANGER = 6_600_000_000
FOREVER = 3600.0
SENDING = ("sendMessage", "editMessageText")
PROGRAMS: dict[str, Callable[[], BotProgram]] = {
    "ours": OwnService,
    "PTB": lambda: PTB,
    "aiogram": lambda: AIOGRAM,
}

Disturbance = Callable[[Stage, Person], AbstractAsyncContextManager[None]]


def program() -> BotProgram:
    """Return the bot to disturb."""
    return PROGRAMS[os.environ.get("BENCH_BOT", "ours")]()


# ── Disturbances ──────────────────────────────────────────────────────────────────────────────────────────


@asynccontextmanager
async def _meanwhile(action: Callable[[], Any], seconds: float) -> AsyncIterator[None]:
    """Run a coroutine in the background; wait at the end until it is over, but at most so many seconds."""
    task = asyncio.create_task(action())
    try:
        yield
        with suppress(TimeoutError):
            await asyncio.wait_for(task, seconds)
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def _asking_again(trouble: FaultKind, seconds: float) -> Disturbance:
    """Return the disturbance that all calls of a client's chat have this trouble while they ask once a second."""

    @asynccontextmanager
    async def disturb(stage: Stage, victim: Person) -> AsyncIterator[None]:
        async def ask() -> None:
            while True:
                await victim.types("/help")
                await asyncio.sleep(1.0)

        stage.api.faults.add(Fault(trouble, seconds=seconds, when=lambda call: call.chat == victim.id))
        async with _meanwhile(ask, 0.0):
            yield

    return disturb


@asynccontextmanager
async def _stranger_asks(stage: Stage, _: Person) -> AsyncIterator[None]:
    stranger = _stranger(stage.api, 0)

    async def ask() -> None:
        for _ in range(150):
            await stranger.types("/help")
            await asyncio.sleep(7.5 / 150)

    async with _meanwhile(ask, SECONDS):
        yield


@asynccontextmanager
async def _forged_taps(stage: Stage, victim: Person) -> AsyncIterator[None]:
    """Let 42 strangers tap 2,000 times in ten seconds what only the victim was shown."""
    await timed(stage.watcher, victim, LoadFigures(), lambda: victim.types("/checkin"))
    data = answer_buttons(victim)
    strangers = [_stranger(stage.api, number) for number in range(42)]

    async def tap() -> None:
        for number in range(2000):
            await strangers[number % len(strangers)].taps_data(data[number % len(data)])
            await asyncio.sleep(SECONDS / 2000)

    async with _meanwhile(tap, SECONDS):
        yield


@asynccontextmanager
async def _one_404(stage: Stage, victim: Person) -> AsyncIterator[None]:
    """Answer one call of another person's with 404."""

    def hits(call: Call) -> bool:
        return call.method in SENDING and call.chat != victim.id

    stage.api.faults.add(Fault(FaultKind.NOT_FOUND, when=hits, times=1))
    yield


def _stranger(api: BotApi, number: int) -> Person:
    return Person(api, FIRST_STRANGER + number, f"S{number}")


DISTURBANCES: dict[str, Disturbance] = {
    "hanging chat": _asking_again(FaultKind.SLOW, FOREVER),
    "dripping chat": _asking_again(FaultKind.DRIPPING, 5.0),
    "flooded chat": _asking_again(FaultKind.FLOOD, 5.0),
    "stranger asks 150 times": _stranger_asks,
    "2,000 forged taps": _forged_taps,
    "one 404": _one_404,
}


# ── Benchmarks ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", DISTURBANCES)
async def test_others_are_served(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    async with warm_bot(program(), 2 * PEOPLE + 1) as stage:
        stage.api.pace = Pace()
        calm = await _serve(stage, stage.people[:PEOPLE])
        victim = stage.people[-1]
        async with DISTURBANCES[name](stage, victim):
            disturbed = await _serve(stage, stage.people[PEOPLE:-1])
        stage.api.faults.clear()
        sent = _messages_to_strangers(stage.api)
        after = LoadFigures()
        await timed(stage.watcher, victim, after, lambda: victim.types("/checkin"))
    lines = [
        name,
        f"  without {calm.line()}",
        f"  with    {disturbed.line()}",
        f"  with/without: {disturbed.ratios(calm)}; strangers were sent {sent} messages",
        f"  the disturbed chat is served {after.percentile_ms(1.0):.0f} ms after the end",
    ]
    with capsys.disabled():
        print("\n" + "\n".join(lines))  # noqa: T201
    assert (calm.unserved, disturbed.unserved, after.unserved) == (0, 0, 0)
    assert calm.answers == disturbed.answers == PEOPLE * stage.questions


def _messages_to_strangers(api: BotApi) -> int:
    chats = [chat for number, chat in api.world.chats.items() if number >= FIRST_STRANGER]
    return sum(message["from"]["is_bot"] for chat in chats for message in chat.messages.values())


async def _serve(stage: Stage, people: list[Person]) -> LoadFigures:
    return await answer_check_ins(stage.watcher, people, stage.bot.cpu_seconds, over_seconds=SECONDS)


async def test_a_kill_with_ten_messages_in_hand(capsys: pytest.CaptureFixture[str]) -> None:
    """Ten people tap; their edits have reached Telegram and hang there, undone, when the process is killed."""
    async with warm_bot(program(), 10) as stage:
        people, faults, beginning = stage.people, stage.api.faults, LoadFigures()
        for person in people:
            await timed(stage.watcher, person, beginning, lambda: person.types("/checkin"))  # noqa: B023
        calm = await _seconds_until_served(stage, _tap(people))
        chats = {person.id for person in people}
        faults.add(Fault(FaultKind.SLOW, seconds=FOREVER, when=lambda call: call.chat in chats))
        screens = _tap(people)
        await people[0].waits(lambda: len({call.chat for _, call in faults.struck}) == len(people))
        await stage.bot.kill()
        faults.clear()
        begun = time.perf_counter()
        await stage.bot.start()
        start = time.perf_counter() - begun
        killed = start + await _seconds_until_served(stage, screens)
    with capsys.disabled():
        print(  # noqa: T201
            f"\nkill -9 with ten messages in hand: all ten served {killed:.1f} s after it (first poll {start:.1f} s),"
            f" {calm:.2f} s without, ratio {ratio(killed, calm)}"
        )
    assert killed < PATIENCE_SECONDS


def _tap(people: list[Person]) -> dict[Person, object]:
    """Let everybody tap an answer at once; return what each sees at that moment."""
    screens = {person: latest(person) for person in people}
    for person in people:
        person.api.people.tap(person.id, person.last["message_id"], answer_buttons(person)[0])
    return screens


async def _seconds_until_served(stage: Stage, screens: dict[Person, object]) -> float:
    """Return how long it takes until everybody sees something else; at least the patience if somebody does not."""
    begun = time.perf_counter()
    await asyncio.gather(*(stage.watcher.changed(person, before) for person, before in screens.items()))
    return time.perf_counter() - begun
