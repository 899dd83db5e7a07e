"""Fetches updates and stores them, raw, before Telegram is told that they were taken. It never dies.

Telegram takes the next poll's offset as the receipt for everything before it. So the offset moves on only after the
batch is committed; a crash in between brings the batch again, and the inbox knows it already.
"""

import asyncio
import hashlib
import json
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.telegram.update_parsing import ALLOWED_UPDATES, chat_of

log = logging.getLogger(__name__)

POLL_SECONDS = 25
MARGIN_SECONDS = 15
BATCH = 100
FIRST_WAIT, LONGEST_WAIT = 0.5, 60.0


@dataclass(frozen=True, slots=True)
class RawUpdate:
    """An update as it came: ``chat`` is None where no chat can be told; ``digest`` is the SHA-256 of the payload."""

    update_id: int
    digest: str
    chat: int | None
    payload: str


class PollFailed(Exception):
    """A poll brought nothing to store; ``wait`` is how long Telegram asked us to wait, in seconds, if it did."""

    def __init__(self, problem: str, wait: float = 0.0) -> None:
        super().__init__(problem)
        self.wait = wait


class UpdatePolling:
    """The polling loop. ``store`` commits a batch; it is called for an empty one too: a poll went well."""

    def __init__(self, bot_url: str, store: Callable[[list[RawUpdate]], Awaitable[None]]) -> None:
        self._url = f"{bot_url}/getUpdates"
        self._store = store
        self._offset: int | None = None
        self._hurry = asyncio.Event()
        self.problem: str | None = None

    async def run(self) -> None:
        """Poll until cancelled."""
        wait, seconds = FIRST_WAIT, 0  # first what is there already: it may have waited long
        async with aiohttp.ClientSession() as session:
            while True:
                try:
                    await self.once(session, seconds)
                    self.problem, wait, seconds = None, FIRST_WAIT, POLL_SECONDS
                except Exception as error:  # noqa: BLE001 -- a loop that ends for one bad poll is how such bots go deaf
                    self._note(error)
                    await self._pause(wait, getattr(error, "wait", 0.0))
                    wait, seconds = min(wait * 2, LONGEST_WAIT), 0

    def hurry(self) -> None:
        """The line is back, as others have found: do not wait any longer. Taps live for 150 seconds only."""
        self._hurry.set()

    async def _pause(self, wait: float, told: float) -> None:
        """What Telegram told us to wait is waited; of our own choice, only until somebody says hurry."""
        self._hurry.clear()
        await asyncio.sleep(told)
        with suppress(TimeoutError):
            async with asyncio.timeout(max(wait - told, 0.0)):
                await self._hurry.wait()

    def _note(self, error: Exception) -> None:
        problem = str(error) if isinstance(error, PollFailed) else type(error).__name__
        if problem != self.problem:
            log.warning("polling brought nothing: %s; trying again", problem)
        self.problem = problem

    async def once(self, session: aiohttp.ClientSession, seconds: int = POLL_SECONDS) -> int:
        """One poll, stored: how many updates it brought. Raises PollFailed, or what storing raised."""
        updates = await self._poll(session, seconds)
        batch = [raw for update in updates if (raw := _raw(update)) is not None]
        await self._store(batch)
        if batch:
            # Ids restart at random after an idle week: the last one received counts, not the highest ever.
            self._offset = max(raw.update_id for raw in batch) + 1
        return len(batch)

    async def _poll(self, session: aiohttp.ClientSession, seconds: int) -> list[Any]:
        asked = {"timeout": seconds, "limit": BATCH, "allowed_updates": list(ALLOWED_UPDATES)}
        if self._offset is not None:
            asked["offset"] = self._offset
        limit = aiohttp.ClientTimeout(total=seconds + MARGIN_SECONDS)
        try:
            async with session.post(self._url, json=asked, timeout=limit) as answer:
                return _result(answer.status, await answer.json(content_type=None))
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            raise PollFailed(type(error).__name__) from None


def _result(status: int, body: Any) -> list[Any]:
    if status == 200 and isinstance(body, dict) and isinstance(body.get("result"), list):
        return list(body["result"])
    parameters = body.get("parameters") if isinstance(body, dict) else None
    wait = parameters.get("retry_after", 0) if isinstance(parameters, dict) else 0
    meaning = {
        401: "401: Telegram does not know this token",
        404: "404: Telegram does not know this token",
        409: "409: another program polls with the same token, or a webhook is set",
    }
    raise PollFailed(meaning.get(status, f"status {status}"), float(wait))


def _raw(update: Any) -> RawUpdate | None:
    if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
        return None
    payload = json.dumps(update, ensure_ascii=False, sort_keys=True)
    digest = hashlib.sha256(payload.encode("utf-8", "surrogatepass")).hexdigest()
    return RawUpdate(update["update_id"], digest, chat_of(update), payload)
