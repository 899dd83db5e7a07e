"""The audit log: rows are only appended, form one chain, and any later change is detected."""

import asyncio
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.scheduler.clocks import MovableClock
from storage import migrations
from storage.database import engine
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import audit
from storage.repositories.audit import AuditEntry, Verb
from storage.tables.append_only_triggers import TRIGGERS
from storage.tables.audit_tables import audit as table
from tests.support.example_table import new_key_ring

DONE = Verb.PROGRAMME_CHANGED


async def write_and_seal(store: Database, count: int) -> None:
    """Write ``count`` rows and chain them."""
    for number in range(count):
        await store.write(partial(audit.add, who="me", verb=DONE, what=f"thing {number}"))
    assert await store.write(audit.chain_entries) == count


async def test_entries_are_filtered_by_time_and_by_id(store: Database, clock: MovableClock) -> None:
    start = clock()
    await store.write(lambda unit: audit.add(unit, "a", DONE, "x"))
    clock.move_to(start + timedelta(days=1))
    await store.write(lambda unit: audit.add(unit, "b", DONE, "a"))
    first, second = AuditEntry(start, "a", DONE, "x"), AuditEntry(clock(), "b", DONE, "a")
    assert await store.read(audit.list_entries) == [first, second]
    assert await store.read(lambda unit: audit.list_entries(unit, since=clock())) == [second]
    assert await store.read(lambda unit: audit.list_entries(unit, about="x")) == [first]
    assert await store.read(lambda unit: audit.list_entries(unit, about="a")) == [first, second]


def test_the_audit_has_no_foreign_keys_and_remains_after_erasures() -> None:
    assert table.foreign_keys == set()


async def test_a_row_is_rolled_back_with_its_transaction(store: Database) -> None:
    def fails(unit: UnitOfWork) -> None:
        audit.add(unit, "a", DONE)
        raise KeyError

    with pytest.raises(KeyError):
        await store.write(fails)
    assert await store.read(audit.list_entries) == []


async def test_the_chain_grows_and_is_valid(store: Database) -> None:
    empty = await store.read(audit.verify_chain)
    assert (empty.length, empty.waiting, empty.problem) == (0, 0, None)
    await write_and_seal(store, 3)
    await store.write(lambda unit: audit.add(unit, "a", DONE))
    found = await store.read(audit.verify_chain)
    assert (found.length, found.waiting, found.problem) == (3, 1, None)
    assert await store.write(audit.chain_entries) == 1
    assert await store.write(audit.chain_entries) == 0
    later = await store.read(audit.verify_chain)
    assert (later.length, later.waiting, later.problem) == (4, 0, None)
    assert await store.read(lambda unit: audit.get_link(unit, 3)) == found.link


async def test_concurrent_writers_and_sealers_make_one_chain(store: Database) -> None:
    """There is no fork, no gap and no missing row."""
    writers = [store.write(lambda unit: audit.add(unit, "a", DONE)) for _ in range(30)]
    await asyncio.gather(*writers, *(store.write(audit.chain_entries) for _ in range(4)))
    await store.write(audit.chain_entries)
    found = await store.read(audit.verify_chain)
    assert (found.length, found.waiting, found.problem) == (30, 0, None)


REFUSED = (
    "UPDATE audit SET who = 'nobody'",
    "UPDATE audit SET at = NULL WHERE place = 1",
    "UPDATE audit SET place = place + 100",
    "UPDATE audit SET link = 'x' WHERE place = 2",
    "DELETE FROM audit",
    "DELETE FROM audit WHERE place = 3",
)


async def test_the_database_refuses_changes(store: Database) -> None:
    await write_and_seal(store, 3)
    for statement in map(text, REFUSED):
        with pytest.raises(DBAPIError, match="append-only"):
            await store.write(lambda unit, statement=statement: unit.conn.execute(statement))  # type: ignore[misc]
    assert (await store.read(audit.verify_chain)).length == 3


async def test_postgresql_refuses_truncate(postgres_url: str, clock: MovableClock) -> None:
    migrations.upgrade(postgres_url)
    store = await Database.open(postgres_url, new_key_ring(), clock=clock)
    try:
        with pytest.raises(DBAPIError, match="append-only"):
            await store.write(lambda unit: unit.conn.execute(text("TRUNCATE audit")))
    finally:
        await store.close()


COPY = (
    "INSERT INTO audit (nonce, at, who, verb, what, mark, place) SELECT 'forged', at, who, verb, what, mark"
)
DONE_TO_IT = {
    "UPDATE audit SET who = 'nobody' WHERE place = 3": r"place 3 \(.*\) does not say what it said",
    "UPDATE audit SET verb = 'nothing' WHERE place = 2": r"place 2 \(.*\) does not say what it said",
    "UPDATE audit SET at = '2026-01-01 00:00:00Z' WHERE place = 1": r"place 1 \(.*\) does not say",
    "DELETE FROM audit WHERE place = 2": "place 2 is missing",
    "DELETE FROM audit WHERE place = 1": "place 1 is missing",
    "UPDATE audit SET place = 9 WHERE place = 4": "place 4 is missing",
    "UPDATE audit SET link = (SELECT link FROM audit WHERE place = 2) WHERE place = 5": "place 5 .* not follow",
    f"{COPY}, NULL FROM audit WHERE place = 1": "row 6, which is not chained yet, does not say",
    f"{COPY}, 6 FROM audit WHERE place = 5": r"place 6 \(row .*\) does not say what it said",
    "UPDATE audit SET place = CASE place WHEN 2 THEN -3 ELSE -2 END WHERE place IN (2, 3);"
    "UPDATE audit SET place = -place WHERE place < 0": "place 2 .* does not follow from the place before it",
}


class Undone(Exception):
    """The result of a check; raised to roll the transaction back."""


def tamper(unit: UnitOfWork, statements: str) -> None:
    """Change the table as a user who may alter tables and does not have the key."""
    for name in TRIGGERS:
        unit.conn.execute(text(f"DROP TRIGGER {name}" + ("" if is_sqlite(unit) else " ON audit")))
    for statement in statements.split(";"):
        unit.conn.execute(text(statement))
    found = audit.verify_chain(unit)
    raise Undone(f"{found.length} rows, then: {found.problem}")


def is_sqlite(unit: UnitOfWork) -> bool:
    return unit.conn.dialect.name == "sqlite"


async def test_changes_made_without_the_key_are_detected(store: Database) -> None:
    await write_and_seal(store, 5)
    for statements, problem in DONE_TO_IT.items():
        with pytest.raises(Undone, match=problem):
            await store.write(lambda unit, done=statements: tamper(unit, done))  # type: ignore[misc]
    assert (await store.read(audit.verify_chain)).problem is None


async def test_a_truncated_chain_does_not_contain_an_earlier_head(store: Database) -> None:
    await write_and_seal(store, 5)
    with pytest.raises(Undone, match="3 rows, then: None"):
        await store.write(lambda unit: tamper(unit, "DELETE FROM audit WHERE place > 3"))
    assert await store.read(lambda unit: (audit.get_link(unit, 5) is None, audit.get_link(unit, 6))) == (
        False,
        None,
    )


UNCHAINED = "DELETE FROM audit WHERE place = 3;UPDATE audit SET place = NULL, link = NULL WHERE place > 3"


async def test_a_chain_rebuilt_without_a_row_does_not_contain_an_earlier_head(
    store: Database,
) -> None:
    """The service chains the later rows again, so the chain is valid; only a head stored elsewhere shows it."""
    await write_and_seal(store, 5)
    kept = await store.read(audit.get_head)

    def work(unit: UnitOfWork) -> None:
        with pytest.raises(Undone, match="2 rows, then: None"):
            tamper(unit, UNCHAINED)
        assert audit.chain_entries(unit) == 2
        after = audit.verify_chain(unit)
        assert (after.length, after.problem) == (4, None)
        assert audit.get_link(unit, 5) is None
        audit.add(unit, "me", DONE)
        audit.chain_entries(unit)
        assert audit.get_link(unit, 5) != kept[1]
        raise Undone

    with pytest.raises(Undone):
        await store.write(work)


async def test_a_migration_keeps_the_triggers(database_url: str) -> None:
    migrations.upgrade(database_url)
    migrations.upgrade(database_url)
    opened = engine.create_sync_engine(database_url)
    query = (
        "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        if engine.is_sqlite(engine.parse_url(database_url))
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    try:
        with opened.begin() as conn:
            assert {*conn.execute(text(query)).scalars()} == {*TRIGGERS}
    finally:
        opened.dispose()
