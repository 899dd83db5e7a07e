"""What the bot asked for: the log of calls."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from bot.rehearsal.botapi.arguments import Arguments

KEPT = 100_000


@dataclass(frozen=True, slots=True)
class Call:
    """One call: its method in Telegram's spelling, the chat it was for (0: none), when, and with what."""

    method: str
    chat: int
    arguments: Arguments
    at: datetime


@dataclass(slots=True)
class Calls:
    """The last calls in order (at most 100,000) and how many there were of each method since the start."""

    kept: deque[Call] = field(default_factory=lambda: deque(maxlen=KEPT))
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, call: Call) -> None:
        """Note a call."""
        self.kept.append(call)
        self.counts[call.method] += 1

    def of(self, *methods: str, chat: int | None = None) -> list[Call]:
        """The kept calls of these methods (none given: of all), for one chat or for any."""
        return list(_matching(self.kept, methods, chat))

    def __iter__(self) -> Iterator[Call]:
        return iter(self.kept)

    def __len__(self) -> int:
        return len(self.kept)


def _matching(calls: Iterable[Call], methods: tuple[str, ...], chat: int | None) -> Iterator[Call]:
    for call in calls:
        if (not methods or call.method in methods) and (chat is None or call.chat == chat):
            yield call
