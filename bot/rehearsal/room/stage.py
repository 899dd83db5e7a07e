"""The room's interface to the rehearsal: a movable clock, and the people in it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal


@dataclass(frozen=True, slots=True)
class CastMember:
    """A person whose phone can be shown. ``note`` says in a word or two what their story is."""

    user_id: int
    name: str
    role: Literal["client", "practitioner"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """The rehearsal's clock and cast.

    ``now`` is aware; ``zone`` is the IANA time zone in which the page shows it. ``move`` lets time pass and returns
    when what fell due has been done; ``next_due`` and ``next_digest`` do so up to that moment and return a sentence
    that says what it was; ``start_over`` resets everything.
    """

    now: Callable[[], datetime]
    zone: str
    move: Callable[[timedelta], Awaitable[None]]
    next_due: Callable[[], Awaitable[str]]
    next_digest: Callable[[], Awaitable[str]]
    start_over: Callable[[], Awaitable[None]]
    cast: Callable[[], list[CastMember]]
