"""Restarts of a dyad: only those that have begun count."""

from datetime import timedelta

from bot.scheduler.clocks import MovableClock
from flows.ids import DyadId
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import dyads, practitioners, programmes, restarts


def add_dyads(unit: UnitOfWork) -> list[DyadId]:
    programme = programmes.put(unit, "practice", {"name": "Practice"})
    practitioner = practitioners.add(unit, programme.id, "Alex", 0, "08:00")
    return [dyads.add(unit, programme.id, practitioner.id, label).id for label in ("Jo", "Kim")]


async def test_the_restarts_of_a_dyad_are_listed_oldest_first(store: Database, clock: MovableClock) -> None:
    jo, kim = await store.write(add_dyads)
    moments = []
    for _ in range(2):
        clock.move(timedelta(days=1))
        moments.append(clock())
        await store.write(lambda unit: restarts.record_restart(unit, jo))
    assert await store.read(lambda unit: restarts.restarts_of(unit, jo)) == moments
    assert await store.read(lambda unit: restarts.last_restart(unit, jo)) == moments[-1]
    assert await store.read(lambda unit: restarts.last_restart(unit, kim)) is None


async def test_a_restart_recorded_before_the_clock_was_set_back_does_not_count_yet(
    store: Database, clock: MovableClock
) -> None:
    jo, _ = await store.write(add_dyads)
    await store.write(lambda unit: restarts.record_restart(unit, jo))
    clock.move(-timedelta(hours=1))
    assert await store.read(lambda unit: restarts.last_restart(unit, jo)) is None
