"""What follows from outcomes, where no story of a person shows it."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select, update

from bot.scheduler.clocks import MovableClock
from bot.services.context.context import Resources
from bot.services.delivery.outcomes import MAX_UNKNOWN_OUTCOMES
from bot.services.delivery.worker import DeliveryWorker
from bot.services.messaging import outbound_actions
from bot.services.messaging.messenger import DownloadFailed, Outcome, OutcomeUnknown, RetryLater, Sent
from bot.services.messaging.outbound_actions import (
    Document,
    EditMessage,
    LeaveChat,
    OutboundAction,
    SendDocument,
    SendMessage,
)
from bot.services.messaging.outbox_kinds import POLICY
from flows.message import Message
from storage import migrations
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import outbox_claims, outbox_messages
from storage.repositories.outbox_messages import OutboxKind, OutboxState, Priority
from storage.tables.schema import outbox_messages as table
from tests.support.example_table import new_key_ring

MESSAGE = Message("text")


class FakeMessenger:
    """Answers the first deliveries with these outcomes and all others with the last one, and counts them."""

    def __init__(self, *outcomes: Outcome) -> None:
        self.outcomes, self.deliveries = outcomes, 0

    async def deliver(self, action: OutboundAction) -> Outcome:
        self.deliveries += 1
        return self.outcomes[min(self.deliveries, len(self.outcomes)) - 1]

    async def download(self, reference: str, max_bytes: int) -> DownloadFailed:
        return DownloadFailed("there are no files here", again=False)


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(datetime(2026, 3, 2, 8, tzinfo=UTC))


@pytest.fixture
async def database(sqlite_url: str, clock: MovableClock) -> AsyncIterator[Database]:
    migrations.upgrade(sqlite_url)
    opened = await Database.open(sqlite_url, new_key_ring(), clock=clock)
    yield opened
    await opened.close()


def worker(database: Database, messenger: FakeMessenger) -> DeliveryWorker:
    return DeliveryWorker(database, Resources(load_words(), load_instruments(), "bot"), messenger, "me")


def post(unit: UnitOfWork, kind: OutboxKind, action: OutboundAction) -> None:
    payload = outbound_actions.to_json(action)
    outbox_messages.add(unit, "key", "chat", kind, payload, priority=POLICY[kind].priority)


async def left(database: Database) -> int:
    query = select(func.count()).select_from(table)
    return int(await database.read(lambda unit: unit.conn.execute(query).scalar_one()))


@pytest.mark.parametrize("kind", [OutboxKind.FILE, OutboxKind.FAREWELL])
async def test_nothing_stays_of_a_file_or_a_farewell_once_it_is_over(
    database: Database, clock: MovableClock, kind: OutboxKind
) -> None:
    """Neither when it was sent, nor when its sender died in its last attempt."""
    file = SendDocument(1, Document("list.csv", b"names"), MESSAGE)
    sending = worker(database, FakeMessenger(Sent(1)))
    await database.write(lambda unit: post(unit, kind, file))
    assert await sending.run_until_empty() == 1
    assert await left(database) == 0

    await database.write(lambda unit: post(unit, kind, file))
    for _ in range(2):
        await database.write(
            lambda unit: outbox_claims.claim(unit, "another", outbox_claims.LEASE_DURATION, 1)
        )
        clock.move(outbox_claims.LEASE_DURATION)
        await worker(database, FakeMessenger(OutcomeUnknown("no answer"))).run_until_empty()
        clock.move(timedelta(minutes=1))
    assert await left(database) == 0


async def test_a_message_of_unknown_outcome_that_must_arrive_is_given_up_in_the_end(
    database: Database, clock: MovableClock
) -> None:
    messenger = FakeMessenger(OutcomeUnknown("no answer"))
    await database.write(lambda unit: post(unit, OutboxKind.CONSENT_REQUEST, SendMessage(1, MESSAGE)))
    for _ in range(2 * MAX_UNKNOWN_OUTCOMES):
        await worker(database, messenger).run_until_empty()
        clock.move(timedelta(minutes=5))
    assert messenger.deliveries == MAX_UNKNOWN_OUTCOMES
    assert await database.read(lambda unit: outbox_messages.count(unit, OutboxState.DEAD)) == 1


def post_edit(unit: UnitOfWork, key: str, message_id: int) -> None:
    payload = outbound_actions.to_json(EditMessage(1, message_id, MESSAGE))
    outbox_messages.add(unit, key, "chat", OutboxKind.EDIT, payload, priority=Priority.REPLY)


@pytest.mark.parametrize(("newer", "deliveries"), [(7, 0), (8, 1)])
@pytest.mark.parametrize("is_leased", [True, False])
async def test_an_edit_that_was_left_behind_is_not_sent_over_a_newer_one(
    database: Database, clock: MovableClock, newer: int, deliveries: int, is_leased: bool
) -> None:
    """Of message 7; that of another message hides nothing."""

    def leave_old_and_send_newer(unit: UnitOfWork) -> None:
        post_edit(unit, "old", 7)
        if is_leased:
            outbox_claims.claim(unit, "another", outbox_claims.LEASE_DURATION, 1)
        post_edit(unit, "newer", newer)
        sent = update(table).where(table.c.key == "newer")
        unit.conn.execute(sent.values(state=OutboxState.SENT, message_id=newer))

    await database.write(leave_old_and_send_newer)
    messenger = FakeMessenger(Sent(7))
    for _ in range(2):
        clock.move(outbox_claims.LEASE_DURATION)
        await worker(database, messenger).run_until_empty()
    assert messenger.deliveries == deliveries


async def test_what_a_process_that_ended_had_in_hand_is_repeated_at_once(
    database: Database, clock: MovableClock
) -> None:
    await database.write(lambda unit: post_edit(unit, "key", 7))
    await database.write(lambda unit: outbox_claims.claim(unit, "another", outbox_claims.LEASE_DURATION, 1))
    messenger = FakeMessenger(Sent(7))
    successor = worker(database, messenger)
    assert await successor.take_over(["another"]) == 1
    await successor.run_until_empty()
    assert messenger.deliveries == 1


async def test_the_first_retry_comes_within_a_second(database: Database, clock: MovableClock) -> None:
    await database.write(lambda unit: post_edit(unit, "key", 7))
    messenger = FakeMessenger(UNKNOWN, UNKNOWN, Sent(7))
    for expected in (1, 2, 2):
        await worker(database, messenger).run_until_empty()
        assert messenger.deliveries == expected
        clock.move(timedelta(seconds=0.5))
    clock.move(timedelta(seconds=4))
    await worker(database, messenger).run_until_empty()
    assert messenger.deliveries == 3


FLOOD = RetryLater("too many requests", wait_seconds=3, is_flood=True)
UNKNOWN = OutcomeUnknown("no answer")
FILE = SendDocument(1, Document("list.csv", b"names"), MESSAGE)


@pytest.mark.parametrize("floods", [0, 1, 3])
@pytest.mark.parametrize(
    ("kind", "action"),
    [
        (OutboxKind.REPLY, SendMessage(1, MESSAGE)),
        (OutboxKind.NEWS, SendMessage(1, MESSAGE)),
        (OutboxKind.FILE, FILE),
        (OutboxKind.LEAVE_CHAT, LeaveChat(1, MESSAGE)),
    ],
)
async def test_a_reply_of_unknown_outcome_goes_once_more_however_often_it_had_to_wait(
    database: Database, clock: MovableClock, kind: OutboxKind, action: OutboundAction, floods: int
) -> None:
    messenger = FakeMessenger(*[FLOOD] * floods, UNKNOWN)
    await database.write(lambda unit: post(unit, kind, action))
    for _ in range(floods + 4):
        await worker(database, messenger).run_until_empty()
        clock.move(timedelta(minutes=5))
    assert messenger.deliveries == floods + 2
    assert await database.read(lambda unit: outbox_messages.count(unit, *outbox_messages.OPEN)) == 0


async def test_waiting_for_telegram_is_no_attempt_of_a_message_that_must_arrive(
    database: Database, clock: MovableClock
) -> None:
    messenger = FakeMessenger(*[FLOOD] * MAX_UNKNOWN_OUTCOMES, UNKNOWN, Sent(1))
    await database.write(lambda unit: post(unit, OutboxKind.ALERT, SendMessage(1, MESSAGE)))
    for _ in range(MAX_UNKNOWN_OUTCOMES + 3):
        await worker(database, messenger).run_until_empty()
        clock.move(timedelta(minutes=5))
    assert await database.read(lambda unit: outbox_messages.count(unit, OutboxState.SENT)) == 1


async def test_a_message_that_cannot_be_read_stops_no_other(database: Database) -> None:
    def add(unit: UnitOfWork) -> None:
        for key, payload in (("1", "{}"), ("2", outbound_actions.to_json(SendMessage(1, MESSAGE)))):
            outbox_messages.add(
                unit, key, "chat", OutboxKind.REPLY, payload, priority=POLICY[OutboxKind.REPLY].priority
            )

    messenger = FakeMessenger(Sent(1))
    await database.write(add)
    await worker(database, messenger).run_until_empty()
    assert messenger.deliveries == 1
    assert await database.read(lambda unit: outbox_messages.count(unit, OutboxState.DEAD)) == 1


async def test_a_kind_of_a_newer_version_is_left_to_it(database: Database) -> None:
    """During an upgrade both versions run beside each other."""
    await database.write(lambda unit: post(unit, OutboxKind.REPLY, SendMessage(1, MESSAGE)))
    await database.write(lambda unit: unit.conn.execute(update(table).values(kind="postcard")))
    messenger = FakeMessenger(Sent(1))
    await worker(database, messenger).run_until_empty()
    assert messenger.deliveries == 0
    assert await database.read(lambda unit: outbox_messages.count(unit, OutboxState.PENDING)) == 1


async def test_an_action_of_a_newer_version_is_left_to_it_for_minutes(database: Database) -> None:
    payload = json.dumps({"version": 1, "action": {"type": "sing", "chat": 1}})

    def add(unit: UnitOfWork) -> None:
        priority = POLICY[OutboxKind.REPLY].priority
        outbox_messages.add(unit, "1", "chat", OutboxKind.REPLY, payload, priority=priority)

    await database.write(add)
    await worker(database, FakeMessenger(Sent(1))).run_until_empty()
    row = await database.read(lambda unit: unit.conn.execute(select(table)).one())
    assert (row.state, row.attempts) == (OutboxState.PENDING, 1)
    assert row.at - row.made_at >= timedelta(seconds=30)
