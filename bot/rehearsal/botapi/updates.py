"""The bot's queue of updates: kept until a later poll confirms them or until they expire.

1. An update is kept only if its kind is allowed when it comes in.
2. A poll with offset n forgets everything before n; a negative offset keeps only that many from the end.
3. Taps expire after 150 seconds, everything else after 24 hours, by the given clock.
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
MAX_POLL_SECONDS, MAX_UPDATES = 50, 100


@dataclass(frozen=True, slots=True)
class Update:
    """One queued update: its number, kind, Telegram's object and when it came in."""

    id: int
    kind: str
    body: dict[str, Any]
    at: datetime

    def dead(self, now: datetime) -> bool:
        """Return whether it has expired."""
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
        """Queue an update if its kind is allowed, and return whether it is."""
        if kind not in self.allowed if self.allowed else kind in NOT_BY_DEFAULT:
            return False
        self._queue.append(Update(self.next_id, kind, body, self.now()))
        self.next_id += 1
        self.arrived.happened()
        return True

    def waiting(self) -> list[Update]:
        """Return the queued updates that have not expired, oldest first."""
        now = self.now()
        if any(update.dead(now) for update in self._queue):
            self._queue = deque(update for update in self._queue if not update.dead(now))
        return list(self._queue)

    def restart_at(self, number: int) -> None:
        """Continue the numbering at ``number``, as Telegram may after a week without updates."""
        self.next_id = number

    async def poll(
        self, offset: int, limit: int, seconds: int, allowed: Iterable[str] | None
    ) -> list[dict[str, Any]]:
        """Confirm ``offset``, then return updates as soon as there are any, at latest after ``seconds``."""
        if allowed is not None:
            self.allowed = frozenset(allowed)
        self.confirm(offset)
        own = self._poll = object()
        self.arrived.happened()
        with suppress(TimeoutError):
            async with asyncio.timeout(min(seconds, MAX_POLL_SECONDS)):
                await self.arrived.wait_for(lambda: self.waiting() or self.closed or self._poll is not own)
        if self._poll is not own:
            raise conflict(OTHER_POLLER)
        self._poll = None
        return [
            {"update_id": u.id, u.kind: u.body} for u in self.waiting()[: max(1, min(limit, MAX_UPDATES))]
        ]

    def confirm(self, offset: int) -> None:
        """Drop the updates that a poll with this offset confirms."""
        if offset < 0:
            self._queue = deque(list(self._queue)[offset:])
        elif offset <= self.next_id:
            self._queue = deque(update for update in self._queue if update.id >= offset)

    def drop(self, update: Update) -> None:
        """Remove an update that the webhook has taken."""
        with suppress(ValueError):
            self._queue.remove(update)
        self.arrived.happened()

    async def taken(self) -> None:
        """Return once all queued updates have been fetched and confirmed."""
        await self.arrived.wait_for(lambda: not self.waiting())

    def close(self) -> None:
        """End the waiting poll, if there is one, with no updates."""
        self.closed = True
        self.arrived.happened()

    def open(self) -> None:
        """Let polls wait again."""
        self.closed = False

    def forget(self) -> None:
        """Drop all queued updates."""
        self._queue.clear()
