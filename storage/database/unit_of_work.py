"""The unit of work, and the database that runs functions of it in transactions.

1. Work is a plain function of a `UnitOfWork`. It runs inside one transaction: all of it is committed, or nothing.
2. Its transaction has ended before the calling task continues, even if that task was cancelled.
3. On PostgreSQL it may be run again from the start after a conflict, so it must change nothing but its `UnitOfWork`.
4. Who opens a `Database` closes it: the thread of an open SQLite connection would keep the process alive.
"""

import asyncio
import base64
import secrets
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Engine, Executable, UpdateBase, event, inspect

from flows.errors import OperatorNeeded
from storage.database.faults import is_machine_fault
from storage.database.prepared_statements import CACHE, forget_cached_reads
from storage.database.savepoints import savepoint
from storage.database.transaction_queue import TransactionQueue
from storage.encryption import keys
from storage.encryption.crypto import DataKey, Erased, WrongKey, associated_data
from storage.encryption.keyfile import KeyRing
from storage.encryption.keys import Vault

T = TypeVar("T")
ID_LENGTH = 16
SHARED_TRANSACTIONS = 4
"""Of 1, 2, 4 and 16 on two cores, four handled the most updates a second."""


def new_opaque_id() -> str:
    """Return a new identifier: 80 random bits as 16 characters of a-z and 2-7."""
    return base64.b32encode(secrets.token_bytes(10)).decode().lower()


def mailbox_key_owner(chat_key: str) -> str:
    """Return the owner of the data key of a chat's messages and updates; it is renewed apart from the person's key."""
    return f"mail:{chat_key[:48]}"


class UnitOfWork:
    """An open transaction with its time, its data keys and its cached reads. ``now`` is aware, UTC and constant.

    Can be created on any connection: ``UnitOfWork(conn, Vault.open(conn, ring, now), now)``. Decrypted data keys are
    dropped with it, so that no later unit of work uses an erased one.
    """

    __slots__ = (
        *("_cache", "_keys", "_locked_owners", "conn", "due_at", "new_id", "now", "posted"),
        *("update_received_at", "vault"),
    )

    def __init__(
        self, conn: Connection, vault: Vault, now: datetime, new_id: Callable[[], str] = new_opaque_id
    ) -> None:
        self.conn, self.vault, self.now, self.new_id = conn, vault, now, new_id
        self._keys: dict[str, DataKey] = {}
        self._locked_owners: set[str] = set()
        self._cache: dict[str, tuple[Collection[str], Any]] = {}
        self.posted: list[Any] = []
        """Outbox messages that this transaction has stored, in order; see ``outbox_claims.claim_posted``."""
        self.update_received_at: datetime | None = None
        """When the update was received that this transaction handles, if it handles one."""
        self.due_at: datetime | None = None
        """When the job was due that this transaction runs, if it runs one."""
        conn.info[CACHE] = self._cache

    def share_caches(self, other: "UnitOfWork") -> None:
        """Use the unlocked data keys and cached reads of another view of the same transaction."""
        self._keys, self._locked_owners, self._cache = other._keys, other._locked_owners, other._cache
        self.posted = other.posted
        self.update_received_at, self.due_at = other.update_received_at, other.due_at
        self.conn.info[CACHE] = self._cache

    def with_now(self, moment: datetime) -> "UnitOfWork":
        """Return a unit of work on the same transaction whose ``now`` is ``moment``, to record what happened then."""
        other = UnitOfWork(self.conn, self.vault, moment, self.new_id)
        other.share_caches(self)
        return other

    def cached_read(self, key: str, tables: Collection[str], read: Callable[[], T]) -> T:
        """Return ``read()``, cached under ``key`` until this transaction writes to one of these tables."""
        if key not in self._cache:
            self._cache[key] = tables, read()
        result: T = self._cache[key][1]
        return result

    def seal(self, owner: str, column: str, row: str, text: str) -> bytes:
        """Encrypt ``text`` for this column ("dyads.label") and row; create the owner's data key if there is none."""
        key = self._key(owner) or self.create_key(owner)
        return key.seal(text.encode(errors="surrogatepass"), associated_data(owner, column, row))

    def unseal(self, owner: str, column: str, row: str, blob: bytes) -> str:
        """Decrypt a sealed text. Raises Erased if the owner's key was erased, Unreadable if altered or moved."""
        key = self._key(owner)
        if key is None:
            raise Erased
        return key.open(blob, associated_data(owner, column, row)).decode(errors="surrogatepass")

    def hash(self, text: str) -> str:
        """Return the keyed hash by which ``text`` is looked up: 64 hex digits."""
        return self.vault.hash(text)

    def create_key(self, owner: str) -> DataKey:
        """Create a data key for an owner and return it (``seal`` does so when there is none)."""
        self.create_keys([owner])
        return self._keys[owner]

    def create_keys(self, owners: Collection[str]) -> None:
        """Create the data keys of many new owners in one statement, before a loop that seals for them."""
        self._keys |= self.vault.make(self.conn, owners, self.now)

    def load_keys(self, owners: Iterable[str]) -> None:
        """Load the data keys of many owners in one statement, before a loop that unseals for them."""
        if missing := {*owners} - self._keys.keys():
            self._keys |= self.vault.load(self.conn, missing)

    def erase_key(self, owner: str) -> bool:
        """Erase an owner's data key, so that nothing sealed for them can be read again, not even in a backup.

        Return false if there was none. A later ``seal`` for the same owner creates a new key.
        """
        self._keys.pop(owner, None)
        return keys.erase(self.conn, owner)

    def lock_keys(self, owners: Iterable[str]) -> None:
        """Load these owners' data keys, and prevent other transactions from renewing them until this one ends.

        Call it before ``seal``, once for all owners where there are several: it is one statement.
        """
        unlocked = {*owners} - self._locked_owners
        self._locked_owners |= unlocked
        if self.conn.dialect.name == "sqlite":  # one writer at a time: a key that is known stays valid
            unlocked -= self._keys.keys()
        if unlocked:
            self._keys |= self.vault.load(self.conn, unlocked, lock=True)

    def lock_exclusively(self) -> None:
        """Wait for all transactions that create or lock keys, before an erasure; this may restart the transaction."""
        keys.lock_exclusively(self.conn)

    def _key(self, owner: str) -> DataKey | None:
        if owner not in self._keys:
            self.load_keys([owner])
        return self._keys.get(owner)


@event.listens_for(Engine, "after_execute")
def _invalidate_cached_reads(conn: Connection, statement: Executable, *_: object) -> None:
    if isinstance(statement, UpdateBase):
        forget_cached_reads(conn, str(statement.table))


class Database:
    """The database of the running service, bound to the event loop in which it was opened."""

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
        new_id: Callable[[], str] = new_opaque_id,
    ) -> "Database":
        """Open a migrated database. Raises BadSetting (URL), WrongKey, or OperatorNeeded (not migrated)."""
        database = cls(url, master_key, clock, new_id)
        try:
            database._vault = await database._writes.run(lambda conn: _open_vault(conn, master_key, clock()))
        except BaseException:
            await database.close()
            raise
        return database

    async def write(self, work: Callable[[UnitOfWork], T]) -> T:
        """Run ``work`` in one transaction and return its result; an exception rolls it back and is raised here.

        Cancellation while waiting in the queue has no effect on the database; later, the transaction ends first.
        """
        return await self._writes.run(lambda conn: work(self._unit(conn)))

    async def write_each(self, works: Sequence[Callable[[UnitOfWork], T]]) -> list[T | Exception]:
        """Run each of ``works`` whole or not at all; return its result, or what it raised, in order.

        On SQLite they share one transaction, each within a savepoint, so that one commit serves all of them; on
        PostgreSQL several share one of `SHARED_TRANSACTIONS` side by side, and each has its own if one of them fails.
        A fault of the machine undoes everything that is not committed yet. It is raised here if nothing was
        committed, and otherwise returned for each of the works that it met.
        """
        if not works:
            return []
        if len(works) > 1 and self._writes.is_serial:
            return await self._writes.run(lambda conn: self._each(conn, works))
        parts = [works[first::SHARED_TRANSACTIONS] for first in range(min(SHARED_TRANSACTIONS, len(works)))]
        done = await asyncio.gather(*map(self._write_together, parts))
        results = [done[number % len(parts)][number // len(parts)] for number in range(len(works))]
        for result in results:
            if isinstance(result, BaseException) and not isinstance(result, Exception):
                raise result
        if all(isinstance(result, Exception) and is_machine_fault(result) for result in results):
            raise cast("Exception", results[0])
        return cast("list[T | Exception]", results)

    async def _write_together(self, works: Sequence[Callable[[UnitOfWork], T]]) -> list[T | BaseException]:
        """Run works in one transaction, or, if one of them fails, each in its own."""
        if len(works) > 1:
            try:
                return await self._writes.run(lambda conn: [work(self._unit(conn)) for work in works])
            except Exception as error:  # noqa: BLE001 -- the one that fails raises it again
                if is_machine_fault(error):
                    return [error] * len(works)
        return await asyncio.gather(*map(self.write, works), return_exceptions=True)

    def _each(self, conn: Connection, works: Sequence[Callable[[UnitOfWork], T]]) -> list[T | Exception]:
        results: list[T | Exception] = []
        for work in works:
            try:
                with savepoint(conn):
                    results.append(work(self._unit(conn)))
            except (keys.ExclusiveLockFailed, WrongKey):
                raise  # the transaction queue begins the whole of it again
            except Exception as error:
                if is_machine_fault(error):
                    raise
                results.append(error)  # the caller decides about it
        return results

    async def read(self, work: Callable[[UnitOfWork], T]) -> T:
        """Run ``work`` on a snapshot of committed data in a read-only transaction, and return its result."""
        return await self._reads.run(lambda conn: work(self._unit(conn)))

    async def checkpoint(self) -> bool:
        """Empty SQLite's log, so that no erased data remains in it; return false if a reader prevented it.

        Does nothing on PostgreSQL, whose autovacuum removes deleted rows.
        """
        return await self._writes.checkpoint()

    async def close(self) -> None:
        """Wait for running transactions and close every connection. Closing twice is harmless."""
        try:
            await self._reads.close()
        finally:
            await self._writes.close()

    def _unit(self, conn: Connection) -> UnitOfWork:
        return UnitOfWork(conn, self._vault, self._clock(), self._new_id)


def _open_vault(conn: Connection, ring: KeyRing, now: datetime) -> Vault:
    if not inspect(conn).has_table(keys.data_keys.name):
        raise OperatorNeeded("The database has no tables yet. Migrate it first.")
    return Vault.open(conn, ring, now)
