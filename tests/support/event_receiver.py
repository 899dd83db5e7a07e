"""Another program that receives events over real HTTP, and verifies them with the standard's own library."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

import pytest
from aiohttp import web
from standardwebhooks import webhooks
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

_sent_at: ContextVar[float] = ContextVar("sent_at")
PATIENCE = 30.0  # seconds of real time: far more than an event takes


@dataclass(frozen=True, slots=True)
class ReceivedEvent:
    """A verified request: its id, when it was sent, its content, and its body as it was sent."""

    id: str
    sent_at: float
    type: str
    data: dict[str, Any]
    body: bytes


class EventReceiver:
    """Takes events at ``url``; ``status`` is what it answers, ``held`` keeps it from answering."""

    def __init__(self) -> None:
        self.url, self.secret, self.status = "", "", 204
        self.headers: dict[str, str] = {}
        self.held: asyncio.Event | None = None
        self.requests = 0
        self.received: list[ReceivedEvent] = []
        self.refused: list[str] = []
        self._taken: set[str] = set()
        self._new: asyncio.Queue[ReceivedEvent] = asyncio.Queue()

    async def next(self) -> ReceivedEvent:
        """Return the next event that it has verified."""
        async with asyncio.timeout(PATIENCE):
            return await self._new.get()

    async def types(self, count: int) -> list[str]:
        """Return the types of the next events, sorted: their order is not promised."""
        return sorted([(await self.next()).type for _ in range(count)])

    async def take(self, request: web.Request) -> web.Response:
        """Verify a request and answer it."""
        body = await request.read()
        self.requests += 1
        try:
            _sent_at.set(float(request.headers["webhook-timestamp"]))
            content = Webhook(self.secret).verify(body, dict(request.headers))
        except WebhookVerificationError as error:
            self.refused.append(str(error))
            return web.Response(status=401)
        if self.held is not None:
            await self.held.wait()
        event = ReceivedEvent(
            request.headers["webhook-id"], _sent_at.get(), content["type"], content["data"], body
        )
        if event.id not in self._taken:  # told again: the answer came too late for its sender
            self.received.append(event)
            self._new.put_nowait(event)
        if self.status // 100 == 2:
            self._taken.add(event.id)
        return web.Response(status=self.status, headers=self.headers)


async def until(is_so: Callable[[], Awaitable[bool]]) -> None:
    """Wait until something in the database is so, which no event of the test's own loop tells."""
    async with asyncio.timeout(PATIENCE):
        while not await is_so():  # noqa: ASYNC110 -- the service records it in a transaction of its own
            await asyncio.sleep(0.02)


@asynccontextmanager
async def event_receiver() -> AsyncIterator[EventReceiver]:
    """Serve a receiver on a free port of this machine."""
    receiver = EventReceiver()
    application = web.Application()
    application.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    try:
        yield receiver
    finally:
        if receiver.held is not None:
            receiver.held.set()
        await runner.cleanup()


def verify_in_story(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the library take the moment of sending for the present one: a story's clock jumps while an event travels.

    Tests check that moment themselves, as ``ReceivedEvent.sent_at``.
    """

    class StoryTime(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "StoryTime":
            return cls.fromtimestamp(_sent_at.get(), tz)

    monkeypatch.setattr(webhooks, "datetime", StoryTime)
