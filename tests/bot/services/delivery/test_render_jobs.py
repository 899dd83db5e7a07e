"""What has to be drawn holds up its own chat and no other, and Telegram's wait holds for all letters."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from bot.services.context.context import Resources
from bot.services.delivery.worker import DeliveryWorker
from bot.services.messaging.messenger import DownloadFailed, Outcome, RetryLater, Sent
from bot.services.messaging.outbound_actions import OutboundAction
from flows.message import Message
from storage import migrations
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import outbox_messages
from tests.support.example_table import one_key

KIT = Resources(load_words(), load_instruments(), "some_bot")
SLOW, QUICK = 1, 2  # chats


@pytest.fixture
async def store(sqlite_url: str) -> AsyncIterator[Database]:
    migrations.upgrade(sqlite_url)
    opened = await Database.open(sqlite_url, one_key(), clock=lambda: datetime(2026, 3, 2, 8, tzinfo=UTC))
    yield opened
    await opened.close()


@dataclass
class Hands:
    """Carries texts at once, and a drawing when it is allowed to be ready."""

    ready: asyncio.Event = field(default_factory=asyncio.Event)
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    carried: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    async def deliver(self, dispatch: OutboundAction) -> Outcome:
        assert dispatch.message is not None
        text = dispatch.message.html
        if text in self.refused:
            self.refused.remove(text)
            return RetryLater("429", 30.0, everybody=True)
        if dispatch.drawing is not None:
            self.begun.set()
            await self.ready.wait()
        self.carried.append(text)
        return Sent(len(self.carried))

    async def bring(self, reference: str, most_bytes: int) -> DownloadFailed:
        return DownloadFailed("nobody sends files here", again=False)


def post(unit: UnitOfWork, chat: int, text: str, drawing: str | None = None) -> bool:
    payload = OutboundAction(chat, Message(text), drawing=drawing).to_json()
    return outbox_messages.add(
        unit,
        text,
        f"lane {chat}",
        "reply",
        payload,
        urgency=outbox_messages.REPLY,
        to_draw=drawing is not None,
    )


def a_digest_and_a_reply(unit: UnitOfWork) -> None:
    post(unit, SLOW, "first screen")
    post(unit, SLOW, "picture", drawing="{}")
    post(unit, SLOW, "entry")
    post(unit, QUICK, "reply")


async def test_another_chat_does_not_wait_for_a_drawing(store: Database) -> None:
    hands = Hands()
    delivery = DeliveryWorker(store, KIT, hands, "me")
    await store.write(a_digest_and_a_reply)
    await delivery.empty()
    drawing = asyncio.create_task(delivery.drawn())
    await hands.begun.wait()
    await store.write(lambda unit: post(unit, QUICK, "another"))
    await delivery.empty()
    assert hands.carried == ["first screen", "reply", "another"]
    hands.ready.set()
    assert await drawing == 1
    await delivery.empty()
    assert hands.carried[3:] == ["picture", "entry"]


async def test_while_telegram_wants_us_to_wait_nothing_is_drawn_and_sent_either(store: Database) -> None:
    hands, woken, asleep = Hands(refused=["reply"]), asyncio.Event(), asyncio.Event()
    hands.ready.set()

    async def sleep(seconds: float) -> None:
        assert seconds == 30.0
        asleep.set()
        await woken.wait()

    delivery = DeliveryWorker(store, KIT, hands, "me", sleep=sleep)
    await store.write(lambda unit: post(unit, QUICK, "reply"))
    sending = asyncio.create_task(delivery.empty())
    await asleep.wait()
    await store.write(lambda unit: post(unit, SLOW, "picture", drawing="{}"))
    drawing = asyncio.create_task(delivery.drawn())
    await store.read(outbox_messages.next_at)
    assert not drawing.done()
    assert hands.carried == []
    woken.set()
    await asyncio.gather(sending, drawing)
    assert hands.carried == ["picture"]
