"""Handling of the updates in the inbox: those of one chat in order, different chats side by side.

Each update is one transaction: its changes, its outbox messages and its mark in the inbox. An update that needs a file
waits until that is downloaded (file_download.py). One that fails MAX_ATTEMPTS times is set aside and its sender gets a
reply (dead_letter.py), so that later updates are still handled.
"""

import asyncio
import logging
from collections.abc import Awaitable
from dataclasses import replace
from functools import partial
from typing import Protocol

from bot.services.context import Context, InboundUpdate
from bot.services.context.context import Resources
from bot.services.context.debug_exc_info import exc_info_at_debug
from bot.services.inbound import file_uploads, router
from bot.services.inbound.dead_letter import FALLBACK_REPLIES, DeadLetterReply
from bot.services.inbound.file_download import FileDownloader, PendingDownload
from bot.services.messaging.messenger import Downloaded, Messenger
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import inbox
from storage.repositories.inbox import WaitingUpdate

log = logging.getLogger(__name__)

MAX_CONCURRENT_CHATS = 16
MAX_ATTEMPTS = 3


class UpdateParser(Protocol):
    """The parser of stored payloads; update_parsing in bot/telegram is one."""

    def parse_update(self, payload: str) -> InboundUpdate | None:
        """Return the update, None if it concerns no person. Raises for a payload that cannot be parsed."""

    def salvage(self, payload: str) -> InboundUpdate | None:
        """Return the sender and the typed words of an update that could not be handled, as far as possible."""


class InboundWorker:
    """Empties the inbox."""

    def __init__(
        self, database: Database, resources: Resources, messenger: Messenger, parser: UpdateParser
    ) -> None:
        self._database, self._resources, self._parser = database, resources, parser
        self._downloads = FileDownloader(messenger)

    async def round(self) -> int:
        """Handle the oldest waiting update of each chat; return how many there were."""
        busy = self._downloads.chat_keys
        rows = await self._database.read(lambda unit: inbox.list_next(unit, MAX_CONCURRENT_CHATS, busy))
        await asyncio.gather(*(self._guarded(row, self._process(row)) for row in rows))
        return len(rows)

    async def empty(self) -> int:
        """Handle updates until only those that need a file are left; return how many there were."""
        total = 0
        while count := await self.round():
            total += count
        return total

    async def download_round(self) -> int:
        """Attempt each pending download once; return how many updates were handled with its result."""
        pending = self._downloads.pending
        return sum(await asyncio.gather(*(self._download(each) for each in pending)))

    async def _process(self, row: WaitingUpdate) -> None:
        update = self._parser.parse_update(row.payload) if row.payload is not None else None
        if update is not None and update.sent_file is not None:
            request = await self._database.read(
                lambda unit: file_uploads.file_request(Context(unit, self._resources), update)
            )
            if request is not None:
                self._downloads.add(PendingDownload(row, update, request))
                return
        await self._handle(row, update)

    async def _download(self, download: PendingDownload) -> bool:
        result = await self._downloads.attempt(download)
        if result is None:
            return False
        content = result.content if isinstance(result, Downloaded) else None
        try:
            await self._guarded(download.row, self._handle_with_file(download, content))
        finally:
            self._downloads.remove(download)
        return True

    async def _handle_with_file(self, download: PendingDownload, content: bytes | None) -> None:
        """Parse the file in a thread, outside any transaction, and handle its update."""
        update = download.update
        if content is not None:
            file = await asyncio.to_thread(file_uploads.parse, download.request, content)
            update = replace(update, file=file)
        await self._handle(download.row, update)

    async def _handle(self, row: WaitingUpdate, update: InboundUpdate | None) -> None:
        await self._database.write(lambda unit: self._handle_in(unit, row, update))

    def _handle_in(self, unit: UnitOfWork, row: WaitingUpdate, update: InboundUpdate | None) -> None:
        if inbox.mark_handled(unit, row) and update is not None:
            router.handle(Context(unit, self._resources), update)

    async def _guarded(self, row: WaitingUpdate, work: Awaitable[None]) -> None:
        try:
            await work
        except Exception as error:  # an error in one update must not stop the next
            problem = type(error).__name__
            is_set_aside = await self._record_failure(row, problem)
            log.error(
                "update %d could not be handled: %s%s",
                row.id,
                problem,
                "; set aside" if is_set_aside else "",
                exc_info=exc_info_at_debug(log, error),
            )

    async def _record_failure(self, row: WaitingUpdate, problem: str) -> bool:
        """Count the failure; reply to the sender of an update that is set aside. Return whether it is."""
        for reply in FALLBACK_REPLIES:
            try:
                return await self._database.write(partial(self._record_failure_in, row, problem, reply))
            except Exception as error:  # the cause may stop this reply as well
                log.error(
                    "update %d: no reply to its sender: %s",
                    row.id,
                    type(error).__name__,
                    exc_info=exc_info_at_debug(log, error),
                )
        return await self._database.write(lambda unit: inbox.record_failure(unit, row, problem, MAX_ATTEMPTS))

    def _record_failure_in(
        self, row: WaitingUpdate, problem: str, reply: DeadLetterReply, unit: UnitOfWork
    ) -> bool:
        is_set_aside = inbox.record_failure(unit, row, problem, MAX_ATTEMPTS)
        if is_set_aside and row.payload is not None:
            update = self._parser.salvage(row.payload)
            if update is not None:
                reply(Context(unit, self._resources), update)
        return is_set_aside
