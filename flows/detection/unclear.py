"""Detector of answers that contradict each other: a slip at a reversed item, or a form that disagrees with itself.

A reversed item ("I felt uneasy with {name}") is easily answered as if it were a positive one. Its answer is taken
for a slip if it counts as low while the other items of its dimension (or, without any, of the form) do not. It is
a note to ask about, never told at once, and left out when change is looked for.

Evidence keys
    answers  the answers that contradict the others, by item id
    form     "slip" (reversed items alone are low) or "disagrees" (the same part is rated high and low at once)
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from flows.detection.completed_check_in import CompletedCheckIn
from flows.detection.finding import Evidence, Finding, FindingKind, Severity
from flows.instruments.model import Instrument, Item
from flows.scoring import rating_items

NAME, VERSION = "unclear", 1
LOW_SHARE = 0.25  # of the scale: 1 or 2 of five
_CONTENT_SHARE = 0.25  # the other items' mean above the lowest quarter: the reversed ones contradict them
_DISAGREEMENT = 0.75  # of the scale, between two answers about one dimension
_MIN_DISAGREEING = 2  # dimensions


def detect(check_ins: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """Return at most one finding of the newest check-in."""
    newest = check_ins[-1]
    if slipped := slips(newest):
        return (_finding("slip", newest, slipped),)
    if disagreeing := disagreeing_items(newest):
        return (_finding("disagrees", newest, disagreeing),)
    return ()


def slips(check_in: CompletedCheckIn) -> tuple[Item, ...]:
    """Return the reversed items whose answers look like slips."""
    if not has_reversed_items(check_in.instrument):
        return ()
    everything = [item for items in check_in.ratings().values() for item in items]
    found = []
    for items in check_in.ratings().values():
        straight = _mean_share(check_in, [item for item in items if not item.reverse])
        if straight is None:
            straight = _mean_share(check_in, [item for item in everything if not item.reverse])
        low = [item for item in items if is_low(check_in, item)]
        if low and all(item.reverse for item in low) and (straight is None or straight >= _CONTENT_SHARE):
            found += low
    return tuple(found)


def disagreeing_items(check_in: CompletedCheckIn) -> tuple[Item, ...]:
    """Return the items of a form that rates two dimensions or more high and low at once; none otherwise."""
    apart: list[Item] = []
    count = 0
    for items in check_in.ratings().values():
        answered = [(share, item) for item in items if (share := scale_share(check_in, item)) is not None]
        shares = [share for share, _ in answered]
        if shares and max(shares) - min(shares) >= _DISAGREEMENT:
            count += 1
            apart += [item for share, item in answered if share in (min(shares), max(shares))]
    return tuple(apart) if count >= _MIN_DISAGREEING else ()


def is_low(check_in: CompletedCheckIn, item: Item) -> bool:
    """Return whether the item was answered in the lowest quarter of its scale."""
    share = scale_share(check_in, item)
    return share is not None and share <= LOW_SHARE


def scale_share(check_in: CompletedCheckIn, item: Item) -> float | None:
    """Return the answer's place on its scale from 0 (worst) to 1, or None."""
    answer = check_in.counted(item)
    if answer is None:
        return None
    values = [option.value for option in item.options]
    return (answer - min(values)) / (max(values) - min(values))


@lru_cache(maxsize=256)
def has_reversed_items(instrument: Instrument) -> bool:
    """Return whether any rating item is reversed."""
    return any(item.reverse for items in rating_items(instrument).values() for item in items)


def _mean_share(check_in: CompletedCheckIn, items: Iterable[Item]) -> float | None:
    shares = [share for item in items if (share := scale_share(check_in, item)) is not None]
    return sum(shares) / len(shares) if shares else None


def _finding(form: str, check_in: CompletedCheckIn, items: Sequence[Item]) -> Finding:
    evidence: Evidence = {"answers": {item.id: check_in.answers[item.id] for item in items}, "form": form}
    return Finding(FindingKind.UNCLEAR, None, Severity.WATCH, evidence, NAME, VERSION)
