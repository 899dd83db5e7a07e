"""Handling of the updates in the inbox: those of one chat in order, different chats side by side.

Each update is handled whole or not at all: its changes, its outbox messages and its mark in the inbox. Updates of
different chats that wait together share one commit (`Database.write_each`); none undoes another. What they post is
leased in the same transaction and handed to the sender in memory. An update that needs a file waits until that is
downloaded (file_download.py).

An update that fails MAX_ATTEMPTS times is set aside and its sender gets a reply (dead_letter_replies.py), so that
later updates are still handled. Faults of the machine (disk full, database away) count against no update: they are
raised, and the loop tries again.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from bot.services.context import Context, InboundUpdate, Resources, exc_info_at_debug
from bot.services.inbound import file_uploads, router
from bot.services.inbound.dead_letter_replies import FALLBACK_REPLIES, DeadLetterReply
from bot.services.inbound.file_download import FileDownloader, PendingDownload
from bot.services.messaging.messenger import Downloaded, Messenger
from storage.database.faults import is_machine_fault, raise_machine_fault
from storage.database.process_group import WHOLE, Share
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import inbox, outbox_claims
from storage.repositories.inbox import WaitingUpdate
from storage.repositories.outbox_messages import OutboxMessage

log = logging.getLogger(__name__)

MAX_CONCURRENT_CHATS = 16
MAX_ATTEMPTS = 3


class UpdateParser(Protocol):
    """The parser of stored payloads; update_parsing in bot/telegram is one."""

    def parse_update(self, payload: str) -> InboundUpdate | None:
        """Return the update, None if it concerns no person. Raises for a payload that cannot be parsed."""

    def salvage(self, payload: str) -> InboundUpdate | None:
        """Return the sender and the typed words of an update that could not be handled, as far as possible."""


@dataclass(frozen=True, slots=True)
class Posted:
    """What a handled update has posted: ``leased`` goes out at once, ``others`` are claimed from the table."""

    leased: Sequence[OutboxMessage] = ()
    others: int = 0


HandOver = Callable[[Sequence[OutboxMessage], bool], None]
"""Takes leased messages after their commit, and whether others wait in the table."""

Work = Callable[[UnitOfWork], Posted]


class InboundWorker:
    """Empties the inbox. ``owner`` leases what updates post, and ``hand_over`` sends it.

    ``share`` returns the part of the chats that this process handles. ``beat`` is called before each round: a long
    backlog is no standstill.
    """

    def __init__(
        self,
        database: Database,
        resources: Resources,
        messenger: Messenger,
        parser: UpdateParser,
        owner: str,
        hand_over: HandOver,
        share: Callable[[], Share] = lambda: WHOLE,
        beat: Callable[[], None] = lambda: None,
    ) -> None:
        self._database, self._resources, self._parser = database, resources, parser
        self._owner, self._hand_over, self._share = owner, hand_over, share
        self._is_stopping, self._beat = False, beat
        self._downloads = FileDownloader(messenger)

    async def round(self) -> int:
        """Handle the oldest waiting update of each chat; return how many there were.

        Raises faults of the machine; the updates that they met come again.
        """
        self._beat()
        busy = self._downloads.chat_keys
        rows = await self._database.read(
            lambda unit: inbox.list_next(unit, MAX_CONCURRENT_CHATS, busy, self._share())
        )
        prepared = [(row, work) for row in rows if (work := await self._prepare(row)) is not None]
        # Shielded: what a commit has leased must be handed over, although this loop is cancelled meanwhile. Nobody
        # else would send it while this process lives.
        await asyncio.shield(self._handle_all(prepared))
        return len(rows)

    async def empty(self) -> int:
        """Handle updates until only those that need a file are left; return how many there were."""
        total = 0
        while not self._is_stopping and (count := await self.round()):
            total += count
        return total

    def stop(self) -> None:
        """Begin nothing further; what is being handled is finished."""
        self._is_stopping = True

    async def download_round(self) -> int:
        """Attempt each pending download once; return how many updates were handled with its result."""
        pending = self._downloads.pending
        return sum(await asyncio.gather(*(self._download(each) for each in pending)))

    async def _prepare(self, row: WaitingUpdate) -> Work | None:
        """Return the work for an update; None if it waits for a download, or if it failed already."""
        try:
            update = self._parser.parse_update(row.payload) if row.payload is not None else None
        except Exception as error:  # noqa: BLE001 -- a payload that cannot be parsed fails its update
            await self._fail(row, error)
            return None
        if update is not None and update.sent_file is not None:
            request = await self._database.read(
                lambda unit: file_uploads.file_request(Context(unit, self._resources), update)
            )
            if request is not None:
                self._downloads.add(PendingDownload(row, update, request))
                return None
        return partial(self._handle_in, row, update)

    async def _handle_all(self, prepared: Sequence[tuple[WaitingUpdate, Work]]) -> None:
        results = await self._database.write_each([work for _, work in prepared])
        leased, others = list[OutboxMessage](), 0
        for result in results:
            if isinstance(result, Posted):
                leased += result.leased
                others += result.others
        if leased or others:
            self._hand_over(leased, others > 0)
        for (row, _), result in zip(prepared, results, strict=True):
            if isinstance(result, Exception) and not is_machine_fault(result):
                await self._fail(row, result)
        raise_machine_fault(results)  # only now: what others have committed and leased is on its way

    async def _download(self, download: PendingDownload) -> bool:
        result = await self._downloads.attempt(download)
        if result is None:
            return False
        content = result.content if isinstance(result, Downloaded) else None
        update = download.update
        try:
            if content is not None:
                file = await asyncio.to_thread(file_uploads.parse, download.request, content)
                update = replace(update, file=file)
        except Exception as error:  # noqa: BLE001 -- a file that cannot be parsed fails its update
            await self._fail(download.row, error)
        else:
            await self._handle_all([(download.row, partial(self._handle_in, download.row, update))])
        self._downloads.remove(download)  # after a fault of the machine it stays, and is downloaded again
        return True

    def _handle_in(self, row: WaitingUpdate, update: InboundUpdate | None, unit: UnitOfWork) -> Posted:
        unit.update_received_at = row.received_at
        if inbox.mark_handled(unit, row) and update is not None:
            router.handle(Context(unit, self._resources), update)
        return self._lease_posted(unit)

    def _lease_posted(self, unit: UnitOfWork) -> Posted:
        posted = len(unit.posted)
        leased = outbox_claims.claim_posted(unit, self._owner, outbox_claims.LEASE_DURATION)
        if len(leased) < posted:
            outbox_claims.announce_waiting(unit)  # another process may be sending to this chat
        return Posted(leased, posted - len(leased))

    async def _fail(self, row: WaitingUpdate, error: Exception) -> None:
        problem = type(error).__name__
        is_set_aside = await self._record_failure(row, problem)
        if is_set_aside:
            self._hand_over((), True)  # the reply to its sender
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
