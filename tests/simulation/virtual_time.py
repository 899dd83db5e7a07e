"""An event loop whose time passes only when nothing is left to do: months take seconds, and runs repeat exactly."""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from typing import Any

from typing_extensions import override


class _Leap(selectors.SelectSelector):
    """A selector that does not wait: it moves the time forward by as long as it should."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0

    @override
    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise RuntimeError("everything waits, and nothing will ever happen")
        self.now += max(timeout, 0.0)
        return []


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    """The loop. It watches no files and sockets."""

    def __init__(self) -> None:
        self._leap = _Leap()
        super().__init__(self._leap)

    @override
    def time(self) -> float:
        return self._leap.now


def run(main: Callable[[VirtualTimeLoop], Coroutine[Any, Any, None]]) -> None:
    """Run a coroutine in virtual time, then cancel whatever it has left behind."""
    loop = VirtualTimeLoop()
    asyncio.set_event_loop(loop)
    loop.set_exception_handler(lambda _, context: None)  # the tasks of killed processes end with an error
    try:
        loop.run_until_complete(main(loop))
    finally:
        tasks = asyncio.all_tasks(loop)
        for task in tasks:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        asyncio.set_event_loop(None)
        loop.close()
