"""Explanation of a due row's moment: the steps that led to it, for ``alliance due``."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from flows.scheduling.check_in import CheckInMoments, CheckInPolicy
from flows.scheduling.notice import LEAD, Notice
from flows.scheduling.quiet import QuietHours, after_quiet, has_open_time, is_quiet


class ReasonStep(StrEnum):
    """A step that moved a moment; CHANGED: a zone, quiet hours or a session changed after it was first set."""

    SESSION_ENDED = "session-ended"
    CADENCE = "cadence"
    DELAY = "delay"
    ASKED = "asked"
    REMIND_AFTER = "remind-after"
    CLOSE_AFTER = "close-after"
    NEXT_SESSION = "next-session"
    BEFORE_NEXT = "before-next"
    QUIET = "quiet"
    SPREAD = "spread"
    CHANGED = "changed"
    SESSION_STARTS = "session-starts"
    LEAD = "lead"


@dataclass(frozen=True, slots=True)
class ReasonAt:
    """A step and the moment after it."""

    step: ReasonStep
    at: datetime


Reasons = tuple[ReasonAt, ...]
"""The steps in order; the last one's ``at`` is the moment itself."""


def explain_ask(
    policy: CheckInPolicy,
    planned: CheckInMoments,
    ended_at: datetime,
    zone: str,
    own: QuietHours | None = None,
) -> Reasons:
    """Return the steps from the session's end to the asking."""
    steps = [
        ReasonAt(ReasonStep.SESSION_ENDED, ended_at),
        ReasonAt(ReasonStep.DELAY, ended_at + policy.delay),
    ]
    return _through_quiet(steps, policy, planned.ask, zone, own)


def explain_cadence_ask(
    policy: CheckInPolicy, planned: CheckInMoments, meant: datetime, zone: str, own: QuietHours | None = None
) -> Reasons:
    """Return the steps from the moment the cadence meant to the asking."""
    return _through_quiet([ReasonAt(ReasonStep.CADENCE, meant)], policy, planned.ask, zone, own)


def explain_session_end(starts: datetime, ends: datetime) -> Reasons:
    """Return the steps from a session's start to its end, when it is assumed to have taken place."""
    return ReasonAt(ReasonStep.SESSION_STARTS, starts), ReasonAt(ReasonStep.SESSION_ENDED, ends)


def explain_reminder(
    policy: CheckInPolicy, planned: CheckInMoments, zone: str, own: QuietHours | None = None
) -> Reasons:
    """Return the steps from the asking to the reminder; empty without a reminder."""
    if planned.remind is None:
        return ()
    steps = [
        ReasonAt(ReasonStep.ASKED, planned.ask),
        ReasonAt(ReasonStep.REMIND_AFTER, planned.ask + policy.remind_after),
    ]
    return _through_quiet(steps, policy, planned.remind, zone, own)


def explain_closing(
    policy: CheckInPolicy, planned: CheckInMoments, next_session_at: datetime | None
) -> Reasons:
    """Return the steps from the asking, or back from the next session, to the closing."""
    due = planned.ask + policy.close_after
    steps = [ReasonAt(ReasonStep.ASKED, planned.ask), ReasonAt(ReasonStep.CLOSE_AFTER, due)]
    if next_session_at is not None and next_session_at - policy.close_before_next < due:
        due = next_session_at - policy.close_before_next
        steps = [ReasonAt(ReasonStep.NEXT_SESSION, next_session_at), ReasonAt(ReasonStep.BEFORE_NEXT, due)]
    return _ending_at(steps, planned.close)


def explain_notice(notice: Notice, session_at: datetime, zone: str, *quiets: QuietHours) -> Reasons:
    """Return the steps back from the session to the notice."""
    due = session_at - LEAD
    steps = [ReasonAt(ReasonStep.SESSION_STARTS, session_at), ReasonAt(ReasonStep.LEAD, due)]
    return _ending_at(
        steps, notice.at, ReasonStep.QUIET if is_quiet(due, zone, *quiets) else ReasonStep.CHANGED
    )


def _through_quiet(
    steps: list[ReasonAt], policy: CheckInPolicy, at: datetime, zone: str, own: QuietHours | None
) -> Reasons:
    quiets = policy.quiets(own)
    open_at = after_quiet(steps[-1].at, zone, *quiets) if has_open_time(*quiets) else steps[-1].at
    if open_at != steps[-1].at:
        steps = [*steps, ReasonAt(ReasonStep.QUIET, open_at)]
    is_spread = (
        steps[0].step in (ReasonStep.SESSION_ENDED, ReasonStep.CADENCE)
        and open_at < at < open_at + policy.spread
    )
    return _ending_at(steps, at, ReasonStep.SPREAD if is_spread else ReasonStep.CHANGED)


def _ending_at(steps: list[ReasonAt], at: datetime, last: ReasonStep = ReasonStep.CHANGED) -> Reasons:
    return tuple(steps) if steps[-1].at == at else (*steps, ReasonAt(last, at))
