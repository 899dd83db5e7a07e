"""Counters: each counts for itself."""

from functools import partial

from storage.database.unit_of_work import Database
from storage.repositories import counters


async def test_each_counter_counts_for_itself(store: Database) -> None:
    for name in ("one", "other", "one", "one"):
        await store.write(partial(counters.increment, name=name))
    values = [await store.read(partial(counters.get, name=name)) for name in ("one", "other")]
    assert values == [3, 1]


async def test_a_counter_is_zero_before_it_is_incremented(store: Database) -> None:
    assert await store.read(lambda unit: counters.get(unit, "one")) == 0
