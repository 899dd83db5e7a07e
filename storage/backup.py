"""Backup and restore of an SQLite database, which may be in use.

A backup is a sealed file of the data without the data keys. Beside all backups lies one sealed file ``data-keys``,
which is replaced each time: a person erased today cannot be read in last year's backup either.
"""

import base64
import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from flows.errors import BadInput, OperatorNeeded
from storage.database import engine
from storage.encryption.crypto import Unreadable
from storage.encryption.keyfile import KeyRing
from storage.encryption.keys import HASHING
from storage.encryption.sealed_file import open_file, seal_file
from storage.files import sync_folder, write_atomically

KEYS_NAME = "data-keys"
_SNAPSHOT = ".snapshot-"
_REMEDY = "See that the disk is well and has room; if it is damaged, restore the latest backup that is whole."
_POSTGRES = (
    "PostgreSQL is backed up with its own tools: pg_dump --format=custom --exclude-table-data=data_keys for the data, "
    "and pg_dump --format=custom --table=data_keys for the keys, of which only the latest is kept."
)


def backup(url: str, to: Path, ring: KeyRing) -> None:
    """Write a backup to the new file ``to`` and replace ``data-keys`` beside it.

    Raises BadInput if ``to`` exists or the database is PostgreSQL, OperatorNeeded if it is missing or
    damaged.
    """
    path = _sqlite_file(url)
    if to.exists():
        raise BadInput(f"{to} is there already. Choose another name for this backup.")
    if not path.exists():
        raise OperatorNeeded(f"There is no database at {path}. Check the database setting.")
    with _temporary_folder(path.parent) as folder:
        snapshot = folder / "snapshot"
        _copy(path, snapshot)
        save_keys(url, to.parent, ring)
        with snapshot.open("rb") as source, write_atomically(to) as target:
            seal_file(source, target, ring.current, "backup")


def save_keys(url: str, folder: Path, ring: KeyRing) -> None:
    """Replace the copy of the data keys in a folder of backups; needed after each erasure too.

    A write lock excludes erasures meanwhile: otherwise this copy could replace a newer one and restore an erased key.
    """
    with closing(_connect(_sqlite_file(url))) as conn:
        conn.execute("BEGIN IMMEDIATE")
        rows = conn.execute("SELECT owner, wrapped, key_id, made_at FROM data_keys ORDER BY owner").fetchall()
        content = {
            "version": 1,
            "keys": [[row[0], base64.b64encode(row[1]).decode(), *row[2:]] for row in rows],
        }
        with write_atomically(folder / KEYS_NAME) as target:
            seal_file(BytesIO(json.dumps(content).encode()), target, ring.current, KEYS_NAME)


def restore(source: Path, url: str, ring: KeyRing) -> None:
    """Restore a backup, with the data keys beside it, as a new database.

    Raises BadInput if a database exists already or a file is missing or not a backup; WrongKey if the master key is
    missing; Unreadable if a file was altered. After an error there is no database.
    """
    path = _sqlite_file(url)
    if path.exists():
        raise BadInput(
            f"There is a database at {path} already. Move it away first, with its -wal and -shm files."
        )
    leftovers = [name for name in (f"{path}-wal", f"{path}-shm") if Path(name).exists()]
    if leftovers:
        raise BadInput(
            f"{leftovers[0]} is left of the database that was here, and may hold its latest changes. "
            "Move it to where that database is now."
        )
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _temporary_folder(path.parent) as folder:
        restored, keys = folder / "restored", BytesIO()
        _unseal(source.parent / KEYS_NAME, keys, ring, KEYS_NAME)
        with write_atomically(restored) as target:
            _unseal(source, target, ring, "backup")
        _insert_keys(restored, json.loads(keys.getvalue())["keys"], ring)
        restored.replace(path)
        sync_folder(path.parent)


def _sqlite_file(url: str) -> Path:
    address = engine.parse_url(url)
    if not engine.is_sqlite(address):
        raise BadInput(_POSTGRES)
    return engine.sqlite_path(address)


def _connect(path: Path) -> sqlite3.Connection:
    conn = sqlite3.connect(path, isolation_level=None, timeout=engine.BUSY_TIMEOUT_MS / 1000)
    for pragma in ("trusted_schema=OFF", "secure_delete=ON", "synchronous=FULL"):
        conn.execute(f"PRAGMA {pragma}")
    return conn


def _copy(path: Path, snapshot: Path) -> None:
    """Write a consistent copy without the data keys, and check it."""
    snapshot.touch(0o600)
    try:
        with closing(_connect(path)) as conn:
            conn.execute("VACUUM INTO ?", [str(snapshot)])
        with closing(_connect(snapshot)) as conn:
            conn.execute("DELETE FROM data_keys")
            _check(conn)
    except sqlite3.DatabaseError as error:
        raise OperatorNeeded(f"{path} cannot be backed up ({error}). {_REMEDY}") from error


def _insert_keys(restored: Path, rows: list[list[str]], ring: KeyRing) -> None:
    with closing(_connect(restored)) as conn:
        _check(conn)
        values = [(owner, base64.b64decode(wrapped), *rest) for owner, wrapped, *rest in rows]
        conn.execute("BEGIN")
        conn.executemany(
            "INSERT INTO data_keys (owner, wrapped, key_id, made_at) VALUES (?, ?, ?, ?)", values
        )
        conn.execute("COMMIT")
    for owner, wrapped, key_id, _ in rows:
        if owner == HASHING:
            ring.find(key_id).unwrap(owner, base64.b64decode(wrapped))


def _check(conn: sqlite3.Connection) -> None:
    problems = [row[0] for row in conn.execute("PRAGMA integrity_check(3)")]
    if problems != ["ok"]:
        raise OperatorNeeded(f"The database is damaged ({'; '.join(problems)}). {_REMEDY}")


def _unseal(source: Path, target: BinaryIO, ring: KeyRing, kind: str) -> None:
    try:
        with source.open("rb") as file:
            open_file(file, target, ring, kind)
    except OSError as error:
        raise BadInput(
            f"{source} cannot be read ({type(error).__name__}). A backup is restored from its folder, which also "
            f"holds the file {KEYS_NAME}."
        ) from error
    except BadInput as error:
        raise BadInput(f'{source}: {error} Give one that "alliance backup" has written.') from error
    except Unreadable as error:
        raise Unreadable(f"{source}: {error} Bring back another copy of it.") from error


@contextmanager
def _temporary_folder(folder: Path) -> Iterator[Path]:
    """Create a temporary folder beside the database, with mode 0700; delete those that killed processes have left."""
    for leftover in folder.glob(f"{_SNAPSHOT}*"):
        shutil.rmtree(leftover, ignore_errors=True)
    with TemporaryDirectory(prefix=_SNAPSHOT, dir=folder) as path:
        yield Path(path)
