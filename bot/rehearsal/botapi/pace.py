"""Telegram's rate limits: a token bucket for each chat and one for all, refilled by the given clock."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.rehearsal.botapi.refusals import too_many_requests

TINY = 1e-6  # seconds; below this is rounding


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float


@dataclass(slots=True)
class Pace:
    """Limits in messages a second, with short bursts allowed; ``now`` gives seconds.

    Telegram documents about 1 a second in one chat and 30 a second over all; the bursts are a choice.
    """

    per_chat: float = 1.0
    chat_burst: int = 5
    overall: float = 30.0
    overall_burst: int = 30
    now: Callable[[], float] = time.monotonic
    _buckets: dict[int, _Bucket] = field(default_factory=dict)

    def take(self, chat: int) -> None:
        """Count one message to ``chat``; or raise the 429 that says how long to wait, and count nothing."""
        own = self._filled(chat, self.per_chat, self.chat_burst)
        all_chats = self._filled(0, self.overall, self.overall_burst)
        waits = [(1 - own.left) / self.per_chat, (1 - all_chats.left) / self.overall]
        if max(waits) > TINY:
            raise too_many_requests(math.ceil(max(waits)))
        own.left -= 1
        all_chats.left -= 1

    def _filled(self, key: int, rate: float, burst: int) -> _Bucket:
        now = self.now()
        bucket = self._buckets.setdefault(key, _Bucket(burst, now))
        bucket.left = min(burst, bucket.left + (now - bucket.at) * rate)
        bucket.at = now
        return bucket
