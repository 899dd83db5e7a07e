"""The master key is rotated while services run, without making anything unreadable."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from storage.database.unit_of_work import Database, UnitOfWork
from storage.encryption import keys, rotation
from storage.encryption.crypto import MasterKey, WrongKey
from storage.encryption.keyfile import KeyRing, add_key, load_or_create_key
from storage.encryption.keys import HASHING, Vault, data_keys
from storage.encryption.rotation import change_master_key
from tests.support.example_table import (
    NOW,
    create_example_table,
    insert_row,
    new_key_ring,
    open_database,
    read_words,
    transaction,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keys" / "master.key"


async def test_everything_can_be_decrypted_after_a_rotation(database_url: str, path: Path) -> None:
    store = await _open_with_owners(database_url, path, 25)
    before = await store.read(lambda unit: unit.hash("someone"))
    await store.close()
    assert await asyncio.to_thread(change_master_key, database_url, path) == 26  # the hashing key too

    store = await open_database(database_url, load_or_create_key(path, may_make=False))
    try:
        assert [await store.read(_words_of(n)) for n in range(25)] == [f"words {n}" for n in range(25)]
        assert await store.read(lambda unit: unit.hash("someone")) == before
    finally:
        await store.close()


async def test_a_running_service_reads_and_writes_during_rotations(database_url: str, path: Path) -> None:
    """Its key ring was loaded before; after each rotation it creates owners and reads earlier ones."""
    store = await _open_with_owners(database_url, path, 5)
    try:
        changing = asyncio.create_task(_rotate_repeatedly(database_url, path, times=4))
        number = 5
        while not changing.done():
            await store.write(_putting(number))
            assert await store.read(_words_of(number)) == f"words {number}"
            assert await store.read(_words_of(number % 5)) == f"words {number % 5}"
            number += 1
        await changing
        assert [await store.read(_words_of(n)) for n in range(number)] == [
            f"words {n}" for n in range(number)
        ]
    finally:
        await store.close()
    current = load_or_create_key(path, may_make=False)
    with transaction(database_url) as conn:
        assert {*conn.execute(select(data_keys.c.key_id)).scalars()} == {current.current.id}
    assert len(current.keys) == 1


async def test_a_transaction_older_than_two_rotations_is_retried(database_url: str, path: Path) -> None:
    """Its snapshot names a master key that was added and removed before the service read the file again."""
    store = await _open_with_owners(database_url, path, 1)
    await asyncio.to_thread(change_master_key, database_url, path)
    begun: list[int] = []

    def slowly(unit: UnitOfWork) -> str:
        begun.append(len(unit.conn.execute(select(data_keys.c.key_id)).all()))
        if len(begun) == 1:
            change_master_key(database_url, path)
        return read_words(unit, "0")

    try:
        assert await store.read(slowly) == "words 0"
    finally:
        await store.close()
    assert len(begun) == 2


async def test_an_interrupted_rotation_can_be_run_again(
    database_url: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await (await _open_with_owners(database_url, path, 3)).close()
    with monkeypatch.context() as patch:
        patch.setattr(rotation, "rotate", _raise_interrupt)
        with pytest.raises(KeyboardInterrupt):
            change_master_key(database_url, path)
    with monkeypatch.context() as patch:
        patch.setattr(rotation, "drop_old_keys", _raise_interrupt)
        with pytest.raises(KeyboardInterrupt):
            change_master_key(database_url, path)
    assert len(load_or_create_key(path, may_make=False).keys) == 3
    change_master_key(database_url, path)
    ring = load_or_create_key(path, may_make=False)
    assert len(ring.keys) == 1
    store = await open_database(database_url, ring)
    assert await store.read(_words_of(2)) == "words 2"
    await store.close()


async def test_a_new_data_key_is_wrapped_with_the_master_key_that_the_database_uses(
    database_url: str, path: Path
) -> None:
    """Between the two steps of a rotation the file already begins with the new key."""
    store = await _open_with_owners(database_url, path, 0)
    old = load_or_create_key(path, may_make=False).current
    add_key(path)
    await store.close()
    store = await open_database(database_url, load_or_create_key(path, may_make=False))
    await store.write(lambda unit: insert_row(unit, "a", words="words"))
    await store.close()
    with transaction(database_url) as conn:
        assert {*conn.execute(select(data_keys.c.key_id)).scalars()} == {old.id}


def test_only_keys_wrapped_with_the_old_master_key_are_rewrapped(database_url: str) -> None:
    create_example_table(database_url)
    old, new = MasterKey.random(), MasterKey.random()
    with transaction(database_url) as conn:
        Vault.open(conn, KeyRing([old]), NOW)
        assert keys.rotate(conn, old, new) == 1
        assert keys.rotate(conn, old, new) == 0
        assert Vault.open(conn, KeyRing([new]), NOW + timedelta(days=1)).hash("x")


def test_an_altered_row_stops_the_rotation_and_every_key_is_kept(database_url: str, path: Path) -> None:
    create_example_table(database_url)
    ring = load_or_create_key(path, may_make=True)
    with transaction(database_url) as conn:
        Vault.open(conn, ring, NOW)
        conn.execute(update(data_keys).where(data_keys.c.owner == HASHING).values(wrapped=b"0" * 60))
    with pytest.raises(WrongKey):
        change_master_key(database_url, path)
    assert ring.current in load_or_create_key(path, may_make=False).keys


async def test_the_key_of_another_database_is_refused_when_opening(database_url: str) -> None:
    create_example_table(database_url)
    await (await open_database(database_url, new_key_ring())).close()
    with pytest.raises(WrongKey, match="belongs to this database"):
        await open_database(database_url, new_key_ring())


async def _open_with_owners(url: str, path: Path, owners: int) -> Database:
    create_example_table(url)
    store = await open_database(url, load_or_create_key(path, may_make=True))
    for number in range(owners):
        await store.write(_putting(number))
    return store


def _putting(number: int) -> Callable[[UnitOfWork], None]:
    return lambda unit: insert_row(unit, f"{number}", words=f"words {number}")


def _words_of(number: int) -> Callable[[UnitOfWork], str]:
    return lambda unit: read_words(unit, f"{number}")


async def _rotate_repeatedly(url: str, path: Path, times: int) -> None:
    for _ in range(times):
        await asyncio.to_thread(change_master_key, url, path)


def _raise_interrupt(*_: object) -> int:
    raise KeyboardInterrupt
