"""Stored digests: which are read since a moment, and in which order."""

from datetime import datetime, timedelta
from functools import partial

from bot.scheduler.clocks import MovableClock
from flows.ids import PractitionerId
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import digests, practitioners, programmes


def add_practitioners(unit: UnitOfWork) -> list[PractitionerId]:
    programme = programmes.put(unit, "practice", {"name": "Practice"})
    return [practitioners.add(unit, programme.id, name, 0, "08:00").id for name in ("Alex", "Sam")]


async def test_digests_composed_since_a_moment_are_read_newest_first(
    store: Database, clock: MovableClock
) -> None:
    alex, sam = await store.write(add_practitioners)
    composed: list[datetime] = []
    for week in ("first", "second", "third"):
        composed.append(clock())
        for practitioner in (alex, sam):
            content = f"{week} of {practitioner}"
            await store.write(partial(digests.add, practitioner=practitioner, week=week, content=content))
        clock.move(timedelta(days=7))
    found = await store.read(lambda unit: list(digests.iterate_since(unit, alex, composed[1])))
    assert found == [f"third of {alex}", f"second of {alex}"]
