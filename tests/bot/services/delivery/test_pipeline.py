"""The pipeline: a slow, refused or rendered message holds up its own chat and no other."""

import asyncio
import itertools
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

import pytest
from psycopg.errors import SerializationFailure
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from bot.scheduler.clocks import MovableClock
from bot.services.context.context import Resources
from bot.services.delivery.pace import SendPace
from bot.services.delivery.worker import MAX_UNNOTICED_REFUSALS, DeliveryWorker
from bot.services.messaging import outbound_actions
from bot.services.messaging.messenger import DownloadFailed, Outcome, RetryLater, Sent, Unauthorized
from bot.services.messaging.outbound_actions import (
    AnswerCallback,
    EditMessage,
    OutboundAction,
    SendMessage,
    SendRendered,
)
from bot.services.messaging.render_jobs import RenderJob
from flows.message import Message
from storage import migrations
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import outbox_claims, outbox_messages
from storage.repositories.outbox_claims import LEASE_DURATION
from storage.repositories.outbox_messages import OutboxKind, OutboxMessage, OutboxState, Priority
from storage.tables.schema import outbox_messages as outbox_table
from tests.support.example_table import new_key_ring

RESOURCES = Resources(load_words(), load_instruments(), "some_bot")
SLOW, QUICK = 1, 2  # chats
JOB = RenderJob("week.png", (), "en", "therapy", "core-6", 1)
PATIENCE = 30.0  # seconds of real time


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(datetime(2026, 3, 2, 8, tzinfo=UTC), running=False)


@pytest.fixture
async def store(sqlite_url: str, clock: MovableClock) -> AsyncIterator[Database]:
    migrations.upgrade(sqlite_url)
    opened = await Database.open(sqlite_url, new_key_ring(), clock=clock)
    yield opened
    await opened.close()


@dataclass
class FakeMessenger:
    """A channel whose answer to each text is set by the test; a text in ``slow`` waits until ``ready`` is set."""

    slow: set[str] = field(default_factory=set)
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    started: asyncio.Event = field(default_factory=asyncio.Event)
    sent: list[str] = field(default_factory=list)
    two_sent: asyncio.Event = field(default_factory=asyncio.Event)
    answers: dict[str, list[Outcome]] = field(default_factory=dict)

    async def deliver(self, action: OutboundAction) -> Outcome:
        text = text_of(action)
        if text in self.slow:
            self.started.set()
            await self.ready.wait()
        if self.answers.get(text):
            return self.answers[text].pop(0)
        self.sent.append(text)
        if len(self.sent) == 2:
            self.two_sent.set()
        return Sent(len(self.sent))

    async def download(self, reference: str, max_bytes: int) -> DownloadFailed:
        return DownloadFailed("no files here", again=False)


def text_of(action: OutboundAction) -> str:
    match action:
        case SendMessage(message=message) | EditMessage(message=message) | SendRendered(caption=message):
            return message.html
        case AnswerCallback(callback_id):
            return f"answer to {callback_id}"
        case _:
            raise AssertionError(action)


def pipeline(
    store: Database, messenger: FakeMessenger, owner: str = "me", pace: SendPace | None = None
) -> DeliveryWorker:
    return DeliveryWorker(store, RESOURCES, messenger, owner, pace=pace or SendPace(1000, 1000))


def post(unit: UnitOfWork, chat: int, text: str, action: OutboundAction | None = None) -> bool:
    return outbox_messages.add(
        unit,
        text,
        f"chat {chat}",
        OutboxKind.REPLY,
        outbound_actions.to_json(action or SendMessage(chat, Message(text))),
        priority=Priority.REPLY,
    )


def post_and_lease(unit: UnitOfWork, *posts: tuple[int, str]) -> list[OutboxMessage]:
    for chat, text in posts:
        post(unit, chat, text)
    return outbox_claims.claim_posted(unit, "me", LEASE_DURATION)


async def states(store: Database) -> dict[OutboxState, int]:
    """Return the number of messages by state."""

    def count(unit: UnitOfWork) -> dict[OutboxState, int]:
        return {state: outbox_messages.count(unit, state) for state in OutboxState}

    return {state: number for state, number in (await store.read(count)).items() if number}


async def until(condition: asyncio.Event) -> None:
    async with asyncio.timeout(PATIENCE):
        await condition.wait()


async def test_a_slow_call_holds_up_its_own_chat_only(store: Database) -> None:
    messenger = FakeMessenger(slow={"picture"})
    delivery = pipeline(store, messenger)
    await store.write(lambda unit: post(unit, SLOW, "picture", SendRendered(SLOW, JOB, Message("picture"))))
    await store.write(lambda unit: post(unit, SLOW, "entry"))
    running = asyncio.create_task(delivery.run_until_empty())
    await until(messenger.started)
    leased = await store.write(lambda unit: post_and_lease(unit, (QUICK, "reply"), (QUICK, "another")))
    delivery.hand_over(leased)
    await until(messenger.two_sent)
    assert messenger.sent == ["reply", "another"]
    messenger.ready.set()
    assert await running == 4
    assert messenger.sent[2:] == ["picture", "entry"]
    assert await states(store) == {OutboxState.SENT: 4}


async def test_a_flood_in_one_chat_is_waited_out_there_alone(store: Database, clock: MovableClock) -> None:
    messenger = FakeMessenger(answers={"first": [RetryLater("429", 0.05, is_flood=True)]})
    delivery = pipeline(store, messenger)
    leased = await store.write(
        lambda unit: post_and_lease(unit, (SLOW, "first"), (SLOW, "second"), (QUICK, "reply"))
    )
    delivery.hand_over(leased)
    await delivery.run_until_empty()
    assert messenger.sent == ["reply"]
    assert await states(store) == {OutboxState.SENT: 1, OutboxState.PENDING: 2}
    clock.move(LEASE_DURATION)
    await delivery.run_until_empty()
    assert messenger.sent == ["reply", "first", "second"]


async def test_a_single_unauthorized_answer_is_neither_logged_nor_a_sending_problem(
    store: Database, clock: MovableClock, caplog: pytest.LogCaptureFixture
) -> None:
    messenger = FakeMessenger(answers={"first": [Unauthorized("404")]})
    delivery = pipeline(store, messenger)
    with caplog.at_level(logging.WARNING):
        delivery.hand_over(
            await store.write(lambda unit: post_and_lease(unit, (SLOW, "first"), (QUICK, "reply")))
        )
        await delivery.run_until_empty()
        clock.move(LEASE_DURATION)
        await delivery.run_until_empty()
    assert sorted(messenger.sent) == ["first", "reply"]
    assert delivery.sending_problem is None
    assert caplog.records == []


async def test_refusals_in_a_row_are_told_once_and_sending_goes_on_when_they_end(
    store: Database, clock: MovableClock, caplog: pytest.LogCaptureFixture
) -> None:
    refusals = MAX_UNNOTICED_REFUSALS + 1
    messenger = FakeMessenger(answers={"first": [Unauthorized("401")] * refusals})
    ticks = itertools.count(0, 400)
    delivery = DeliveryWorker(
        store, RESOURCES, messenger, "me", pace=SendPace(1000, 1000), monotonic=lambda: float(next(ticks))
    )
    await store.write(lambda unit: post(unit, SLOW, "first"))
    with caplog.at_level(logging.WARNING):
        for _ in range(refusals):
            clock.move(LEASE_DURATION)
            await delivery.run_until_empty()
        assert delivery.sending_problem == "401"
        clock.move(LEASE_DURATION)
        await delivery.run_until_empty()
    assert messenger.sent == ["first"]
    assert delivery.sending_problem != "401"
    assert [record.levelname for record in caplog.records] == ["CRITICAL", "WARNING"]


async def test_only_the_newest_screen_is_shown_and_every_tap_is_answered(store: Database) -> None:
    messenger = FakeMessenger(slow={"screen 0"})
    delivery = pipeline(store, messenger)

    def tap(number: int, unit: UnitOfWork) -> list[OutboxMessage]:
        answer = AnswerCallback(f"tap {number}")
        post(unit, SLOW, f"screen {number}", EditMessage(SLOW, 7, Message(f"screen {number}"), answer))
        return outbox_claims.claim_posted(unit, "me", LEASE_DURATION)

    delivery.hand_over(await store.write(lambda unit: tap(0, unit)))
    running = asyncio.create_task(delivery.run_until_empty())
    await until(messenger.started)
    for number in (1, 2, 3):
        delivery.hand_over(await store.write(partial(tap, number)))
    messenger.ready.set()
    await running
    assert messenger.sent == ["screen 0", "answer to tap 1", "answer to tap 2", "screen 3"]
    assert await states(store) == {OutboxState.SENT: 4}


async def test_what_a_dead_process_held_is_taken_over_at_once(store: Database) -> None:
    await store.write(lambda unit: post(unit, QUICK, "edit", EditMessage(QUICK, 7, Message("edit"))))
    await store.write(lambda unit: outbox_claims.claim(unit, "dead", LEASE_DURATION, 10))
    messenger = FakeMessenger()
    delivery = pipeline(store, messenger, "next")
    assert await delivery.take_over(["next", "alive"]) == 0
    assert await delivery.take_over(["dead"]) == 1
    assert await states(store) == {OutboxState.PENDING: 1}


async def test_messages_not_yet_being_sent_at_a_stop_are_released_and_sent_later(store: Database) -> None:
    messenger = FakeMessenger(slow={"first"})
    delivery = pipeline(store, messenger)
    delivery.hand_over(
        await store.write(lambda unit: post_and_lease(unit, (SLOW, "first"), (SLOW, "second")))
    )
    running = asyncio.create_task(delivery.run_until_empty())
    await until(messenger.started)
    running.cancel()
    messenger.ready.set()
    await delivery.stop()
    assert messenger.sent == ["first"]
    assert await states(store) == {OutboxState.SENT: 1, OutboxState.PENDING: 1}
    await pipeline(store, messenger, "next").run_until_empty()
    assert messenger.sent == ["first", "second"]


async def test_outcomes_are_recorded_although_transactions_of_several_always_conflict(
    store: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a busy PostgreSQL, where a long transaction meets a change of another process in one of its chats."""
    messenger = FakeMessenger()
    delivery = pipeline(store, messenger)
    chats = [(chat, f"reply {chat}") for chat in range(1, 6)]
    leased = await store.write(lambda unit: post_and_lease(unit, *chats))
    write = Database.write

    async def conflict_if_long(self: Database, work: Callable[[UnitOfWork], object]) -> object:
        def long(unit: UnitOfWork) -> object:
            before = count_sent(unit)
            result = work(unit)
            if count_sent(unit) - before > 1:
                raise OperationalError("UPDATE", None, SerializationFailure())
            return result

        return await write(self, long)

    monkeypatch.setattr(Database, "write", conflict_if_long)
    delivery.hand_over(leased)
    async with asyncio.timeout(PATIENCE):
        await delivery.run_until_empty()
    assert await states(store) == {OutboxState.SENT: len(chats)}


def count_sent(unit: UnitOfWork) -> int:
    of = outbox_table.c
    return unit.conn.execute(select(func.count()).where(of.state == OutboxState.SENT)).scalar_one()


async def test_an_outcome_outlives_a_database_that_fails(
    store: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    messenger = FakeMessenger()
    delivery = pipeline(store, messenger)
    leased = await store.write(lambda unit: post_and_lease(unit, (QUICK, "reply")))
    write, failures = Database.write, [OSError(28, "No space left on device")]

    async def fail_once(self: Database, work: object) -> object:
        if failures:
            raise failures.pop()
        return await write(self, work)  # type: ignore[arg-type]

    monkeypatch.setattr(Database, "write", fail_once)
    delivery.hand_over(leased)
    with caplog.at_level(logging.ERROR):
        await delivery.run_until_empty()
    assert messenger.sent == ["reply"]
    assert await states(store) == {OutboxState.SENT: 1}
    assert "outcomes could not be recorded: OSError" in caplog.text
