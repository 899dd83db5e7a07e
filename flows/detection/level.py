"""Detector of a low level: low compared with most people, whatever is usual for this person.

By dimension, the mean of the person's last check-ins (up to four) is compared with the model's population at the
same point: low is what at most 5 in 100 ordinary people have (flows/detection/model/population). It is told once
for each dimension and is a state from then on. No cut-off of any questionnaire is behind it.

Evidence keys
    dimensions  the dimensions newly low
    answers     this check-in's answers of those dimensions, by item id
    means       the mean score by dimension, from 0 to 1 of the scale
    cuts        the mean that at most ``share`` of people do not exceed, by dimension
    share       the share of ordinary people told so at this point, in one dimension
    check_ins   number of check-ins it rests on, this one included
    model       version of the model
"""

from collections.abc import Sequence

from flows.detection.baseline import without_slips
from flows.detection.completed_check_in import CompletedCheckIn, since_last_reset
from flows.detection.finding import Evidence, Finding, FindingKind, Severity
from flows.detection.model.pattern import pattern_reader
from flows.detection.model.population import LOW_SHARE, MAX_CHECK_INS, low_cut
from flows.detection.model.prior import DIMENSION_ORDER
from flows.instruments.model import Dimension

NAME, VERSION = "low-level", 1


def detect(check_ins: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """Return a finding if a dimension is low at the newest check-in and was not at an earlier one."""
    recent = since_last_reset(check_ins)
    answered = _shares(recent[-1])
    new = [each for each in low_dimensions(recent) if each in answered and not _was_told(recent, each)]
    return (_finding(recent, new),) if new else ()


def _was_told(recent: Sequence[CompletedCheckIn], dimension: Dimension) -> bool:
    return any(
        dimension in _shares(recent[end - 1]) and dimension in low_dimensions(recent[:end])
        for end in range(len(recent) - 1, 0, -1)
    )


def low_dimensions(check_ins: Sequence[CompletedCheckIn]) -> tuple[Dimension, ...]:
    """Return the dimensions that are low compared with most people after these check-ins."""
    recent = since_last_reset(check_ins)
    if not recent:
        return ()
    means = mean_shares(recent)
    return tuple(each for each, mean in means.items() if mean <= _cut(recent, each) + 1e-9)


def mean_shares(check_ins: Sequence[CompletedCheckIn]) -> dict[Dimension, float]:
    """Return the mean score of the last check-ins, from 0 to 1 of the scale, by dimension where it is known."""
    recent = since_last_reset(check_ins)[-MAX_CHECK_INS:]
    shares = [_shares(each) for each in recent]
    return {
        dimension: sum(known) / len(known)
        for dimension in Dimension
        if (known := [each[dimension] for each in shares if dimension in each])
    }


def _shares(check_in: CompletedCheckIn) -> dict[Dimension, float]:
    """Return the mean share of the scale of each dimension that was answered whole, without slips."""
    shares = pattern_reader(check_in.instrument).shares(without_slips(check_in))
    return {DIMENSION_ORDER[index]: share for index, share in enumerate(shares) if share is not None}


def complete_share(check_in: CompletedCheckIn) -> float | None:
    """Return the mean of all dimensions, from 0 to 1 of the scale, or None if one was not answered whole."""
    return pattern_reader(check_in.instrument).mean_share(without_slips(check_in))


def _cut(recent: Sequence[CompletedCheckIn], dimension: Dimension) -> float:
    pattern = pattern_reader(recent[-1].instrument).full()[DIMENSION_ORDER.index(dimension)]
    if pattern is None:
        return -1.0
    number = min(len(recent), 2 * MAX_CHECK_INS)  # the early rise is over: the cut stays
    return low_cut(recent[-1].model.prior, DIMENSION_ORDER.index(dimension), pattern.options, number)


def _finding(recent: Sequence[CompletedCheckIn], dimensions: Sequence[Dimension]) -> Finding:
    newest, means = recent[-1], mean_shares(recent)
    items = [item.id for each in dimensions for item in newest.ratings()[each]]
    evidence: Evidence = {
        "dimensions": [str(each) for each in dimensions],
        "answers": {item: newest.answers.get(item) for item in items},
        "means": {str(each): round(means[each], 3) for each in dimensions},
        "cuts": {str(each): round(_cut(recent, each), 3) for each in dimensions},
        "share": LOW_SHARE,
        "check_ins": min(len(recent), MAX_CHECK_INS),
        "model": newest.model.version,
    }
    only = dimensions[0] if len(dimensions) == 1 else None
    return Finding(FindingKind.LOW_LEVEL, only, Severity.WATCH, evidence, NAME, VERSION)
