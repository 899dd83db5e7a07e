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


class RowKind(StrEnum):
    """What a row does."""

    ASK = "ask"
    REMIND = "remind"
    CLOSE = "close"
    DIGEST = "digest"
    NOTICE = "notice"


class SendAction(StrEnum):
    """What to do with a row: its work; nothing until later; close its check-in and tell; nothing, ever."""

    DO = "do"
    WAIT = "wait"
    CLOSE = "close"
    DROP = "drop"


class SendReason(StrEnum):
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
class Recipient:
    """The person a row would write to, as they are now. ``quiets``: theirs and the programme's."""

    zone: str
    quiets: tuple[Quiet, ...] = ()
    consents: bool = True
    stopped: bool = False
    unreachable: bool = False
    paused: bool = False
    on_holiday: bool = False


@dataclass(frozen=True, slots=True)
class DueRow:
    """A due row. ``useful_until``: the last moment its work makes sense; None: always.

    For ASK and REMIND that is the closing less the policy's least room; for NOTICE the session less the
    least lead; for DIGEST the next digest. ``answered`` is whether the check-in is complete, ``took_place``
    whether its session did.
    """

    kind: RowKind
    useful_until: datetime | None = None
    answered: bool = False
    took_place: bool = True


@dataclass(frozen=True, slots=True)
class SendVerdict:
    """``until`` goes with WAIT: when to look again."""

    act: SendAction
    why: SendReason
    until: datetime | None = None


def decide(row: DueRow, person: Recipient, now: datetime) -> SendVerdict:
    """What to do, at ``now``, with a row that is due."""
    if row.kind is RowKind.CLOSE:
        return SendVerdict(SendAction.DO, SendReason.DUE)
    if (against := _against(row, person)) is not None:
        return SendVerdict(_give_up(row, against), against)
    if row.useful_until is not None and now > row.useful_until:
        return SendVerdict(_give_up(row, SendReason.TOO_LATE), SendReason.TOO_LATE)
    return _when(row, person, now)


def _when(row: DueRow, person: Recipient, now: datetime) -> SendVerdict:
    if not leaves_room(*person.quiets):
        return SendVerdict(_give_up(row, SendReason.NO_OPEN_HOUR), SendReason.NO_OPEN_HOUR)
    at = after_quiet(now, person.zone, *person.quiets)
    if row.useful_until is not None and at > row.useful_until:
        return SendVerdict(_give_up(row, SendReason.TOO_LATE), SendReason.TOO_LATE)
    return (
        SendVerdict(SendAction.DO, SendReason.DUE)
        if at == now
        else SendVerdict(SendAction.WAIT, SendReason.QUIET, at)
    )


def _against(row: DueRow, person: Recipient) -> SendReason | None:
    """The weightiest reason not to write, if there is one."""
    reasons = (
        (not person.consents, SendReason.NO_CONSENT),
        (person.stopped, SendReason.STOPPED),
        (person.unreachable, SendReason.UNREACHABLE),
        (not row.took_place, SendReason.NO_SESSION),
        (row.answered, SendReason.ANSWERED),
        (person.paused, SendReason.PAUSED),
        (person.on_holiday, SendReason.HOLIDAY),
    )
    return next((why for holds, why in reasons if holds), None)


def _give_up(row: DueRow, why: SendReason) -> SendAction:
    """An invitation that cannot go out closes its check-in; so does one that was asked about no session."""
    if row.kind is RowKind.ASK and why is not SendReason.ANSWERED:
        return SendAction.CLOSE
    return (
        SendAction.CLOSE if row.kind is RowKind.REMIND and why is SendReason.NO_SESSION else SendAction.DROP
    )
