"""Receiving updates: by polling, or by webhook where the settings name its address.

The process that leads its group polls, or keeps the webhook set; every process serves the webhook. So a change from one
way to the other takes effect when the new process leads, and the old one can be stopped in any order.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Any, Protocol
from urllib.parse import urlsplit

from bot.settings import Settings
from bot.telegram.connect import TelegramBot
from bot.telegram.polling import RawUpdate, UpdatePolling
from bot.telegram.webhook import WebhookRegistration, WebhookServer, remove_webhook
from flows.errors import BadSetting
from storage.database.process_group import ProcessGroup
from storage.database.unit_of_work import UnitOfWork

LEAD_CHECK_SECONDS = 1.0


class Receiver(Protocol):
    """A way to receive updates."""

    @property
    def problem(self) -> str | None:
        """Return why updates may not arrive, as far as this process knows; or None."""

    async def open(self) -> None:
        """Begin to receive what does not need the lead. Raises BadSetting with the remedy."""

    async def run_as_leader(self) -> None:
        """Do the leader's part until cancelled."""

    def hurry(self) -> None:
        """Retry without further delay, since the network works again."""

    async def close(self) -> None:
        """Receive nothing further; closing twice is harmless."""


StoreUpdates = Callable[[list[RawUpdate]], Awaitable[None]]


class _Polling:
    def __init__(self, bot: TelegramBot, store: StoreUpdates, beat: Callable[[], None]) -> None:
        self._bot, self._beat = bot, beat
        self._polling = UpdatePolling(bot.base_url, store, beat)
        self._removal_problem: str | None = None  # why the webhook could not be deleted yet

    @property
    def problem(self) -> str | None:
        return self._removal_problem or self._polling.problem

    async def open(self) -> None:
        """Do nothing: only the leader polls."""

    async def run_as_leader(self) -> None:
        await remove_webhook(self._bot, self._beat, self._note_removal)
        self._removal_problem = None
        await self._polling.run()

    def _note_removal(self, problem: str) -> None:
        self._removal_problem = problem

    def hurry(self) -> None:
        self._polling.hurry()

    async def close(self) -> None:
        """Do nothing: the poll was cancelled."""


class _Webhook:
    def __init__(
        self,
        bot: TelegramBot,
        settings: Settings,
        url: str,
        secret: str,
        store: StoreUpdates,
        beat: Callable[[], None],
    ) -> None:
        self._settings = settings
        self._server = WebhookServer(urlsplit(url).path or "/", secret, store)
        self._registration = WebhookRegistration(bot, url, secret, lambda: store([]), beat)

    @property
    def problem(self) -> str | None:
        return self._registration.problem

    async def open(self) -> None:
        try:
            await self._server.start(*self._settings.webhook_address)
        except OSError as error:
            raise BadSetting(
                f"ALLIANCE_WEBHOOK_LISTEN: {self._settings.webhook_listen} cannot be listened on"
                f" ({error.strerror}). Choose a free port of this machine."
            ) from None

    async def run_as_leader(self) -> None:
        await self._registration.run()

    def hurry(self) -> None:
        """Do nothing: Telegram sends by itself."""

    async def close(self) -> None:
        await self._server.stop()


def create_receiver(
    settings: Settings, bot: TelegramBot, secret: str, store: StoreUpdates, beat: Callable[[], None]
) -> Receiver:
    """Return the way to receive updates that the settings ask for."""
    if settings.webhook_url is None:
        return _Polling(bot, store, beat)
    return _Webhook(bot, settings, settings.webhook_url, secret, store, beat)


def webhook_secret(settings: Settings, unit: UnitOfWork) -> str:
    """Return the secret that Telegram sends with every webhook request.

    It is derived from the bot token, so that all processes of a database use the same one.
    """
    assert settings.token is not None
    return unit.hash(f"webhook:{settings.token.get_secret_value()}")


class Leadership:
    """Runs one piece of work while this process leads, and waits otherwise.

    ``beat`` is called while it waits.
    """

    def __init__(self, group: ProcessGroup, beat: Callable[[], None]) -> None:
        self._group, self._beat = group, beat
        self._changed = asyncio.Event()

    def check(self) -> None:
        """Wake `run`, to check at once whether this process leads."""
        self._changed.set()

    async def run(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Begin ``work`` when this process comes to lead, and cancel it when it leads no more, until cancelled."""
        while True:
            self._beat()
            if self._group.is_leader:
                await self._lead(work())
            await self._wait()

    async def _lead(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        try:
            while self._group.is_leader and not task.done():
                await self._wait(task)
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _wait(self, task: asyncio.Task[None] | None = None) -> None:
        changed = asyncio.create_task(self._changed.wait())
        awaited = {changed} if task is None else {changed, task}
        try:
            await asyncio.wait(awaited, timeout=LEAD_CHECK_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        finally:
            changed.cancel()
            self._changed.clear()
