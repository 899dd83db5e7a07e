"""Work that several processes share on PostgreSQL: chats by their share, rows by claims, newer kinds by version."""

from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from datetime import timedelta

import pytest
from sqlalchemy import text, update

from storage.database import engine
from storage.database.process_group import Share
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import (
    due,
    event_deliveries,
    event_endpoints,
    inbox,
    outbox_claims,
    outbox_messages,
    programmes,
)
from storage.repositories.due import DueKind
from storage.repositories.event_endpoints import EventEndpoint
from storage.repositories.inbox import NewUpdate
from storage.repositories.outbox_messages import OutboxKind, Priority
from storage.tables.schema import due as due_table
from tests.support.example_table import NOW, new_key_ring, open_database

CHATS, LEASE = 60, timedelta(minutes=2)


@pytest.fixture
async def store(postgres_tables_url: str) -> AsyncIterator[Database]:
    opened = await open_database(postgres_tables_url, new_key_ring())
    yield opened
    await opened.close()


def arrive(unit: UnitOfWork) -> None:
    keys = [unit.hash(str(number)) for number in range(CHATS)]
    inbox.add(unit, [NewUpdate(number, "digest", key, "{}") for number, key in enumerate(keys)])


@pytest.mark.parametrize("count", [2, 3, 7])
async def test_each_chat_is_in_one_share(store: Database, count: int) -> None:
    await store.write(arrive)
    found: list[int] = []
    for index in range(count):
        share = Share(index, count)
        own = await store.read(lambda unit: inbox.list_next(unit, CHATS, (), share))  # noqa: B023
        assert own
        found += [each.id for each in own]
    assert len(found) == len({*found}) == CHATS


def schedule(unit: UnitOfWork, numbers: Iterable[int] = range(6)) -> None:
    for number in numbers:
        due.schedule(unit, DueKind.ASK, f"subject{number}", unit.now)
        key = f"m{number}"
        outbox_messages.add(unit, key, key, OutboxKind.QUESTION, "{}", priority=Priority.QUESTION)


async def test_what_another_process_claims_at_this_moment_is_left_to_it(
    store: Database, postgres_tables_url: str
) -> None:
    """Nobody waits for the other's transaction, and nothing is claimed twice."""
    await store.write(schedule)
    other_engine = engine.create_sync_engine(postgres_tables_url)
    with other_engine.begin() as conn:
        other = UnitOfWork(conn, store._vault, NOW + timedelta(seconds=1))
        jobs = due.claim(other, "other", LEASE, 2)
        messages = outbox_claims.claim(other, "other", LEASE, 2)
        own_jobs = await store.write(lambda unit: due.claim(unit, "own", LEASE, 10))
        own_messages = await store.write(lambda unit: outbox_claims.claim(unit, "own", LEASE, 10))
    other_engine.dispose()
    assert (len(jobs), len(messages)) == (2, 2)
    assert {each.subject for each in jobs} | {each.subject for each in own_jobs} == {
        f"subject{number}" for number in range(6)
    }
    assert len(own_jobs) == len(own_messages) == 4
    assert not {each.id for each in messages} & {each.id for each in own_messages}
    assert (
        await store.read(due.list_owners) == await store.read(outbox_claims.list_owners) == {"own", "other"}
    )


CLAIMS: dict[str, Callable[[UnitOfWork, int], Sequence[object]]] = {
    "due": lambda unit, limit: due.claim(unit, "own", LEASE, limit),
    "outbox": lambda unit, limit: outbox_claims.claim(unit, "own", LEASE, limit),
    "events": lambda unit, limit: event_deliveries.claim(unit, "endpoint", "own", LEASE, limit),
}


@pytest.mark.parametrize("rows", CLAIMS)
async def test_no_plan_claims_more_than_was_asked_for(store: Database, rows: str) -> None:
    """Statistics of an almost empty table make PostgreSQL choose a loop that looks for the first rows again."""

    def analyze(unit: UnitOfWork) -> None:
        unit.conn.execute(text("ANALYZE"))

    def claim(unit: UnitOfWork) -> int:
        for other_plan in ("hashjoin", "mergejoin", "material", "indexscan", "bitmapscan"):
            unit.conn.execute(text(f"SET LOCAL enable_{other_plan} = off"))
        return len(CLAIMS[rows](unit, 2))

    await store.write(lambda unit: schedule(unit, range(1)))
    await store.write(add_endpoint)
    await store.write(lambda unit: publish(unit, 1))
    await store.write(analyze)
    await store.write(lambda unit: schedule(unit, range(1, 6)))
    await store.write(lambda unit: publish(unit, 5))
    assert await store.write(claim) == 2


def add_endpoint(unit: UnitOfWork) -> None:
    programme, kinds = programmes.put(unit, "practice", {}), ("any",)
    endpoint = EventEndpoint(
        "endpoint", programme.id, "https://example.org", "secret", kinds, False, unit.now
    )
    event_endpoints.add(unit, endpoint)


def publish(unit: UnitOfWork, count: int) -> None:
    for _ in range(count):
        event_deliveries.add(unit, "endpoint", {"kind": "any"})


async def test_leases_of_one_that_ended_are_claimed_again(store: Database) -> None:
    await store.write(schedule)
    await store.write(lambda unit: due.claim(unit, "dead", LEASE, 10))
    assert await store.write(lambda unit: due.release_leases_of(unit, ["dead"])) == 6
    assert len(await store.write(lambda unit: due.claim(unit, "own", LEASE, 10))) == 6


async def test_jobs_of_a_newer_version_are_left_to_it(store: Database) -> None:
    await store.write(schedule)
    newer = update(due_table).where(due_table.c.subject != "subject0").values(kind="newer")
    await store.write(lambda unit: unit.conn.execute(newer))
    assert [each.subject for each in await store.write(lambda unit: due.claim(unit, "own", LEASE, 10))] == [
        "subject0"
    ]
    assert not await store.read(due.is_any_due)
