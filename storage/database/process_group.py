"""The group of processes that serve one database: who is alive, who leads, and what they tell each other.

On PostgreSQL each process keeps one session of its own, besides the pools of its transactions:

1. A session-level advisory lock says that the process is alive. PostgreSQL drops it with the session: at once when the
   process dies, and after `IDLE_SESSION_MS` when it hangs or its machine is gone.
2. A second lock of each says that it handles updates: it gives this one back first when it is told to stop.
3. A third lock, held by one of them, names the leader: it fetches updates and does the upkeep.
4. LISTEN receives what others announce with `announce`: that there is work, or that the group has changed.

On SQLite one process serves a database: it is alone and leads.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol
from zlib import crc32

import psycopg
from sqlalchemy import URL, bindparam, func, select

from flows.errors import OperatorNeeded
from storage.database import engine
from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

CHANNEL = "alliance"
MEMBERS_CHANGED, UPDATES_WAIT, MESSAGES_WAIT = "members", "updates", "messages"
FLOOD = "flood"
"""Announced with a chat key and the seconds that Telegram asks to wait."""
LOOK_SECONDS = 1.0
ANSWER_SECONDS = 5.0
MIN_RECONNECT_SECONDS, MAX_RECONNECT_SECONDS = 0.1, 2.0
IDLE_SESSION_MS = 10_000
"""A process that has not looked for so long has lost its locks: it hangs, or nothing arrives from its machine."""

_ALIVE, _SERVING, _LEADER = (
    0x616C6976,
    0x73657276,
    0x6C656164,
)  # "aliv", "serv", "lead": first keys of the locks
_SESSION = {"idle_session_timeout": IDLE_SESSION_MS, "statement_timeout": int(ANSWER_SECONDS * 1000)}
_KEEPALIVES = {"keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3}
_TRY_LOCK, _UNLOCK = "SELECT pg_try_advisory_lock(%s, %s)", "SELECT pg_advisory_unlock(%s, %s)"
_MEMBERS = """
SELECT classid::bigint, objid::bigint FROM pg_locks
WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid IN (%s, %s)
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""
_NOTIFY = PreparedStatement(select(func.pg_notify(CHANNEL, bindparam("message"))))


@dataclass(frozen=True, slots=True)
class Share:
    """The part of the chats whose updates a process handles: number ``index`` of ``count``."""

    index: int = 0
    count: int = 1


WHOLE = Share()


class ProcessGroup(Protocol):
    """What a process knows of the others."""

    @property
    def is_leader(self) -> bool:
        """Return whether this process fetches updates and does the upkeep."""

    @property
    def share(self) -> Share:
        """Return this process's share of the chats and of the pace of sending."""

    def find_dead(self, owners: Collection[str]) -> list[str]:
        """Return those of these processes that are not alive."""

    async def join(self) -> None:
        """Become a member. Raises OperatorNeeded if the database cannot be reached."""

    async def run(self) -> None:
        """Keep the membership until cancelled."""

    async def resign(self) -> None:
        """Stop handling updates and leading, so that other processes take over.

        The process remains a member until `leave`, so that its leases are not taken over while it finishes.
        """

    async def leave(self) -> None:
        """Give up the membership, before the process ends; leaving twice is harmless."""


class SoleProcess:
    """The group on SQLite: the lock on the home folder keeps a second process away."""

    is_leader, share = True, WHOLE

    def __init__(self, owner: str) -> None:
        self._owner = owner

    def find_dead(self, owners: Collection[str]) -> list[str]:
        """Return every other process."""
        return [owner for owner in owners if owner != self._owner]

    async def join(self) -> None:
        """Do nothing: there is nobody to join."""

    async def run(self) -> None:
        """Wait until cancelled."""
        await asyncio.get_running_loop().create_future()

    async def resign(self) -> None:
        """Do nothing."""

    async def leave(self) -> None:
        """Do nothing."""


class PostgresProcessGroup:
    """The group on PostgreSQL. ``owner`` names this process in the rows it leases.

    ``heard`` is called with each message that a process announces, its own included; ``changed`` when the members or
    the leader have changed.
    """

    def __init__(
        self, address: URL, owner: str, heard: Callable[[str], None], changed: Callable[[], None]
    ) -> None:
        self._address, self._owner = address, owner
        self._heard, self._changed = heard, changed
        self._key = member_key(owner)
        self._connection: psycopg.AsyncConnection[Any] | None = None
        self._alive: frozenset[int] = frozenset()
        self._serving: frozenset[int] = frozenset()
        self._held: set[int] = set()  # classes of the locks of this process
        self._has_resigned = False
        self._next_look = 0.0

    @property
    def is_leader(self) -> bool:
        """Return whether this process holds the leader's lock."""
        return _LEADER in self._held

    @property
    def share(self) -> Share:
        """Return this process's place among the members; as known last while the session is lost."""
        members = sorted(self._serving | {self._key})
        return Share(members.index(self._key), len(members))

    def find_dead(self, owners: Collection[str]) -> list[str]:
        """Return the ``owners`` whose processes have ended: they no longer hold their lock.

        This process is never among them. Return an empty list while its own session is lost.
        """
        if self._connection is None:
            return []
        return [owner for owner in owners if owner != self._owner and member_key(owner) not in self._alive]

    async def join(self) -> None:
        """Open the session and become a member."""
        try:
            await self._connect()
        except (psycopg.Error, OSError, TimeoutError) as error:
            await self._disconnect()
            raise OperatorNeeded(
                f"The database gave no session for this process ({type(error).__name__}). See that it runs and how"
                " many connections it allows (max_connections)."
            ) from None

    async def run(self) -> None:
        """Look once a second, listen meanwhile, and open the session again when it is lost."""
        delay = MIN_RECONNECT_SECONDS
        while True:
            try:
                if self._connection is None:
                    await self._connect()
                    delay = MIN_RECONNECT_SECONDS
                await self._listen()
            except (psycopg.Error, OSError, TimeoutError) as error:
                if self._connection is not None:
                    log.warning("the session of this process was lost (%s)", type(error).__name__)
                await self._disconnect()
                self._changed()
                await asyncio.sleep(delay)
                delay = min(delay * 2, MAX_RECONNECT_SECONDS)

    async def resign(self) -> None:
        """Stop handling updates and leading: release both locks, stay alive. `run` must have been cancelled."""
        self._has_resigned = True
        held, self._held = self._held, self._held & {_ALIVE}
        await self._unlock(held - self._held)

    async def leave(self) -> None:
        """Unlock, tell the others, and close the session; `run` must have been cancelled."""
        await self._unlock(self._held)
        await self._disconnect()

    async def _unlock(self, classes: Collection[int]) -> None:
        connection = self._connection
        if connection is None:
            return
        with suppress(psycopg.Error, OSError, TimeoutError):
            async with asyncio.timeout(ANSWER_SECONDS):
                for each in classes:
                    await connection.execute(_UNLOCK, (each, self._second_key(each)))
                await self._announce_change(connection)

    async def _connect(self) -> None:
        options = " ".join(f"-c {name}={value}" for name, value in _SESSION.items())
        arguments: dict[str, Any] = {
            **self._address.get_dialect()().create_connect_args(self._address)[1],
            **_KEEPALIVES,
            "options": options,
            "application_name": "alliance-member",
        }
        async with asyncio.timeout(ANSWER_SECONDS):
            connection = await psycopg.AsyncConnection.connect(autocommit=True, **arguments)
        self._connection = connection
        async with asyncio.timeout(ANSWER_SECONDS):
            await connection.execute(f"LISTEN {CHANNEL}")
        await self._look(connection)
        async with asyncio.timeout(ANSWER_SECONDS):
            await self._announce_change(connection)

    async def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        self._held = set()
        if connection is not None:
            with suppress(psycopg.Error, OSError):
                await connection.close()

    async def _listen(self) -> None:
        """Wait for messages until the next look is due, and look."""
        connection = self._connection
        assert connection is not None
        wait = max(self._next_look - time.monotonic(), 0.0)
        async for notification in connection.notifies(timeout=wait, stop_after=1):
            if notification.payload == MEMBERS_CHANGED:
                self._next_look = 0.0
            else:
                self._heard(notification.payload)
        if time.monotonic() >= self._next_look:
            await self._look(connection)

    async def _look(self, connection: psycopg.AsyncConnection[Any]) -> None:
        """Take the locks that are free, and read who else holds one."""
        before = self._alive, self._serving, {*self._held}
        async with asyncio.timeout(ANSWER_SECONDS):
            # A lock that is taken again would have to be released twice.
            for each in ({_ALIVE} if self._has_resigned else {_ALIVE, _SERVING, _LEADER}) - self._held:
                row = await (await connection.execute(_TRY_LOCK, (each, self._second_key(each)))).fetchone()
                if row and row[0]:
                    self._held.add(each)
            rows = await (await connection.execute(_MEMBERS, (_ALIVE, _SERVING))).fetchall()
        self._alive = frozenset(key for lock_class, key in rows if lock_class == _ALIVE)
        self._serving = frozenset(key for lock_class, key in rows if lock_class == _SERVING)
        self._next_look = time.monotonic() + LOOK_SECONDS
        if before != (self._alive, self._serving, self._held):
            self._changed()

    def _second_key(self, lock_class: int) -> int:
        return 0 if lock_class == _LEADER else self._key

    async def _announce_change(self, connection: psycopg.AsyncConnection[Any]) -> None:
        await connection.execute("SELECT pg_notify(%s, %s)", (CHANNEL, MEMBERS_CHANGED))


def open_group(
    url: str, owner: str, heard: Callable[[str], None], changed: Callable[[], None]
) -> ProcessGroup:
    """Return the group of this database's processes, not joined yet."""
    address = engine.parse_url(url)
    return (
        SoleProcess(owner)
        if engine.is_sqlite(address)
        else PostgresProcessGroup(address, owner, heard, changed)
    )


def announce(unit: UnitOfWork, message: str) -> None:
    """Tell every process, once this transaction has been committed; does nothing on SQLite."""
    if unit.conn.dialect.name == "postgresql":
        _NOTIFY.run(unit.conn, {"message": message})


def member_key(owner: str) -> int:
    """Return the second key of a process's lock.

    Should two processes ever have the same, what the dead one held waits until its leases expire.
    """
    return crc32(owner.encode()) & 0x7FFFFFFF
