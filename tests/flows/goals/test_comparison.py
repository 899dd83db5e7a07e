"""How both sides' goals compare, as a table, and what becomes a disagreement over time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.goals import (
    CATEGORIES,
    Disagreement,
    FitOutcome,
    Goal,
    GoalComparison,
    GoalFit,
    GoalState,
    GoalVisibility,
    as_known_at,
    chance_of_nothing_shared,
    compare,
    disagreements,
    find_told,
)
from flows.ids import DyadId, GoalId
from flows.instruments.model import Perspective

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
FITS = {"+": GoalFit.WORK_ON, "~": GoalFit.IN_PART, "-": GoalFit.NOT_FOR_ME}
STATES = {"r": GoalState.REACHED, "l": GoalState.LET_GO, "c": GoalState.CHANGED}
OUTCOME = FitOutcome


def goal(side: Perspective, text: str) -> Goal:
    """Return a goal written as a category and marks: + ~ - what the other side taps, r l c ended, h hidden."""
    category, _, marks = text.partition(" ")
    state = next((STATES[each] for each in marks if each in STATES), GoalState.ACTIVE)
    return Goal(
        GoalId(f"{side}-{category}"),
        DyadId("d"),
        side,
        category,
        None,
        GoalVisibility.HIDDEN if "h" in marks else GoalVisibility.SHOWN,
        state,
        START,
        START,
        fit=next((FITS[each] for each in marks if each in FITS), None),
    )


def goals(client: str, practitioner: str) -> list[Goal]:
    """Return both sides' goals, each written as a list with commas."""
    sides = ((Perspective.CLIENT, client), (Perspective.PRACTITIONER, practitioner))
    return [goal(side, each.strip()) for side, text in sides for each in text.split(",") if each]


@pytest.mark.parametrize(
    ("client", "practitioner", "outcome"),
    [
        ("", "", OUTCOME.INCOMPLETE),
        ("sleep", "", OUTCOME.INCOMPLETE),
        ("", "sleep", OUTCOME.INCOMPLETE),
        ("sleep h", "worry", OUTCOME.INCOMPLETE),
        ("sleep r", "worry", OUTCOME.INCOMPLETE),
        ("sleep", "worry l", OUTCOME.INCOMPLETE),
        ("sleep", "worry", OUTCOME.NOTHING_SHARED),
        ("sleep", "sleep", OUTCOME.SHARED),
        ("sleep,mood", "worry,mood", OUTCOME.SHARED),
        ("sleep,mood h", "mood", OUTCOME.NOTHING_SHARED),
        ("sleep,mood r", "mood", OUTCOME.NOTHING_SHARED),
        ("sleep c,mood", "mood", OUTCOME.SHARED),
        # One side's yes is not both sides'.
        ("sleep +", "worry", OUTCOME.OPEN),
        ("sleep", "worry ~", OUTCOME.OPEN),
        ("sleep +", "worry ~", OUTCOME.SHARED),
        ("sleep ~", "worry ~", OUTCOME.SHARED),
        # A refusal weighs more than common ground, but not about what has ended or is hidden.
        ("sleep", "sleep,worry -", OUTCOME.REFUSED),
        ("sleep -", "sleep", OUTCOME.REFUSED),
        ("sleep +", "worry -", OUTCOME.REFUSED),
        ("sleep", "sleep,worry -l", OUTCOME.SHARED),
        ("sleep,mood -h", "sleep", OUTCOME.SHARED),
        # What has no category can be anything.
        ("other", "worry", OUTCOME.OPEN),
        ("sleep", "worry,other", OUTCOME.OPEN),
        ("other", "other", OUTCOME.OPEN),
        ("other -", "worry", OUTCOME.REFUSED),
        ("other +", "worry +", OUTCOME.SHARED),
    ],
)
def test_the_outcome_follows_from_categories_and_taps(
    client: str, practitioner: str, outcome: FitOutcome
) -> None:
    assert compare(goals(client, practitioner)).outcome is outcome


def test_a_comparison_names_the_visible_categories_and_the_refused_ones() -> None:
    compared = compare(goals("sleep,mood -,anger h", "worry -,sleep,loss r"))
    assert compared == GoalComparison(
        OUTCOME.REFUSED, ("mood", "sleep"), ("sleep", "worry"), ("worry",), ("mood",)
    )


@given(
    st.lists(st.sampled_from(CATEGORIES["therapy"]), max_size=3),
    st.lists(st.sampled_from(CATEGORIES["therapy"]), max_size=3),
)
def test_words_never_matter_and_sides_are_alike(client: list[str], practitioner: list[str]) -> None:
    both = goals(",".join(client), ",".join(practitioner))
    with_words = [replace(each, words=f"words {number}") for number, each in enumerate(both)]
    turned = goals(",".join(practitioner), ",".join(client))
    assert compare(with_words) == compare(both)
    assert compare(turned).outcome is compare(both).outcome


def at(days: int) -> datetime:
    return START + timedelta(days=days)


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ((), []),
        ((OUTCOME.SHARED, OUTCOME.OPEN, OUTCOME.INCOMPLETE), []),
        ((OUTCOME.REFUSED,), [(0, None, False)]),
        ((OUTCOME.NOTHING_SHARED, OUTCOME.REFUSED, OUTCOME.SHARED), [(0, 2, True)]),
        ((OUTCOME.REFUSED, OUTCOME.INCOMPLETE), [(0, 1, False)]),
        # Goals that are being changed are gone for a moment.
        ((OUTCOME.REFUSED, OUTCOME.INCOMPLETE, OUTCOME.REFUSED), [(0, None, False)]),
        ((OUTCOME.REFUSED, OUTCOME.INCOMPLETE, OUTCOME.SHARED), [(0, 2, True)]),
        ((OUTCOME.REFUSED, *[OUTCOME.INCOMPLETE] * 30, OUTCOME.REFUSED), [(0, 1, False), (31, None, False)]),
        ((OUTCOME.REFUSED, *[OUTCOME.INCOMPLETE] * 30, OUTCOME.SHARED), [(0, 1, False)]),
        ((OUTCOME.REFUSED, OUTCOME.SHARED, OUTCOME.REFUSED), [(0, 1, True), (2, None, False)]),
        ((OUTCOME.OPEN, OUTCOME.REFUSED, OUTCOME.OPEN), [(1, 2, True)]),
    ],
)
def test_a_disagreement_lasts_until_the_goals_fit_or_one_side_has_none(
    outcomes: tuple[FitOutcome, ...], expected: list[tuple[int, int | None, bool]]
) -> None:
    history = [(at(day), GoalComparison(each, ("sleep",), ("worry",))) for day, each in enumerate(outcomes)]
    found = disagreements(history)
    days = [
        ((each.began_at - START).days, each.ended_at and (each.ended_at - START).days, each.settled)
        for each in found
    ]
    assert days == expected


NOTHING, REFUSAL = GoalComparison(OUTCOME.NOTHING_SHARED), GoalComparison(OUTCOME.REFUSED)


@pytest.mark.parametrize(
    ("began", "refused", "ended", "told"),
    [
        # Nothing in common waits three days, for the next check-in then, and is not told if it has ended by then.
        (-5, None, None, (0, NOTHING)),
        (-3, None, None, (0, NOTHING)),
        (-2, None, None, (1, NOTHING)),
        (4, None, None, (1, NOTHING)),
        (5, None, None, (2, NOTHING)),
        (12, None, None, None),
        (1, None, 6, None),
        (1, None, 8, (1, NOTHING)),
        # A refusal is told at the last check-in before it, or the first of all.
        (-1, -1, None, (0, REFUSAL)),
        (0, 0, None, (0, REFUSAL)),
        (3, 3, None, (0, REFUSAL)),
        (3, 3, 5, (0, REFUSAL)),
        (13, 20, None, (2, REFUSAL)),
        # Nothing in common that was told is not told again.
        (1, 9, None, (1, NOTHING)),
        (1, 6, None, (0, REFUSAL)),
    ],
)
def test_a_disagreement_is_told_at_one_check_in(
    began: int, refused: int | None, ended: int | None, told: tuple[int, GoalComparison] | None
) -> None:
    first = REFUSAL if refused == began else NOTHING
    refusal = None if refused is None else REFUSAL
    times = [None if day is None else at(day) for day in (refused, ended)]
    found = Disagreement(at(began), first, times[0], refusal, times[1], ended is not None)
    assert find_told(found, [at(0), at(7), at(14)]) == told
    assert find_told(found, []) is None


def test_the_first_refusal_of_a_disagreement_is_kept() -> None:
    outcomes = (OUTCOME.NOTHING_SHARED, OUTCOME.REFUSED, OUTCOME.INCOMPLETE, OUTCOME.REFUSED)
    (found,) = disagreements([(at(day), GoalComparison(each)) for day, each in enumerate(outcomes)])
    assert (found.began_at, found.refused_at, found.refusal, found.ended_at) == (at(0), at(1), REFUSAL, None)
    assert as_known_at(found, at(0)).refused_at is None
    assert as_known_at(found, at(1)) == found


def test_the_chance_of_nothing_in_common_is_that_of_all_choices_counted() -> None:
    choices = [(a, b) for a, b in product(range(5), repeat=2) if a < b]
    counted = [not {*one} & {*other} for one, other in product(choices, choices)]
    assert chance_of_nothing_shared(5, 2, 2) == pytest.approx(sum(counted) / len(counted))
