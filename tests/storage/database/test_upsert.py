"""Inserts of rows that may exist already."""

from collections.abc import AsyncIterator

import pytest

from storage.database.unit_of_work import Database, UnitOfWork
from storage.database.upsert import add_new, put_in
from tests.support.example_table import count, make_shelf, names, one_key, open_store, shelf


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Database]:
    opened = await open_store(make_shelf(database_url), one_key())
    yield opened
    await opened.close()


async def test_rows_replace_those_with_the_same_key(store: Database) -> None:
    def work(unit: UnitOfWork) -> list[int]:
        put_in(unit, shelf, [{"name": "a", "count": 1}, {"name": "b", "count": 2}])
        put_in(unit, shelf, [{"name": "b", "count": 5}])
        return [count(unit, each) for each in names(unit)]

    assert await store.write(work) == [1, 5]


async def test_a_new_row_is_inserted_once(store: Database) -> None:
    def work(unit: UnitOfWork) -> list[object]:
        stored = [add_new(unit, shelf, {"name": "a", "count": each}) for each in (1, 2)]
        return [*stored, count(unit, "a")]

    assert await store.write(work) == [True, False, 1]
