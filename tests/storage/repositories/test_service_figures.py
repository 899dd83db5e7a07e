"""The figures of the service's work, from rows of every kind."""

from datetime import timedelta

from bot.scheduler.clocks import MovableClock
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import checkpoints, due, inbox, outbox_claims, outbox_messages, service_figures
from storage.repositories.due import DueKind
from storage.repositories.inbox import NewUpdate
from storage.repositories.outbox_messages import OutboxKind, OutboxMessage, OutboxState, Priority
from storage.repositories.service_figures import ServiceFigures
from tests.storage.repositories.conftest import START

MINUTE = timedelta(minutes=1)


async def figures(store: Database) -> ServiceFigures:
    return await store.read(service_figures.read_figures)


def post(unit: UnitOfWork, kind: OutboxKind, chat_key: str, later: timedelta = timedelta()) -> None:
    key = f"{kind}:{chat_key}"
    outbox_messages.add(unit, key, chat_key, kind, "text", priority=Priority.BULK, at=unit.now + later)


def claim(unit: UnitOfWork) -> list[OutboxMessage]:
    return outbox_claims.claim(unit, "me", timedelta(minutes=2), 16)


async def test_a_new_database_has_nothing_to_do(store: Database) -> None:
    found = await figures(store)
    assert (found.updates, found.due_rows, found.held_questions, found.updates_set_aside) == (0, 0, 0, 0)
    assert (found.updates_since, found.messages_since, found.due_since, found.digest_since) == (None,) * 4
    assert (found.last_poll, found.last_backup, found.is_sending) == (None, None, False)
    assert found.messages == {}
    assert (found.at, found.database_made_at) == (START, START)
    assert found.database_bytes > 10_000


async def test_the_inbox_and_what_was_set_aside(store: Database, clock: MovableClock) -> None:
    def receive(unit: UnitOfWork, number: int) -> None:
        inbox.add(unit, [NewUpdate(number, f"digest {number}", f"chat {number}", "payload")])

    await store.write(lambda unit: receive(unit, 1))
    clock.move(MINUTE)
    await store.write(lambda unit: receive(unit, 2))
    found = await figures(store)
    assert (found.updates, found.updates_since) == (2, START)
    first, second = await store.read(lambda unit: inbox.list_next(unit, 10))
    assert first.received_at == START
    await store.write(lambda unit: inbox.record_failure(unit, first, "ValueError", 1))
    await store.write(lambda unit: inbox.mark_handled(unit, second))
    found = await figures(store)
    assert (found.updates, found.updates_since, found.updates_set_aside) == (0, None, 1)
    clock.move(timedelta(days=1))
    assert (await figures(store)).updates_set_aside == 0


async def test_the_outbox_by_kind_and_state_and_what_has_waited_longest(
    store: Database, clock: MovableClock
) -> None:
    await store.write(lambda unit: post(unit, OutboxKind.REPLY, "a"))
    await store.write(lambda unit: post(unit, OutboxKind.NEWS, "b", timedelta(hours=8)))
    await store.write(lambda unit: post(unit, OutboxKind.REPLY, "c"))
    clock.move(MINUTE)
    first, second = await store.write(claim)
    await store.write(lambda unit: outbox_messages.finish(unit, first, OutboxState.SENT, 5))
    await store.write(
        lambda unit: outbox_messages.retry_at(unit, second, unit.now + timedelta(hours=1), "429")
    )
    found = await figures(store)
    assert found.messages == {
        (OutboxKind.REPLY, OutboxState.PENDING): 1,
        (OutboxKind.NEWS, OutboxState.PENDING): 1,
    }
    assert found.messages_since == START, "a retry's next attempt is no new beginning"
    assert found.is_sending
    clock.move(service_figures.SENDING_PERIOD)
    assert not (await figures(store)).is_sending


async def test_due_rows_and_digests(store: Database, clock: MovableClock) -> None:
    def plan(unit: UnitOfWork) -> None:
        due.schedule(unit, DueKind.ASK, "one", unit.now - MINUTE)
        due.schedule(unit, DueKind.DIGEST, "two", unit.now + MINUTE)

    await store.write(plan)
    found = await figures(store)
    assert (found.due_rows, found.due_since, found.digest_since) == (1, START - MINUTE, None)
    clock.move(MINUTE)
    found = await figures(store)
    assert (found.due_rows, found.digest_since) == (2, START + MINUTE)

    def compose(unit: UnitOfWork) -> None:
        due.cancel(unit, DueKind.DIGEST, "two")
        unit.due_at = START + MINUTE
        post(unit, OutboxKind.DIGEST, "a")

    clock.move(MINUTE)
    await store.write(compose)
    assert (await figures(store)).digest_since == START + MINUTE, "composed is not sent"
    [message] = await store.write(claim)
    assert (message.due_at, message.update_received_at) == (START + MINUTE, None)
    await store.write(lambda unit: outbox_messages.finish(unit, message, OutboxState.SENT, 5))
    assert (await figures(store)).digest_since is None


async def test_checkpoints_are_read_with_their_moments(store: Database, clock: MovableClock) -> None:
    await store.write(lambda unit: checkpoints.put(unit, checkpoints.LAST_BACKUP))
    await store.write(lambda unit: checkpoints.put(unit, checkpoints.LAST_PURGE))
    clock.move(MINUTE)
    await store.write(lambda unit: checkpoints.put(unit, checkpoints.LAST_POLL))
    await store.write(checkpoints.write_unchanged)
    found = await figures(store)
    assert (found.last_backup, found.last_poll) == (START, START + MINUTE)
    assert await store.read(lambda unit: checkpoints.get(unit, checkpoints.LAST_PURGE)) == START
