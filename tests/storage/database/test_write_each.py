"""Several units of work in one commit: each whole or not at all, none undone by another."""

from collections.abc import AsyncIterator, Callable

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from storage.database.unit_of_work import SHARED_TRANSACTIONS, Database, UnitOfWork
from tests.support.example_table import (
    create_example_table,
    increment_unsafely,
    insert_row,
    new_key_ring,
    open_database,
    read_words,
    row_inserter,
    row_names,
)


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Database]:
    opened = await open_database(create_example_table(database_url), new_key_ring())
    yield opened
    await opened.close()


def put_and_fail(unit: UnitOfWork) -> None:
    """Insert a row with sealed words, then fail."""
    insert_row(unit, "undone", words="words")
    raise ValueError("wrong")


async def test_a_failure_undoes_its_own_work_and_no_other(store: Database) -> None:
    results = await store.write_each([row_inserter("first", "1"), put_and_fail, row_inserter("last", "3")])
    assert results[0] is results[2] is None
    assert isinstance(results[1], ValueError)
    assert await store.read(row_names) == ["first", "last"]
    assert await store.read(lambda unit: (read_words(unit, "first"), read_words(unit, "last"))) == ("1", "3")


async def test_a_constraint_that_one_breaks_fails_that_one(store: Database) -> None:
    await store.write(row_inserter("there"))
    results = await store.write_each([row_inserter("a"), row_inserter("there"), row_inserter("b")])
    assert isinstance(results[1], IntegrityError)
    assert await store.read(row_names) == ["a", "b", "there"]


async def test_results_come_in_order(store: Database) -> None:
    await store.write(row_inserter("one"))
    await store.write(row_inserter("two"))
    results = await store.write_each(
        [
            lambda unit: increment_unsafely(unit, "one"),
            lambda unit: increment_unsafely(unit, "two"),
            lambda unit: increment_unsafely(unit, "one"),
        ]
    )
    assert results[1] == 1
    assert sorted(each for each in (results[0], results[2]) if isinstance(each, int)) == [1, 2]


async def test_without_work_there_are_no_results(store: Database) -> None:
    assert await store.write_each([]) == []


@pytest.mark.sqlite
async def test_a_fault_of_the_machine_undoes_all_and_is_raised(sqlite_url: str) -> None:
    store = await open_database(create_example_table(sqlite_url), new_key_ring())

    def full(unit: UnitOfWork) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        await store.write_each([row_inserter("first"), full])
    assert await store.read(row_names) == []
    await store.close()


async def test_cached_reads_are_not_shared_between_works(store: Database) -> None:
    def cached(unit: UnitOfWork) -> list[str]:
        return unit.cached_read("names", ("shelf",), lambda: row_names(unit))

    await store.write(row_inserter("a"))
    assert await store.write_each([cached, row_inserter("b")]) == [["a"], None]
    assert await store.write(cached) == ["a", "b"]


def read_transaction_number(unit: UnitOfWork) -> int:
    number: int = unit.conn.execute(text("SELECT txid_current()")).scalar_one()
    return number


async def test_many_share_few_transactions_on_postgresql(postgres_url: str) -> None:
    store = await open_database(create_example_table(postgres_url), new_key_ring())
    numbers = await store.write_each([read_transaction_number] * 10)
    await store.close()
    assert len({*numbers}) == SHARED_TRANSACTIONS


async def test_each_of_many_is_done_once_and_reported_in_its_place(store: Database) -> None:
    def work(number: int) -> Callable[[UnitOfWork], int]:
        def insert(unit: UnitOfWork) -> int:
            insert_row(unit, f"row {number}")
            if number == 5:
                raise ValueError("wrong")
            return number

        return insert

    results = await store.write_each([work(number) for number in range(11)])
    expected = [number for number in range(11) if number != 5]
    assert [each for each in results if not isinstance(each, Exception)] == expected
    assert isinstance(results[5], ValueError)
    assert sorted(await store.read(row_names)) == sorted(f"row {number}" for number in expected)


async def test_on_postgresql_a_fault_leaves_what_others_have_committed(postgres_url: str) -> None:
    store = await open_database(create_example_table(postgres_url), new_key_ring())

    def full(unit: UnitOfWork) -> None:
        raise OSError(28, "No space left on device")

    results = await store.write_each([row_inserter("first"), full])
    assert results[0] is None
    assert isinstance(results[1], OSError)
    assert await store.read(row_names) == ["first"]
    with pytest.raises(OSError, match="No space"):
        await store.write_each([full, full])
    await store.close()
