"""A unit of work: whole or not at all, at one time, with sealed words and keyed hashes."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete, event, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage.database.unit_of_work import Database, UnitOfWork, opaque_id
from storage.encryption.crypto import Erased, Unreadable
from storage.encryption.keyfile import KeyRing
from storage.encryption.keys import HASHING, Vault, data_keys
from tests.support.example_table import (
    NOW,
    make_shelf,
    names,
    one_key,
    open_store,
    put,
    putting,
    shelf,
    transaction,
    words,
)


@pytest.fixture
def ring() -> KeyRing:
    return one_key()


@pytest.fixture
async def store(database_url: str, ring: KeyRing) -> AsyncIterator[Database]:
    opened = await open_store(make_shelf(database_url), ring)
    yield opened
    await opened.close()


# ── One transaction ───────────────────────────────────────────────────────────────────────────────────────


async def test_what_was_written_is_there(store: Database) -> None:
    await store.write(putting("a"))
    assert await store.read(names) == ["a"]
    assert await store.write(names) == ["a"]


async def test_an_error_undoes_everything_and_is_raised(store: Database) -> None:
    def fails(unit: UnitOfWork) -> None:
        put(unit, "a", words="words")
        raise LookupError("halfway")

    with pytest.raises(LookupError, match="halfway"):
        await store.write(fails)
    assert await store.read(names) == []
    assert await store.read(_owners) == [HASHING]


async def test_reading_refuses_to_write(store: Database) -> None:
    with pytest.raises(DBAPIError, match=r"(?i)read-?\s?only"):
        await store.read(putting("a"))
    assert await store.write(names) == []


async def test_an_error_of_the_database_shows_no_values(store: Database) -> None:
    """Errors are logged; what people wrote is not."""
    await store.write(putting("canary"))
    with pytest.raises(IntegrityError) as caught:
        await store.write(
            lambda unit: unit.conn.execute(shelf.insert().values(name="other-canary", count=None))
        )
    assert "canary" not in f"{caught.value} {caught.value!r} {caught.value.orig} {caught.value.orig!r}"
    assert "NULL" in str(caught.value).upper()


async def test_the_time_is_the_clocks_in_each_unit(database_url: str, ring: KeyRing) -> None:
    times = iter(NOW + timedelta(minutes=n) for n in range(9))
    store = await Database.open(make_shelf(database_url), ring, clock=lambda: next(times))
    try:
        first = await store.write(lambda unit: (unit.now, unit.now))
        second = await store.read(lambda unit: unit.now)
    finally:
        await store.close()
    assert first[0] == first[1] < second


async def test_ids_come_from_the_given_source(database_url: str, ring: KeyRing) -> None:
    given = iter(["first", "second"])
    store = await Database.open(make_shelf(database_url), ring, clock=lambda: NOW, new_id=lambda: next(given))
    try:
        assert await store.write(lambda unit: [unit.new_id(), unit.new_id()]) == ["first", "second"]
    finally:
        await store.close()


def test_ids_are_short_opaque_and_never_meet() -> None:
    made = {opaque_id() for _ in range(2000)}
    assert len(made) == 2000
    assert {len(one) for one in made} == {16}
    assert {*"".join(made)} == {*"abcdefghijklmnopqrstuvwxyz234567"}


def test_a_unit_stands_on_a_plain_connection_too(database_url: str, ring: KeyRing) -> None:
    make_shelf(database_url)
    with transaction(database_url) as conn:
        unit = UnitOfWork(conn, Vault.open(conn, ring, NOW), NOW)
        put(unit, "a", words="words")
    with transaction(database_url) as conn:
        assert words(UnitOfWork(conn, Vault.open(conn, ring, NOW), NOW), "a") == "words"


# ── Sealing and hashing ───────────────────────────────────────────────────────────────────────────────────


async def test_words_come_back_as_they_were_written(store: Database) -> None:
    texts = ["", "felt heard", "Ünïcödé — слово — كلمة", "\x00", "\ud83d alone", "x" * 10_000]
    for number, text in enumerate(texts):
        await store.write(putting(f"{number}", text))
    assert await store.read(lambda unit: [words(unit, f"{n}") for n in range(len(texts))]) == texts


async def test_a_field_moved_elsewhere_does_not_open(store: Database) -> None:
    """To another owner, another column, another row."""
    for place in (("b", "shelf.words", "a"), ("a", "shelf.other", "a"), ("a", "shelf.words", "b")):
        with pytest.raises((Unreadable, Erased)):
            await store.write(moving(*place))


def moving(owner: str, column: str, row: str) -> Callable[[UnitOfWork], str]:
    def moved(unit: UnitOfWork) -> str:
        unit.new_owner("b")
        return unit.unseal(owner, column, row, unit.seal("a", "shelf.words", "a", "words"))

    return moved


async def test_an_owner_gets_one_key_at_the_first_seal(store: Database) -> None:
    for name in ("a", "b"):
        await store.write(putting(name, "words"))
        await store.write(sealing(name, "more words"))
    assert await store.read(_owners) == [HASHING, "a", "b"]


async def test_the_forgotten_cannot_be_read_and_others_can(store: Database) -> None:
    for name in ("a", "b"):
        await store.write(putting(name, "words"))
    assert await store.write(lambda unit: unit.forget("a")) is True
    assert await store.write(lambda unit: unit.forget("a")) is False
    with pytest.raises(Erased):
        await store.read(lambda unit: words(unit, "a"))
    assert await store.read(lambda unit: words(unit, "b")) == "words"


async def test_whoever_comes_back_begins_anew_and_the_old_stays_erased(store: Database) -> None:
    await store.write(putting("a", "words"))
    await store.write(lambda unit: unit.forget("a"))
    await store.write(sealing("a", "new words"))
    with pytest.raises(Erased):
        await store.read(lambda unit: words(unit, "a"))


async def test_forgetting_holds_within_the_same_unit(store: Database) -> None:
    def forget_and_read(unit: UnitOfWork) -> str:
        put(unit, "a", words="words")
        unit.forget("a")
        return words(unit, "a")

    with pytest.raises(Erased):
        await store.write(forget_and_read)


async def test_forgetting_is_undone_with_its_transaction(store: Database) -> None:
    await store.write(putting("a", "words"))

    def forget_and_fail(unit: UnitOfWork) -> None:
        unit.forget("a")
        raise LookupError

    with pytest.raises(LookupError):
        await store.write(forget_and_fail)
    assert await store.read(lambda unit: words(unit, "a")) == "words"


async def test_many_keys_are_fetched_in_one_statement(store: Database) -> None:
    for number in range(20):
        await store.write(putting(f"{number}", f"words {number}"))

    def read_all(unit: UnitOfWork) -> tuple[list[str], list[str]]:
        statements: list[str] = []
        event.listen(unit.conn, "before_cursor_execute", lambda *args: statements.append(args[2]))
        sealed = unit.conn.execute(select(shelf)).all()
        unit.fetch([*(row.name for row in sealed), "nobody"])
        unit.fetch(row.name for row in sealed)
        return sorted(unit.unseal(r.name, "shelf.words", r.name, r.words) for r in sealed), statements

    opened, statements = await store.read(read_all)
    assert opened == sorted(f"words {number}" for number in range(20))
    assert len(statements) == 2


async def test_the_same_transaction_at_another_moment(store: Database) -> None:
    def then(unit: UnitOfWork) -> tuple[datetime, str]:
        put(unit, "a", words="words")
        earlier = unit.at(NOW - timedelta(days=1))
        return earlier.now, words(earlier, "a")

    assert await store.write(then) == (NOW - timedelta(days=1), "words")


async def test_equal_texts_have_equal_hashes_here_and_others_elsewhere(
    store: Database, new_database: Callable[[], str]
) -> None:
    one = await store.read(lambda unit: unit.hash("4294967299"))
    assert one == await store.write(lambda unit: unit.hash("4294967299"))
    assert one != await store.read(lambda unit: unit.hash("4294967300"))
    assert len(one) == 64
    elsewhere = await open_store(make_shelf(new_database()), one_key())
    assert one != await elsewhere.read(lambda unit: unit.hash("4294967299"))
    await elsewhere.close()


async def test_hashes_stay_the_same_after_a_restart(database_url: str, ring: KeyRing) -> None:
    make_shelf(database_url)
    hashes = set()
    for _ in range(2):
        store = await open_store(database_url, ring)
        hashes.add(await store.read(lambda unit: unit.hash("someone")))
        await store.close()
    assert len(hashes) == 1


def sealing(name: str, text: str) -> Callable[[UnitOfWork], bytes]:
    return lambda unit: unit.seal(name, "shelf.words", "other", text)


def _owners(unit: UnitOfWork) -> list[str]:
    return [*unit.conn.execute(select(data_keys.c.owner).order_by(data_keys.c.owner)).scalars()]


# ── Read once ─────────────────────────────────────────────────────────────────────────────────────────────


def once(unit: UnitOfWork) -> list[str]:
    return unit.once("names", ("shelf",), lambda: names(unit))


async def test_what_is_read_once_is_read_again_after_a_change_of_its_table(store: Database) -> None:
    def work(unit: UnitOfWork) -> list[list[str]]:
        found = [once(unit), once(unit)]
        put(unit, "a")
        found.append(once(unit))
        later = unit.at(unit.now + timedelta(days=1))
        later.conn.execute(update(shelf).values(name="b"))
        found += [once(unit), once(later)]
        unit.conn.execute(delete(shelf))
        return [*found, once(later)]

    assert await store.write(work) == [[], [], ["a"], ["b"], ["b"], []]


async def test_what_is_read_once_costs_one_statement_and_ends_with_its_unit(store: Database) -> None:
    read: list[str] = []

    def look(unit: UnitOfWork) -> None:
        for _ in range(3):
            unit.at(unit.now).once("names", ("shelf",), lambda: read.extend(["look", *names(unit)]))

    await store.read(look)
    await store.write(putting("a"))
    await store.read(look)
    assert read == ["look", "look", "a"]
