"""Quiet hours, in which no messages are sent."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from flows.errors import BadInput
from flows.scheduling.local import local_time, moment_at

_MAX_STEPS = 100  # from one quiet period into another


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From ``start`` up to but not including ``end`` in local time, over midnight if ``end`` is earlier.

    ``start == end`` means no quiet hours at all.
    """

    start: time
    end: time

    def covers(self, at: time) -> bool:
        if self.start <= self.end:
            return self.start <= at < self.end
        return at >= self.start or at < self.end


def after_quiet(moment: datetime, zone: str, *quiets: QuietHours) -> datetime:
    """Return ``moment``, or the first moment after it outside all of ``quiets`` on the clocks of ``zone``.

    Raises BadInput if the quiet hours together cover the whole day.
    """
    _require_open_time(quiets)
    for _ in range(_MAX_STEPS):
        if not (covering := _covering(moment, zone, quiets)):
            return moment
        moment = max(_end(quiet, moment, zone) for quiet in covering)
    raise _no_open_time_error()


def is_quiet(moment: datetime, zone: str, *quiets: QuietHours) -> bool:
    """Return whether any of ``quiets`` covers ``moment`` on the clocks of ``zone``."""
    at = local_time(moment, zone).time()
    return any(quiet.covers(at) for quiet in quiets)


def before_quiet(moment: datetime, zone: str, *quiets: QuietHours) -> datetime:
    """Return ``moment``, or a minute before the quiet hours that cover it. Raises BadInput as `after_quiet` does."""
    _require_open_time(quiets)
    for _ in range(_MAX_STEPS):
        if not (covering := _covering(moment, zone, quiets)):
            return moment
        moment = min(_begin(quiet, moment, zone) for quiet in covering) - timedelta(minutes=1)
    raise _no_open_time_error()


def open_time_within(moment: datetime, within: timedelta, zone: str, *quiets: QuietHours) -> timedelta:
    """Return how much of ``within`` passes from ``moment``, outside quiet hours, before they begin."""
    days = [local_time(moment, zone).date() + timedelta(days=ahead) for ahead in range(within.days + 2)]
    begins = (
        moment_at(day, quiet.start, zone, again=again)
        for quiet in quiets
        for day in days
        for again in (False, True)
    )
    ahead = (begin - moment for begin in begins if begin > moment and is_quiet(begin, zone, *quiets))
    return min(within, min(ahead, default=within))


def has_open_time(*quiets: QuietHours) -> bool:
    """Return whether some time of day lies outside all of ``quiets``; if so, one of their ends does."""
    ends = [quiet.end for quiet in quiets if quiet.start != quiet.end]
    return not ends or any(not any(quiet.covers(end) for quiet in quiets) for end in ends)


def _require_open_time(quiets: tuple[QuietHours, ...]) -> None:
    if not has_open_time(*quiets):
        raise _no_open_time_error()


def _no_open_time_error() -> BadInput:
    return BadInput("the quiet hours leave no time of day", said="schedule-quiet-all-day")


def _covering(moment: datetime, zone: str, quiets: tuple[QuietHours, ...]) -> list[QuietHours]:
    at = local_time(moment, zone).time()
    return [quiet for quiet in quiets if quiet.covers(at)]


def _begin(quiet: QuietHours, moment: datetime, zone: str) -> datetime:
    """Return when ``quiet``, which covers ``moment``, began."""
    local = local_time(moment, zone)
    day = local.date() if local.time() >= quiet.start else local.date() - timedelta(days=1)
    return moment_at(day, quiet.start, zone)


def _end(quiet: QuietHours, moment: datetime, zone: str) -> datetime:
    """Return when ``quiet``, which covers ``moment``, ends; a repeated hour can be quiet twice."""
    local = local_time(moment, zone)
    day = local.date() if local.time() < quiet.end else local.date() + timedelta(days=1)
    end = moment_at(day, quiet.end, zone)
    return end if end > moment else moment_at(day, quiet.end, zone, again=True)
