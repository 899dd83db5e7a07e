"""The inbox: each update stored once, each chat in order, a failing update set aside."""

import asyncio
from functools import partial

from sqlalchemy import select

from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import inbox, mailbox_keys
from storage.repositories.inbox import NewUpdate
from storage.tables.schema import inbox as table


def arrival(number: int, chat_key: str = "a", payload: str | None = None) -> NewUpdate:
    text = payload or f"update {number}"
    return NewUpdate(number, f"digest of {text}", chat_key, text)


async def test_an_update_received_twice_is_stored_once(store: Database) -> None:
    batch = [arrival(1), arrival(2), arrival(1)]
    assert await store.write(lambda unit: inbox.add(unit, batch)) == 2
    assert await store.write(lambda unit: inbox.add(unit, batch)) == 0
    assert await store.read(inbox.count_unhandled) == 2


async def test_an_update_that_comes_again_after_its_mailbox_got_a_new_key_is_not_stored_again(
    store: Database,
) -> None:
    """Telegram sends again what was handled, if a kill came before the next poll confirmed it."""
    await store.write(lambda unit: inbox.add(unit, [arrival(1)]))
    [row] = await store.read(lambda unit: inbox.list_next(unit, 10))

    def handle(unit: UnitOfWork) -> None:
        inbox.mark_handled(unit, row)
        mailbox_keys.renew_key(unit, "a")

    await store.write(handle)
    assert await store.write(lambda unit: inbox.add(unit, [arrival(1), arrival(2)])) == 1
    stored = await store.read(lambda unit: unit.conn.execute(select(table.c.state, table.c.payload)).all())
    assert ("done", b"") in [tuple(each) for each in stored]


async def test_a_reused_id_with_another_payload_is_stored(store: Database) -> None:
    await store.write(lambda unit: inbox.add(unit, [arrival(1, payload="before the idle week")]))
    assert await store.write(lambda unit: inbox.add(unit, [arrival(1, payload="after it")])) == 1


async def test_only_the_oldest_update_of_each_chat_is_returned(store: Database) -> None:
    batch = [arrival(1, "a"), arrival(2, "b"), arrival(3, "a"), arrival(4, "b")]
    await store.write(lambda unit: inbox.add(unit, batch))
    rows = await store.read(lambda unit: inbox.list_next(unit, 10))
    assert [row.payload for row in rows] == ["update 1", "update 2"]
    await store.write(lambda unit: inbox.mark_handled(unit, rows[0]))
    rows = await store.read(lambda unit: inbox.list_next(unit, 10))
    assert [row.payload for row in rows] == ["update 2", "update 3"]


async def test_an_update_is_handled_by_one_worker(store: Database) -> None:
    await store.write(lambda unit: inbox.add(unit, [arrival(1)]))
    [row] = await store.read(lambda unit: inbox.list_next(unit, 10))
    done = await asyncio.gather(*(store.write(lambda unit: inbox.mark_handled(unit, row)) for _ in range(5)))
    assert sorted(done) == [False, False, False, False, True]


async def test_an_update_that_fails_repeatedly_is_set_aside(store: Database) -> None:
    await store.write(lambda unit: inbox.add(unit, [arrival(1), arrival(2)]))
    for expected in (False, False, True):
        [row] = await store.read(lambda unit: inbox.list_next(unit, 10))
        assert row.payload == "update 1"
        failing = partial(inbox.record_failure, waiting=row, problem="KeyError", max_attempts=3)
        assert await store.write(failing) is expected
    [row] = await store.read(lambda unit: inbox.list_next(unit, 10))
    assert row.payload == "update 2"


async def test_an_update_handled_by_another_process_is_not_set_aside(store: Database) -> None:
    await store.write(lambda unit: inbox.add(unit, [arrival(1)]))
    [row] = await store.read(lambda unit: inbox.list_next(unit, 10))
    await store.write(lambda unit: inbox.mark_handled(unit, row))
    failing = partial(inbox.record_failure, waiting=row, problem="KeyError", max_attempts=1)
    assert await store.write(failing) is False
    assert await store.write(lambda unit: inbox.mark_handled(unit, row)) is False


async def test_large_ids_and_an_empty_batch_are_accepted(store: Database) -> None:
    assert await store.write(lambda unit: inbox.add(unit, [])) == 0
    assert await store.write(lambda unit: inbox.add(unit, [arrival(2**40)])) == 1


async def test_a_newcomer_is_served_beside_a_long_backlog(store: Database) -> None:
    batch = [arrival(number, f"chat {number}") for number in range(1, 41)]
    await store.write(lambda unit: inbox.add(unit, [*batch, arrival(50, "newcomer")]))
    rows = await store.read(lambda unit: inbox.list_next(unit, 16))
    assert [row.payload for row in rows[:12]] == [f"update {number}" for number in range(1, 13)]
    assert rows[-1].chat_key == "newcomer"
    assert len({row.chat_key for row in rows}) == len(rows) == 16


async def test_a_chat_that_floods_takes_one_place(store: Database) -> None:
    flood = [arrival(number, "flood") for number in range(1, 200)]
    await store.write(lambda unit: inbox.add(unit, [*flood, arrival(500, "a"), arrival(501, "b")]))
    rows = await store.read(lambda unit: inbox.list_next(unit, 16))
    assert [row.payload for row in rows] == ["update 1", "update 500", "update 501"]
