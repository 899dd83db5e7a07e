"""Receiving updates by webhook: the HTTP server that Telegram calls, and the registration of its address.

Each process serves; a proxy before them has the certificate. A request is answered with 200 only after its update has
been committed to the inbox, so that Telegram sends it again after any failure. It repeats header
``X-Telegram-Bot-Api-Secret-Token`` with the secret that it was given (https://core.telegram.org/bots/api#setwebhook).
"""

import asyncio
import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import web
from telegram import Bot, WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.http_listener import HttpListener
from bot.telegram.polling import MAX_BATCH, RawUpdate, raw_update
from bot.telegram.update_parsing import ALLOWED_UPDATES

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 -- a header's name
MAX_BODY_BYTES = 2**20
MAX_CONNECTIONS = 40
"""How many requests Telegram may send at a time; its default."""
BODY_SECONDS = 10.0
STOP_SECONDS = 2.0
CHECK_SECONDS = 30.0
"""Between two questions whether the webhook is still set: the answer also shows that Telegram is heard."""
MIN_RETRY_SECONDS, MAX_RETRY_SECONDS = 0.5, 60.0
LIBRARY_ERRORS = (TelegramError, KeyError, TypeError, ValueError, AttributeError)
"""The last four: a response of another server, with an object that python-telegram-bot cannot read."""

StoreUpdates = Callable[[list[RawUpdate]], Awaitable[None]]


class UpdateBatches:
    """Stores updates that arrive one by one: those that come in during a commit share the next one."""

    def __init__(self, store: StoreUpdates) -> None:
        self._store = store
        self._waiting: list[tuple[RawUpdate, asyncio.Future[None]]] = []
        self._task: asyncio.Task[None] | None = None

    async def add(self, update: RawUpdate) -> None:
        """Store an update with the next batch, and return once it is committed. Raises what storing raised."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((update, future))
        if self._task is None:
            self._task = asyncio.create_task(self._store_all())
        await future

    async def _store_all(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting[:MAX_BATCH], self._waiting[MAX_BATCH:]
                await self._store_batch(batch)
        finally:
            self._task = None

    async def _store_batch(self, batch: list[tuple[RawUpdate, asyncio.Future[None]]]) -> None:
        error: Exception | None = None
        try:
            await self._store([update for update, _ in batch])
        except Exception as raised:  # noqa: BLE001 -- raised again in each waiting request
            error = raised
        for _, future in batch:
            if future.done():
                continue  # its request was cancelled
            if error is None:
                future.set_result(None)
            else:
                future.set_exception(error)


class WebhookServer:
    """An HTTP server for one path; ``store`` commits a batch of updates."""

    def __init__(self, path: str, secret: str, store: StoreUpdates) -> None:
        self._path, self._secret = path, secret.encode()
        self._batches = UpdateBatches(store)
        self._listener = HttpListener(STOP_SECONDS)
        self._failing = False

    async def start(self, host: str, port: int) -> int:
        """Listen, and return the port. Raises OSError if the address cannot be used."""
        app = web.Application(client_max_size=MAX_BODY_BYTES)
        app.router.add_post(self._path, self._receive)
        _, listening = await self._listener.start(app, host, port)
        return listening

    async def stop(self) -> None:
        """Accept nothing further and finish what is being received; stopping twice is harmless."""
        await self._listener.stop()

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "surrogateescape"), self._secret):
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        try:
            async with asyncio.timeout(BODY_SECONDS):
                body = await request.read()
        except TimeoutError:
            return web.Response(status=HTTPStatus.REQUEST_TIMEOUT)
        update = _parse(body)
        if update is None:
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        return await self._store(update)

    async def _store(self, update: RawUpdate) -> web.Response:
        try:
            await self._batches.add(update)
        except Exception as error:  # noqa: BLE001 -- Telegram sends it again, whatever failed
            if not self._failing:
                log.error("updates could not be stored: %s; Telegram sends them again", type(error).__name__)
            self._failing = True
            # Without the header Telegram would double its delay with each attempt.
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": "1"})
        self._failing = False
        return web.Response()


def _parse(body: bytes) -> RawUpdate | None:
    """Return the update in a request's body, None if there is none."""
    try:
        return raw_update(json.loads(body))
    except (ValueError, RecursionError):
        return None


class WebhookRegistration:
    """Sets the webhook and keeps it set, while this process leads.

    ``heard`` records each answer of Telegram's in our database; ``beat`` is called before each question. ``problem`` is
    why updates may not arrive, or None.
    """

    def __init__(
        self,
        bot: Bot,
        url: str,
        secret: str,
        heard: Callable[[], Awaitable[None]],
        beat: Callable[[], None],
    ) -> None:
        self._bot, self._url, self._secret = bot, url, secret
        self._heard, self._beat = heard, beat
        self.problem: str | None = None
        self._is_unrecorded = False

    async def run(self) -> None:
        """Set the webhook, and set it again whenever it is found changed, until cancelled."""
        is_set, failures = False, 0
        while True:
            self._beat()
            try:
                if not is_set:
                    await self._set()
                is_set = self._is_in_order(await self._bot.get_webhook_info())
            except Exception as error:  # noqa: BLE001 -- one failed call must not end the loop
                self._note(f"Telegram did not confirm the webhook: {type(error).__name__}")
                is_recorded = is_set = False
            else:
                is_recorded = await self._record_answer()
            failures = 0 if is_set and is_recorded else failures + 1
            delay = min(MIN_RETRY_SECONDS * 2 ** min(failures, 10), MAX_RETRY_SECONDS)
            await asyncio.sleep(delay if failures else CHECK_SECONDS)

    async def _record_answer(self) -> bool:
        """Record that Telegram was heard; return false if our database failed: no reason to set the webhook again."""
        try:
            await self._heard()
        except Exception as error:  # noqa: BLE001 -- the next answer is recorded
            if not self._is_unrecorded:
                log.error("Telegram's answer could not be recorded: %s; trying again", type(error).__name__)
            self._is_unrecorded = True
        else:
            self._is_unrecorded = False
        return not self._is_unrecorded

    async def _set(self) -> None:
        await self._bot.set_webhook(
            self._url,
            allowed_updates=list(ALLOWED_UPDATES),
            secret_token=self._secret,
            max_connections=MAX_CONNECTIONS,
        )

    def _is_in_order(self, info: WebhookInfo) -> bool:
        if info.url != self._url or set(info.allowed_updates) != set(ALLOWED_UPDATES):
            self._note("the webhook was changed by somebody else; setting it again")
            return False
        failed = info.last_error_message is not None and info.pending_update_count > 0
        self._note(f"Telegram cannot deliver: {info.last_error_message}" if failed else None)
        return True

    def _note(self, problem: str | None) -> None:
        """Log a problem once, and once more that it is over."""
        if problem != self.problem:
            log.warning("webhook: %s", problem or "in order again")
        self.problem = problem


async def remove_webhook(bot: Bot, beat: Callable[[], None], failed: Callable[[str], None]) -> None:
    """Delete the webhook, so that updates can be polled; try again until Telegram answers.

    ``beat`` is called before each try, ``failed`` with the problem after one that failed.
    """
    delay = MIN_RETRY_SECONDS
    while True:
        beat()
        try:
            await bot.delete_webhook()
        except LIBRARY_ERRORS as error:
            refused = isinstance(error, InvalidToken)
            failed("401: Telegram does not know this token" if refused else type(error).__name__)
            log.warning("the webhook could not be deleted (%s); trying again", type(error).__name__)
            await asyncio.sleep(delay)
            delay = min(delay * 2, MAX_RETRY_SECONDS)
        else:
            return
