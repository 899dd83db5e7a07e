"""Whether a due row may still be processed, decided just before its work, however late that is.

1. A closing is always done.
2. Nothing is sent to a person who has stopped, withdrawn consent, cannot be reached, is paused or on holiday, or
   has answered.
3. What is too late to be useful is not sent: after an outage the check-in closes and the digest reports it; a
   reminder, a notice or an old week's digest is dropped.
4. What falls into quiet hours waits for their end, if it is still useful then.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from flows.scheduling.quiet import QuietHours, after_quiet, has_open_time


class RowKind(StrEnum):
    """The work of a due row."""

    ASK = "ask"
    REMIND = "remind"
    CLOSE = "close"
    DIGEST = "digest"
    NOTICE = "notice"


class SendAction(StrEnum):
    """What to do with a row: its work, wait, close its check-in and notify, or drop it."""

    DO = "do"
    WAIT = "wait"
    CLOSE = "close"
    DROP = "drop"


class SendReason(StrEnum):
    """The reason of a decision, for the log and the command line."""

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
    """The person a row would write to, in their current state; ``quiets`` are theirs and the programme's."""

    zone: str
    quiets: tuple[QuietHours, ...] = ()
    consents: bool = True
    stopped: bool = False
    unreachable: bool = False
    paused: bool = False
    on_holiday: bool = False


@dataclass(frozen=True, slots=True)
class DueRow:
    """A due row; ``useful_until`` is the last moment at which its work makes sense, None for always.

    For ASK and REMIND that is the closing less the policy's least room; for NOTICE the session less the minimum
    lead; for DIGEST the next digest. ``answered``: the check-in is complete. ``took_place``: its session took
    place.
    """

    kind: RowKind
    useful_until: datetime | None = None
    answered: bool = False
    took_place: bool = True


@dataclass(frozen=True, slots=True)
class SendVerdict:
    """A decision; ``until`` goes with WAIT and is when to decide again."""

    act: SendAction
    why: SendReason
    until: datetime | None = None


def decide(row: DueRow, person: Recipient, now: datetime) -> SendVerdict:
    """Return what to do, at ``now``, with a row that is due."""
    if row.kind is RowKind.CLOSE:
        return SendVerdict(SendAction.DO, SendReason.DUE)
    if (reason := _reason_against(row, person)) is not None:
        return SendVerdict(_action_without_sending(row, reason), reason)
    if row.useful_until is not None and now > row.useful_until:
        return SendVerdict(_action_without_sending(row, SendReason.TOO_LATE), SendReason.TOO_LATE)
    return _decide_by_time(row, person, now)


def _decide_by_time(row: DueRow, person: Recipient, now: datetime) -> SendVerdict:
    if not has_open_time(*person.quiets):
        return SendVerdict(_action_without_sending(row, SendReason.NO_OPEN_HOUR), SendReason.NO_OPEN_HOUR)
    at = after_quiet(now, person.zone, *person.quiets)
    if row.useful_until is not None and at > row.useful_until:
        return SendVerdict(_action_without_sending(row, SendReason.TOO_LATE), SendReason.TOO_LATE)
    return (
        SendVerdict(SendAction.DO, SendReason.DUE)
        if at == now
        else SendVerdict(SendAction.WAIT, SendReason.QUIET, at)
    )


def _reason_against(row: DueRow, person: Recipient) -> SendReason | None:
    """Return the most important reason not to send, or None."""
    reasons = (
        (not person.consents, SendReason.NO_CONSENT),
        (person.stopped, SendReason.STOPPED),
        (person.unreachable, SendReason.UNREACHABLE),
        (not row.took_place, SendReason.NO_SESSION),
        (row.answered, SendReason.ANSWERED),
        (person.paused, SendReason.PAUSED),
        (person.on_holiday, SendReason.HOLIDAY),
    )
    return next((reason for applies, reason in reasons if applies), None)


def _action_without_sending(row: DueRow, reason: SendReason) -> SendAction:
    """Return CLOSE for an invitation, and for a reminder about a session that did not take place; else DROP."""
    if row.kind is RowKind.ASK and reason is not SendReason.ANSWERED:
        return SendAction.CLOSE
    return (
        SendAction.CLOSE
        if row.kind is RowKind.REMIND and reason is SendReason.NO_SESSION
        else SendAction.DROP
    )
