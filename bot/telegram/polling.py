"""Long polling: fetches raw updates and stores them before they are confirmed to Telegram.

Telegram takes the offset of the next poll as the confirmation of all earlier updates. So the offset is advanced only
after the batch is committed; after a crash in between, the same batch is fetched again and the inbox ignores it.
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
RESPONSE_MARGIN_SECONDS = 15
MAX_BATCH = 100
MAX_UPDATE_ID = 2**63 - 1
MIN_RETRY_SECONDS, MAX_RETRY_SECONDS = 0.5, 60.0
MIN_QUIET_SECONDS = 600.0  # without a problem, until it is logged again


@dataclass(frozen=True, slots=True)
class RawUpdate:
    """An unparsed update: ``payload`` is its JSON, ``digest`` the SHA-256 of that, ``chat`` None if it has none."""

    update_id: int
    digest: str
    chat: int | None
    payload: str


class PollFailed(Exception):
    """A poll failed; ``wait`` is how many seconds Telegram asked to wait, or 0."""

    def __init__(self, problem: str, wait: float = 0.0) -> None:
        super().__init__(problem)
        self.wait = wait


class UpdatePolling:
    """The polling loop.

    ``store`` commits a batch; it is also called for an empty one, since the poll succeeded. ``problem`` is why the
    last poll failed, or None, also while ``store`` fails: that is no fault of Telegram's. ``beat`` is called before
    each poll.
    """

    def __init__(
        self,
        bot_url: str,
        store: Callable[[list[RawUpdate]], Awaitable[None]],
        beat: Callable[[], None] = lambda: None,
    ) -> None:
        self._beat = beat
        self._url = f"{bot_url}/getUpdates"
        self._store = store
        self._offset: int | None = None
        self._poll_now = asyncio.Event()
        self.problem: str | None = None
        self._last_occurrence: dict[str, float] = {}  # of each problem, by the event loop's time

    async def run(self) -> None:
        """Poll until cancelled."""
        delay, seconds = MIN_RETRY_SECONDS, 0  # the first poll returns at once with what has waited
        async with aiohttp.ClientSession() as session:
            while True:
                self._beat()
                try:
                    await self.poll_once(session, seconds)
                    self.problem, delay, seconds = None, MIN_RETRY_SECONDS, POLL_SECONDS
                except Exception as error:  # noqa: BLE001 -- one failed poll must not end the loop
                    self._log_once(error)
                    await self._pause(delay, getattr(error, "wait", 0.0))
                    delay, seconds = min(delay * 2, MAX_RETRY_SECONDS), 0

    def hurry(self) -> None:
        """Poll without waiting any longer: the network works again, and taps expire after 150 seconds."""
        self._poll_now.set()

    async def _pause(self, delay: float, required: float) -> None:
        """Wait the seconds that Telegram requires, then up to ``delay`` in all unless `hurry` is called."""
        self._poll_now.clear()
        await asyncio.sleep(required)
        with suppress(TimeoutError):
            async with asyncio.timeout(max(delay - required, 0.0)):
                await self._poll_now.wait()

    def _log_once(self, error: Exception) -> None:
        """Log a problem unless it has occurred within the last minutes.

        Two programs that poll with one token end each other's polls, so each has a success between two failures.
        """
        self.problem = str(error) if isinstance(error, PollFailed) else None
        if self.problem is not None:
            text = f"polling brought nothing: {self.problem}; trying again"
        else:
            text = f"updates could not be stored: {type(error).__name__}; Telegram sends them again"
        now, before = asyncio.get_running_loop().time(), self._last_occurrence.get(text)
        if before is None or now - before > MIN_QUIET_SECONDS:
            log.warning("%s", text)
        self._last_occurrence[text] = now

    async def poll_once(self, session: aiohttp.ClientSession, seconds: int = POLL_SECONDS) -> int:
        """Poll once and store the batch; return the number of updates. Raises PollFailed, or what storing raised."""
        updates = await self._poll(session, seconds)
        batch = [raw for update in updates if (raw := raw_update(update)) is not None]
        await self._store(batch)
        if batch:
            # Ids restart at a random number after an idle week, so the highest id ever seen does not count.
            self._offset = max(raw.update_id for raw in batch) + 1
        return len(batch)

    async def _poll(self, session: aiohttp.ClientSession, seconds: int) -> list[Any]:
        parameters = {"timeout": seconds, "limit": MAX_BATCH, "allowed_updates": list(ALLOWED_UPDATES)}
        if self._offset is not None:
            parameters["offset"] = self._offset
        limit = aiohttp.ClientTimeout(total=seconds + RESPONSE_MARGIN_SECONDS)
        try:
            async with session.post(self._url, json=parameters, timeout=limit) as response:
                return _updates(response.status, await response.json(content_type=None))
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            raise PollFailed(type(error).__name__) from None


def _updates(status: int, body: Any) -> list[Any]:
    """Return the updates in a response. Raises PollFailed if it holds none."""
    if status == 200 and isinstance(body, dict) and isinstance(body.get("result"), list):
        return list(body["result"])
    parameters = body.get("parameters") if isinstance(body, dict) else None
    wait = parameters.get("retry_after", 0) if isinstance(parameters, dict) else 0
    problems = {
        401: "401: Telegram does not know this token",
        404: "404: Telegram does not know this token",
        409: "409: another program polls with the same token, or a webhook is set",
    }
    raise PollFailed(problems.get(status, f"status {status}"), float(wait))


def raw_update(update: Any) -> RawUpdate | None:
    """Return an update as it is stored; None if it is not one."""
    if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
        return None
    if not 0 <= update["update_id"] <= MAX_UPDATE_ID:
        return None  # the database could not store it, nor what shares its commit
    payload = json.dumps(update, ensure_ascii=False, sort_keys=True)
    digest = hashlib.sha256(payload.encode("utf-8", "surrogatepass")).hexdigest()
    return RawUpdate(update["update_id"], digest, chat_of(update), payload)
