"""Inserts of rows that may exist already."""

from collections.abc import AsyncIterator

import pytest

from storage.database.unit_of_work import Database, UnitOfWork
from storage.database.upsert import insert_if_new, upsert_rows
from tests.support.example_table import (
    create_example_table,
    example,
    new_key_ring,
    open_database,
    read_count,
    row_names,
)


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Database]:
    opened = await open_database(create_example_table(database_url), new_key_ring())
    yield opened
    await opened.close()


async def test_rows_replace_those_with_the_same_key(store: Database) -> None:
    def work(unit: UnitOfWork) -> list[int]:
        upsert_rows(unit, example, [{"name": "a", "count": 1}, {"name": "b", "count": 2}])
        upsert_rows(unit, example, [{"name": "b", "count": 5}])
        return [read_count(unit, each) for each in row_names(unit)]

    assert await store.write(work) == [1, 5]


async def test_a_new_row_is_inserted_once(store: Database) -> None:
    def work(unit: UnitOfWork) -> list[object]:
        stored = [insert_if_new(unit, example, {"name": "a", "count": each}) for each in (1, 2)]
        return [*stored, read_count(unit, "a")]

    assert await store.write(work) == [True, False, 1]
