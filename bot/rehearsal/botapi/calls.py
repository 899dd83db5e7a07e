"""The log of calls that the bot made."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from bot.rehearsal.botapi.arguments import Arguments

MAX_CALLS = 100_000


@dataclass(frozen=True, slots=True)
class Call:
    """One call: its method in Telegram's spelling, its chat (0: none), when, and its arguments."""

    method: str
    chat: int
    arguments: Arguments
    at: datetime


@dataclass(slots=True)
class Calls:
    """The last calls in order (at most 100,000) and the number of each method's since the start."""

    kept: deque[Call] = field(default_factory=lambda: deque(maxlen=MAX_CALLS))
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, call: Call) -> None:
        """Log a call."""
        self.kept.append(call)
        self.counts[call.method] += 1

    def of(self, *methods: str, chat: int | None = None) -> list[Call]:
        """Return the logged calls of these methods (default: all), for one chat or for any."""
        return list(_matching(self.kept, methods, chat))

    def __iter__(self) -> Iterator[Call]:
        return iter(self.kept)

    def __len__(self) -> int:
        return len(self.kept)


def _matching(calls: Iterable[Call], methods: tuple[str, ...], chat: int | None) -> Iterator[Call]:
    for call in calls:
        if (not methods or call.method in methods) and (chat is None or call.chat == chat):
            yield call
