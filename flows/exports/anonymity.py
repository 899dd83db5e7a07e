"""k-anonymity: how many people share the same values of commonly known attributes (Sweeney 2002)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.privacy.disclosure_control import MIN_GROUP_SIZE


@dataclass(frozen=True, slots=True)
class GroupSize:
    """People grouped by attributes: the number of groups, the smallest, and the people in groups under five."""

    by: tuple[str, ...]
    groups: int
    smallest: int
    people_in_small: int


def group_sizes(people: Sequence[Mapping[str, object]], *sets: tuple[str, ...]) -> tuple[GroupSize, ...]:
    """Return the sizes of the groups that each of these sets of attributes makes."""
    return tuple(_group_size(people, attributes) for attributes in sets)


def _group_size(people: Sequence[Mapping[str, object]], attributes: tuple[str, ...]) -> GroupSize:
    sizes = Counter(tuple(person[name] for name in attributes) for person in people).values()
    small = sum(size for size in sizes if size < MIN_GROUP_SIZE)
    return GroupSize(attributes, len(sizes), min(sizes, default=0), small)
