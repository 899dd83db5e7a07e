"""A unit of work: atomic, at one time, with sealed texts and keyed hashes."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage.database.unit_of_work import Database, UnitOfWork, new_opaque_id
from storage.encryption.crypto import Erased, Unreadable
from storage.encryption.keyfile import KeyRing
from storage.encryption.keys import HASHING, Vault, data_keys
from tests.support.example_table import (
    NOW,
    create_example_table,
    example,
    insert_row,
    new_key_ring,
    open_database,
    read_words,
    row_inserter,
    row_names,
    transaction,
)
from tests.support.statements import note_statements


@pytest.fixture
def ring() -> KeyRing:
    return new_key_ring()


@pytest.fixture
async def store(database_url: str, ring: KeyRing) -> AsyncIterator[Database]:
    opened = await open_database(create_example_table(database_url), ring)
    yield opened
    await opened.close()


# ── One transaction ───────────────────────────────────────────────────────────────────────────────────────


async def test_written_rows_can_be_read(store: Database) -> None:
    await store.write(row_inserter("a"))
    assert await store.read(row_names) == ["a"]
    assert await store.write(row_names) == ["a"]


async def test_an_exception_rolls_back_and_is_raised(store: Database) -> None:
    def fails(unit: UnitOfWork) -> None:
        insert_row(unit, "a", words="words")
        raise LookupError("halfway")

    with pytest.raises(LookupError, match="halfway"):
        await store.write(fails)
    assert await store.read(row_names) == []
    assert await store.read(_owners) == [HASHING]


async def test_a_read_only_transaction_refuses_writes(store: Database) -> None:
    with pytest.raises(DBAPIError, match=r"(?i)read-?\s?only"):
        await store.read(row_inserter("a"))
    assert await store.write(row_names) == []


async def test_database_errors_do_not_contain_values(store: Database) -> None:
    """Errors are logged, and values must not be."""
    await store.write(row_inserter("canary"))
    with pytest.raises(IntegrityError) as caught:
        await store.write(
            lambda unit: unit.conn.execute(example.insert().values(name="other-canary", count=None))
        )
    assert "canary" not in f"{caught.value} {caught.value!r} {caught.value.orig} {caught.value.orig!r}"
    assert "NULL" in str(caught.value).upper()


async def test_each_unit_of_work_takes_its_time_from_the_clock(database_url: str, ring: KeyRing) -> None:
    times = iter(NOW + timedelta(minutes=n) for n in range(9))
    store = await Database.open(create_example_table(database_url), ring, clock=lambda: next(times))
    try:
        first = await store.write(lambda unit: (unit.now, unit.now))
        second = await store.read(lambda unit: unit.now)
    finally:
        await store.close()
    assert first[0] == first[1] < second


async def test_ids_come_from_the_given_source(database_url: str, ring: KeyRing) -> None:
    given = iter(["first", "second"])
    store = await Database.open(
        create_example_table(database_url), ring, clock=lambda: NOW, new_id=lambda: next(given)
    )
    try:
        assert await store.write(lambda unit: [unit.new_id(), unit.new_id()]) == ["first", "second"]
    finally:
        await store.close()


def test_ids_are_short_opaque_and_unique() -> None:
    made = {new_opaque_id() for _ in range(2000)}
    assert len(made) == 2000
    assert {len(one) for one in made} == {16}
    assert {*"".join(made)} == {*"abcdefghijklmnopqrstuvwxyz234567"}


def test_a_unit_of_work_can_be_created_on_any_connection(database_url: str, ring: KeyRing) -> None:
    create_example_table(database_url)
    with transaction(database_url) as conn:
        unit = UnitOfWork(conn, Vault.open(conn, ring, NOW), NOW)
        insert_row(unit, "a", words="words")
    with transaction(database_url) as conn:
        assert read_words(UnitOfWork(conn, Vault.open(conn, ring, NOW), NOW), "a") == "words"


# ── Sealing and hashing ───────────────────────────────────────────────────────────────────────────────────


async def test_sealed_texts_are_restored(store: Database) -> None:
    texts = ["", "felt heard", "Ünïcödé — слово — كلمة", "\x00", "\ud83d alone", "x" * 10_000]
    for number, text in enumerate(texts):
        await store.write(row_inserter(f"{number}", text))
    assert await store.read(lambda unit: [read_words(unit, f"{n}") for n in range(len(texts))]) == texts


async def test_a_moved_field_is_refused(store: Database) -> None:
    """Moved to another owner, another column or another row."""
    for place in (("b", "shelf.words", "a"), ("a", "shelf.other", "a"), ("a", "shelf.words", "b")):
        with pytest.raises((Unreadable, Erased)):
            await store.write(unseal_elsewhere(*place))


def unseal_elsewhere(owner: str, column: str, row: str) -> Callable[[UnitOfWork], str]:
    def moved(unit: UnitOfWork) -> str:
        unit.create_key("b")
        return unit.unseal(owner, column, row, unit.seal("a", "shelf.words", "a", "words"))

    return moved


async def test_the_first_seal_creates_the_owners_key(store: Database) -> None:
    for name in ("a", "b"):
        await store.write(row_inserter(name, "words"))
        await store.write(sealing(name, "more words"))
    assert await store.read(_owners) == [HASHING, "a", "b"]


async def test_after_an_erasure_only_other_owners_can_be_decrypted(store: Database) -> None:
    for name in ("a", "b"):
        await store.write(row_inserter(name, "words"))
    assert await store.write(lambda unit: unit.erase_key("a")) is True
    assert await store.write(lambda unit: unit.erase_key("a")) is False
    with pytest.raises(Erased):
        await store.read(lambda unit: read_words(unit, "a"))
    assert await store.read(lambda unit: read_words(unit, "b")) == "words"


async def test_a_new_key_after_an_erasure_does_not_decrypt_earlier_fields(store: Database) -> None:
    await store.write(row_inserter("a", "words"))
    await store.write(lambda unit: unit.erase_key("a"))
    await store.write(sealing("a", "new words"))
    with pytest.raises(Erased):
        await store.read(lambda unit: read_words(unit, "a"))


async def test_an_erasure_is_effective_within_the_same_unit_of_work(store: Database) -> None:
    def erase_and_read(unit: UnitOfWork) -> str:
        insert_row(unit, "a", words="words")
        unit.erase_key("a")
        return read_words(unit, "a")

    with pytest.raises(Erased):
        await store.write(erase_and_read)


async def test_an_erasure_is_rolled_back_with_its_transaction(store: Database) -> None:
    await store.write(row_inserter("a", "words"))

    def erase_and_fail(unit: UnitOfWork) -> None:
        unit.erase_key("a")
        raise LookupError

    with pytest.raises(LookupError):
        await store.write(erase_and_fail)
    assert await store.read(lambda unit: read_words(unit, "a")) == "words"


async def test_many_keys_are_loaded_in_one_statement(store: Database) -> None:
    for number in range(20):
        await store.write(row_inserter(f"{number}", f"words {number}"))

    def read_all(unit: UnitOfWork) -> tuple[list[str], list[str]]:
        statements: list[str] = []
        note_statements(unit.conn, statements.append)
        sealed = unit.conn.execute(select(example)).all()
        unit.load_keys([*(row.name for row in sealed), "nobody"])
        unit.load_keys(row.name for row in sealed)
        return sorted(unit.unseal(r.name, "shelf.words", r.name, r.words) for r in sealed), statements

    opened, statements = await store.read(read_all)
    assert opened == sorted(f"words {number}" for number in range(20))
    assert len([each for each in statements if each.startswith("SELECT")]) == 2


async def test_a_unit_of_work_at_another_moment_uses_the_same_transaction(store: Database) -> None:
    def then(unit: UnitOfWork) -> tuple[datetime, str]:
        insert_row(unit, "a", words="words")
        earlier = unit.with_now(NOW - timedelta(days=1))
        return earlier.now, read_words(earlier, "a")

    assert await store.write(then) == (NOW - timedelta(days=1), "words")


async def test_hashes_are_equal_within_a_database_and_differ_between_databases(
    store: Database, new_database: Callable[[], str]
) -> None:
    one = await store.read(lambda unit: unit.hash("4294967299"))
    assert one == await store.write(lambda unit: unit.hash("4294967299"))
    assert one != await store.read(lambda unit: unit.hash("4294967300"))
    assert len(one) == 64
    elsewhere = await open_database(create_example_table(new_database()), new_key_ring())
    assert one != await elsewhere.read(lambda unit: unit.hash("4294967299"))
    await elsewhere.close()


async def test_hashes_stay_the_same_after_a_restart(database_url: str, ring: KeyRing) -> None:
    create_example_table(database_url)
    hashes = set()
    for _ in range(2):
        store = await open_database(database_url, ring)
        hashes.add(await store.read(lambda unit: unit.hash("someone")))
        await store.close()
    assert len(hashes) == 1


def sealing(name: str, text: str) -> Callable[[UnitOfWork], bytes]:
    return lambda unit: unit.seal(name, "shelf.words", "other", text)


def _owners(unit: UnitOfWork) -> list[str]:
    return [*unit.conn.execute(select(data_keys.c.owner).order_by(data_keys.c.owner)).scalars()]


# ── Cached reads ─────────────────────────────────────────────────────────────────────────────────────────────


def cached_names(unit: UnitOfWork) -> list[str]:
    return unit.cached_read("names", ("shelf",), lambda: row_names(unit))


async def test_a_cached_read_is_repeated_after_a_change_of_its_table(store: Database) -> None:
    def work(unit: UnitOfWork) -> list[list[str]]:
        found = [cached_names(unit), cached_names(unit)]
        insert_row(unit, "a")
        found.append(cached_names(unit))
        later = unit.with_now(unit.now + timedelta(days=1))
        later.conn.execute(update(example).values(name="b"))
        found += [cached_names(unit), cached_names(later)]
        unit.conn.execute(delete(example))
        return [*found, cached_names(later)]

    assert await store.write(work) == [[], [], ["a"], ["b"], ["b"], []]


async def test_a_cached_read_runs_one_statement_and_ends_with_its_unit_of_work(store: Database) -> None:
    read: list[str] = []

    def look(unit: UnitOfWork) -> None:
        for _ in range(3):
            unit.with_now(unit.now).cached_read(
                "names", ("shelf",), lambda: read.extend(["look", *row_names(unit)])
            )

    await store.read(look)
    await store.write(row_inserter("a"))
    await store.read(look)
    assert read == ["look", "look", "a"]
