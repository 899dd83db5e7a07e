"""What is past its retention period is nowhere any more, and what remains can still be read."""

import logging
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.services.privacy.retention_purge import RetentionPurge
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import checkpoints
from storage.tables.metadata import metadata
from storage.tables.schema import check_ins, inbox, outbox_messages
from tests.support.contacts import with_contacts
from tests.support.decrypted_rows import everything_readable
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import end_session, rates, says, taps

SHARED, KEPT_BACK, TYPED = "zanzibar quetzal", "umbrella xylophone", "msotly"
PROGRAMME = with_contacts(en="Call 112.").replace("free = false", "free = true")


async def writes(played: Play, alex: Person, jo: Person) -> None:
    """Play a check-in with a typed answer, shared words and withheld words, and a digest."""
    await end_session(played, alex, jo)
    await says(played, jo, TYPED)
    await rates(played, jo, 1)
    await says(played, jo, KEPT_BACK)
    await rates(played, jo, 4, 4, 4, 4)
    await taps(played, jo, "None")
    await says(played, jo, SHARED)
    await taps(played, jo, "Hide words on 2")
    await taps(played, jo, "Send")
    await played.passes(days=7)


def sealed(unit: UnitOfWork) -> list[bytes]:
    """Return the encrypted bytes of the words in the database."""
    columns = (check_ins.c.answers, check_ins.c.state, outbox_messages.c.payload, inbox.c.payload)
    return [
        row for column in columns for row in unit.conn.execute(select(column)).scalars() if row is not None
    ]


def still_written(folder: Path, sought: list[bytes]) -> list[bytes]:
    written = b"".join(path.read_bytes() for path in folder.glob("*.sqlite*"))
    return [each for each in sought if each in written]


def found(text: str) -> list[str]:
    return [words for words in (SHARED, KEPT_BACK, TYPED) if words in text]


async def test_words_are_gone_after_their_time_and_the_past_still_reads(
    tables_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with play(tables_url, tmp_path) as played:
        store = played.service.store
        alex = await played.practitioner(programme=PROGRAMME)
        jo = await played.client(alex, "Jo")
        await writes(played, alex, jo)
        await played.sleeps(days=82)
        await says(played, alex, "/history")
        await taps(played, alex, next(label for label in reversed(alex.sees()) if "–" in label))
        assert SHARED in alex.received_text()
        assert found(await store.read(everything_readable)) == [SHARED, KEPT_BACK, TYPED]
        # The last digest comes whole: its other screens, which hold no words, would wait for the end of the sleep.
        await played.passes(seconds=5)
        bytes_of_words = await store.read(sealed)

        caplog.set_level(logging.INFO, "bot.services.privacy.retention_purge")
        await played.sleeps(days=16)
        assert found(await store.read(everything_readable)) == []
        assert "words=" in caplog.text
        assert "quotes=1" in caplog.text
        assert found(caplog.text) == []
        if tables_url.startswith("sqlite"):
            assert still_written(tmp_path, bytes_of_words) == []

        # The digest of that week says so; the answers are still there; own data, too.
        await says(played, alex, "/history")
        await taps(played, alex, next(label for label in reversed(alex.sees()) if "–" in label))
        assert "They shared some words. These are no longer kept." in alex.received_text()
        await says(played, jo, "/mydata")
        assert "Not at all" in jo.received_text()


OF_THE_PERSON = {
    "programmes",
    "people",
    "practitioners",
    "clients",
    "dyads",
    "consents",
    "data_keys",
    "marks",
    "audit",
}


async def test_answers_are_gone_after_their_time_and_a_new_beginning_works(
    tables_url: str, tmp_path: Path
) -> None:
    brief = PROGRAMME.replace("scores_months = 24", "scores_months = 1")
    async with play(tables_url, tmp_path) as played:
        store = played.service.store
        alex = await played.practitioner(programme=brief)
        jo = await played.client(alex, "Jo")
        await writes(played, alex, jo)
        before = await store.read(filled)
        assert {"check_ins", "scores", "flags", "sessions", "digests"} <= before
        await played.sleeps(days=60)
        # The digests of the last weeks, and when the next one comes, are all there is besides the people.
        assert await store.read(filled) - OF_THE_PERSON <= {"digests", "due", "outbox_messages"}
        await end_session(played, alex, jo)
        await rates(played, jo, 4, 4, 4, 4, 4, 4)
        for label in ("None", "Skip", "Send"):
            await taps(played, jo, label)
        assert "scores" in await store.read(filled)


def filled(unit: UnitOfWork) -> set[str]:
    """Return the names of the tables that have rows."""
    tables = metadata.sorted_tables
    return {table.name for table in tables if unit.conn.execute(select(table).limit(1)).first()}


async def test_the_retention_preview_counts_what_the_purge_deletes_once(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        store = played.service.store
        alex, stranger = await played.practitioner(programme=PROGRAMME), played.meet("Stranger")
        jo = await played.client(alex, "Jo")
        await says(played, stranger, "who are you?")
        await writes(played, alex, jo)
        played.clock.move_to(played.clock() + timedelta(days=100))
        await store.write(lambda unit: checkpoints.put(unit, checkpoints.LAST_PURGE))  # by hand this time
        purging = RetentionPurge(store, played.service.resources)
        counted = await purging.counted()
        assert {"words", "quotes", "updates", "messages"} <= set(counted.gone)
        assert SHARED in await store.read(everything_readable)
        assert (await purging.purge()).gone == counted.gone
        assert str(await purging.purge()) == "nothing"


WITH_TEXT = select(check_ins.c.id).where(
    check_ins.c.words_gone_at.is_(None), check_ins.c.perspective == "client"
)


async def test_a_broken_row_keeps_nothing_else(
    sqlite_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A conversation that nobody can open stays and is told of; all else goes, other words too."""
    async with play(sqlite_url, tmp_path) as played:
        store = played.service.store
        alex = await played.practitioner(programme=PROGRAMME)
        jo, kim = await played.client(alex, "Jo"), await played.client(alex, "Kim")
        await writes(played, alex, jo)
        (torn,) = await store.read(lambda unit: unit.conn.execute(WITH_TEXT).scalars().all())
        await writes(played, alex, kim)
        tear = update(check_ins).where(check_ins.c.id == torn).values(state=b"torn")
        await store.write(lambda unit: unit.conn.execute(tear))
        played.clock.move_to(played.clock() + timedelta(days=100))
        caplog.clear()
        purged = await RetentionPurge(store, played.service.resources).purge()
        assert await store.read(lambda unit: unit.conn.execute(WITH_TEXT).scalars().all()) == [torn]
        assert purged.failed == ("words (1 unreadable)",)
        assert "words: Erased" in caplog.text
        assert purged.gone["words"] > 0
        assert purged.gone["quotes"] == 2
        assert purged.gone["messages"] > 0
