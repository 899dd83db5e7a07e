"""One transaction, what may be done in it, and the store that runs it.

1. A unit of work is a plain function of a ``Unit``. It runs whole inside one transaction, or leaves nothing.
2. Its transaction ends before the task that asked for it goes on, even if that task was cancelled.
3. On PostgreSQL it may be run again from the start after a conflict: it must change nothing but its ``Unit``.
4. Whatever opened the store closes it: an open SQLite connection would keep the program from ending.
"""

import base64
import secrets
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Executable, UpdateBase, event, inspect

from flows.errors import Stopped
from storage.database.transaction_queue import TransactionQueue
from storage.encryption import keys
from storage.encryption.crypto import DataKey, Erased, bound
from storage.encryption.keyfile import KeyRing
from storage.encryption.keys import Vault

T = TypeVar("T")
ID_LENGTH = 16
CACHE = "kept by the unit of work"  # in the connection's info, where statements are seen


def opaque_id() -> str:
    """A new identifier: 80 random bits, 16 characters of a-z and 2-7."""
    return base64.b32encode(secrets.token_bytes(10)).decode().lower()


def mailbox_owner(chat_key: str) -> str:
    """Who owns the data key of a chat's letters and updates: apart from the person, so that it can be renewed alone."""
    return f"mail:{chat_key[:48]}"


class UnitOfWork:
    """A unit of work on an open transaction, one at a time. ``now`` is aware, UTC, and the same throughout.

    Can be made on any plain connection: ``Unit(conn, Vault.open(conn, ring, now), now)``. Unlocked data keys
    are kept to its end and no longer, so that an erased one is never used again by a later unit.
    """

    __slots__ = ("_cache", "_held", "_keys", "conn", "new_id", "now", "posted", "vault")

    def __init__(
        self, conn: Connection, vault: Vault, now: datetime, new_id: Callable[[], str] = opaque_id
    ) -> None:
        self.conn, self.vault, self.now, self.new_id = conn, vault, now, new_id
        self._keys: dict[str, DataKey] = {}
        self._held: set[str] = set()
        self._cache: dict[str, tuple[Collection[str], Any]] = {}
        self.posted: list[Any] = []
        """Outbox messages that this transaction has stored, in order; see ``outbox_messages.claim_posted``."""
        conn.info[CACHE] = self._cache

    def share_caches(self, other: "UnitOfWork") -> None:
        """Use the unlocked data keys and cached reads of another view of the same transaction."""
        self._keys, self._held, self._cache = other._keys, other._held, other._cache
        self.posted = other.posted
        self.conn.info[CACHE] = self._cache

    def at(self, moment: datetime) -> "UnitOfWork":
        """Return the same transaction with ``now`` set to another moment, to record what happened then."""
        other = UnitOfWork(self.conn, self.vault, moment, self.new_id)
        other.share_caches(self)
        return other

    def once(self, key: str, tables: Collection[str], read: Callable[[], T]) -> T:
        """What ``read`` gives, kept under that key until something is written to one of these tables by this unit."""
        if key not in self._cache:
            self._cache[key] = tables, read()
        found: T = self._cache[key][1]
        return found

    def seal(self, owner: str, column: str, row: str, text: str) -> bytes:
        """``text`` as it may be stored in that column ("dyads.label") and row; makes an owner's first key."""
        key = self._key(owner) or self.new_owner(owner)
        return key.seal(text.encode(errors="surrogatepass"), bound(owner, column, row))

    def unseal(self, owner: str, column: str, row: str, blob: bytes) -> str:
        """The sealed text. Raises Erased if the owner was forgotten, Unreadable if it is of another place."""
        key = self._key(owner)
        if key is None:
            raise Erased
        return key.open(blob, bound(owner, column, row)).decode(errors="surrogatepass")

    def hash(self, text: str) -> str:
        """The keyed hash by which ``text`` can be looked up, never read: 64 hex digits."""
        return self.vault.hash(text)

    def new_owner(self, owner: str) -> DataKey:
        """Make a data key for an owner (``seal`` does it by itself)."""
        self.new_owners([owner])
        return self._keys[owner]

    def new_owners(self, owners: Collection[str]) -> None:
        """Make the data keys of many new owners at once, before a loop that seals for them."""
        self._keys |= self.vault.make(self.conn, owners, self.now)

    def fetch(self, owners: Iterable[str]) -> None:
        """Unlock the data keys of many owners in one statement, before a loop over them."""
        if missing := {*owners} - self._keys.keys():
            self._keys |= self.vault.load(self.conn, missing)

    def forget(self, owner: str) -> bool:
        """Erase an owner's data key: nothing sealed for them so far can be read again, in no backup either.

        False if there was none. A later ``seal`` for the same owner begins with a new key.
        """
        self._keys.pop(owner, None)
        return keys.forget(self.conn, owner)

    def hold(self, owner: str) -> None:
        """Keep this owner's key from being renewed by others until this transaction ends: before `seal`."""
        if owner not in self._held:
            self._held.add(owner)
            keys.hold_shared(self.conn, owner)

    def be_alone(self) -> None:
        """Before anything is erased: this transaction is begun anew once all have ended who have made or held a key."""
        keys.lock_exclusively(self.conn)

    def _key(self, owner: str) -> DataKey | None:
        if owner not in self._keys:
            self.fetch([owner])
        return self._keys.get(owner)


@event.listens_for(Engine, "after_execute")
def _forget_what_was_written(conn: Connection, statement: Executable, *_: object) -> None:
    if isinstance(statement, UpdateBase):
        kept = conn.info.get(CACHE, {})
        for key in [key for key, (tables, _) in kept.items() if str(statement.table) in tables]:
            del kept[key]


class Database:
    """The database of the running service. Belongs to the event loop it was opened in."""

    __slots__ = ("_clock", "_new_id", "_reads", "_vault", "_writes")

    def __init__(
        self, url: str, master_key: KeyRing, clock: Callable[[], datetime], new_id: Callable[[], str]
    ) -> None:
        self._clock, self._new_id = clock, new_id
        self._vault = Vault(master_key, b"")
        self._writes, self._reads = TransactionQueue.writing(url), TransactionQueue.reading(url)

    @classmethod
    async def open(
        cls,
        url: str,
        master_key: KeyRing,
        *,
        clock: Callable[[], datetime],
        new_id: Callable[[], str] = opaque_id,
    ) -> "Database":
        """Open a migrated database. Raises BadSetting (address), WrongKey, Stopped (not migrated)."""
        store = cls(url, master_key, clock, new_id)
        try:
            store._vault = await store._writes.run(lambda conn: _unlock(conn, master_key, clock()))
        except BaseException:
            await store.close()
            raise
        return store

    async def write(self, work: Callable[[UnitOfWork], T]) -> T:
        """Run ``work`` in one transaction; what it raises undoes everything and is raised here.

        Cancelled while it waits for its turn, nothing has happened; later, the transaction ends first.
        """
        return await self._writes.run(lambda conn: work(self._unit(conn)))

    async def read(self, work: Callable[[UnitOfWork], T]) -> T:
        """Run ``work`` on one unchanging view of what is committed; the database refuses it any change."""
        return await self._reads.run(lambda conn: work(self._unit(conn)))

    async def checkpoint(self) -> bool:
        """After an erasure: leave nothing of it in SQLite's log. False if a reader was in the way; ask again.

        PostgreSQL clears up by itself (vacuum), and this does nothing there.
        """
        return await self._writes.checkpoint()

    async def close(self) -> None:
        """Close every connection; what is running ends first. Closing twice is harmless."""
        try:
            await self._reads.close()
        finally:
            await self._writes.close()

    def _unit(self, conn: Connection) -> UnitOfWork:
        return UnitOfWork(conn, self._vault, self._clock(), self._new_id)


def _unlock(conn: Connection, ring: KeyRing, now: datetime) -> Vault:
    if not inspect(conn).has_table(keys.data_keys.name):
        raise Stopped("The database has no tables yet. Migrate it first.")
    return Vault.open(conn, ring, now)
