"""Waiting for something to be so, without asking again and again."""

import asyncio
from collections.abc import Callable


class Changes:
    """A count that goes up whenever something happened, and a way to wait for that. One event loop only."""

    def __init__(self) -> None:
        self.version = 0
        self._next = asyncio.Event()

    def happened(self) -> None:
        """Wake everybody who waits, to look again."""
        self.version += 1
        self._next.set()
        self._next = asyncio.Event()

    async def wait_for(self, until: Callable[[], object]) -> None:
        """Come back as soon as ``until()`` is true; it is looked at now and after each change."""
        while not until():
            await self._next.wait()
