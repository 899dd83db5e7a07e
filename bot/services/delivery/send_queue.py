"""The order of sending: messages of one chat one after another, different chats side by side, replies before bulk."""

import heapq
from collections import deque
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from bot.services.delivery.pace import SendPace

MAX_BULK_WAIT_SECONDS = 30.0
"""A bulk message that has been ready for this long is sent before replies, so that bulk never starves."""

UNCOUNTED = -1
"""The class of what the pace does not count; classes of counted messages are their priorities, 0 first."""


class Queued(Protocol):
    """What the queue knows of a message. ``counted``: it is a new message in Telegram's sense (see `pace`)."""

    @property
    def chat_key(self) -> str: ...
    @property
    def priority(self) -> int: ...
    @property
    def counted(self) -> bool: ...


M = TypeVar("M", bound=Queued)


@dataclass(slots=True)
class _Chat(Generic[M]):
    waiting: deque[M]
    is_sending: bool = False


class SendQueue(Generic[M]):
    """Messages claimed by this process and not sent yet. Times are seconds of a monotonic clock, passed as ``now``."""

    def __init__(self, pace: SendPace) -> None:
        self._pace = pace
        self._chats: dict[str, _Chat[M]] = {}
        self._ready: dict[int, deque[tuple[float, M]]] = {}
        self._later: list[tuple[float, int, M]] = []
        self._sequence = 0

    def __len__(self) -> int:
        return sum(len(chat.waiting) for chat in self._chats.values())

    @property
    def sending(self) -> int:
        """How many chats have a message under way."""
        return sum(chat.is_sending for chat in self._chats.values())

    def put(self, message: M, now: float) -> None:
        """Add a message behind those of its chat."""
        chat = self._chats.setdefault(message.chat_key, _Chat(deque()))
        chat.waiting.append(message)
        if len(chat.waiting) == 1 and not chat.is_sending:
            self._offer(message, now)

    def next(self, now: float) -> M | float | None:
        """Take the message to be sent now; or return the seconds until one may be; None if none waits for time.

        The chat of a taken message is busy until `done`.
        """
        if (hold := self._pace.global_hold(now)) > 0.0:
            return hold if self._ready or self._later else None
        self._admit(now)
        if (message := self._pop(UNCOUNTED)) is not None:
            return self._begin(message)
        delay = self._pace.global_delay(now)
        if delay == 0.0:
            for priority in self._order(now):
                if (message := self._pop(priority)) is not None:
                    self._pace.take(message.chat_key, now)
                    return self._begin(message)
        waits = [self._later[0][0] - now] if self._later else []
        if any(self._ready.values()):
            waits.append(delay)
        return max(min(waits), 0.0) if waits else None

    def done(self, chat_key: str, now: float) -> None:
        """Free a chat after its message has been sent or has failed."""
        chat = self._chats[chat_key]
        chat.is_sending = False
        if chat.waiting:
            self._offer(chat.waiting[0], now)
        else:
            del self._chats[chat_key]

    def withdraw(self, chat_key: str) -> list[M]:
        """Remove and return what waits in this chat, in order."""
        chat = self._chats.get(chat_key)
        if chat is None:
            return []
        removed = list(chat.waiting)
        chat.waiting.clear()
        if not chat.is_sending:
            del self._chats[chat_key]
        return removed

    def withdraw_all(self) -> list[M]:
        """Remove and return what waits in any chat, in the order of each chat."""
        return [message for chat_key in list(self._chats) for message in self.withdraw(chat_key)]

    def _offer(self, message: M, now: float) -> None:
        """Make the first message of a free chat ready, at once or when its chat's pace allows."""
        delay = self._pace.chat_delay(message.chat_key, now, counted=message.counted)
        if delay > 0.0:
            self._sequence += 1
            heapq.heappush(self._later, (now + delay, self._sequence, message))
        else:
            self._make_ready(message, now)

    def _make_ready(self, message: M, now: float) -> None:
        group = message.priority if message.counted else UNCOUNTED
        self._ready.setdefault(group, deque()).append((now, message))

    def _admit(self, now: float) -> None:
        while self._later and self._later[0][0] <= now:
            message = heapq.heappop(self._later)[2]
            if self._is_first(message):
                self._offer(message, now)  # its chat may have been held meanwhile

    def _pop(self, group: int) -> M | None:
        ready = self._ready.get(group)
        while ready:
            message = ready.popleft()[1]
            if self._is_first(message):
                return message
        return None

    def _is_first(self, message: M) -> bool:
        """Whether it is still the one that its chat would send next: it may have been withdrawn."""
        chat = self._chats.get(message.chat_key)
        return chat is not None and not chat.is_sending and bool(chat.waiting) and chat.waiting[0] is message

    def _order(self, now: float) -> list[int]:
        order = sorted(group for group, ready in self._ready.items() if ready and group != UNCOUNTED)
        if len(order) > 1 and now - self._ready[order[-1]][0][0] >= MAX_BULK_WAIT_SECONDS:
            order.insert(0, order.pop())
        return order

    def _begin(self, message: M) -> M:
        chat = self._chats[message.chat_key]
        chat.waiting.popleft()
        chat.is_sending = True
        return message
