"""Goals are restored as they were stored, and counted by client without naming one."""

from datetime import timedelta

import pytest

from bot.scheduler.clocks import MovableClock
from flows.goals import (
    MAX_GOAL_CHARACTERS,
    FitOutcome,
    ForbiddenGoalTransition,
    GoalComparison,
    GoalFit,
    GoalState,
    GoalVisibility,
)
from flows.ids import DyadId, ProgrammeId
from flows.instruments import Perspective
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import aggregates, dyads, goal_comparisons, goals, practitioners, programmes
from storage.repositories.aggregates import CountedGroup

CLIENT, PRACTITIONER = Perspective.CLIENT, Perspective.PRACTITIONER


def practice(unit: UnitOfWork, size: int = 1) -> tuple[ProgrammeId, list[DyadId]]:
    """Create a programme with so many practitioners, each with one client; return its dyads."""
    programme = programmes.put(unit, "practice", {"name": "Practice"}).id
    made = [practitioners.add(unit, programme, f"P{number}", 0, "08:00").id for number in range(size)]
    return programme, [dyads.add(unit, programme, each, "J.").id for each in made]


async def test_a_goal_comes_back_as_it_was_stored(store: Database, clock: MovableClock) -> None:
    longest = "🦊" * MAX_GOAL_CHARACTERS

    def name(unit: UnitOfWork) -> DyadId:
        _, (dyad,) = practice(unit)
        made = goals.add(unit, dyad, CLIENT, "sleep")
        goals.change(unit, made, words=longest, visibility=GoalVisibility.SHOWN)
        goals.add(unit, dyad, CLIENT, "habit")
        goals.record_tap(unit, goals.add(unit, dyad, PRACTITIONER, "worry"), GoalFit.NOT_FOR_ME)
        return dyad

    dyad = await store.write(name)
    first, second, theirs = await store.read(lambda unit: goals.of_dyad(unit, dyad))
    assert (first.category, first.words, first.shown_words, first.place) == ("sleep", longest, longest, 0)
    assert (second.category, second.words, second.place) == ("habit", None, 1)
    assert second.visibility is GoalVisibility.HIDDEN
    assert (theirs.perspective, theirs.fit, theirs.place) == (PRACTITIONER, GoalFit.NOT_FOR_ME, 0)
    clock.move_to(clock() + timedelta(days=1))

    def go_on(unit: UnitOfWork) -> None:
        confirmed = goals.confirm(unit, goals.of_dyad(unit, dyad)[0])
        assert (confirmed.reviews, confirmed.confirmed_at) == (1, unit.now)
        changed = goals.set_state(unit, confirmed, GoalState.CHANGED)
        assert changed.ended_at == unit.now
        with pytest.raises(ForbiddenGoalTransition):
            goals.set_state(unit, changed, GoalState.ACTIVE)
        goals.remove_words(unit, [changed.id])

    await store.write(go_on)
    kept = await store.read(lambda unit: goals.find(unit, first.id))
    assert kept is not None
    assert (kept.words, kept.state, kept.category) == (None, GoalState.CHANGED, "sleep")
    assert await store.read(lambda unit: goals.find(unit, "nothing")) is None


async def test_comparisons_come_back_in_their_order(store: Database) -> None:
    outcomes = [
        FitOutcome.NOTHING_SHARED,
        FitOutcome.OPEN,
        FitOutcome.OPEN,
        FitOutcome.REFUSED,
        FitOutcome.SHARED,
    ]

    def compare(unit: UnitOfWork) -> DyadId:
        _, (dyad,) = practice(unit)
        changes = [goal_comparisons.record(unit, dyad, GoalComparison(each, ("sleep",))) for each in outcomes]
        assert changes == [True, True, False, True, True]
        assert goal_comparisons.record_offer(unit, dyad, CLIENT)
        assert not goal_comparisons.record_offer(unit, dyad, CLIENT)
        assert not goal_comparisons.was_offered(unit, dyad, PRACTITIONER)
        assert goal_comparisons.record_offer(unit, dyad, PRACTITIONER)
        return dyad

    dyad = await store.write(compare)
    stored = await store.read(lambda unit: goal_comparisons.of_dyad(unit, dyad))
    assert [each.outcome for _, each in stored] == outcomes


async def test_clients_with_goals_are_counted_with_who_looked_again_and_who_reached_one(
    store: Database, clock: MovableClock
) -> None:
    start = clock()

    def name(unit: UnitOfWork) -> ProgrammeId:
        programme, every = practice(unit, 6)
        for dyad in every[:5]:
            goals.add(unit, dyad, CLIENT, "sleep")
        goals.add(unit, every[5], PRACTITIONER, "sleep")
        goals.add(unit, every[0], CLIENT, "habit")
        return programme

    def a_week_later(unit: UnitOfWork) -> None:
        named = [each for dyad in dyads.every(unit) for each in goals.of_dyad(unit, dyad.id)]
        firsts = [each for each in named if each.perspective is CLIENT and each.place == 0]
        for each in firsts[:3]:
            goals.confirm(unit, each)
        goals.set_state(unit, firsts[-1], GoalState.REACHED)

    programme = await store.write(name)
    clock.move_to(start + timedelta(days=7))
    await store.write(a_week_later)
    week = start + timedelta(days=6), start + timedelta(days=8)
    reviewed, reached = await store.read(lambda unit: aggregates.count_goals(unit, programme, *week))
    assert reviewed == CountedGroup(5, 3, 5)
    assert reached == CountedGroup(5, 1, 5)
    before = start - timedelta(days=8), start
    assert await store.read(lambda unit: aggregates.count_goals(unit, programme, *before)) == (
        CountedGroup(0, 0, 0),
        CountedGroup(0, 0, 0),
    )
