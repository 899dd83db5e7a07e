"""What one transaction costs: an update handled, its reply written; beside the bare driver in the same run.

The bare driver (sqlite3, psycopg) sends the same statements with the same durability, one after another, and
seals nothing. The ratio is what the store, SQLAlchemy, the event loop and the sealing cost.
"""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from functools import partial
from operator import truediv
from statistics import median, quantiles
from typing import Any

import psycopg
import pytest
from sqlalchemy import insert, select, update

from storage.database import engine
from storage.database.unit_of_work import Database, UnitOfWork
from storage.encryption.crypto import MasterKey
from storage.encryption.keyfile import KeyRing
from storage.tables.schema import inbox, outbox_messages

MANY, ROUNDS = 80, 5
CALLERS = 16
UPDATE, REPLY = "u" * 300, "r" * 400
FIND = "SELECT id, payload FROM inbox WHERE update_id = ? AND digest = 'd'"
KEY = "SELECT * FROM data_keys WHERE owner = 'nobody'"
WRITE = (
    "INSERT INTO outbox_messages "
    "(key, chat_key, kind, priority, payload, state, at, attempts, unknown_outcomes, made_at) "
    "VALUES (?, 'lane', 'ask', 1, ?, 'pending', ?, 0, 0, ?)"
)
DONE = "UPDATE inbox SET state = 'done', handled_at = ? WHERE id = ? AND state = 'new'"


@pytest.fixture
async def store(tables_url: str) -> AsyncIterator[Database]:
    opened = await Database.open(tables_url, KeyRing([MasterKey.random()]), clock=lambda: datetime.now(UTC))
    yield opened
    await opened.close()


async def test_an_update_handled(store: Database, tables_url: str) -> None:
    """In rounds, the store and the bare driver in turns, so that whatever else the machine does hits both."""
    await store.write(arrive)
    alone, crowd, bare, waits = [], [], [], []
    for start in range(0, ROUNDS * 3 * MANY, 3 * MANY):
        alone.append((await _timed(store, range(start, start + MANY), callers=1))[0])
        seconds, waited = await _timed(store, range(start + MANY, start + 2 * MANY), callers=CALLERS)
        crowd.append(seconds)
        waits += waited
        bare.append(_bare(tables_url, range(start + 2 * MANY, start + 3 * MANY)))
    kind = "SQLite" if engine.is_sqlite(engine.parse_url(tables_url)) else "PostgreSQL"
    late = quantiles(waits, n=100)[98]
    print(  # noqa: T201 -- what a benchmark is for
        f"\n{kind}: one caller {1 / median(alone):.0f}/s ({median(alone) * 1e3:.2f} ms), {CALLERS} callers "
        f"{1 / median(crowd):.0f}/s (wait p50 {median(waits) * 1e3:.1f} ms, p99 {late * 1e3:.1f} ms), "
        f"bare driver {1 / median(bare):.0f}/s ({median(bare) * 1e3:.2f} ms); "
        f"store / bare driver = {median(map(truediv, alone, bare)):.1f}"
    )
    written = await store.read(lambda unit: len(unit.conn.execute(select(outbox_messages.c.id)).all()))
    assert written == ROUNDS * 3 * MANY


def arrive(unit: UnitOfWork) -> None:
    rows = [
        {
            "update_id": number,
            "digest": "d",
            "chat_key": (chat_key := f"lane {number % 50}"),
            "payload": unit.seal(chat_key, "inbox.payload", str(number), UPDATE),
            "state": "new",
            "attempts": 0,
            "received_at": unit.now,
        }
        for number in range(ROUNDS * 3 * MANY)
    ]
    unit.conn.execute(insert(inbox), rows)


def handle(number: int, unit: UnitOfWork) -> None:
    chat_key = f"lane {number % 50}"
    found = unit.conn.execute(select(inbox).where(inbox.c.update_id == number, inbox.c.digest == "d")).one()
    unit.unseal(chat_key, "inbox.payload", str(number), found.payload)
    reply = unit.seal(chat_key, "outbox_messages.payload", str(number), REPLY)
    values: dict[str, Any] = {
        "key": str(number),
        "chat_key": chat_key,
        "kind": "ask",
        "priority": 1,
        "payload": reply,
    }
    values |= {
        "unknown_outcomes": 0,
        "state": "pending",
        "at": unit.now,
        "attempts": 0,
        "made_at": unit.now,
    }
    unit.conn.execute(insert(outbox_messages).values(values))
    this = update(inbox).where(inbox.c.id == found.id, inbox.c.state == "new")
    unit.conn.execute(this.values(state="done", handled_at=unit.now))


async def _timed(store: Database, numbers: range, callers: int) -> tuple[float, list[float]]:
    """Seconds per transaction over all, and what each caller waited."""
    left, waits = iter(numbers), []

    async def call() -> None:
        for number in left:
            began = time.perf_counter()
            await store.write(partial(handle, number))
            waits.append(time.perf_counter() - began)

    began = time.perf_counter()
    await asyncio.gather(*(call() for _ in range(callers)))
    return (time.perf_counter() - began) / len(numbers), waits


def _bare(url: str, numbers: range) -> float:
    """Seconds per transaction of the bare driver."""
    address = engine.parse_url(url)
    if not engine.is_sqlite(address):
        server = address.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(server, autocommit=True) as postgres:
            return _bare_run(
                lambda sql, *values: postgres.execute(sql.replace("?", "%s"), values), "BEGIN", numbers
            )
    conn = sqlite3.connect(engine.sqlite_path(address), isolation_level=None)
    conn.execute("PRAGMA synchronous=FULL")
    conn.execute("PRAGMA secure_delete=ON")
    try:
        return _bare_run(lambda sql, *values: conn.execute(sql, values), "BEGIN IMMEDIATE", numbers)
    finally:
        conn.close()


def _bare_run(execute: Callable[..., Any], begin: str, numbers: range) -> float:
    began, now = time.perf_counter(), "2026-01-01T00:00:00.000000Z"
    for number in numbers:
        execute(begin)
        row, _ = execute(FIND, number).fetchone()
        execute(KEY).fetchall()
        execute(WRITE, f"bare {number}", REPLY.encode(), now, now)
        execute(DONE, now, row)
        execute("COMMIT")
    return (time.perf_counter() - began) / len(numbers)
