"""Unasked messages begin with a line that reveals nothing; only links and files can be forwarded."""

import re
from pathlib import Path

from sqlalchemy import select

from bot.services.messaging import outbound_actions
from bot.services.messaging.outbound_actions import SendDocument, SendMessage, SendRendered
from flows.i18n import Voice
from storage.bundled_content import load_words
from storage.database.unit_of_work import UnitOfWork
from storage.repositories.outbox_messages import OutboxKind, unsealed_payload
from storage.tables.schema import outbox_messages as table
from tests.support.person import text_of
from tests.support.played_service import play
from tests.support.service_actions import completes_check_in, end_session, says, taps
from tests.whole.consent.test_renewed_consent import raise_version

UNASKED = {
    OutboxKind.QUESTION: ("checkin-hello", "checkin-hello-practitioner", "checkin-again"),
    OutboxKind.CHECK_IN_RESENT: ("checkin-again",),
    OutboxKind.REMINDER: ("checkin-reminder",),
    OutboxKind.CONSENT_REQUEST: ("consent-anew",),
    OutboxKind.NEWS: ("news",),
    OutboxKind.ALERT: ("alert-first-line",),
    OutboxKind.FAREWELL: ("news", "deleted"),  # the last message to a person who has just deleted everything
    OutboxKind.DIGEST: ("digest-title", "digest-picture-caption", "digest-entry", "digest-entry-meet"),
    OutboxKind.DIGEST_REPEAT: ("digest-again",),
}
"""The kinds of messages that may arrive while the phone is locked, and the texts they may begin with."""

ANSWERS = {
    OutboxKind.REPLY,
    OutboxKind.FILE,
    OutboxKind.EDIT,
    OutboxKind.CALLBACK_ANSWER,
    OutboxKind.CHECK_IN_EDIT,
    OutboxKind.REMOVAL,
    OutboxKind.LEAVE_CHAT,
    OutboxKind.COMMAND_MENU,
}
"""The other kinds answer what a person has just done, or make no sound."""

WORDS = load_words()


def test_every_kind_is_one_or_the_other() -> None:
    assert set(OutboxKind) == ANSWERS | set(UNASKED)
    assert not ANSWERS & set(UNASKED)


def first_lines(unit: UnitOfWork) -> dict[OutboxKind, set[str]]:
    """Return, by kind, the first lines of the messages that were sent unasked."""
    found: dict[OutboxKind, set[str]] = {kind: set() for kind in UNASKED}
    for row in unit.conn.execute(select(table).where(table.c.kind.in_(UNASKED))).all():
        text = unsealed_payload(unit, row)
        match outbound_actions.from_json(text) if text else None:
            case SendMessage(message=message) | SendDocument(caption=message) | SendRendered(caption=message):
                found[OutboxKind(row.kind)].add(message.html.splitlines()[0])
    return found


def may_begin(key: str) -> re.Pattern[str]:
    """Return a pattern of the text's first line, with any value in its placeholders."""
    line = Voice(WORDS, "en").say(key, **dict.fromkeys(("from", "to", "label", "when"), "\0")).splitlines()[0]
    return re.compile(re.escape(line).replace("\0", ".+"))


async def test_nothing_that_comes_unasked_tells_of_it_on_a_locked_phone(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Quirin")
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await played.passes(hours=21)
        await completes_check_in(played, jo, 4, 4, 4, 4, 1, 1)
        await played.passes(days=6)
        await raise_version(played, 2)
        await end_session(played, alex, jo)
        await says(played, jo, "/stop")
        await taps(played, jo, "Yes, stop")
        begun = await played.service.store.read(first_lines)
        assert {kind for kind, lines in begun.items() if lines} >= {
            OutboxKind.QUESTION,
            OutboxKind.REMINDER,
            OutboxKind.CONSENT_REQUEST,
            OutboxKind.NEWS,
            OutboxKind.DIGEST,
        }
        for kind, lines in begun.items():
            allowed = [may_begin(key) for key in UNASKED[kind]]
            assert [line for line in lines if not any(each.fullmatch(line) for each in allowed)] == [], kind
            assert "Quirin" not in "".join(lines)


async def test_only_links_and_files_can_be_passed_on(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await completes_check_in(played, jo, 4, 4, 4, 4, 1, 1)
        await says(played, alex, "/digest")
        await says(played, alex, "/report Jo")
        await says(played, jo, "/mydata")
        await taps(played, jo, "All of it as a file")
        shown = [
            each for person in (alex, jo) for each in person.chat.messages.values() if each["from"]["is_bot"]
        ]
        free = [each for each in shown if not each.get("has_protected_content")]
        assert all("?start=" in text_of(each) or "document" in each for each in free)
        assert len(free) == 4
        assert len(shown) > 10
