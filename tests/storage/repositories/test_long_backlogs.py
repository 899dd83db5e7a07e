"""Long backlogs: what a worker reads for its next work does not grow with what waits behind it.

Counted are the steps of SQLite's virtual machine, which do not depend on the machine's load.
"""

from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from functools import partial

import pytest

from bot.scheduler.clocks import MovableClock
from storage import migrations
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import inbox, outbox_claims, outbox_messages
from storage.repositories.inbox import NewUpdate
from storage.repositories.outbox_messages import OutboxKind, Priority
from tests.support.example_table import new_key_ring

CHATS, SHORT, LONG = 50, 1_000, 4_000
STEPS = 100
"""So many steps are counted at a time."""


@pytest.fixture
async def sqlite_store(sqlite_url: str, clock: MovableClock) -> AsyncIterator[Database]:
    """Return an empty SQLite database: only its machine counts its steps."""
    migrations.upgrade(sqlite_url)
    opened = await Database.open(sqlite_url, new_key_ring(), clock=clock)
    yield opened
    await opened.close()


def steps_of(unit: UnitOfWork, work: Callable[[UnitOfWork], object]) -> int:
    """Return how many steps of the database's machine some work takes."""
    counted = 0

    def count() -> int:
        nonlocal counted
        counted += STEPS
        return 0

    raw = unit.conn.connection.driver_connection
    assert raw is not None
    raw.set_progress_handler(count, STEPS)
    try:
        work(unit)
    finally:
        raw.set_progress_handler(None, STEPS)
    return counted


def receive(numbers: range, unit: UnitOfWork) -> None:
    inbox.add(unit, [NewUpdate(each, f"digest {each}", f"chat {each % CHATS}", "{}") for each in numbers])


def post(numbers: range, unit: UnitOfWork) -> None:
    for each in numbers:
        key, chat = f"message {each}", f"chat {each % CHATS}"
        outbox_messages.add(unit, key, chat, OutboxKind.DIGEST, "{}", priority=Priority.BULK)


def next_updates(unit: UnitOfWork) -> int:
    return len(inbox.list_next(unit, 16))


def next_messages(unit: UnitOfWork) -> int:
    return len(outbox_claims.claim(unit, "me", timedelta(minutes=2), 4))


def next_reply(unit: UnitOfWork) -> int:
    key = f"reply {unit.new_id()}"
    outbox_messages.add(unit, key, key, OutboxKind.REPLY, "{}", priority=Priority.REPLY)
    return len(outbox_claims.claim_posted(unit, "me", timedelta(minutes=2)))


@pytest.mark.parametrize(
    ("write", "read"), [(receive, next_updates), (post, next_messages), (post, next_reply)]
)
async def test_the_next_work_is_found_as_fast_behind_four_times_as_much(
    write: Callable[[range, UnitOfWork], None], read: Callable[[UnitOfWork], int], sqlite_store: Database
) -> None:
    store = sqlite_store
    await store.write(partial(write, range(SHORT)))
    short = await store.write(lambda unit: steps_of(unit, read))
    await store.write(partial(write, range(SHORT, LONG)))
    long = await store.write(lambda unit: steps_of(unit, read))
    assert 0 < long < 1.5 * short
