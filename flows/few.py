"""Numbers that nobody can be made out from: where few people stand behind one, it is not shown."""

from collections.abc import Mapping
from typing import TypeVar

K = TypeVar("K")

LEAST = 5
"""The smallest group that is shown. Below five is what official statistics commonly withhold."""


def shown(counts: Mapping[K, int], least: int = LEAST) -> Mapping[K, int | None]:
    """The counts of groups that may be shown; None for the others, which nobody can work out from the sum of all.

    A group of nobody hides nobody. Where what is hidden would be a single group, or fewer than ``least`` people
    together, the smallest shown group is hidden as well.
    """
    hidden = {key for key, count in counts.items() if 0 < count < least}
    while hidden and (len(hidden) == 1 or sum(counts[key] for key in hidden) < least):
        others = [key for key in counts if key not in hidden and counts[key]]
        if not others:
            break
        hidden.add(min(others, key=lambda key: counts[key]))
    return {key: None if key in hidden else count for key, count in counts.items()}


def share(part: int, whole: int, people: int, least: int = LEAST) -> int | None:
    """Which part of the whole, in percent; None where it stands for too few people, or there is nothing."""
    return round(100 * part / whole) if whole and people >= least else None
