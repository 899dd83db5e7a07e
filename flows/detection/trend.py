"""Detector of slow changes: lower month by month, or clearly higher than at the beginning.

A baseline follows a slow decline down, so that no single check-in stands out. Here a line is fitted to the scores
of all dimensions together, from the fourth check-in on (the early rise is over), over the last `WINDOWS`
check-ins; a decline is a fall that is both large and far outside chance, with swings that go on from check-in to
check-in allowed for. Each is told once, a decline again when it has gone on as far.

Evidence keys
    since      when the line begins (ISO 8601, UTC)
    first      mean score at its beginning, from 0 to 1 of the scale
    now        mean score at its end
    z          the slope in its standard errors
    check_ins  number of check-ins it rests on, this one included
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from math import sqrt
from operator import mul

from flows.detection.completed_check_in import CompletedCheckIn, since_last_reset
from flows.detection.finding import Evidence, Finding, FindingKind, Severity
from flows.detection.level import complete_share

NAME, VERSION = "trend", 1
WINDOWS = (10, 16, 26)  # check-ins
FIRST_STEADY = 3  # index of the first check-in after the early rise
MIN_FALL, MIN_GAIN = 0.125, 0.25  # of the scale: 0.5 and 1 of the five answers' four steps
MIN_Z = 2.15
_MAX_SPAN = WINDOWS[-1] + FIRST_STEADY  # check-ins looked at first
# Least residual SD, of the scale: a steady person's .30 points of 1-5; and the factor on standard errors for swings
# correlated by .3 from check-in to check-in.
_MIN_SD, _CORRELATION_FACTOR = 0.075, 1.36


@dataclass(frozen=True, slots=True)
class _Line:
    since: datetime
    first: float
    now: float
    z: float
    check_ins: int


def detect(check_ins: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """Return a decline or a gain of the newest check-in, if it was not reported before."""
    recent = since_last_reset(check_ins)
    if complete_share(recent[-1]) is None or _new(_points(recent[-_MAX_SPAN:], len(recent)), {}) is None:
        return ()
    points = _points(recent, len(recent))
    told: dict[FindingKind, float] = {}
    found = None
    for end in range(WINDOWS[0], len(points) + 1):
        found = _new(points[:end], told)
        if found is not None:
            told[found[0]] = found[1].now
    return (_finding(*found),) if found is not None else ()


def _points(check_ins: Sequence[CompletedCheckIn], total: int) -> list[tuple[datetime, float]]:
    """Return when and how high the complete check-ins were, of the last ones of ``total``, after the early rise."""
    skipped = max(0, FIRST_STEADY - (total - len(check_ins)))
    scored = ((each.at, complete_share(each)) for each in check_ins[skipped:])
    return [(at, share) for at, share in scored if share is not None]


def _new(
    steady: Sequence[tuple[datetime, float]], told: dict[FindingKind, float]
) -> tuple[FindingKind, _Line] | None:
    """Return the kind and the line of a slow change that ``told`` does not cover yet."""
    for window in WINDOWS:
        if len(steady) < window:
            break
        line = _fit(steady[-window:])
        if _is_decline(line) and line.now <= told.get(FindingKind.DECLINE, 1.0) - MIN_FALL:
            return FindingKind.DECLINE, line
        if _is_gain(line) and FindingKind.GAIN not in told:
            return FindingKind.GAIN, line
    return None


def _is_decline(line: _Line) -> bool:
    return line.z <= -MIN_Z and line.first - line.now >= MIN_FALL


def _is_gain(line: _Line) -> bool:
    return line.z >= MIN_Z and line.now - line.first >= MIN_GAIN


def _fit(points: Sequence[tuple[datetime, float]]) -> _Line:
    """Return the least-squares line through equally spaced scores."""
    count = len(points)
    scores = [score for _, score in points]
    middle, mean = (count - 1) / 2, sum(scores) / count
    offsets, spread = _offsets(count)
    slope = sum(map(mul, offsets, scores)) / spread
    residual = sum(
        [(score - mean - slope * offset) ** 2 for offset, score in zip(offsets, scores, strict=True)]
    )
    sd = max(sqrt(residual / (count - 2)), _MIN_SD) * _CORRELATION_FACTOR
    return _Line(
        since=points[0][0],
        first=mean - slope * middle,
        now=mean + slope * middle,
        z=slope * sqrt(spread) / sd,
        check_ins=count,
    )


@lru_cache(maxsize=64)
def _offsets(count: int) -> tuple[tuple[float, ...], float]:
    """Return how far each of so many check-ins is from the middle one, and the sum of the squares."""
    middle = (count - 1) / 2
    offsets = tuple(index - middle for index in range(count))
    return offsets, sum(offset**2 for offset in offsets)


def _finding(kind: FindingKind, line: _Line) -> Finding:
    evidence: Evidence = {
        "since": line.since.astimezone(UTC).isoformat(),
        "first": round(line.first, 3),
        "now": round(line.now, 3),
        "z": round(line.z, 2),
        "check_ins": line.check_ins,
    }
    return Finding(kind, None, Severity.WATCH, evidence, NAME, VERSION)
