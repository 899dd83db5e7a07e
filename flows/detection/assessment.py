"""What can be said of a check-in besides its findings: whether it can be compared, and how high it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean

from flows.detection.baseline import read_patterns
from flows.detection.completed_check_in import RESET_AFTER, CompletedCheckIn, since_last_reset
from flows.detection.level import complete_share, low_dimensions, mean_shares
from flows.detection.model.pattern import pattern_reader
from flows.instruments.model import Dimension

# Of the scale: nearer "mostly" than "somewhat" of five answers. Below it nobody is called steady and high.
HIGH_SHARE = 0.625
# Of the scale, one answer of five: lower than before a long break.
_LOWER_BY = 0.25
_BEFORE_BREAK = 4  # check-ins
# Of the scale, half an answer of five: the last check-ins together are lower than those before them.
_LASTING_LOWER_BY = 0.125
_LASTING, _MAX_BEFORE = 4, 26  # check-ins
_ROUNDING = 1e-9


class Comparison(StrEnum):
    """Whether a check-in can be compared with what is usual for the person, and why not."""

    COMPARED = "compared"
    FIRST = "first"
    RETURNED = "returned"  # the first after sixty days, or after the work began again
    RETURNED_LOWER = "returned-lower"  # the same, and clearly lower than before
    CHANGED = "changed"  # the first with other questions
    PARTIAL = "partial"  # no dimension was answered completely
    SKIPPED = "skipped"  # sent without any answer


@dataclass(frozen=True, slots=True)
class Assessment:
    """``low`` are the dimensions low compared with most people; ``high``: every dimension's level is high.

    ``lower``: a whole answer lower than the check-ins before, or half an answer lower for the last four.
    """

    comparison: Comparison = Comparison.COMPARED
    low: tuple[Dimension, ...] = ()
    high: bool = True
    lower: bool = False


def assess(check_ins: Sequence[CompletedCheckIn]) -> Assessment:
    """Return the assessment of the newest of these check-ins, oldest first."""
    means = mean_shares(check_ins)
    return Assessment(
        comparison=_comparison(check_ins),
        low=low_dimensions(check_ins),
        high=bool(means) and min(means.values()) >= HIGH_SHARE,
        lower=_has_become_lower(since_last_reset(check_ins)),
    )


def _has_become_lower(recent: Sequence[CompletedCheckIn]) -> bool:
    """Return whether the newest check-in is a whole answer lower than those before, or the last four by half of one.

    Whether that is more than chance is not asked: it only keeps such a client from being called steady.
    """
    scored = (complete_share(each) for each in recent[-_LASTING - _MAX_BEFORE :])
    shares = [share for share in scored if share is not None]
    if len(shares) < 2 or complete_share(recent[-1]) is None:
        return False
    *before, newest = shares
    if newest <= fmean(before[-_LASTING:]) - _LOWER_BY + _ROUNDING:
        return True
    earlier, last = shares[:-_LASTING], shares[-_LASTING:]
    return len(earlier) >= _LASTING and fmean(last) <= fmean(earlier) - _LASTING_LOWER_BY + _ROUNDING


def _comparison(check_ins: Sequence[CompletedCheckIn]) -> Comparison:
    newest = check_ins[-1]
    (pattern,) = read_patterns([newest])
    if not any(pattern):
        return Comparison.SKIPPED
    if not any(pattern_reader(newest.instrument).whole(pattern)):
        return Comparison.PARTIAL
    recent = since_last_reset(check_ins)
    if any(any(earlier) for earlier in read_patterns(recent[:-1])):
        return Comparison.COMPARED
    if len(recent) == len(check_ins):
        return Comparison.FIRST
    before = check_ins[: len(check_ins) - len(recent)]
    if not recent[0].begins and recent[0].at - before[-1].at <= RESET_AFTER:
        return Comparison.CHANGED
    return Comparison.RETURNED_LOWER if _is_lower(newest, before) else Comparison.RETURNED


def _is_lower(newest: CompletedCheckIn, before: Sequence[CompletedCheckIn]) -> bool:
    now = complete_share(newest)
    shares = [share for each in before[-_BEFORE_BREAK:] if (share := complete_share(each)) is not None]
    return now is not None and bool(shares) and now <= fmean(shares) - _LOWER_BY + _ROUNDING
