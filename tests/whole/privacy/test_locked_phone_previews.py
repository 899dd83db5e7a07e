"""Unasked messages begin with a line that reveals nothing; only links and files can be forwarded."""

import re
from pathlib import Path

from sqlalchemy import select

from bot.services.messaging.outbound_actions import OutboundAction
from flows.i18n import Voice
from storage.bundled_content import load_words
from storage.database.unit_of_work import UnitOfWork
from storage.repositories.outbox_messages import content
from storage.tables.schema import letters
from tests.support.person import read
from tests.support.played_service import play
from tests.support.service_actions import goes_through, meet, says, taps
from tests.whole.consent.test_renewed_consent import raise_version

UNASKED = {
    "ask": ("checkin-hello", "checkin-hello-practitioner", "checkin-again"),
    "remind": ("checkin-reminder",),
    "consent": ("consent-anew",),
    "news": ("news",),
    "farewell": ("news", "deleted"),  # the last word to whoever has just deleted all
    "digest": ("digest-title", "digest-picture-caption", "digest-entry", "digest-entry-meet"),
    "digest-again": ("digest-again",),
}
"""Every kind of letter that may come while the phone lies locked, and the texts it may begin with."""

ANSWERS = {"reply", "file", "edit", "toast", "show", "away", "leave", "menu"}
"""The others answer what somebody has just done, or make no sound."""

WORDS = load_words()


def test_every_kind_of_letter_is_one_or_the_other() -> None:
    sources = "\n".join(path.read_text() for path in Path("bot/services").rglob("*.py"))
    posted = re.findall(r'kind="([a-z-]+)"|"(ask|remind)", (?:preface|state)', sources)
    named = re.findall(r'^(?:NEWS|FILE|FAREWELL) = "([a-z-]+)"', sources, re.MULTILINE)
    kinds = {kind for pair in posted for kind in pair if kind} | set(named)
    assert kinds - {"png"} <= ANSWERS | set(UNASKED)


def first_lines(unit: UnitOfWork) -> dict[str, set[str]]:
    """By kind, how the letters begin that went out unasked."""
    found: dict[str, set[str]] = {kind: set() for kind in UNASKED}
    for row in unit.conn.execute(select(letters).where(letters.c.kind.in_(UNASKED))).all():
        text = content(unit, row)
        dispatch = OutboundAction.from_json(text) if text else None
        if dispatch and dispatch.message and dispatch.edits is None:
            found[row.kind].add(dispatch.message.html.splitlines()[0])
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
        await meet(played, alex, jo)
        await played.passes(hours=21)
        await goes_through(played, jo, 4, 4, 4, 4, 1, 1)
        await played.passes(days=6)
        await raise_version(played, 2)
        await meet(played, alex, jo)
        await says(played, jo, "/stop")
        await taps(played, jo, "Yes, stop")
        begun = await played.service.store.read(first_lines)
        assert {kind for kind, lines in begun.items() if lines} >= {
            "ask",
            "remind",
            "consent",
            "news",
            "digest",
        }
        for kind, lines in begun.items():
            allowed = [may_begin(key) for key in UNASKED[kind]]
            assert [line for line in lines if not any(each.fullmatch(line) for each in allowed)] == [], kind
            assert "Quirin" not in "".join(lines)


async def test_only_links_and_files_can_be_passed_on(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await meet(played, alex, jo)
        await goes_through(played, jo, 4, 4, 4, 4, 1, 1)
        await says(played, alex, "/digest")
        await says(played, alex, "/report Jo")
        await says(played, jo, "/mydata")
        await taps(played, jo, "All of it as a file")
        shown = [
            each for person in (alex, jo) for each in person.chat.messages.values() if each["from"]["is_bot"]
        ]
        free = [each for each in shown if not each.get("has_protected_content")]
        assert all("?start=" in read(each) or "document" in each for each in free)
        assert len(free) == 3
        assert len(shown) > 10
