"""People who answer whole check-ins as fast as the bot lets them, and how long each of their inputs took."""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any

from bot.rehearsal.botapi import BotApi
from tests.benchmarks.engine.figures import LoadFigures
from tests.support.person import Person, buttons_of

PATIENCE_SECONDS = float(os.environ.get("BENCH_PATIENCE", "150"))
ANSWER = ":a:"  # in the data of a button that answers a question, of ours and of the peers


class ScreenWatcher:
    """Wakes a person when the bot's latest message in their chat is another one or was edited.

    One task looks for all of them: if each waited for changes, the driver would need more CPU than a fast bot.
    """

    def __init__(self, api: BotApi) -> None:
        self._changes = api.world.changes
        self._waiting: dict[asyncio.Future[None], tuple[Person, object]] = {}

    async def changed(self, person: Person, before: object, patience: float = PATIENCE_SECONDS) -> bool:
        """Return true once the latest message is not ``before`` any more; false if it still is after the patience."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting[future] = person, before
        try:
            async with asyncio.timeout(patience):
                await future
        except TimeoutError:
            return False
        finally:
            del self._waiting[future]
        return True

    async def watch(self) -> None:
        """Look after each change, for ever."""
        seen = -1
        while True:
            await self._changes.wait_for(lambda: self._changes.version != seen)  # noqa: B023 - awaited here
            seen = self._changes.version
            for future, (person, before) in self._waiting.items():
                if not future.done() and latest(person) is not before:
                    future.set_result(None)


@asynccontextmanager
async def watching(api: BotApi) -> AsyncIterator[ScreenWatcher]:
    """Run a watcher in the background."""
    watcher = ScreenWatcher(api)
    task = asyncio.create_task(watcher.watch())
    try:
        yield watcher
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def timed(
    watcher: ScreenWatcher, person: Person, figures: LoadFigures, act: Callable[[], Awaitable[Any]]
) -> bool:
    """Act, wait until the bot's latest message looks different, and record how long that took."""
    before, begun = latest(person), time.perf_counter()
    await act()
    served = await watcher.changed(person, before)
    figures.latencies.append(time.perf_counter() - begun)
    figures.unserved += not served
    return served


def latest(person: Person) -> object:
    """Return the bot's latest message, which is another object after each edit; None before there is any."""
    return person.last or None


def answer_buttons(person: Person) -> list[str]:
    """Return the data of the buttons under the latest message that answer its question."""
    return [data for b in buttons_of(person.last) if ANSWER in (data := b.get("callback_data", ""))]


async def answer_check_in(watcher: ScreenWatcher, person: Person, figures: LoadFigures) -> None:
    """Begin a check-in, tap the last answer of every question, and send it where that is asked for."""
    if not await timed(watcher, person, figures, lambda: person.types("/checkin")):
        return
    while options := answer_buttons(person):
        if not await timed(watcher, person, figures, lambda: person.taps_data(options[-1])):
            return
        figures.answers += 1
    if remaining := [b["callback_data"] for b in buttons_of(person.last) if "callback_data" in b]:
        await timed(watcher, person, figures, lambda: person.taps_data(remaining[0]))


async def answer_check_ins(
    watcher: ScreenWatcher,
    people: Sequence[Person],
    cpu_seconds: Callable[[], float],
    *,
    at_once: int | None = None,
    over_seconds: float = 0.0,
) -> LoadFigures:
    """Let everybody answer one check-in and return what that took.

    At most ``at_once`` (default: all) at a time, and their beginnings spread evenly ``over_seconds``.
    """
    figures, gate = LoadFigures(), asyncio.Semaphore(at_once or len(people))

    async def answer_one(number: int, person: Person) -> None:
        await asyncio.sleep(number * over_seconds / len(people))
        async with gate:
            await answer_check_in(watcher, person, figures)

    begun, cpu = time.perf_counter(), cpu_seconds()
    await asyncio.gather(*(answer_one(number, person) for number, person in enumerate(people)))
    figures.seconds, figures.cpu_seconds = time.perf_counter() - begun, cpu_seconds() - cpu
    return figures
