"""One update or due row that cannot be handled delays no other, and is rolled back whole."""

import asyncio
import json
import logging
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.services.context import InboundUpdate
from bot.services.delivery import outcomes
from bot.services.inbound.worker import InboundWorker
from bot.services.messaging import outbound_actions
from bot.services.messaging.messenger import OutcomeUnknown, RecipientUnreachable, RetryLater
from bot.services.messaging.outbound_actions import SendMessage
from bot.telegram import update_parsing
from flows.message import Message
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import due, inbox, outbox_claims, outbox_messages
from storage.repositories.due import DueKind
from storage.repositories.inbox import NewUpdate
from storage.repositories.outbox_messages import OutboxKind, OutboxMessage, OutboxState, Priority
from tests.support.played_service import play


async def test_an_update_that_fails_is_set_aside_and_later_ones_are_handled(
    tables_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner()
        chat_key = await played.service.store.read(lambda unit: unit.hash(f"chat:{alex.id}"))
        message = {
            "chat": {"id": alex.id, "type": "private"},
            "text": "secret words",
        }  # neither date nor number
        poison = NewUpdate(1, "poison", chat_key, json.dumps({"update_id": 1, "message": message}))
        with caplog.at_level(logging.INFO):
            await played.service.store.write(lambda unit: inbox.add(unit, [poison]))
            await alex.types("/help")
            await played.settle()
        assert "/session" in alex.reads()
        assert "Something went wrong here" in alex.screen()
        assert await played.service.store.read(inbox.count_unhandled) == 0
        assert "set aside" in caplog.text
        assert "secret words" not in caplog.text


class CancellingParser:
    """A parser that cancels the task in which it parses, as the watchdog cancels a loop."""

    def parse_update(self, payload: str) -> InboundUpdate | None:
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        return update_parsing.parse_update(payload)

    def salvage(self, payload: str) -> InboundUpdate | None:
        return update_parsing.salvage(payload)


async def test_leased_messages_are_handed_over_although_the_loop_is_cancelled(
    tables_url: str, tmp_path: Path
) -> None:
    """It would wait for ever otherwise: its owner lives, and no longer knows of it."""
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner()
        service = played.service
        for task in (service._tasks.pop("watchdog"), service._tasks.pop("inbox")):
            task.cancel()
            await asyncio.wait([task])
        await alex.types("/help")
        await played.api.world.updates.taken()
        handed_over: asyncio.Future[list[OutboxMessage]] = asyncio.get_running_loop().create_future()
        worker = InboundWorker(
            service.store,
            service.resources,
            service._delivery._messenger,
            CancellingParser(),
            "own",
            lambda leased, _: handed_over.set_result([*leased]),
        )
        with pytest.raises(asyncio.CancelledError):
            await asyncio.create_task(worker.round())
        (message,) = await asyncio.wait_for(handed_over, 10)
        assert message.kind is OutboxKind.REPLY


async def test_a_due_row_that_fails_is_tried_again_later(
    tables_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await alex.types("/session Jo now")
        await played.settle()
        await played.service.store.write(
            lambda unit: due.schedule(unit, DueKind.DIGEST, "nobody", unit.now + timedelta(hours=1))
        )
        await played.passes(hours=2)
        assert "1 of 7" in jo.reads()
        retry_at = await played.service.store.read(
            lambda unit: due.get_moment(unit, DueKind.DIGEST, "nobody")
        )
        assert retry_at is not None
        assert retry_at > played.clock()
        assert "digest could not be done" in caplog.text


async def test_rows_claimed_by_a_dead_process_are_done_once_its_lease_ends(
    tables_url: str, tmp_path: Path
) -> None:
    """Settling does not wait for the lease, which would never end on a clock that stands still."""
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await alex.types("/session Jo now")
        await played.settle()
        await played.service.store.write(lambda unit: _claim_by_another_process(unit, alex.id))
        await played.settle()
        assert "half done" not in alex.screen()
        assert "1 of 7" not in jo.reads()
        await played.passes(hours=2, minutes=10)
        assert "half done" in alex.screen()
        assert "1 of 7" in jo.reads()


def _claim_by_another_process(unit: UnitOfWork, chat: int) -> None:
    """Claim an outbox message and a due question in the name of another process."""
    lease = timedelta(minutes=2)
    question = due.get_next(unit, DueKind.ASK)
    assert question is not None
    payload = outbound_actions.to_json(SendMessage(chat, Message("half done")))
    outbox_messages.add(
        unit, "half done", unit.hash(f"chat:{chat}"), OutboxKind.REPLY, payload, priority=Priority.REPLY
    )
    assert due.claim(unit.with_now(question.at), "another process", lease, 9)
    assert len(outbox_claims.claim(unit, "another process", lease, 9)) == 1


async def test_an_outcome_after_the_lease_is_ignored(tables_url: str, tmp_path: Path) -> None:
    """A process stalls with a claimed message, another one sends it, then the first records that it was not sent."""
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner()
        (message,) = await played.service.store.write(lambda unit: _claimed_message(unit, alex.id))
        await played.passes(minutes=5)
        assert alex.screen().count("claimed") == 1
        for outcome in (
            RetryLater("no connection"),
            OutcomeUnknown("no answer"),
            RecipientUnreachable("blocked"),
        ):
            await played.do(partial(outcomes.record, message=message, outcome=outcome))
            await played.passes(minutes=5)
        assert alex.screen().count("claimed") == 1
        assert not await played.service.store.read(
            lambda unit: outbox_messages.count(unit, OutboxState.DEAD, OutboxState.UNCERTAIN)
        )


def _claimed_message(unit: UnitOfWork, chat: int) -> list[OutboxMessage]:
    payload = outbound_actions.to_json(SendMessage(chat, Message("claimed")))
    outbox_messages.add(
        unit, "claimed", unit.hash(f"chat:{chat}"), OutboxKind.REPLY, payload, priority=Priority.REPLY
    )
    return outbox_claims.claim(unit, "another process", timedelta(minutes=2), 9)
