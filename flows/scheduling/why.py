"""Why a row will fire when it does: the steps from what was meant to the moment, for ``alliance due``."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from flows.scheduling.check_in import Moments, Policy
from flows.scheduling.notice import LEAD, Notice
from flows.scheduling.quiet import Quiet, after_quiet, is_quiet, leaves_room


class ReasonStep(StrEnum):
    """What moved a moment to where it is; CHANGED: a zone, quiet hours or a session, after it was first set."""

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
    """After this step the moment was ``at``."""

    step: ReasonStep
    at: datetime


Reasons = tuple[ReasonAt, ...]
"""In order; the last one's ``at`` is the moment itself."""


def why_asked(
    policy: Policy, found: Moments, ended_at: datetime, zone: str, own: Quiet | None = None
) -> Reasons:
    """From the session's end to the asking."""
    steps = [
        ReasonAt(ReasonStep.SESSION_ENDED, ended_at),
        ReasonAt(ReasonStep.DELAY, ended_at + policy.delay),
    ]
    return _through_quiet(steps, policy, found.ask, zone, own)


def why_asked_by_cadence(
    policy: Policy, found: Moments, meant: datetime, zone: str, own: Quiet | None = None
) -> Reasons:
    """From the moment the cadence meant to the asking."""
    return _through_quiet([ReasonAt(ReasonStep.CADENCE, meant)], policy, found.ask, zone, own)


def why_over(starts: datetime, ends: datetime) -> Reasons:
    """From a session's beginning to its end, when it is taken to have taken place."""
    return ReasonAt(ReasonStep.SESSION_STARTS, starts), ReasonAt(ReasonStep.SESSION_ENDED, ends)


def why_reminded(policy: Policy, found: Moments, zone: str, own: Quiet | None = None) -> Reasons:
    """From the asking to the reminder; nothing where there is none."""
    if found.remind is None:
        return ()
    steps = [
        ReasonAt(ReasonStep.ASKED, found.ask),
        ReasonAt(ReasonStep.REMIND_AFTER, found.ask + policy.remind_after),
    ]
    return _through_quiet(steps, policy, found.remind, zone, own)


def why_closed(policy: Policy, found: Moments, next_session_at: datetime | None) -> Reasons:
    """From the asking, or back from the next session, to the closing."""
    due = found.ask + policy.close_after
    steps = [ReasonAt(ReasonStep.ASKED, found.ask), ReasonAt(ReasonStep.CLOSE_AFTER, due)]
    if next_session_at is not None and next_session_at - policy.close_before_next < due:
        due = next_session_at - policy.close_before_next
        steps = [ReasonAt(ReasonStep.NEXT_SESSION, next_session_at), ReasonAt(ReasonStep.BEFORE_NEXT, due)]
    return _ending_at(steps, found.close)


def why_noticed(found: Notice, session_at: datetime, zone: str, *quiets: Quiet) -> Reasons:
    """Back from the session to the notice."""
    due = session_at - LEAD
    steps = [ReasonAt(ReasonStep.SESSION_STARTS, session_at), ReasonAt(ReasonStep.LEAD, due)]
    return _ending_at(
        steps, found.at, ReasonStep.QUIET if is_quiet(due, zone, *quiets) else ReasonStep.CHANGED
    )


def _through_quiet(
    steps: list[ReasonAt], policy: Policy, at: datetime, zone: str, own: Quiet | None
) -> Reasons:
    quiets = policy.quiets(own)
    open_at = after_quiet(steps[-1].at, zone, *quiets) if leaves_room(*quiets) else steps[-1].at
    if open_at != steps[-1].at:
        steps = [*steps, ReasonAt(ReasonStep.QUIET, open_at)]
    is_spread = (
        steps[0].step in (ReasonStep.SESSION_ENDED, ReasonStep.CADENCE)
        and open_at < at < open_at + policy.spread
    )
    return _ending_at(steps, at, ReasonStep.SPREAD if is_spread else ReasonStep.CHANGED)


def _ending_at(steps: list[ReasonAt], at: datetime, last: ReasonStep = ReasonStep.CHANGED) -> Reasons:
    return tuple(steps) if steps[-1].at == at else (*steps, ReasonAt(last, at))
