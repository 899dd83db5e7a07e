"""The pace of sending: Telegram's limits for all chats together and for each chat alone.

Telegram's Bots FAQ ("My bot is hitting limits, how do I avoid this?") asks for at most about one message a second in
one chat, short bursts allowed, and about 30 messages a second over all chats (up to 1,000 with paid broadcasts). It
speaks of messages sent; answers to button taps, edits and deletions send none and are not counted here. They wait only
where Telegram has asked for it (``retry_after``).

A refusal for flooding (429) does not say whether it concerns one chat or the bot. It holds its own chat; refusals in
two chats within `FLOOD_WINDOW_SECONDS` hold everything.

Several processes that serve one database share the pace: each sends its part of what all may send. They take bulk from
one table, each as fast as it may send, so that together they reach the whole. The limit of one chat is kept by each
process alone: the replies of a chat come from one, and a burst of five is within Telegram's allowance.

All times are seconds of a monotonic clock, passed as ``now``.
"""

DEFAULT_PER_SECOND = 30.0
MAX_PER_SECOND = 1000.0
GLOBAL_BURST = 5
CHAT_PER_SECOND, CHAT_BURST = 1.0, 5
FLOOD_WINDOW_SECONDS = 10.0
MAX_IDLE_CHATS = 1000
ROUNDING_SECONDS = 1e-6


class TokenBucket:
    """A token bucket in the form of the generic cell rate algorithm: one number holds its whole state."""

    __slots__ = ("_full_at", "_interval", "_tolerance")

    def __init__(self, per_second: float, burst: int) -> None:
        self._interval = 1.0 / per_second
        self._tolerance = (burst - 1) * self._interval
        self._full_at = 0.0

    def with_rate(self, per_second: float, burst: int) -> "TokenBucket":
        """Return a bucket of another size that is as empty as this one."""
        other = TokenBucket(per_second, burst)
        other._full_at = self._full_at
        return other

    def delay(self, now: float) -> float:
        """Return the seconds until a token is free; 0.0 if one is."""
        delay = self._full_at - self._tolerance - now
        return delay if delay > ROUNDING_SECONDS else 0.0

    def take(self, now: float) -> None:
        """Take a token, whether or not one is free."""
        self._full_at = max(self._full_at, now) + self._interval

    def is_full(self, now: float) -> bool:
        """Whether no token is missing, so that a new bucket would be the same."""
        return self._full_at <= now


class SendPace:
    """How long the next message must wait, by chat."""

    def __init__(
        self, per_second: float = DEFAULT_PER_SECOND, chat_per_second: float = CHAT_PER_SECOND
    ) -> None:
        self._per_second, self._chat_per_second = per_second, chat_per_second
        self._all = TokenBucket(per_second, _burst(per_second))
        self._chats: dict[str, TokenBucket] = {}
        self._held_until: dict[str, float] = {}
        self._all_held_until = 0.0
        self._floods: dict[str, float] = {}

    def share_among(self, processes: int) -> None:
        """Send this process's part of what so many processes may send together."""
        self._all = self._all.with_rate(self._per_second / processes, _burst(self._per_second / processes))

    def global_hold(self, now: float) -> float:
        """Return the seconds for which nothing may be sent at all."""
        return max(0.0, self._all_held_until - now)

    def global_delay(self, now: float) -> float:
        """Return the seconds until a counted message may be sent to any chat."""
        return max(self.global_hold(now), self._all.delay(now))

    def chat_delay(self, chat_key: str, now: float, *, counted: bool) -> float:
        """Return the seconds until this chat may be sent something."""
        held = max(0.0, self._held_until.get(chat_key, 0.0) - now)
        bucket = self._chats.get(chat_key) if counted else None
        return max(held, bucket.delay(now)) if bucket is not None else held

    def take(self, chat_key: str, now: float) -> None:
        """Count one message sent to this chat."""
        self._all.take(now)
        if len(self._chats) >= MAX_IDLE_CHATS:
            self._forget_idle(now)
        self._chats.setdefault(chat_key, TokenBucket(self._chat_per_second, CHAT_BURST)).take(now)

    def hold_after_flood(self, chat_key: str, seconds: float, now: float) -> None:
        """Hold this chat after a 429, and every chat if another one was refused within the window."""
        self._held_until[chat_key] = max(self._held_until.get(chat_key, 0.0), now + seconds)
        self._floods = {chat: at for chat, at in self._floods.items() if now - at <= FLOOD_WINDOW_SECONDS} | {
            chat_key: now
        }
        if len(self._floods) > 1:
            self.hold_all(seconds, now)

    def hold_all(self, seconds: float, now: float) -> None:
        """Send nothing to any chat for so long."""
        self._all_held_until = max(self._all_held_until, now + seconds)

    def _forget_idle(self, now: float) -> None:
        self._chats = {chat: bucket for chat, bucket in self._chats.items() if not bucket.is_full(now)}
        self._held_until = {chat: until for chat, until in self._held_until.items() if until > now}


def _burst(per_second: float) -> int:
    return min(GLOBAL_BURST, max(1, int(per_second)))
