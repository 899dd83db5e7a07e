"""The data keys: one row for each owner, wrapped by the master key. No row, no reading."""

import hashlib
import hmac
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Column, Connection, LargeBinary, String, Table, bindparam, delete, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.database import write_conflicts
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

_OF_OWNERS = select(data_keys).where(data_keys.c.owner.in_(bindparam("owners", expanding=True)))

AT_ONCE = 5_000
"""How many owners one statement names: databases have a limit."""

ALONE = "alone with the keys"  # in the connection's info

HASHING = ":hash"
"""Owner of the key under which look-ups are hashed. Its row also says which master key is the one in use."""


class ExclusiveLockFailed(Exception):
    """This transaction must be begun again with the keys to itself."""


class Vault:
    """Unlocks data keys and hashes look-ups; holds the master keys and the hashing key."""

    __slots__ = ("_hashing", "_ring")

    def __init__(self, ring: KeyRing, hashing: bytes) -> None:
        self._ring, self._hashing = ring, hashing

    @classmethod
    def open(cls, conn: Connection, ring: KeyRing, now: datetime) -> "Vault":
        """Unlock a database, in a transaction that may write; a new database gets its hashing key here.

        Raises WrongKey if the master keys at hand are not this database's.
        """
        vault = cls(ring, b"")
        found = vault.load(conn, [HASHING]) or vault.make(conn, [HASHING], now, ring.current)
        return cls(ring, found[HASHING].secret)

    def hash(self, text: str) -> str:
        """A keyed hash (HMAC-SHA256, 64 hex digits): equal texts meet; nobody else can try texts."""
        return hmac.new(self._hashing, text.encode(errors="surrogatepass"), hashlib.sha256).hexdigest()

    def load(self, conn: Connection, owners: Iterable[str]) -> dict[str, DataKey]:
        """The data keys of these owners, of those who have one."""
        found: dict[str, DataKey] = {}
        wanted = list(owners)
        for at in range(0, len(wanted), AT_ONCE):
            for row in conn.execute(_OF_OWNERS, {"owners": wanted[at : at + AT_ONCE]}).all():
                found[row.owner] = DataKey(self._ring.find(row.key_id).unwrap(row.owner, row.wrapped))
        return found

    def make(
        self, conn: Connection, owners: Collection[str], now: datetime, master: MasterKey | None = None
    ) -> dict[str, DataKey]:
        """A data key for each new owner; if somebody else made one meanwhile, that one."""
        if not owners:
            return {}
        master = master or self._in_use(conn)
        values = [
            {
                "owner": owner,
                "wrapped": master.wrap(owner, DataKey.random().secret),
                "key_id": master.id,
                "made_at": now,
            }
            for owner in owners
        ]
        dialect = sqlite if conn.dialect.name == "sqlite" else postgresql
        conn.execute(dialect.insert(data_keys).on_conflict_do_nothing(), values)
        return self.load(conn, owners)

    def _in_use(self, conn: Connection) -> MasterKey:
        """The master key in use, held so until this transaction ends: a rotation waits, or is waited for."""
        query = select(data_keys.c.key_id).where(data_keys.c.owner == HASHING).with_for_update(read=True)
        return self._ring.find(conn.execute(query).scalar_one())


def forget(conn: Connection, owner: str) -> bool:
    """Erase an owner's data key, and with it all that was sealed for them; false if there was none."""
    return conn.execute(delete(data_keys).where(data_keys.c.owner == owner)).rowcount == 1


def begun(work: Callable[[Connection], T], *, alone: bool) -> Callable[[Connection], T]:
    """``work`` as it is begun: ``alone`` once whoever held a key is done, and until it ends nobody holds another."""

    def transaction(conn: Connection) -> T:
        conn.info[ALONE] = alone
        try:
            if alone:  # before anything else, so that all they did is seen
                conn.execute(text("LOCK TABLE data_keys IN EXCLUSIVE MODE"))
            return work(conn)
        finally:
            del conn.info[ALONE]

    return transaction


def hold_shared(conn: Connection, owner: str) -> None:
    """Nobody renews this owner's key until this transaction ends; one that was renewed meanwhile is a conflict.

    For what no reference ties to its owner. On SQLite whoever writes is alone anyway.
    """
    if conn.dialect.name == "postgresql":
        this = select(data_keys.c.owner).where(data_keys.c.owner == owner)
        conn.execute(this.with_for_update(read=True, key_share=True))


def lock_exclusively(conn: Connection) -> None:
    """Before what was sealed is erased: all that others have sealed must be seen, and whoever still sees what is erased
    makes no key any more, but is begun again. Raises NotAlone.
    """
    if conn.dialect.name != "postgresql":
        return
    if conn.info.get(ALONE) is False:
        raise ExclusiveLockFailed
    write_conflicts.lock_row(conn, data_keys.c.made_at, data_keys.c.owner == HASHING)


def rotate(conn: Connection, old: MasterKey, new: MasterKey) -> int:
    """Wrap each data key that ``old`` wrapped anew under ``new``; returns how many. Fields stay as they are.

    In a transaction that writes; services that run meanwhile find ``new`` in the key file (``add_key``).
    """
    of_old = data_keys.c.key_id == old.id
    conn.execute(select(data_keys.c.owner).where(data_keys.c.owner == HASHING).with_for_update())
    rows = conn.execute(select(data_keys.c.owner, data_keys.c.wrapped).where(of_old)).all()
    anew = [{"whose": owner, "fresh": new.wrap(owner, old.unwrap(owner, wrapped))} for owner, wrapped in rows]
    if anew:
        this = update(data_keys).where(data_keys.c.owner == bindparam("whose"), of_old)
        conn.execute(this.values(wrapped=bindparam("fresh"), key_id=new.id), anew)
    return len(rows)
