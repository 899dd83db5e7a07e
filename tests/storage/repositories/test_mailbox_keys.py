"""A chat's mail gets a new key while others write to that chat, or it writes: nothing of it is lost, or stops the rest.

About PostgreSQL alone: on SQLite one writes at a time.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from time import monotonic, sleep

import pytest
from sqlalchemy import text

from storage import migrations
from storage.database.unit_of_work import Database, UnitOfWork
from storage.encryption.keyfile import KeyRing
from storage.encryption.keys import Vault
from storage.repositories import inbox, mailbox_keys, outbox_claims, outbox_messages
from storage.repositories.inbox import NewUpdate
from storage.repositories.outbox_messages import OutboxKind, OutboxState, Priority
from tests.support.example_table import NOW, new_key_ring, open_database, transaction

LANE = "practitioner"
FIRST, SECOND = NewUpdate(1, "one", LANE, "first"), NewUpdate(2, "two", LANE, "second")


@pytest.fixture
def ring() -> KeyRing:
    return new_key_ring()


@pytest.fixture
async def store(postgres_url: str, ring: KeyRing) -> AsyncIterator[Database]:
    migrations.upgrade(postgres_url)
    opened = await open_database(postgres_url, ring)
    await opened.write(lambda unit: _write(unit, FIRST))
    yield opened
    await opened.close()


def _write(unit: UnitOfWork, arrival: NewUpdate) -> None:
    inbox.add(unit, [arrival])
    outbox_messages.add(unit, f"to {arrival.payload}", LANE, OutboxKind.REPLY, "{}", priority=Priority.REPLY)


def _meanwhile(url: str, ring: KeyRing, work: Callable[[UnitOfWork], object]) -> Callable[[], None]:
    """Somebody else does that, in a transaction of their own; once only."""
    done: list[bool] = []

    def once() -> None:
        if not done:
            done.append(True)
            with transaction(url) as conn:
                work(UnitOfWork(conn, Vault.open(conn, ring, NOW), NOW))

    return once


async def _all_is_there(store: Database) -> None:
    assert [await store.write(_handled), await store.write(_handled)] == ["first", "second"]
    assert [await store.write(_sent), await store.write(_sent)] == [["to first"], ["to second"]]


def _handled(unit: UnitOfWork) -> str | None:
    (row,) = inbox.list_next(unit, 10)
    inbox.mark_handled(unit, row)
    return row.payload


def _sent(unit: UnitOfWork) -> list[str]:
    claimed = outbox_claims.claim(unit, "me", timedelta(minutes=1), 10)
    for each in claimed:
        outbox_messages.finish(unit, each, OutboxState.SENT)
    return [each.key for each in claimed]


async def test_the_key_is_renewed_before_what_was_begun_is_written(
    store: Database, postgres_url: str, ring: KeyRing
) -> None:
    renewed = _meanwhile(postgres_url, ring, lambda unit: mailbox_keys.renew_key(unit, LANE))

    def writing(unit: UnitOfWork) -> None:
        inbox.count_unhandled(unit)  # from here on it sees what there was before
        renewed()
        _write(unit, SECOND)

    await store.write(writing)
    await _all_is_there(store)


async def test_something_is_written_before_the_key_that_was_begun_with_is_renewed(
    store: Database, postgres_url: str, ring: KeyRing
) -> None:
    written = _meanwhile(postgres_url, ring, lambda unit: _write(unit, SECOND))

    def renewing(unit: UnitOfWork) -> None:
        inbox.count_unhandled(unit)
        written()
        mailbox_keys.renew_key(unit, LANE)

    await store.write(renewing)
    await _all_is_there(store)


async def test_a_key_is_not_renewed_while_somebody_still_writes_with_it(
    store: Database, postgres_url: str, ring: KeyRing
) -> None:
    with transaction(postgres_url) as conn:
        _write(UnitOfWork(conn, Vault.open(conn, ring, NOW), NOW), SECOND)
        renewing = asyncio.create_task(store.write(lambda unit: mailbox_keys.renew_key(unit, LANE)))
        await asyncio.to_thread(_until_somebody_waits, postgres_url)
    await renewing
    await _all_is_there(store)


WAITING = text(
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
)


def _until_somebody_waits(url: str) -> None:
    end = monotonic() + 10
    while monotonic() < end:
        with transaction(url) as conn:
            if conn.execute(WAITING).first() is not None:
                return
        sleep(0.01)
    raise AssertionError("nobody waited")
