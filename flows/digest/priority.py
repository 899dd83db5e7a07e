"""What comes first: among one client's flags, and among clients; and what need not be said beside it."""

from collections.abc import Sequence
from datetime import datetime

from flows.detection.episodes import EpisodeState
from flows.detection.finding import Severity
from flows.digest.topics import Topic
from flows.digest.value import DigestEntry, Told

# What the client said in so many words leads what was estimated from their numbers.
STATED_BY_CLIENT = (Topic.LOW, Topic.TENSION, Topic.GOAL_LOW)
_LEADING = (
    *STATED_BY_CLIENT,
    *(Topic.BOND, Topic.GOAL, Topic.OVERALL, Topic.TASK, Topic.STATED, Topic.GAP, Topic.SILENCE, Topic.FLAT),
)

_PART_OF = {Topic.LOW: Topic.BOND, Topic.GOAL_LOW: Topic.GOAL}

# Beside a headline of the one, the answers shown under it say the others already.
_IMPLIED = {
    Topic.BOND: frozenset({Topic.LOW}),
    Topic.LOW: frozenset({Topic.BOND}),
    Topic.GOAL: frozenset({Topic.GOAL_LOW}),
    Topic.GOAL_LOW: frozenset({Topic.GOAL}),
    Topic.OVERALL: frozenset({Topic.BOND, Topic.LOW, Topic.GOAL, Topic.GOAL_LOW, Topic.TASK}),
}


def at_once(told: Told) -> bool:
    """Whether a flag is worth a word now and not only in the weekly digest: the lowest answer there is, or tension."""
    lowest = told.topic in (Topic.LOW, Topic.GOAL_LOW) and told.severity is Severity.LIKELY
    return lowest or told.topic is Topic.TENSION


def flag_sort_key(told: Told) -> tuple[int, int, datetime, str]:
    """The order of one client's flags: surest first, then the client's own words, then the newest."""
    return (_unsure(told), _LEADING.index(told.topic), told.at, told.flag)


def sort_flags(told: Sequence[Told]) -> tuple[Told, ...]:
    """One client's flags as they lead. A change takes the place of a low answer that is part of it and no surer."""

    def place(each: Told) -> tuple[tuple[int, int, datetime, str], bool]:
        parts = [flag_sort_key(one) for one in told if _is_part(one, each) and _unsure(one) >= _unsure(each)]
        return min([flag_sort_key(each), *parts]), not parts

    return tuple(sorted(told, key=place))


def entry_sort_key(entry: DigestEntry) -> tuple[int, bool, float, int, str, str]:
    """The order of clients: the surer and lasting first, what is new, then who is met sooner."""
    first = entry.told[0]
    soon = entry.next_session.timestamp() if entry.next_session else float("inf")
    return (_level(entry), not entry.fresh, soon, _LEADING.index(first.topic), entry.label, entry.dyad)


def drop_implied(told: Sequence[Told]) -> list[Told]:
    """The leading flag, and those after it that the ones before do not speak of already."""
    said: frozenset[Topic] = frozenset()
    left = []
    for each in told:
        if each.topic not in said:
            left.append(each)
            said |= {each.topic, Topic.SILENCE} | _IMPLIED.get(each.topic, frozenset())
    return left


def _level(entry: DigestEntry) -> int:
    likely = [told for told in entry.told if told.severity is Severity.LIKELY]
    lasting = any(told.repair is EpisodeState.UNREPAIRED for told in entry.told)
    if len(likely) > 1 or (likely and lasting):
        return 0
    if likely:
        return 1
    return 2 if any(told.topic in STATED_BY_CLIENT for told in entry.told) else 3


def _is_part(low: Told, change: Told) -> bool:
    return _PART_OF.get(low.topic) is change.topic and low.check_in == change.check_in


def _unsure(told: Told) -> int:
    return 0 if told.severity is Severity.LIKELY else 1
