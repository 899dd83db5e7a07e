"""Several units of work in one commit: each whole or not at all, none undone by another."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy.exc import IntegrityError

from storage.database.unit_of_work import Database, UnitOfWork
from tests.support.example_table import add_one, make_shelf, names, one_key, open_store, put, putting, words


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Database]:
    opened = await open_store(make_shelf(database_url), one_key())
    yield opened
    await opened.close()


def put_and_fail(unit: UnitOfWork) -> None:
    """Insert a row with sealed words, then fail."""
    put(unit, "undone", words="words")
    raise ValueError("wrong")


async def test_a_failure_undoes_its_own_work_and_no_other(store: Database) -> None:
    results = await store.write_each([putting("first", "1"), put_and_fail, putting("last", "3")])
    assert results[0] is results[2] is None
    assert isinstance(results[1], ValueError)
    assert await store.read(names) == ["first", "last"]
    assert await store.read(lambda unit: (words(unit, "first"), words(unit, "last"))) == ("1", "3")


async def test_a_constraint_that_one_breaks_fails_that_one(store: Database) -> None:
    await store.write(putting("there"))
    results = await store.write_each([putting("a"), putting("there"), putting("b")])
    assert isinstance(results[1], IntegrityError)
    assert await store.read(names) == ["a", "b", "there"]


async def test_results_come_in_order(store: Database) -> None:
    await store.write(putting("one"))
    await store.write(putting("two"))
    results = await store.write_each(
        [
            lambda unit: add_one(unit, "one"),
            lambda unit: add_one(unit, "two"),
            lambda unit: add_one(unit, "one"),
        ]
    )
    assert results[1] == 1
    assert sorted(each for each in (results[0], results[2]) if isinstance(each, int)) == [1, 2]


async def test_of_nothing_comes_nothing(store: Database) -> None:
    assert await store.write_each([]) == []


@pytest.mark.sqlite
async def test_a_fault_of_the_machine_undoes_all_and_is_raised(sqlite_url: str) -> None:
    store = await open_store(make_shelf(sqlite_url), one_key())

    def full(unit: UnitOfWork) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        await store.write_each([putting("first"), full])
    assert await store.read(names) == []
    await store.close()


async def test_what_one_has_read_is_no_others_cache(store: Database) -> None:
    def cached(unit: UnitOfWork) -> list[str]:
        return unit.once("names", ("shelf",), lambda: names(unit))

    await store.write(putting("a"))
    assert await store.write_each([cached, putting("b")]) == [["a"], None]
    assert await store.write(cached) == ["a", "b"]
