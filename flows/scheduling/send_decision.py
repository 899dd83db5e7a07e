"""Whether a row that has fired still holds: asked again at the last moment, also long after it was due.

1. A closing always closes.
2. Nobody is written to who has stopped, withdrawn consent, cannot be reached, is paused or away, or has
   answered.
3. What came too late to be of use is not sent: after an outage the check-in closes and is told of in the
   digest; a reminder, a notice or an old week's digest is dropped.
4. What falls into quiet hours waits for their end, if it is of use then.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from flows.scheduling.quiet import Quiet, after_quiet, leaves_room


class Kind(StrEnum):
    """What a row does."""

    ASK = "ask"
    REMIND = "remind"
    CLOSE = "close"
    DIGEST = "digest"
    NOTICE = "notice"


class Act(StrEnum):
    """What to do with a row: its work; nothing until later; close its check-in and tell; nothing, ever."""

    DO = "do"
    WAIT = "wait"
    CLOSE = "close"
    DROP = "drop"


class Why(StrEnum):
    """The reason, a word for the record and the command line."""

    DUE = "due"
    NO_CONSENT = "no-consent"
    STOPPED = "stopped"
    UNREACHABLE = "unreachable"
    PAUSED = "paused"
    HOLIDAY = "holiday"
    NO_SESSION = "no-session"
    ANSWERED = "answered"
    TOO_LATE = "too-late"
    QUIET = "quiet"
    NO_OPEN_HOUR = "no-open-hour"


@dataclass(frozen=True, slots=True)
class Person:
    """The person a row would write to, as they are now. ``quiets``: theirs and the programme's."""

    zone: str
    quiets: tuple[Quiet, ...] = ()
    consents: bool = True
    stopped: bool = False
    unreachable: bool = False
    paused: bool = False
    on_holiday: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A due row. ``useful_until``: the last moment its work makes sense; None: always.

    For ASK and REMIND that is the closing less the policy's least room; for NOTICE the session less the
    least lead; for DIGEST the next digest. ``answered`` is whether the check-in is complete, ``took_place``
    whether its session did.
    """

    kind: Kind
    useful_until: datetime | None = None
    answered: bool = False
    took_place: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """``until`` goes with WAIT: when to look again."""

    act: Act
    why: Why
    until: datetime | None = None


def judge(row: Row, person: Person, now: datetime) -> Verdict:
    """What to do, at ``now``, with a row that is due."""
    if row.kind is Kind.CLOSE:
        return Verdict(Act.DO, Why.DUE)
    if (against := _against(row, person)) is not None:
        return Verdict(_give_up(row, against), against)
    if row.useful_until is not None and now > row.useful_until:
        return Verdict(_give_up(row, Why.TOO_LATE), Why.TOO_LATE)
    return _when(row, person, now)


def _when(row: Row, person: Person, now: datetime) -> Verdict:
    if not leaves_room(*person.quiets):
        return Verdict(_give_up(row, Why.NO_OPEN_HOUR), Why.NO_OPEN_HOUR)
    at = after_quiet(now, person.zone, *person.quiets)
    if row.useful_until is not None and at > row.useful_until:
        return Verdict(_give_up(row, Why.TOO_LATE), Why.TOO_LATE)
    return Verdict(Act.DO, Why.DUE) if at == now else Verdict(Act.WAIT, Why.QUIET, at)


def _against(row: Row, person: Person) -> Why | None:
    """The weightiest reason not to write, if there is one."""
    reasons = (
        (not person.consents, Why.NO_CONSENT),
        (person.stopped, Why.STOPPED),
        (person.unreachable, Why.UNREACHABLE),
        (not row.took_place, Why.NO_SESSION),
        (row.answered, Why.ANSWERED),
        (person.paused, Why.PAUSED),
        (person.on_holiday, Why.HOLIDAY),
    )
    return next((why for holds, why in reasons if holds), None)


def _give_up(row: Row, why: Why) -> Act:
    """An invitation that cannot go out closes its check-in; so does one that was asked about no session."""
    if row.kind is Kind.ASK and why is not Why.ANSWERED:
        return Act.CLOSE
    return Act.CLOSE if row.kind is Kind.REMIND and why is Why.NO_SESSION else Act.DROP
