"""The webhook's server: who may send, what is answered when, and what is stored together."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp
import pytest

from bot.rehearsal.botapi import BotApi, Fault, FaultKind
from bot.scheduler.clocks import utc_now
from bot.telegram import connect
from bot.telegram.polling import RawUpdate
from bot.telegram.update_parsing import ALLOWED_UPDATES
from bot.telegram.webhook import (
    MAX_BODY_BYTES,
    SECRET_HEADER,
    WebhookRegistration,
    WebhookServer,
    remove_webhook,
)
from tests.support.person import Person

SECRET = "the-secret"
PATIENCE = 30.0


def update(number: int, chat: int = 5, text: str = "hello") -> dict[str, object]:
    message = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}, "text": text}
    return {"update_id": number, "message": message}


@dataclass
class Inbox:
    """Where a server stores its updates: batches, of which the first ones may fail or wait."""

    batches: list[list[int]] = field(default_factory=list)
    failures: int = 0
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    begun: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.gate.set()

    async def store(self, batch: list[RawUpdate]) -> None:
        self.begun.set()
        await self.gate.wait()
        if self.failures:
            self.failures -= 1
            raise ConnectionError
        self.batches.append([raw.update_id for raw in batch])

    @property
    def ids(self) -> list[int]:
        return [number for batch in self.batches for number in batch]


@asynccontextmanager
async def serving(inbox: Inbox) -> AsyncIterator[str]:
    server = WebhookServer("/telegram", SECRET, inbox.store)
    port = await server.start("127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{port}/telegram"
    finally:
        await server.stop()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


async def post(session: aiohttp.ClientSession, url: str, body: bytes, secret: str | None = SECRET) -> int:
    headers = {SECRET_HEADER: secret} if secret is not None else {}
    async with session.post(url, data=body, headers=headers) as response:
        return response.status


VALID = json.dumps(update(7)).encode()


@pytest.mark.parametrize("secret", [None, "", "the-secre", "the-secret2", "thé-secret"])
async def test_a_request_without_the_secret_is_refused_unread(
    session: aiohttp.ClientSession, secret: str | None
) -> None:
    inbox = Inbox()
    async with serving(inbox) as url:
        assert await post(session, url, VALID, secret) == 401
    assert inbox.batches == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (VALID, 200),
        (b"", 400),
        (b"{", 400),
        (b"[" * 100_000, 400),
        (b"[]", 400),
        (b'{"message": {}}', 400),
        (b'{"update_id": 9223372036854775808}', 400),
        (b'{"update_id": -1}', 400),
        (b"\xff\xfe", 400),
        (b" " * MAX_BODY_BYTES + VALID, 413),
    ],
)
async def test_a_body_that_is_no_update_or_too_large_is_refused(
    session: aiohttp.ClientSession, body: bytes, status: int
) -> None:
    inbox = Inbox()
    async with serving(inbox) as url:
        assert await post(session, url, body) == status
        assert await post(session, url, json.dumps(update(8)).encode()) == 200
    assert inbox.ids == ([7, 8] if status == 200 else [8])


async def test_another_path_and_another_method_are_not_there(session: aiohttp.ClientSession) -> None:
    async with serving(Inbox()) as url:
        assert await post(session, f"{url}/more", VALID) == 404
        async with session.get(url) as response:
            assert response.status == 405


async def test_a_webhook_request_is_answered_only_after_the_commit(session: aiohttp.ClientSession) -> None:
    inbox = Inbox()
    inbox.gate.clear()
    async with serving(inbox) as url:
        posting = asyncio.create_task(post(session, url, VALID))
        await asyncio.wait_for(inbox.begun.wait(), PATIENCE)
        assert not posting.done()
        inbox.gate.set()
        assert await posting == 200


async def test_what_cannot_be_stored_is_asked_for_again_soon(session: aiohttp.ClientSession) -> None:
    inbox = Inbox(failures=1)
    async with serving(inbox) as url:
        async with session.post(url, data=VALID, headers={SECRET_HEADER: SECRET}) as response:
            assert (response.status, response.headers["Retry-After"]) == (503, "1")
        assert await post(session, url, VALID) == 200
    assert inbox.ids == [7]


async def test_updates_that_come_during_a_commit_share_the_next_one(session: aiohttp.ClientSession) -> None:
    inbox = Inbox()
    inbox.gate.clear()
    async with serving(inbox) as url:
        first = asyncio.create_task(post(session, url, VALID))
        await asyncio.wait_for(inbox.begun.wait(), PATIENCE)
        others = [
            asyncio.create_task(post(session, url, json.dumps(update(number)).encode()))
            for number in range(10, 15)
        ]
        await asyncio.wait(others, timeout=0.3)  # none can end before the gate opens
        assert not any(each.done() for each in others)
        inbox.gate.set()
        assert await asyncio.gather(first, *others) == [200] * 6
    assert sorted(inbox.ids) == [7, *range(10, 15)]
    assert len(inbox.batches) < 6


# ── With a Bot API server ─────────────────────────────────────────────────────────────────────────────────


@asynccontextmanager
async def registered(inbox: Inbox) -> AsyncIterator[tuple[BotApi, WebhookRegistration, asyncio.Task[None]]]:
    api = BotApi(utc_now)
    bot = connect.build(api.token, await api.start())
    await connect.connect_bot(bot)
    async with serving(inbox) as url:
        heard = asyncio.Event()

        async def hear() -> None:
            heard.set()

        registration = WebhookRegistration(bot, url, SECRET, hear, lambda: None)
        running = asyncio.create_task(registration.run())
        try:
            await asyncio.wait_for(heard.wait(), PATIENCE)
            yield api, registration, running
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            problems: list[str] = []
            await remove_webhook(bot, lambda: None, problems.append)
            assert problems == []
            assert api.world.webhook == {}
            await bot.shutdown()
            await api.stop()


async def test_the_service_sets_its_webhook_with_the_updates_it_wants() -> None:
    async with registered(Inbox()) as (api, _, _):
        (call,) = api.calls.of("setWebhook")
        assert call.arguments.json("allowed_updates", list) == list(ALLOWED_UPDATES)
        assert api.world.webhook["secret_token"] == SECRET


@pytest.mark.slow
async def test_updates_arrive_in_order_whatever_fails_on_the_way() -> None:
    inbox = Inbox()
    async with registered(inbox) as (api, _, _):
        lost = [
            Fault(FaultKind.DROPPED, acted=acted, when=lambda call: call.method == "webhook", times=2)
            for acted in (False, True)
        ]
        api.faults.add(*lost)
        people = [Person(api, 5_400_000_000 + number, f"P{number}") for number in range(3)]
        for text in ("one", "two", "three"):
            for person in people:
                await person.types(text)
        await asyncio.wait_for(api.world.updates.taken(), PATIENCE)
    assert len({*inbox.ids}) == 9
    assert len(inbox.ids) == 11  # two were stored, and their answers lost
    for place in range(3):
        own = [number for number in dict.fromkeys(inbox.ids) if number % 3 == (800_000_001 + place) % 3]
        assert own == sorted(own)


async def test_a_webhook_that_somebody_deleted_is_set_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram.webhook.CHECK_SECONDS", 0.05)
    inbox = Inbox()
    async with registered(inbox) as (api, _, _):
        api.world.webhook = {}
        api.world.changes.happened()
        await asyncio.wait_for(api.world.changes.wait_for(lambda: api.world.webhook), PATIENCE)
        await Person(api, 5_400_000_001, "P").types("hello")
        await asyncio.wait_for(api.world.updates.taken(), PATIENCE)
    assert len(inbox.ids) == 1


async def test_a_failing_database_is_not_taken_for_a_fault_of_telegrams(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.telegram.webhook.CHECK_SECONDS", 0.01)
    monkeypatch.setattr("bot.telegram.webhook.MIN_RETRY_SECONDS", 0.01)
    inbox = Inbox()
    api = BotApi(utc_now)
    bot = connect.build(api.token, await api.start())
    await connect.connect_bot(bot)
    problems, recorded = list[str | None](), asyncio.Event()

    async def hear() -> None:
        problems.append(registration.problem)
        await inbox.store([])
        recorded.set()

    registration = WebhookRegistration(bot, "http://127.0.0.1:9/telegram", SECRET, hear, lambda: None)
    inbox.failures = 3
    running = asyncio.create_task(registration.run())
    await asyncio.wait_for(recorded.wait(), PATIENCE)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    calls = api.calls.of("setWebhook")
    await bot.shutdown()
    await api.stop()
    assert len(calls) == 1
    assert {*problems} == {None}
    assert [each.getMessage() for each in caplog.records if each.name == "bot.telegram.webhook"] == [
        "Telegram's answer could not be recorded: ConnectionError; trying again"
    ]
