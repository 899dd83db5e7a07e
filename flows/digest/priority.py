"""Order of one client's flags and of clients, and which flags another one already implies."""

from collections.abc import Sequence
from datetime import datetime

from flows.detection.episodes import EpisodeState
from flows.detection.finding import Severity
from flows.digest.qualifier import is_as_usual
from flows.digest.topics import Topic
from flows.digest.value import DigestEntry, FlagSummary

# Explicit answers of the client come before estimates from their ratings.
STATED_BY_CLIENT = (Topic.LOW, Topic.TENSION, Topic.GOAL_LOW, Topic.TASK_LOW)
_TOPIC_ORDER = (
    *STATED_BY_CLIENT,
    *(Topic.BOND, Topic.GOAL, Topic.OVERALL, Topic.TASK, Topic.DECLINE, Topic.LEVEL, Topic.STATED, Topic.GAP),
    *(Topic.SILENCE, Topic.UNCLEAR, Topic.FLAT, Topic.GAIN),
)

_PART_OF = {Topic.LOW: Topic.BOND, Topic.GOAL_LOW: Topic.GOAL, Topic.TASK_LOW: Topic.TASK}

# The answers shown under a headline of the key already show these other topics.
_IMPLIED = {
    Topic.BOND: frozenset({Topic.LOW}),
    Topic.LOW: frozenset({Topic.BOND}),
    Topic.GOAL: frozenset({Topic.GOAL_LOW}),
    Topic.GOAL_LOW: frozenset({Topic.GOAL}),
    Topic.TASK: frozenset({Topic.TASK_LOW}),
    Topic.TASK_LOW: frozenset({Topic.TASK}),
    Topic.OVERALL: frozenset({Topic.BOND, Topic.LOW, Topic.GOAL, Topic.GOAL_LOW, Topic.TASK, Topic.TASK_LOW}),
}


def needs_immediate_notice(flag: FlagSummary) -> bool:
    """Return whether a flag warrants a notice before the digest: the lowest possible answer, or tension."""
    is_lowest_answer = flag.topic in (Topic.LOW, Topic.GOAL_LOW) and flag.severity is Severity.LIKELY
    return is_lowest_answer or flag.topic is Topic.TENSION


def flag_sort_key(flag: FlagSummary) -> tuple[int, int, datetime, str]:
    """Return the sort key of a flag: most certain first, then explicit answers, then by topic, time and id."""
    return (_uncertainty(flag), _TOPIC_ORDER.index(flag.topic), flag.at, flag.flag)


def sort_flags(flags: Sequence[FlagSummary]) -> tuple[FlagSummary, ...]:
    """Return one client's flags in order of importance.

    A change takes the rank of a low answer that is part of it and no more certain, unless the low answer is usual
    for this client: then "less than usual" alone would say the smaller half.
    """

    def sort_key(flag: FlagSummary) -> tuple[tuple[int, int, datetime, str], bool]:
        ranks_of_parts = [
            flag_sort_key(other)
            for other in flags
            if _is_part(other, flag) and _uncertainty(other) >= _uncertainty(flag) and not _is_usual(other)
        ]
        return min([flag_sort_key(flag), *ranks_of_parts]), not ranks_of_parts

    return tuple(sorted(flags, key=sort_key))


def entry_sort_key(entry: DigestEntry) -> tuple[int, bool, float, int, str, str]:
    """Return the sort key of a client: most concern first, then new flags, soonest session, topic, label."""
    leading = entry.told[0]
    session_time = entry.next_session.timestamp() if entry.next_session else float("inf")
    return (
        -concern(entry),
        not entry.fresh,
        session_time,
        _TOPIC_ORDER.index(leading.topic),
        entry.label,
        entry.dyad,
    )


def drop_implied(flags: Sequence[FlagSummary]) -> list[FlagSummary]:
    """Return the leading flag and those later ones that the flags before them do not imply."""
    covered: frozenset[Topic] = frozenset()
    remaining = []
    for flag in flags:
        if flag.topic not in covered:
            remaining.append(flag)
            covered |= {flag.topic, Topic.SILENCE} | _IMPLIED.get(flag.topic, frozenset())
    return remaining


def concern(entry: DigestEntry) -> int:
    """Return the points of concern of an entry, as docs/method.md states them.

    Three for each finding that is likely, two for one that the client said or that has lasted (tension, a low
    answer, a low level, a decline), one for any other; two more where nothing has mended it; one for each
    invitation missed since, at most two.
    """
    points = sum(
        max(_points(each) for each in entry.told if each is flag or each.topic in _implied_by(flag))
        for flag in drop_implied(entry.told)
        if flag.topic is not Topic.SILENCE
    )
    is_unrepaired = any(flag.repair is EpisodeState.UNREPAIRED for flag in entry.told)
    return points + (2 if is_unrepaired else 0) + min(entry.missed, 2)


def _implied_by(flag: FlagSummary) -> frozenset[Topic]:
    return _IMPLIED.get(flag.topic, frozenset())


def _points(flag: FlagSummary) -> int:
    if flag.severity is Severity.LIKELY:
        return 3
    return 2 if flag.topic in (*STATED_BY_CLIENT, Topic.LEVEL, Topic.DECLINE) else 1


def _is_part(low: FlagSummary, change: FlagSummary) -> bool:
    return _PART_OF.get(low.topic) is change.topic and low.check_in == change.check_in


def _is_usual(low: FlagSummary) -> bool:
    """Return whether one of the low answers is no lower than the usual one."""
    return any(map(is_as_usual, low.answers))


def _uncertainty(flag: FlagSummary) -> int:
    return 0 if flag.severity is Severity.LIKELY else 1
