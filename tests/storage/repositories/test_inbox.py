"""The inbox: each update stored once, each chat in order, a failing update set aside."""

import asyncio
from functools import partial

from storage.database.unit_of_work import Database
from storage.repositories import inbox
from storage.repositories.inbox import NewUpdate


def arrival(number: int, chat_key: str = "a", payload: str | None = None) -> NewUpdate:
    text = payload or f"update {number}"
    return NewUpdate(number, f"digest of {text}", chat_key, text)


async def test_an_update_received_twice_is_stored_once(store: Database) -> None:
    batch = [arrival(1), arrival(2), arrival(1)]
    assert await store.write(lambda unit: inbox.add(unit, batch)) == 2
    assert await store.write(lambda unit: inbox.add(unit, batch)) == 0
    assert await store.read(inbox.count_unhandled) == 2


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
