"""What qualifies the leading finding of an entry in a few words, so that its headline is not misread."""

from enum import StrEnum

from flows.detection.assessment import Comparison
from flows.digest.topics import Topic
from flows.digest.value import AnswerLine, DigestEntry

LOW_ANSWERS = frozenset({Topic.LOW, Topic.GOAL_LOW, Topic.TASK_LOW})
_CHANGES = frozenset({Topic.BOND, Topic.GOAL, Topic.TASK, Topic.OVERALL, Topic.DECLINE})
# What people say before a silence from which some do not come back: low all along, falling, or an explicit low answer.
BEFORE_DROPOUT = LOW_ANSWERS | {Topic.LEVEL, Topic.DECLINE}


class Qualifier(StrEnum):
    """A qualification of the leading finding, most important first."""

    CONTRADICTED = "contradicted"  # other answers of the same week contradict it
    THEN_SILENCE = "then-silence"  # invitations after it went unanswered
    AS_BEFORE = "as-before"  # low answers that are no lower than this client's usual ones
    AT_FIRST = "at-first"  # low answers at the first check-in


def qualifier_of(entry: DigestEntry) -> Qualifier | None:
    """Return the first qualification that holds for an entry, or None."""
    leading = entry.told[0]
    if entry.contradicting and entry.fresh:
        return Qualifier.CONTRADICTED
    if entry.missed and leading.topic in BEFORE_DROPOUT | _CHANGES:
        return Qualifier.THEN_SILENCE
    if is_low_as_before(entry):
        return Qualifier.AS_BEFORE
    if leading.topic in LOW_ANSWERS and entry.comparison is Comparison.FIRST:
        return Qualifier.AT_FIRST
    return None


def is_low_as_before(entry: DigestEntry) -> bool:
    """Return whether all that is told are low answers no lower than the usual ones, and low levels."""
    low = [flag for flag in entry.told if flag.topic in LOW_ANSWERS]
    if not low or any(flag.topic not in LOW_ANSWERS | {Topic.LEVEL} for flag in entry.told):
        return False
    return all(is_as_usual(line) for flag in low for line in flag.answers)


def is_as_usual(line: AnswerLine) -> bool:
    """Return whether an answer is no worse than the usual one."""
    if line.usual is None:
        return False
    return line.value <= line.usual if line.reverse else line.value >= line.usual
