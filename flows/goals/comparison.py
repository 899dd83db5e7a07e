"""How both sides' goals fit together, from categories and taps only.

1. A side's goals count while they are active and the other side may see them. Without goals of both sides there is
   nothing to compare.
2. "Not for me" about a visible goal of the other side is a disagreement, whatever else they share. It is told at once.
3. Otherwise a category that both chose is common ground, and so are taps of both sides that a goal of the other is
   what they work on, at least in part. Taps of one side alone leave it open: silence is no yes, and no "no" either.
4. Otherwise nothing is shared, unless one side named something that has no category: that can fit anything. Two who
   agree often choose different categories, so this is told only after `WAIT`, in which either can say that it fits.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from flows.goals.categories import OTHER
from flows.goals.goal import Goal, GoalFit
from flows.instruments.model import Perspective

WAIT = timedelta(days=3)
"""Until goals with nothing in common, of which nobody has said anything, are told: a choice of this project."""
MAX_GAP = timedelta(weeks=4)
"""Without goals of one side, until a disagreement that comes back is a new one: a choice of this project."""


class FitOutcome(StrEnum):
    """What comparing both sides' goals gives; the values are stored."""

    INCOMPLETE = "incomplete"
    """One side, or both, have no visible goal."""
    OPEN = "open"
    """Nothing says that they fit, and nothing that they do not."""
    SHARED = "shared"
    NOTHING_SHARED = "nothing-shared"
    REFUSED = "refused"
    """One side tapped "not for me" about a goal of the other."""

    @property
    def is_disagreement(self) -> bool:
        """Return whether this is a disagreement on goals."""
        return self in (FitOutcome.NOTHING_SHARED, FitOutcome.REFUSED)


class ComparableGoal(Protocol):
    """What a comparison needs of a goal: its category, and what the other side tapped about it."""

    @property
    def category(self) -> str: ...

    @property
    def fit(self) -> GoalFit | None: ...


@dataclass(frozen=True, slots=True)
class GoalComparison:
    """The outcome with the categories it rests on, each sorted.

    ``refused_by_client`` are the practitioner's goals that the client tapped away, ``refused_by_practitioner`` the
    client's.
    """

    outcome: FitOutcome
    client: tuple[str, ...] = ()
    practitioner: tuple[str, ...] = ()
    refused_by_client: tuple[str, ...] = ()
    refused_by_practitioner: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A stretch of time in which the goals did not fit, with how they first compared in it.

    ``refusal`` is the first comparison in it with a "not for me", made at ``refused_at``; both None if there is none.
    ``ended_at`` is None while it lasts. ``settled``: it ended because the goals fit now, not because one side has
    none any more.
    """

    began_at: datetime
    comparison: GoalComparison
    refused_at: datetime | None = None
    refusal: GoalComparison | None = None
    ended_at: datetime | None = None
    settled: bool = False

    def refused(self, at: datetime, comparison: GoalComparison) -> "Disagreement":
        """Return the disagreement with a comparison made later, which may be the first with a refusal."""
        is_first = comparison.outcome is FitOutcome.REFUSED and self.refusal is None
        return replace(self, refused_at=at, refusal=comparison) if is_first else self


def compare(goals: Sequence[Goal]) -> GoalComparison:
    """Return how the goals of a dyad compare; ended and hidden ones do not count."""
    visible = [each for each in goals if each.is_active and each.is_visible]
    client = [each for each in visible if each.perspective is Perspective.CLIENT]
    practitioner = [each for each in visible if each.perspective is Perspective.PRACTITIONER]
    return GoalComparison(
        find_outcome(client, practitioner),
        _categories(client),
        _categories(practitioner),
        _categories(_refused(practitioner)),
        _categories(_refused(client)),
    )


def disagreements(history: Sequence[tuple[datetime, GoalComparison]]) -> tuple[Disagreement, ...]:
    """Return the disagreements in a dyad's comparisons, oldest first; each comparison holds until the next.

    While one side changes its goals it may have none for a moment: that ends a disagreement only if it stays so, or
    lasts longer than `MAX_GAP`.
    """
    found: list[Disagreement] = []
    for at, comparison in history:
        last = found[-1] if found else None
        is_running = last is not None and last.ended_at is None
        is_interrupted = last is not None and _is_interrupted(last, at)
        if comparison.outcome.is_disagreement:
            if last is not None and (is_running or is_interrupted):
                found[-1] = replace(last, ended_at=None).refused(at, comparison)
            else:
                found.append(Disagreement(at, comparison).refused(at, comparison))
        elif last is not None and (is_running or is_interrupted):
            if comparison.outcome is not FitOutcome.INCOMPLETE:
                found[-1] = replace(last, ended_at=at, settled=True)
            elif is_running:
                found[-1] = replace(last, ended_at=at)
    return tuple(found)


def _is_interrupted(last: Disagreement, at: datetime) -> bool:
    """Return whether a disagreement ended a short while ago because one side had no goals."""
    return last.ended_at is not None and not last.settled and at - last.ended_at <= MAX_GAP


def find_outcome(client: Sequence[ComparableGoal], practitioner: Sequence[ComparableGoal]) -> FitOutcome:
    """Return how the visible, active goals of both sides fit together."""
    if not client or not practitioner:
        return FitOutcome.INCOMPLETE
    if _refused(client) or _refused(practitioner):
        return FitOutcome.REFUSED
    fits = _has_fitting(client), _has_fitting(practitioner)
    if common_categories(client, practitioner) or all(fits):
        return FitOutcome.SHARED
    has_other = any(each.category == OTHER for each in (*client, *practitioner))
    return FitOutcome.OPEN if has_other or any(fits) else FitOutcome.NOTHING_SHARED


def common_categories(
    client: Sequence[ComparableGoal], practitioner: Sequence[ComparableGoal]
) -> tuple[str, ...]:
    """Return the categories that both sides named, sorted; "something else" is nothing in common."""
    return tuple(sorted({*_categories(client)} & {*_categories(practitioner)} - {OTHER}))


def _refused(goals: Sequence[ComparableGoal]) -> list[ComparableGoal]:
    return [each for each in goals if each.fit is GoalFit.NOT_FOR_ME]


def _has_fitting(goals: Sequence[ComparableGoal]) -> bool:
    return any(each.fit in (GoalFit.WORK_ON, GoalFit.IN_PART) for each in goals)


def _categories(goals: Sequence[ComparableGoal]) -> tuple[str, ...]:
    return tuple(sorted({each.category for each in goals}))


def find_told(disagreement: Disagreement, ends: Sequence[datetime]) -> tuple[int, GoalComparison] | None:
    """Return the index of the check-in that reports a disagreement, and the comparison to report.

    ``ends`` are the times at which the check-ins were sent, oldest first. A disagreement is reported at the
    first check-in sent at least `WAIT` after it began, if it lasts until then. A refusal that was made
    earlier than that is reported at the last check-in sent before the refusal, or at the first of all if
    there is none. Return None if no check-in reports the disagreement.
    """
    waited = _first_after_wait(disagreement, ends)
    refused_at, refusal = disagreement.refused_at, disagreement.refusal
    if refused_at is None or refusal is None or (waited is not None and ends[waited] <= refused_at):
        return None if waited is None else (waited, disagreement.comparison)
    return (max(sum(1 for end in ends if end <= refused_at) - 1, 0), refusal) if ends else None


def _first_after_wait(disagreement: Disagreement, ends: Sequence[datetime]) -> int | None:
    ended_at, told_from = disagreement.ended_at, disagreement.began_at + WAIT
    for index, end in enumerate(ends):
        if end >= told_from:
            return index if ended_at is None or end < ended_at else None
    return None


def as_known_at(disagreement: Disagreement, moment: datetime) -> Disagreement:
    """Return a disagreement without what came after ``moment``, at which it had begun."""
    if disagreement.refused_at is not None and disagreement.refused_at > moment:
        return replace(disagreement, refused_at=None, refusal=None)
    return disagreement
