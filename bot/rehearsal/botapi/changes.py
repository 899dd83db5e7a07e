"""Waiting for a condition without polling."""

import asyncio
from collections.abc import Callable


class Changes:
    """A version number that increases with every change, and a way to wait for it. One event loop only."""

    def __init__(self) -> None:
        self.version = 0
        self._next = asyncio.Event()

    def happened(self) -> None:
        """Wake all waiting tasks, to check their conditions again."""
        self.version += 1
        self._next.set()
        self._next = asyncio.Event()

    async def wait_for(self, until: Callable[[], object]) -> None:
        """Return once ``until()`` is true; it is checked now and after each change."""
        while not until():
            await self._next.wait()
