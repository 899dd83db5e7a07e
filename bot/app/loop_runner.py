"""Running of the service's loops: each does its work when it is woken, and goes on after a failure."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.app.heartbeats import Heartbeats
from bot.app.loops import LOOPS, WAKES
from bot.services.context.debug_exc_info import exc_info_at_debug

log = logging.getLogger(__name__)

RETRY_SECONDS = 2.0

LoopWork = Callable[[], Awaitable[int]]


class LoopRunner:
    """The loops of one service.

    ``wake`` wakes another loop after one has done some work; ``may_run`` says whether a loop may work now.
    """

    def __init__(
        self, heartbeats: Heartbeats, wake: Callable[[str], None], may_run: Callable[[str], bool]
    ) -> None:
        self._heartbeats, self._wake_other, self._may_run = heartbeats, wake, may_run
        self._events = {loop: asyncio.Event() for loop in LOOPS}
        self._finished = asyncio.Event()  # set at the end of each run
        self._is_stopping = False
        self.busy: set[str] = set()
        """Loops that are working."""
        self.runs = 0
        """How many runs of loops have started."""

    def wake(self, loop: str) -> None:
        """Let a loop work as soon as it is free."""
        self._events[loop].set()

    def stop(self) -> None:
        """Let each loop end after what it has in hand."""
        self._is_stopping = True
        for event in self._events.values():
            event.set()

    async def run(self, loop: str, work: LoopWork) -> None:
        """Work whenever the loop is woken, until `stop`."""
        event = self._events[loop]
        while not self._is_stopping:
            self._heartbeats.beat(loop)
            await event.wait()
            event.clear()
            if self._may_work(loop):
                await self._run_once(loop, work)

    def _may_work(self, loop: str) -> bool:
        return not self._is_stopping and self._may_run(loop)

    async def _run_once(self, loop: str, work: LoopWork) -> None:
        self.busy.add(loop)
        self.runs += 1
        try:
            if await work():
                for other in WAKES.get(loop, ()):
                    self._wake_other(other)
        except Exception as error:
            log.error(
                "%s stumbled: %s; going on",
                loop,
                type(error).__name__,
                exc_info=exc_info_at_debug(log, error),
            )
            await asyncio.sleep(RETRY_SECONDS)
        finally:
            self.busy.discard(loop)
            self._finished.set()

    async def wait(self) -> None:
        """Wait until a loop has finished and no other one is busy or woken."""
        self._finished.clear()
        await self._finished.wait()
        while self.busy or any(event.is_set() for event in self._events.values()):
            self._finished.clear()
            await self._finished.wait()
