"""Bugs that the simulator must find: each is a small change of the code, made while the context lasts."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from functools import partial
from typing import Any
from unittest.mock import patch

import aiohttp
from sqlalchemy import Table, update

from bot.services.context.context import Context
from bot.services.delivery import outcomes
from bot.services.delivery.recorder import DeliveryResult, OutcomeRecorder
from bot.services.inbound.worker import InboundWorker, Posted
from bot.services.operations.due_jobs import DueJobs
from bot.telegram.polling import UpdatePolling, raw_update
from flows.conversation import ConversationStep, table
from flows.conversation.inputs import AnswerTap
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import due, erasure, inbox, mailbox_keys, outbox_messages
from storage.repositories.due import DueKind
from storage.repositories.inbox import NewUpdate, WaitingUpdate
from storage.repositories.outbox_messages import OutboxMessage
from storage.tables.schema import inbox as inbox_table


@contextmanager
def acknowledge_first() -> Iterator[None]:
    """Confirm updates to Telegram before they are stored."""

    async def poll_once(self: UpdatePolling, session: aiohttp.ClientSession, seconds: int = 25) -> int:
        updates = await self._poll(session, seconds)
        batch = [raw for update in updates if (raw := raw_update(update)) is not None]
        if batch:
            self._offset = max(raw.update_id for raw in batch) + 1
        await self._store(batch)
        return len(batch)

    with patch.object(UpdatePolling, "poll_once", poll_once):
        yield


@contextmanager
def drop_dedupe_key() -> Iterator[None]:
    """Store an update again that Telegram has sent again."""
    original = inbox.add

    def add(unit: UnitOfWork, arrivals: Iterable[NewUpdate]) -> int:
        return original(unit, [replace(each, digest=each.digest[:40] + unit.new_id()) for each in arrivals])

    with patch.object(inbox, "add", add):
        yield


@contextmanager
def claim_without_condition() -> Iterator[None]:
    """Take an update for unhandled because it was when it was read."""

    def mark_handled(unit: UnitOfWork, waiting: WaitingUpdate) -> bool:
        unit.conn.execute(update(inbox_table).where(inbox_table.c.id == waiting.id).values(state="done"))
        return True

    with patch.object(inbox, "mark_handled", mark_handled):
        yield


@contextmanager
def show_before_commit() -> Iterator[None]:
    """Hand over what an update posts before its transaction is committed."""
    original = InboundWorker._lease_posted

    def lease_posted(self: InboundWorker, unit: UnitOfWork) -> Posted:
        posted = original(self, unit)
        self._hand_over(posted.leased, posted.others > 0)
        return Posted()

    with patch.object(InboundWorker, "_lease_posted", lease_posted):
        yield


@contextmanager
def accept_old_buttons() -> Iterator[None]:
    """Let a button count that was shown at an earlier turn."""
    original = table._handle_tap

    def handle_tap(context: Any, tap: AnswerTap) -> ConversationStep:
        return original(context, replace(tap, turn=context.state.turn))

    with patch.object(table, "_handle_tap", handle_tap):
        yield


@contextmanager
def send_again_after_lost_lease() -> Iterator[None]:
    """Take a message for unsent because the process that had it has died."""

    def record_expired_lease(ctx: Context, message: OutboxMessage) -> None:
        outbox_messages.retry_at(ctx, message, ctx.now, "sender died")

    with patch.object(outcomes, "record_expired_lease", record_expired_lease):
        yield


@contextmanager
def forget_outcomes() -> Iterator[None]:
    """Record an outcome only if the database takes it at once."""
    original = OutcomeRecorder._record

    async def record(self: OutcomeRecorder, batch: Sequence[DeliveryResult]) -> None:
        try:
            await original(self, batch)
        except Exception:  # noqa: BLE001 -- the bug
            return

    with patch.object(OutcomeRecorder, "_record", record):
        yield


@contextmanager
def move_due_row_after() -> Iterator[None]:
    """Plan the next session in a transaction after the one that handles this one."""
    later: list[Callable[[UnitOfWork], None]] = []
    schedule, run_round = due.schedule, DueJobs.round

    def schedule_later(unit: UnitOfWork, kind: DueKind, subject: str, at: Any) -> None:
        if kind is DueKind.PLAN and unit.due_at is not None:
            later.append(lambda other: schedule(other, kind, subject, at))
        else:
            schedule(unit, kind, subject, at)

    async def run_and_schedule(self: DueJobs) -> int:
        count = await run_round(self)
        await _write_each(self._store, later)
        return count

    with patch.object(due, "schedule", schedule_later), patch.object(DueJobs, "round", run_and_schedule):
        yield


@contextmanager
def renew_key_beside() -> Iterator[None]:
    """Seal what waits with a mailbox's new key in a transaction after the one that renews the key."""
    later: list[Callable[[UnitOfWork], None]] = []
    seal, handle_all = mailbox_keys._seal, InboundWorker._handle_all

    def seal_later(unit: UnitOfWork, of: Table, row: int, sealed: bytes) -> None:
        later.append(partial(_seal_now, seal, of, row, sealed))

    async def handle_and_seal(self: InboundWorker, prepared: Any) -> None:
        await handle_all(self, prepared)
        await _write_each(self._database, later)

    with (
        patch.object(mailbox_keys, "_seal", seal_later),
        patch.object(InboundWorker, "_handle_all", handle_and_seal),
    ):
        yield


def _seal_now(seal: Callable[..., None], of: Table, row: int, sealed: bytes, unit: UnitOfWork) -> None:
    seal(unit, of, row, sealed)


async def _write_each(store: Any, later: list[Callable[[UnitOfWork], None]]) -> None:
    works, later[:] = [*later], []
    for work in works:
        await store.write(work)


@contextmanager
def miss_a_table() -> Iterator[None]:
    """Erase only the rows that refer to a person by a foreign key."""
    with patch.object(erasure, "COLUMNS_WITHOUT_FOREIGN_KEY", ()):
        yield


BUGS: Mapping[str, Callable[[], AbstractContextManager[None]]] = {
    bug.__name__.replace("_", "-"): bug
    for bug in (
        acknowledge_first,
        drop_dedupe_key,
        claim_without_condition,
        show_before_commit,
        accept_old_buttons,
        send_again_after_lost_lease,
        forget_outcomes,
        move_due_row_after,
        renew_key_beside,
        miss_a_table,
    )
}
