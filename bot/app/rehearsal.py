"""The rehearsal: the real service with a movable clock and a loopback Bot API, over a made-up practice.

The page is served at once and says that the practice is being set up; the service is imported only then.
"""

import asyncio
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from bot.http_listener import HttpListener
from bot.rehearsal.botapi import BotApi
from bot.rehearsal.room import Stage, room_application
from bot.scheduler.clocks import MovableClock, utc_now

if TYPE_CHECKING:
    from bot.app.practice import Practice

ZONE = "Europe/Berlin"
PAGE_STOP_SECONDS = 1.0


class Rehearsal:
    """One rehearsal on this machine; everything it writes is in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._clock = MovableClock(utc_now())
        self.api = BotApi(self._clock)
        self._listener = HttpListener(PAGE_STOP_SECONDS)
        self._practice: Practice | None = None
        self._is_ready = asyncio.Event()

    @property
    def practice(self) -> "Practice":
        """Return the practice, once it has been set up."""
        assert self._practice is not None
        return self._practice

    async def show(self, port: int) -> str:
        """Serve the page with the two phones and return its address; ``port`` 0 takes any free one.

        Raises OSError if the port is taken.
        """
        application = room_application(self.api, self._stage())
        host, listening = await self._listener.start(application, "127.0.0.1", port)
        return f"http://{host}:{listening}/"

    async def set_up(self) -> None:
        """Seed the practice and start the service; until then the page shows that it is being set up."""
        url = await self.api.start()
        practice_class = (await asyncio.to_thread(import_module, "bot.app.practice")).Practice
        self._practice = practice_class(self.api, url, self._clock, ZONE, self._folder)
        await self.practice.begin()
        self._is_ready.set()
        self.api.world.changes.happened()

    async def close(self) -> None:
        """Stop everything that was started."""
        await self._listener.stop()
        if self._practice is not None:
            await self._practice.stop()
        await self.api.stop()

    def _stage(self) -> Stage:
        return Stage(
            now=self._clock,
            zone=ZONE,
            move=self._move,
            next_due=self._next_due,
            next_digest=self._next_digest,
            start_over=self._start_over,
            cast=lambda: self.practice.cast() if self._is_ready.is_set() else [],
        )

    async def _move(self, by: timedelta) -> None:
        await (await self._when_ready()).move(by)

    async def _next_due(self) -> str:
        return await (await self._when_ready()).next_due()

    async def _next_digest(self) -> str:
        return await (await self._when_ready()).next_digest()

    async def _start_over(self) -> None:
        await (await self._when_ready()).start_over()

    async def _when_ready(self) -> "Practice":
        await self._is_ready.wait()
        return self.practice
