"""What the room asks of whoever set it up: a clock that can be moved, and who is playing."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal


@dataclass(frozen=True, slots=True)
class CastMember:
    """Somebody whose phone can be looked at. ``note`` says in a word or two what is going on with them."""

    user_id: int
    name: str
    role: Literal["client", "practitioner"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """The rehearsal's clock and cast.

    ``now`` is aware; ``zone`` is the IANA time zone in which the page shows it. ``move`` lets time pass and
    comes back when what fell due has been done; ``next_due`` and ``next_digest`` do so up to that moment and
    say in words what it was; ``start_over`` puts everything back to the beginning.
    """

    now: Callable[[], datetime]
    zone: str
    move: Callable[[timedelta], Awaitable[None]]
    next_due: Callable[[], Awaitable[str]]
    next_digest: Callable[[], Awaitable[str]]
    start_over: Callable[[], Awaitable[None]]
    cast: Callable[[], list[CastMember]]
