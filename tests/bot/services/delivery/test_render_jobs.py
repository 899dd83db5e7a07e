"""Messages that need rendering hold up their own chat only; a wait that Telegram asks for holds for all messages."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from bot.services.context.context import Resources
from bot.services.delivery.worker import DeliveryWorker
from bot.services.messaging import outbound_actions
from bot.services.messaging.messenger import DownloadFailed, Outcome, RetryLater, Sent
from bot.services.messaging.outbound_actions import OutboundAction, SendMessage, SendRendered
from bot.services.messaging.render_jobs import RenderJob
from flows.message import Message
from storage import migrations
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import outbox_messages
from storage.repositories.outbox_messages import OutboxKind, Priority
from tests.support.example_table import new_key_ring

RESOURCES = Resources(load_words(), load_instruments(), "some_bot")
SLOW, QUICK = 1, 2  # chats
JOB = RenderJob("week.png", (), "en", "therapy", "core-6", 1)


@pytest.fixture
async def store(sqlite_url: str) -> AsyncIterator[Database]:
    migrations.upgrade(sqlite_url)
    opened = await Database.open(
        sqlite_url, new_key_ring(), clock=lambda: datetime(2026, 3, 2, 8, tzinfo=UTC)
    )
    yield opened
    await opened.close()


@dataclass
class FakeMessenger:
    """Delivers messages at once, and rendered ones when ``ready`` is set."""

    ready: asyncio.Event = field(default_factory=asyncio.Event)
    started: asyncio.Event = field(default_factory=asyncio.Event)
    sent: list[str] = field(default_factory=list)
    rejected: list[str] = field(default_factory=list)

    async def deliver(self, action: OutboundAction) -> Outcome:
        assert isinstance(action, SendMessage | SendRendered)
        text = action.caption.html if isinstance(action, SendRendered) else action.message.html
        if text in self.rejected:
            self.rejected.remove(text)
            return RetryLater("429", 30.0, for_all_chats=True)
        if isinstance(action, SendRendered):
            self.started.set()
            await self.ready.wait()
        self.sent.append(text)
        return Sent(len(self.sent))

    async def download(self, reference: str, max_bytes: int) -> DownloadFailed:
        return DownloadFailed("there are no files here", again=False)


def post(unit: UnitOfWork, chat: int, text: str, job: RenderJob | None = None) -> bool:
    message = Message(text)
    action = SendRendered(chat, job, message) if job else SendMessage(chat, message)
    return outbox_messages.add(
        unit,
        text,
        f"chat {chat}",
        OutboxKind.REPLY,
        outbound_actions.to_json(action),
        priority=Priority.REPLY,
        needs_rendering=job is not None,
    )


def a_digest_and_a_reply(unit: UnitOfWork) -> None:
    post(unit, SLOW, "first screen")
    post(unit, SLOW, "picture", job=JOB)
    post(unit, SLOW, "entry")
    post(unit, QUICK, "reply")


async def test_another_chat_does_not_wait_for_a_drawing(store: Database) -> None:
    messenger = FakeMessenger()
    delivery = DeliveryWorker(store, RESOURCES, messenger, "me")
    await store.write(a_digest_and_a_reply)
    await delivery.empty()
    drawing = asyncio.create_task(delivery.drawn())
    await messenger.started.wait()
    await store.write(lambda unit: post(unit, QUICK, "another"))
    await delivery.empty()
    assert messenger.sent == ["first screen", "reply", "another"]
    messenger.ready.set()
    assert await drawing == 1
    await delivery.empty()
    assert messenger.sent[3:] == ["picture", "entry"]


async def test_while_telegram_wants_us_to_wait_nothing_is_drawn_and_sent_either(store: Database) -> None:
    messenger, woken, asleep = FakeMessenger(rejected=["reply"]), asyncio.Event(), asyncio.Event()
    messenger.ready.set()

    async def sleep(seconds: float) -> None:
        assert seconds == 30.0
        asleep.set()
        await woken.wait()

    delivery = DeliveryWorker(store, RESOURCES, messenger, "me", sleep=sleep)
    await store.write(lambda unit: post(unit, QUICK, "reply"))
    sending = asyncio.create_task(delivery.empty())
    await asleep.wait()
    await store.write(lambda unit: post(unit, SLOW, "picture", job=JOB))
    drawing = asyncio.create_task(delivery.drawn())
    await store.read(outbox_messages.next_at)
    assert not drawing.done()
    assert messenger.sent == []
    woken.set()
    await asyncio.gather(sending, drawing)
    assert messenger.sent == ["picture"]
