"""Delivering updates to a webhook, as Telegram's own server does (telegram-bot-api/WebhookActor.cpp).

Updates of one queue go one after another, several queues side by side. A queue is a chat, or for taps the person who
taps. What is not answered with 2xx is sent again: the first time at once, then after a delay that doubles, or after the
seconds that ``Retry-After`` asks for.
"""

import asyncio
from contextlib import suppress

import aiohttp

from bot.rehearsal.botapi.arguments import Arguments
from bot.rehearsal.botapi.calls import Call
from bot.rehearsal.botapi.faults import Fault, Faults
from bot.rehearsal.botapi.updates import Update
from bot.rehearsal.botapi.world import Body, BotApiWorld

DELIVERY = "webhook"
"""The method that faults see for a delivery; each fault counts as a lost connection."""
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 -- a header's name
REQUEST_SECONDS = 60.0
MAX_DELAY_SECONDS = 60.0
MAX_CONNECTIONS = 40

Queue = tuple[str, int]


class WebhookDelivery:
    """Delivers a world's updates while a webhook is set."""

    def __init__(self, world: BotApiWorld, faults: Faults) -> None:
        self._world, self._faults = world, faults
        self._busy: dict[Queue, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Deliver until cancelled."""
        arrived = self._world.updates.arrived
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=REQUEST_SECONDS)) as session:
            try:
                while True:
                    version = arrived.version
                    self._begin(session)
                    await arrived.wait_for(lambda: arrived.version != version)  # noqa: B023 -- awaited here
            finally:
                for task in self._busy.values():
                    task.cancel()
                await asyncio.gather(*self._busy.values(), return_exceptions=True)

    def _begin(self, session: aiohttp.ClientSession) -> None:
        """Begin the first update of each queue that is free."""
        webhook = self._world.webhook
        if not webhook:
            return
        for update in self._world.updates.waiting():
            queue = _queue_of(update)
            if queue not in self._busy and len(self._busy) < webhook.get("max_connections", MAX_CONNECTIONS):
                self._busy[queue] = asyncio.create_task(self._deliver(session, webhook, update, queue))

    async def _deliver(
        self, session: aiohttp.ClientSession, webhook: Body, update: Update, queue: Queue
    ) -> None:
        failures = 0
        try:
            while self._world.webhook is webhook and update in self._world.updates.waiting():
                problem, delay = await self._post(session, webhook, update)
                if problem is None:
                    self._world.updates.drop(update)
                    return
                webhook |= {"last_error_date": self._world.timestamp(), "last_error_message": problem}
                delay = delay or (min(2.0**failures, MAX_DELAY_SECONDS) if failures else 0.0)
                failures += 1
                await asyncio.sleep(delay)
        finally:
            del self._busy[queue]
            self._world.updates.arrived.happened()

    async def _post(
        self, session: aiohttp.ClientSession, webhook: Body, update: Update
    ) -> tuple[str | None, float]:
        """Send an update once; return the problem, if any, and the seconds that the answer asks to wait."""
        fault = self._strike(queue_chat=_queue_of(update)[1])
        if fault is not None and not fault.acted:
            return "Connection timed out", 0.0
        secret = webhook.get("secret_token")
        headers = {SECRET_HEADER: secret} if secret else {}
        body = {"update_id": update.id, update.kind: update.body}
        try:
            async with session.post(webhook["url"], json=body, headers=headers) as answer:
                await answer.read()
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return f"Connection failed: {type(error).__name__}", 0.0
        if fault is not None:
            return "Read timeout expired", 0.0
        if answer.ok:
            return None, 0.0
        wait = 0.0
        with suppress(ValueError):
            wait = float(answer.headers.get("Retry-After", 0))
        return f"Wrong response from the webhook: {answer.status} {answer.reason}", wait

    def _strike(self, queue_chat: int) -> Fault | None:
        return self._faults.strike(Call(DELIVERY, queue_chat, Arguments(), self._world.now()))


def _queue_of(update: Update) -> Queue:
    person = update.body.get("from", {}).get("id", 0)
    chat = update.body.get("chat", {}).get("id", person)
    return ("tap", person) if update.kind == "callback_query" else ("chat", chat)
