"""Delivery through the whole service: retries, and messages of unknown outcome."""

import itertools
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.rehearsal.botapi import Call, Fault, FaultKind
from bot.services.delivery.outcomes import MAX_UNKNOWN_OUTCOMES
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import outbox_messages
from storage.repositories.outbox_messages import OutboxState
from storage.tables import schema
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import completes_check_in
from tests.whole.consent.test_renewed_consent import ANEW, raise_version

MONDAY = datetime(2026, 3, 9, 7, 0, tzinfo=UTC)  # 08:00 in Berlin
# Each kind of trouble on SQLite, and one on PostgreSQL: the database does not see which it was.
UNKNOWN = [
    *(
        pytest.param("sqlite", trouble, marks=pytest.mark.sqlite)
        for trouble in (
            FaultKind.DROPPED,
            FaultKind.SERVER_ERROR,
            FaultKind.BAD_GATEWAY,
            FaultKind.BROKEN_JSON,
        )
    ),
    pytest.param("postgres", FaultKind.DROPPED, marks=pytest.mark.postgres),
]
every_trouble = pytest.mark.parametrize(
    ("kind_of_database", "trouble"), UNKNOWN, indirect=["kind_of_database"]
)


def a_question(call: Call) -> bool:
    return call.method == "sendMessage" and "of 7" in call.arguments.text("text")


def a_digest(call: Call) -> bool:
    return call.method == "sendMessage" and "Your week" in call.arguments.text("text")


def a_consent_request(call: Call) -> bool:
    return call.method == "sendMessage" and ANEW in call.arguments.text("text")


def an_edit(call: Call) -> bool:
    return call.method == "editMessageText"


def the_second_to(reader: Person) -> Callable[[Call], bool]:
    """Return the second of the messages sent to this person from now on."""
    counted = itertools.count(1)
    return lambda call: call.arguments.text("chat_id") == str(reader.id) and next(counted) == 2


async def begun(played: Play) -> tuple[Person, Person]:
    alex = await played.practitioner()
    jo = await played.client(alex, "Jo")
    await alex.types("/session Jo now")
    await played.settle()
    return alex, jo


async def before_a_full_digest(played: Play) -> Person:
    """Return the practitioner, a second before a digest of several messages."""
    alex, jo = await begun(played)
    await played.passes(hours=2)
    await completes_check_in(played, jo, 1, 1, 1, 1, 1, 1)
    await played.comes(MONDAY - timedelta(seconds=1))
    return alex


def asked(person: Person) -> int:
    return sum("of 7" in str(message.get("text")) for message in person.chat.messages.values())


def tries(unit: UnitOfWork) -> int:
    """Return the smallest number of attempts of all pending messages."""
    query = select(func.min(schema.outbox_messages.c.attempts)).where(
        schema.outbox_messages.c.state == OutboxState.PENDING
    )
    return int(unit.conn.execute(query).scalar_one())


async def counts(played: Play, *states: OutboxState) -> int:
    return await played.service.store.read(lambda unit: outbox_messages.count(unit, *states))


@every_trouble
async def test_an_uncertain_question_is_held_and_an_answer_proves_it(
    tables_url: str, tmp_path: Path, trouble: FaultKind
) -> None:
    async with play(tables_url, tmp_path) as played:
        _, jo = await begun(played)
        played.api.faults.add(Fault(trouble, acted=True, when=a_question, times=1))
        await played.passes(hours=3)
        assert asked(jo) == 1  # it was shown, and the response was lost
        assert await counts(played, OutboxState.UNCERTAIN) == 1
        await jo.taps("Mostly")
        await played.settle()
        assert "2 of 7" in jo.reads()
        assert await counts(played, OutboxState.UNCERTAIN) == 0


async def test_a_question_that_was_lost_comes_with_the_reminder(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        _, jo = await begun(played)
        played.api.faults.add(Fault(FaultKind.DROPPED, acted=False, when=a_question, times=1))
        await played.passes(hours=3)
        assert asked(jo) == 0
        await played.passes(hours=20)
        assert asked(jo) == 1
        await jo.taps("Mostly")
        await played.settle()
        assert "2 of 7" in jo.reads()


async def typed_answer_with_lost_reply(played: Play, *, acted: bool) -> tuple[Person, int]:
    """Type an answer whose next question is ``acted`` on or not, with no response; return the first one's number."""
    _, jo = await begun(played)
    await played.passes(hours=2)
    first = int(jo.last["message_id"])
    played.api.faults.add(Fault(FaultKind.DROPPED, acted=acted, when=a_question, times=1))
    await jo.types("4")
    await played.settle()
    return jo, first


async def test_an_answer_in_a_message_of_unknown_arrival_removes_the_one_before(
    tables_url: str, tmp_path: Path
) -> None:
    """Both can be answered until then; the simulation found that the one before stayed so for ever."""
    async with play(tables_url, tmp_path) as played:
        jo, first = await typed_answer_with_lost_reply(played, acted=True)
        assert first in jo.chat.messages
        assert jo.last["message_id"] != first
        await jo.taps("Mostly", jo.last)
        await played.settle()
        assert first not in jo.chat.messages
        assert "3 of 7" in jo.reads()


async def test_a_lost_question_after_typing_is_offered_again_in_place(
    tables_url: str, tmp_path: Path
) -> None:
    async with play(tables_url, tmp_path) as played:
        jo, first = await typed_answer_with_lost_reply(played, acted=False)
        shown = jo.chat.messages[first]
        assert "2 of 7" in shown["text"]
        await jo.taps("Mostly", shown)
        await played.settle()
        assert "3 of 7" in jo.chat.messages[first]["text"]


@every_trouble
async def test_a_consent_request_of_unknown_outcome_is_sent_until_it_arrives(
    tables_url: str, tmp_path: Path, trouble: FaultKind
) -> None:
    """Nothing else would ask again: the check-in waits for the consent, and its request is posted once."""
    async with play(tables_url, tmp_path) as played:
        _, jo = await begun(played)
        await raise_version(played, 2)
        played.api.faults.add(Fault(trouble, acted=False, when=a_consent_request, times=2))
        await played.passes(hours=3)
        assert ANEW in jo.reads()
        await jo.taps("Yes, I agree")
        await played.settle()
        assert "1 of 7" in jo.reads()


@every_trouble
async def test_edits_are_simply_repeated(tables_url: str, tmp_path: Path, trouble: FaultKind) -> None:
    async with play(tables_url, tmp_path) as played:
        _, jo = await begun(played)
        await played.passes(hours=2)
        played.api.faults.add(Fault(trouble, acted=False, when=an_edit, times=2))
        await jo.taps("Mostly")
        await played.settle()
        await played.passes(minutes=1)
        assert "2 of 7" in jo.reads()
        assert asked(jo) == 1


async def test_a_digest_whose_answer_was_lost_comes_once_more_and_says_so(
    tables_url: str, tmp_path: Path
) -> None:
    async with play(tables_url, tmp_path) as played:
        alex, _ = await begun(played)
        played.api.faults.add(Fault(FaultKind.DROPPED, acted=True, when=a_digest, times=1))
        await played.passes(days=6)
        digests = [m["text"] for m in alex.chat.messages.values() if "Your week" in str(m.get("text"))]
        assert len(digests) == 2
        assert "may have received this already" not in digests[0]
        assert "may have received this already" in digests[1]


async def test_429_waits_as_told_and_loses_nothing(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        _, jo = await begun(played)
        flood = Fault(FaultKind.FLOOD, seconds=1, when=a_question, times=2)
        played.api.faults.add(flood)
        await played.passes(hours=2)
        assert asked(jo) == 0
        await played.passes(minutes=5)
        assert asked(jo) == 1


async def test_a_long_cut_of_the_line_loses_nothing(tables_url: str, tmp_path: Path) -> None:
    """After more failed attempts than `MAX_UNKNOWN_OUTCOMES` it is still delivered, once, when the network is back."""
    async with play(tables_url, tmp_path) as played:
        _, jo = await begun(played)
        port = int(played.api.url.rsplit(":", 1)[1])
        await played.api.stop()
        await played.passes(hours=2, minutes=20)
        assert await played.service.store.read(tries) > MAX_UNKNOWN_OUTCOMES
        await played.api.start(port)
        await played.passes(minutes=2)
        assert asked(jo) == 1
        await jo.taps("Mostly")
        await played.settle()
        assert "2 of 7" in jo.reads()


async def test_a_refused_token_is_tried_again_without_a_restart(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        _, jo = await begun(played)
        played.api.faults.add(Fault(FaultKind.UNAUTHORIZED, when=a_question, times=1))
        await played.passes(hours=2)
        await played.passes(minutes=5)
        assert asked(jo) == 1
        assert played.service.sending_stopped is None


async def test_the_messages_of_a_digest_come_a_second_apart(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await before_a_full_digest(played)
        before = set(alex.chat.messages)
        await played.comes(MONDAY)
        moments = [each["date"] for number, each in alex.chat.messages.items() if number not in before]
        assert len(moments) >= 3
        assert [at - moments[0] for at in moments] == list(range(len(moments)))


async def test_a_page_of_a_digest_that_must_wait_stops_nobody(sqlite_url: str, tmp_path: Path) -> None:
    """The next page is due before the retry; the clock can still be moved past that moment."""
    async with play(sqlite_url, tmp_path) as played:
        alex = await before_a_full_digest(played)
        before = len(alex.chat.messages)
        played.api.faults.add(Fault(FaultKind.FLOOD, when=the_second_to(alex), times=1))
        await played.comes(MONDAY + timedelta(minutes=1))
        assert played.api.faults.struck
        assert len(alex.chat.messages) >= before + 3
