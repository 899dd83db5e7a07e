"""Data keys: one row per owner, wrapped by the master key. Without its row nothing of an owner can be decrypted."""

import hashlib
import hmac
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Column, Connection, LargeBinary, String, Table, bindparam, delete, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.database import write_conflicts
from storage.database.prepared_statements import PreparedStatement, is_one_of
from storage.encryption.crypto import DataKey, MasterKey
from storage.encryption.keyfile import KeyRing
from storage.tables.metadata import metadata
from storage.tables.types import UtcDateTime

T = TypeVar("T")

data_keys = Table(
    "data_keys",
    metadata,
    Column("owner", String(64), primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
    Column("key_id", String(16), nullable=False),  # which master key wrapped it
    Column("made_at", UtcDateTime, nullable=False),
)

_SELECT = select(data_keys).where(is_one_of(data_keys.c.owner, "owners"))
_BY_OWNERS = PreparedStatement(_SELECT)
_LOCK_BY_OWNERS = PreparedStatement(_SELECT.with_for_update(read=True, key_share=True))  # no lock on SQLite

MAX_OWNERS_PER_STATEMENT = 5_000
"""Databases limit the parameters of one statement."""

_HAS_TABLE_LOCK = "locks the table of data keys"  # key in the connection's info

HASHING = ":hash"
"""Owner of the key for look-up hashes. Its row also names the master key in use."""

_ADD = PreparedStatement(
    lambda dialect: (
        (sqlite if dialect == "sqlite" else postgresql).insert(data_keys).inline().on_conflict_do_nothing()
    ),
    ["owner", "wrapped", "key_id", "made_at"],
)
_LOCK_MASTER_KEY = PreparedStatement(
    select(data_keys.c.key_id).where(data_keys.c.owner == HASHING).with_for_update(read=True)
)


class ExclusiveLockFailed(Exception):
    """The transaction must be retried with an exclusive lock on the table of data keys."""


class Vault:
    """The master keys and the hashing key: unwraps data keys and hashes look-ups."""

    __slots__ = ("_hashing", "_ring")

    def __init__(self, ring: KeyRing, hashing: bytes) -> None:
        self._ring, self._hashing = ring, hashing

    @classmethod
    def open(cls, conn: Connection, ring: KeyRing, now: datetime) -> "Vault":
        """Return the vault of a database, in a writing transaction; create the hashing key of a new database.

        Raises WrongKey if ``ring`` does not hold this database's master key.
        """
        vault = cls(ring, b"")
        hashing = vault.load(conn, [HASHING]) or vault.make(conn, [HASHING], now, ring.current)
        return cls(ring, hashing[HASHING].secret)

    def hash(self, text: str) -> str:
        """Return HMAC-SHA256 of ``text`` as 64 hex digits; without the key no guessed text can be checked."""
        return hmac.new(self._hashing, text.encode(errors="surrogatepass"), hashlib.sha256).hexdigest()

    def load(self, conn: Connection, owners: Iterable[str], *, lock: bool = False) -> dict[str, DataKey]:
        """Return the data keys of those of these owners that have one.

        With ``lock`` none of them can be renewed until this transaction ends; one that was renewed since its start is
        a conflict. It is for rows without a foreign key to their owner. SQLite, with one writer, needs no lock.
        """
        statement = _LOCK_BY_OWNERS if lock else _BY_OWNERS
        loaded: dict[str, DataKey] = {}
        names = list(owners)
        for start in range(0, len(names), MAX_OWNERS_PER_STATEMENT):
            batch = names[start : start + MAX_OWNERS_PER_STATEMENT]
            for row in statement.all(conn, {"owners": batch}):
                loaded[row.owner] = DataKey(self._ring.find(row.key_id).unwrap(row.owner, row.wrapped))
        return loaded

    def make(
        self, conn: Connection, owners: Collection[str], now: datetime, master: MasterKey | None = None
    ) -> dict[str, DataKey]:
        """Create a data key for each owner and return them; where a concurrent transaction created one, return that."""
        if not owners:
            return {}
        master = master or self._lock_master_key(conn)
        values = [
            {
                "owner": owner,
                "wrapped": master.wrap(owner, DataKey.random().secret),
                "key_id": master.id,
                "made_at": now,
            }
            for owner in owners
        ]
        _ADD.run_each(conn, values)
        return self.load(conn, owners)

    def _lock_master_key(self, conn: Connection) -> MasterKey:
        """Return the master key in use, and keep it from being rotated until this transaction ends."""
        return self._ring.find(_LOCK_MASTER_KEY.one(conn).key_id)


def erase(conn: Connection, owner: str) -> bool:
    """Delete an owner's data key, so that nothing sealed for them can be read; return false if there was none."""
    return conn.execute(delete(data_keys).where(data_keys.c.owner == owner)).rowcount == 1


def with_table_lock(work: Callable[[Connection], T], *, exclusive: bool) -> Callable[[Connection], T]:
    """Return ``work`` preceded, if ``exclusive``, by an exclusive lock on the table of data keys.

    The lock waits for the transactions that have locked a key; until the transaction ends no other can lock one.
    """

    def transaction(conn: Connection) -> T:
        info = conn.info  # of a connection that is cut meanwhile it cannot be asked for again
        info[_HAS_TABLE_LOCK] = exclusive
        try:
            if exclusive:  # the first statement, so that the snapshot includes what those transactions wrote
                conn.execute(text("LOCK TABLE data_keys IN EXCLUSIVE MODE"))
            return work(conn)
        finally:
            del info[_HAS_TABLE_LOCK]

    return transaction


def lock_exclusively(conn: Connection) -> None:
    """Make sure, before an erasure, that this transaction sees all that others have sealed. Needed on PostgreSQL only.

    A concurrent transaction that still sees the erased rows conflicts when it creates a key, and is retried. Raises
    ExclusiveLockFailed if this transaction has not locked the table; `TransactionQueue` then retries it with the lock.
    """
    if conn.dialect.name != "postgresql":
        return
    if conn.info.get(_HAS_TABLE_LOCK) is False:
        raise ExclusiveLockFailed
    write_conflicts.lock_row(conn, data_keys.c.made_at, data_keys.c.owner == HASHING)


def rotate(conn: Connection, old: MasterKey, new: MasterKey) -> int:
    """Rewrap each data key that ``old`` wrapped with ``new``; return how many. Sealed fields stay as they are.

    Needs a writing transaction; running services find ``new`` in the key file (see ``add_key``).
    """
    is_old = data_keys.c.key_id == old.id
    conn.execute(select(data_keys.c.owner).where(data_keys.c.owner == HASHING).with_for_update())
    rows = conn.execute(select(data_keys.c.owner, data_keys.c.wrapped).where(is_old)).all()
    values = [
        {"of_owner": owner, "rewrapped": new.wrap(owner, old.unwrap(owner, wrapped))}
        for owner, wrapped in rows
    ]
    if values:
        statement = update(data_keys).where(data_keys.c.owner == bindparam("of_owner"), is_old)
        conn.execute(statement.values(wrapped=bindparam("rewrapped"), key_id=new.id), values)
    return len(rows)
