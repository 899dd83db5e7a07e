"""A backup of a database in use restores it; persons erased since then cannot be read."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path

import pytest
from typing_extensions import override

from flows.errors import BadInput, OperatorNeeded
from storage import backup
from storage.backup import KEYS_NAME, restore, save_keys
from storage.database import engine
from storage.database.unit_of_work import Database, UnitOfWork
from storage.encryption.crypto import Erased, MasterKey, Unreadable, WrongKey
from storage.encryption.keyfile import KeyRing, add_key, load_or_create_key
from storage.encryption.rotation import change_master_key
from storage.encryption.sealed_file import open_file
from tests.support.example_table import (
    create_example_table,
    increment_unsafely,
    new_key_ring,
    open_database,
    read_count,
    read_words,
    row_inserter,
    row_names,
)

make = backup.backup


@pytest.fixture
def ring() -> KeyRing:
    return new_key_ring()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Return the folder of the backups."""
    return tmp_path / "backups"


@pytest.fixture
async def store(sqlite_url: str, ring: KeyRing) -> AsyncIterator[Database]:
    opened = await open_database(create_example_table(sqlite_url), ring)
    for name in ("a", "b"):
        await opened.write(row_inserter(name, f"words of {name}"))
    yield opened
    await opened.close()


@pytest.fixture
def elsewhere(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path}/other/restored.db"


async def read_from(url: str, ring: KeyRing, work: Callable[[UnitOfWork], object]) -> object:
    store = await open_database(url, ring)
    try:
        return await store.read(work)
    finally:
        await store.close()


async def test_a_backup_is_restored(
    store: Database, sqlite_url: str, elsewhere: str, kept: Path, ring: KeyRing
) -> None:
    hashed = await store.read(lambda unit: unit.hash("someone"))
    make(sqlite_url, kept / "monday", ring)
    await store.write(row_inserter("later"))
    restore(kept / "monday", elsewhere, ring)
    assert await read_from(elsewhere, ring, row_names) == ["a", "b"]
    assert await read_from(elsewhere, ring, lambda unit: read_words(unit, "a")) == "words of a"
    assert await read_from(elsewhere, ring, lambda unit: unit.hash("someone")) == hashed


async def test_erased_persons_cannot_be_read_in_an_old_backup(
    store: Database, sqlite_url: str, elsewhere: str, kept: Path, ring: KeyRing
) -> None:
    make(sqlite_url, kept / "monday", ring)
    await store.write(lambda unit: unit.erase_key("a"))
    save_keys(sqlite_url, kept, ring)
    restore(kept / "monday", elsewhere, ring)
    with pytest.raises(Erased):
        await read_from(elsewhere, ring, lambda unit: read_words(unit, "a"))
    assert await read_from(elsewhere, ring, lambda unit: read_words(unit, "b")) == "words of b"


async def test_a_key_erased_while_the_keys_are_saved_is_not_restored(
    store: Database, sqlite_url: str, elsewhere: str, kept: Path, ring: KeyRing
) -> None:
    """A backup has read the key when the service erases it and saves the keys too."""
    make(sqlite_url, kept / "monday", ring)
    file = engine.sqlite_path(engine.parse_url(sqlite_url))

    def erased() -> None:
        with suppress(sqlite3.OperationalError), closing(sqlite3.connect(file, timeout=0)) as conn:
            conn.execute("DELETE FROM data_keys WHERE owner = 'a'")
            conn.commit()
            save_keys(sqlite_url, kept, ring)

    save_keys(sqlite_url, kept, _Meanwhile(ring.keys, erased))
    restore(kept / "monday", elsewhere, ring)
    assert _owners(engine.sqlite_path(engine.parse_url(elsewhere))) == _owners(file)


class _Meanwhile(KeyRing):
    """A key ring that calls a function when it is first used."""

    def __init__(self, keys: Sequence[MasterKey], happens: Callable[[], None]) -> None:
        super().__init__(keys)
        self._happens = [happens]

    @property
    @override
    def current(self) -> MasterKey:
        while self._happens:
            self._happens.pop()()
        return super().current


def _owners(file: Path) -> list[tuple[str]]:
    with closing(sqlite3.connect(file)) as conn:
        return conn.execute("SELECT owner FROM data_keys ORDER BY owner").fetchall()


async def test_a_backup_contains_no_data_key(
    store: Database, sqlite_url: str, kept: Path, ring: KeyRing, tmp_path: Path
) -> None:
    """Also not for somebody who has the backup and the master key."""
    make(sqlite_url, kept / "monday", ring)
    with closing(sqlite3.connect(engine.sqlite_path(engine.parse_url(sqlite_url)))) as conn:
        wrapped = [row[0] for row in conn.execute("SELECT wrapped FROM data_keys")]
    opened = tmp_path / "opened"
    with (kept / "monday").open("rb") as source, opened.open("wb") as target:
        open_file(source, target, ring, "backup")
    content = opened.read_bytes()
    assert len(wrapped) == 3
    assert content.startswith(b"SQLite format 3")
    assert not [key for key in wrapped if key in content]


async def test_a_backup_is_encrypted_and_private_to_its_owner(
    store: Database, sqlite_url: str, kept: Path, ring: KeyRing
) -> None:
    make(sqlite_url, kept / "monday", ring)
    files = [*kept.iterdir()]  # noqa: ASYNC240 -- no other task runs
    assert {file.name for file in files} == {"monday", KEYS_NAME}
    for file in files:
        assert file.stat().st_mode & 0o777 == 0o600
        assert not [canary for canary in (b"shelf", b"SQLite", b"words") if canary in file.read_bytes()]


async def test_a_backup_during_writes_is_a_consistent_snapshot(
    store: Database, sqlite_url: str, elsewhere: str, kept: Path, ring: KeyRing
) -> None:
    def both(unit: UnitOfWork) -> None:
        increment_unsafely(unit, "a")
        increment_unsafely(unit, "b")

    making = asyncio.create_task(asyncio.to_thread(make, sqlite_url, kept / "monday", ring))
    while not making.done():
        await store.write(both)
    await making
    restore(kept / "monday", elsewhere, ring)
    assert await read_from(elsewhere, ring, lambda unit: read_count(unit, "a") - read_count(unit, "b")) == 0
    assert await store.read(lambda unit: read_count(unit, "a")) > 0


async def test_a_restored_database_can_be_written_and_backed_up_again(
    store: Database, sqlite_url: str, elsewhere: str, kept: Path, ring: KeyRing, tmp_path: Path
) -> None:
    make(sqlite_url, kept / "monday", ring)
    restore(kept / "monday", elsewhere, ring)
    second = await open_database(elsewhere, ring)
    await second.write(row_inserter("c", "words of c"))
    await second.close()
    make(elsewhere, tmp_path / "again" / "tuesday", ring)
    third = f"sqlite:///{tmp_path}/third.db"
    restore(tmp_path / "again" / "tuesday", third, ring)
    assert await read_from(third, ring, lambda unit: read_words(unit, "c")) == "words of c"


async def test_no_temporary_files_remain(
    store: Database, sqlite_url: str, elsewhere: str, kept: Path, ring: KeyRing
) -> None:
    folder = engine.sqlite_path(engine.parse_url(sqlite_url)).parent
    (folder / ".snapshot-of-a-killed-one").mkdir()
    before = {file.name for file in folder.iterdir()} - {".snapshot-of-a-killed-one"}
    make(sqlite_url, kept / "monday", ring)
    assert {file.name for file in folder.iterdir()} == before | {kept.name}
    restore(kept / "monday", elsewhere, ring)
    restored = engine.sqlite_path(engine.parse_url(elsewhere))
    assert [*restored.parent.iterdir()] == [restored]
    assert restored.stat().st_mode & 0o777 == 0o600


async def test_a_backup_from_before_a_rotation_needs_the_old_master_key(
    sqlite_url: str, elsewhere: str, kept: Path, tmp_path: Path
) -> None:
    path = tmp_path / "keys" / "master.key"
    old = load_or_create_key(path, may_make=True)
    store = await open_database(create_example_table(sqlite_url), old)
    await store.write(row_inserter("a", "words of a"))
    await store.close()
    make(sqlite_url, kept / "monday", KeyRing(old.keys))
    change_master_key(sqlite_url, path)
    ring = load_or_create_key(path, may_make=False)
    save_keys(sqlite_url, kept, ring)
    with pytest.raises(WrongKey, match=old.current.id):
        restore(kept / "monday", elsewhere, ring)
    restore(kept / "monday", elsewhere, KeyRing([*ring.keys, *old.keys]))
    assert await read_from(elsewhere, ring, lambda unit: read_words(unit, "a")) == "words of a"
    assert add_key(path).keys[1] == ring.current


# ── Refusals, which name the remedy and change nothing ───────────────────────────────────────────────────


async def test_no_backup_is_overwritten(store: Database, sqlite_url: str, kept: Path, ring: KeyRing) -> None:
    make(sqlite_url, kept / "monday", ring)
    before = (kept / "monday").read_bytes()
    with pytest.raises(BadInput, match="another name"):
        make(sqlite_url, kept / "monday", ring)
    assert (kept / "monday").read_bytes() == before


async def test_no_database_is_overwritten(
    store: Database, sqlite_url: str, kept: Path, ring: KeyRing
) -> None:
    make(sqlite_url, kept / "monday", ring)
    with pytest.raises(BadInput, match="Move it away"):
        restore(kept / "monday", sqlite_url, ring)
    assert await store.read(row_names) == ["a", "b"]


def leave_behind(url: str, ending: str) -> tuple[Path, Path]:
    """Write a file beside a database that is not there; return the paths of both."""
    path = Path(url.removeprefix("sqlite+aiosqlite:///"))
    path.parent.mkdir(parents=True)
    leftover = path.with_name(path.name + ending)
    leftover.write_bytes(b"latest changes")
    return path, leftover


@pytest.mark.parametrize("ending", ["-wal", "-shm"])
async def test_what_another_database_has_left_is_neither_applied_nor_deleted(
    store: Database, sqlite_url: str, kept: Path, elsewhere: str, ring: KeyRing, ending: str
) -> None:
    make(sqlite_url, kept / "one", ring)
    path, leftover = leave_behind(elsewhere, ending)
    with pytest.raises(BadInput, match=f"{ending} is left of the database"):
        restore(kept / "one", elsewhere, ring)
    assert leftover.read_bytes() == b"latest changes"
    assert [*path.parent.iterdir()] == [leftover]


def test_a_missing_database_is_reported(sqlite_url: str, kept: Path, ring: KeyRing) -> None:
    with pytest.raises(OperatorNeeded, match="no database at"):
        make(sqlite_url, kept / "monday", ring)
    assert not kept.exists()


async def test_a_damaged_database_is_not_backed_up(
    store: Database, sqlite_url: str, kept: Path, ring: KeyRing
) -> None:
    for number in range(60):
        await store.write(row_inserter(f"{number}", "x" * 400))
    await store.close()
    path = engine.sqlite_path(engine.parse_url(sqlite_url))
    with path.open("r+b") as file:
        file.seek(3 * 4096)
        file.write(b"\xaa" * 4096 * 3)
    with pytest.raises(OperatorNeeded, match=r"damaged|malformed"):
        make(sqlite_url, kept / "monday", ring)
    assert not (kept / "monday").exists()


@pytest.mark.parametrize("missing", ["monday", KEYS_NAME])
async def test_the_error_names_a_missing_file(
    store: Database, sqlite_url: str, elsewhere: str, kept: Path, ring: KeyRing, missing: str
) -> None:
    make(sqlite_url, kept / "monday", ring)
    (kept / missing).unlink()
    with pytest.raises(BadInput, match=missing):
        restore(kept / "monday", elsewhere, ring)
    assert not engine.sqlite_path(engine.parse_url(elsewhere)).exists()


@pytest.mark.parametrize("broken", ["monday", KEYS_NAME])
@pytest.mark.parametrize("harm", [lambda text: text[:-1], lambda text: text[:-40] + b"\0" * 40])
async def test_an_altered_file_restores_nothing(
    store: Database,
    sqlite_url: str,
    elsewhere: str,
    kept: Path,
    ring: KeyRing,
    broken: str,
    harm: Callable[[bytes], bytes],
) -> None:
    make(sqlite_url, kept / "monday", ring)
    (kept / broken).write_bytes(harm((kept / broken).read_bytes()))
    with pytest.raises(Unreadable, match=f"{kept / broken}.*Bring back another"):
        restore(kept / "monday", elsewhere, ring)
    assert not [*engine.sqlite_path(engine.parse_url(elsewhere)).parent.iterdir()]


async def test_the_error_names_a_file_that_is_not_a_backup(
    store: Database, sqlite_url: str, elsewhere: str, kept: Path, ring: KeyRing
) -> None:
    make(sqlite_url, kept / "monday", ring)
    (kept / "monday").write_text("a diary")
    with pytest.raises(BadInput, match=f"{kept / 'monday'}.*Give one that .alliance backup."):
        restore(kept / "monday", elsewhere, ring)


async def test_another_key_restores_nothing(
    store: Database, sqlite_url: str, elsewhere: str, kept: Path, ring: KeyRing
) -> None:
    make(sqlite_url, kept / "monday", ring)
    with pytest.raises(WrongKey):
        restore(kept / "monday", elsewhere, new_key_ring())
    assert not engine.sqlite_path(engine.parse_url(elsewhere)).exists()


def test_for_postgresql_the_error_names_its_own_tools(kept: Path, ring: KeyRing) -> None:
    url = "postgresql+psycopg://someone@127.0.0.1/alliance"
    for use in (make, restore):
        with pytest.raises(BadInput, match=r"pg_dump.*--exclude-table-data=data_keys"):
            use(*((url, kept / "x", ring) if use is make else (kept / "x", url, ring)))
