"""What waits for the bot: updates, kept until a later poll confirms them or until they are too old.

1. An update is kept only if its kind is allowed when it comes in.
2. A poll with offset n forgets everything before n; a negative offset keeps only that many from the end.
3. Taps are forgotten after 150 seconds, everything else after 24 hours, by the clock given.
4. One poll waits at a time: a new one ends the one that was waiting with 409.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.rehearsal.botapi.changes import Changes
from bot.rehearsal.botapi.refusals import OTHER_POLLER, conflict

TAP_LIFE, LIFE = timedelta(seconds=150), timedelta(hours=24)
NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
LONGEST_POLL, MOST = 50, 100


@dataclass(frozen=True, slots=True)
class Update:
    """One update that waits: its number, kind, Telegram's object and when it came in."""

    id: int
    kind: str
    body: dict[str, Any]
    at: datetime

    def dead(self, now: datetime) -> bool:
        """Whether Telegram would have forgotten it by now."""
        return now - self.at >= (TAP_LIFE if self.kind == "callback_query" else LIFE)


class Updates:
    """The queue of one bot."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now, self.arrived = now, Changes()
        self.next_id = 800_000_001
        self.allowed: frozenset[str] = frozenset()
        self.closed = False
        self._queue: deque[Update] = deque()
        self._poll: object = None

    def add(self, kind: str, body: dict[str, Any]) -> bool:
        """Put an update in the queue, if its kind is allowed; says whether it was."""
        if kind not in self.allowed if self.allowed else kind in NOT_BY_DEFAULT:
            return False
        self._queue.append(Update(self.next_id, kind, body, self.now()))
        self.next_id += 1
        self.arrived.happened()
        return True

    def waiting(self) -> list[Update]:
        """What is in the queue and still alive, oldest first."""
        now = self.now()
        if any(update.dead(now) for update in self._queue):
            self._queue = deque(update for update in self._queue if not update.dead(now))
        return list(self._queue)

    def restart_at(self, number: int) -> None:
        """Number on from anywhere, as Telegram does after a week without updates."""
        self.next_id = number

    async def poll(
        self, offset: int, limit: int, seconds: int, allowed: Iterable[str] | None
    ) -> list[dict[str, Any]]:
        """getUpdates: confirm, then answer as soon as something is there, at latest after ``seconds``."""
        if allowed is not None:
            self.allowed = frozenset(allowed)
        self.confirm(offset)
        own = self._poll = object()
        self.arrived.happened()
        with suppress(TimeoutError):
            async with asyncio.timeout(min(seconds, LONGEST_POLL)):
                await self.arrived.wait_for(lambda: self.waiting() or self.closed or self._poll is not own)
        if self._poll is not own:
            raise conflict(OTHER_POLLER)
        self._poll = None
        return [{"update_id": u.id, u.kind: u.body} for u in self.waiting()[: max(1, min(limit, MOST))]]

    def confirm(self, offset: int) -> None:
        """Forget what a poll with this offset says was received."""
        if offset < 0:
            self._queue = deque(list(self._queue)[offset:])
        elif offset <= self.next_id:
            self._queue = deque(update for update in self._queue if update.id >= offset)

    async def taken(self) -> None:
        """Come back once everything that waited has been fetched and confirmed."""
        await self.arrived.wait_for(lambda: not self.waiting())

    def close(self) -> None:
        """End the poll that waits, if one does, with nothing."""
        self.closed = True
        self.arrived.happened()

    def open(self) -> None:
        """Let polls wait again."""
        self.closed = False

    def forget(self) -> None:
        """Drop everything that waits."""
        self._queue.clear()
