"""When a check-in is sent, reminded of and closed."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from flows.scheduling.jitter import spread_over
from flows.scheduling.quiet import QuietHours, after_quiet, has_open_time

DEFAULT_QUIET_HOURS = QuietHours(time(21), time(8))


@dataclass(frozen=True, slots=True)
class CheckInPolicy:
    """A programme's timing of check-ins. No trial of the delay was found; the defaults are choices, not findings.

    ``delay`` counts from the session's end; ``remind_after`` and ``close_after`` from the moment of asking;
    ``close_before_next`` back from the next session. ``least_room`` is the minimum time before closing at which
    asking or reminding still makes sense (the typical reply time in messengers is about 35 minutes). ``spread``
    is the window over which check-ins due at the same moment are distributed.
    """

    delay: timedelta = timedelta(hours=2)
    remind_after: timedelta = timedelta(hours=20)
    close_after: timedelta = timedelta(hours=72)
    close_before_next: timedelta = timedelta(hours=2)
    quiet: QuietHours = DEFAULT_QUIET_HOURS
    least_room: timedelta = timedelta(hours=1)
    spread: timedelta = timedelta(minutes=10)

    def quiets(self, own: QuietHours | None) -> tuple[QuietHours, ...]:
        """Return the programme's quiet hours and the person's own, if any."""
        return (self.quiet,) if own is None else (self.quiet, own)


@dataclass(frozen=True, slots=True)
class CheckInMoments:
    """When to ask, perhaps to remind, and to close: UTC, in this order."""

    ask: datetime
    remind: datetime | None
    close: datetime


def plan_moments(
    policy: CheckInPolicy,
    ended_at: datetime,
    zone: str,
    next_session_at: datetime | None,
    own_quiet: QuietHours | None = None,
    *,
    part: float = 0.0,
) -> CheckInMoments | None:
    """Return the moments of the check-in about a session that ended at ``ended_at``, for a person in ``zone``.

    ``part`` in [0, 1) is the person's place in the spread window (`jitter.share`). None if there is too little
    time to ask: the next session is too near, or quiet hours leave no time.
    """
    return plan_moments_from(policy, ended_at + policy.delay, zone, next_session_at, own_quiet, part=part)


def plan_moments_from(
    policy: CheckInPolicy,
    start: datetime,
    zone: str,
    next_at: datetime | None,
    own_quiet: QuietHours | None = None,
    *,
    part: float = 0.0,
) -> CheckInMoments | None:
    """Return the moments of a check-in without a session, from a cadence's ``start`` and its next ``next_at``."""
    quiets = policy.quiets(own_quiet)
    if not has_open_time(*quiets):
        return None
    ask = spread_over(after_quiet(start, zone, *quiets), policy.spread, part, zone, *quiets)
    close = _close(policy, ask, next_at)
    if ask + policy.least_room > close:
        return None
    return CheckInMoments(ask, _remind(policy, ask + policy.remind_after, close, zone, quiets), close)


def revise_moments(
    policy: CheckInPolicy,
    before: CheckInMoments,
    ended_at: datetime,
    now: datetime,
    zone: str,
    next_session_at: datetime | None,
    own_quiet: QuietHours | None = None,
    *,
    part: float = 0.0,
) -> CheckInMoments | None:
    """Return the check-in's moments after a change of zone, quiet hours or next session; past moments stay.

    None if it has not been asked yet and there is too little time left. Nothing is moved to before ``now``.
    """
    if before.ask > now:
        start = max(ended_at + policy.delay, now)
        return plan_moments_from(policy, start, zone, next_session_at, own_quiet, part=part)
    quiets = policy.quiets(own_quiet)
    close = max(now, _close(policy, before.ask, next_session_at)) if before.close > now else before.close
    if before.remind is not None and before.remind <= now:
        return CheckInMoments(before.ask, before.remind, close)
    start = max(before.ask + policy.remind_after, now)
    return CheckInMoments(before.ask, _remind(policy, start, close, zone, quiets), close)


def _close(policy: CheckInPolicy, ask: datetime, next_session_at: datetime | None) -> datetime:
    close = ask + policy.close_after
    return close if next_session_at is None else min(close, next_session_at - policy.close_before_next)


def _remind(
    policy: CheckInPolicy, start: datetime, close: datetime, zone: str, quiets: tuple[QuietHours, ...]
) -> datetime | None:
    if not has_open_time(*quiets):
        return None
    remind = after_quiet(start, zone, *quiets)
    return remind if remind + policy.least_room <= close else None
