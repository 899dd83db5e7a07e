"""Danger words: the fixed reply comes at once in every state, and the check-in goes on."""

from pathlib import Path

import pytest
from sqlalchemy import text, update

from storage.tables.schema import check_ins
from tests.support.contacts import with_contacts
from tests.support.played_service import play
from tests.support.service_actions import end_session, says, taps

CONTACTS = "Telefonseelsorge 0800 000 0000 & the emergency number 112"
BY_ITSELF = "This message comes by itself"
PROGRAMME = with_contacts(en=CONTACTS)


async def test_a_clients_words_bring_the_programmes_contacts_at_once(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex", PROGRAMME)
        jo = await played.client(alex, "Jo")
        seen = alex.screen()

        # In the middle of a check-in, in whatever language; the question stands below it again.
        await says(played, alex, "/session Jo now")
        await played.passes(hours=2)
        assert "1 of 7" in await says(played, jo, "ich will nicht mehr leben")
        *_, fixed, question = jo.received()
        assert CONTACTS in fixed
        assert "Nobody reads here now" in fixed
        assert "1 of 7" in question
        assert "did not understand" not in question

        # With nothing open, and behind a command.
        await says(played, jo, "/help I want to die")
        assert sum(CONTACTS in each and BY_ITSELF in each for each in jo.received()) == 2
        # What is plainly denied, or an ordinary answer, brings nothing.
        await says(played, jo, "4")
        await says(played, jo, "I am not suicidal")
        assert sum(CONTACTS in each and BY_ITSELF in each for each in jo.received()) == 2
        # Nobody is told.
        assert BY_ITSELF not in alex.screen()
        assert "die" not in alex.screen().removeprefix(seen)


async def test_words_that_hint_at_danger_bring_one_quiet_line_and_no_alert(
    sqlite_url: str, tmp_path: Path
) -> None:
    hours = '[[safety.staffed]]\nreader = "own"\nbegins = "00:00"\nends = "23:59"\n'
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex", PROGRAMME + hours)
        jo = await played.client(alex, "Jo")
        await says(played, alex, "/session Jo now")
        await played.passes(hours=2)
        already = len(jo.received())
        before = sum("/now shows" in each for each in jo.received())  # the welcome names it, too
        seen = alex.screen()
        assert "1 of 7" in await says(played, jo, "i am just a burden to everyone")
        *_, quiet, question = jo.received()
        assert "/now shows" in quiet
        assert "did not understand" not in question
        # A denial lowers what is found; nothing of it reaches the practitioner.
        await says(played, jo, "I am not suicidal")
        assert sum("/now shows" in each for each in jo.received()) == before + 2
        assert not any(CONTACTS in each for each in jo.received()[already:])
        assert alex.screen() == seen


async def test_without_contacts_of_the_programme_there_is_a_text_too(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo", "de")
        await end_session(played, alex, jo)
        await says(played, jo, "I want to kill myself")
        assert any("Rufen Sie den Notruf" in each for each in jo.received())
        # A practitioner's or a stranger's words are not looked at.
        await says(played, alex, "/invite suicide line 3")
        assert "Please pass this link" in alex.reads()


async def test_an_update_that_cannot_be_handled_is_answered_and_its_danger_is_seen(
    database_url: str, tmp_path: Path
) -> None:
    hours = '[[safety.staffed]]\nreader = "own"\nbegins = "00:00"\nends = "23:59"\n'
    async with play(database_url, tmp_path) as played:
        alex = await played.practitioner("Alex", PROGRAMME + hours)
        jo = await played.client(alex, "Jo")
        await says(played, alex, "/session Jo now")
        await played.passes(hours=2)
        await played.do(lambda ctx: ctx.conn.execute(update(check_ins).values(state=b"broken")))

        answers = len(jo.received())
        assert "Something went wrong here" in await says(played, jo, "4")
        assert len(jo.received()) == answers + 1
        await says(played, jo, "I want to die")
        fixed, notice = jo.received()[-2:]
        assert CONTACTS in fixed
        assert "I am telling somebody of the programme now" in fixed
        assert "Please send it once more" in notice
        assert "Jo wrote words here that may mean danger to life" in alex.screen()

        # Where nobody can be told, the text does not promise it.
        await played.do(lambda ctx: ctx.conn.execute(text("DROP TABLE alert_choices")))
        await says(played, jo, "I want to die")
        fixed, notice = jo.received()[-2:]
        assert "Nobody reads here now" in fixed
        assert CONTACTS in fixed
        assert "Please send it once more" in notice


async def test_danger_words_in_captions_and_edited_messages_are_found(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex", PROGRAMME)
        jo = await played.client(alex, "Jo")
        calendars = "BEGIN:VCALENDAR\nEND:VCALENDAR\n"

        async def crises() -> int:
            await played.settle()
            return sum(CONTACTS in each for each in jo.received())

        # With nothing open, and (below) in a check-in: beside whatever can be sent, and in a file.
        for begun in (False, True):
            if begun:
                await end_session(played, alex, jo)
            before = await crises()
            for kind in ("photo", "video", "voice", "document"):
                await jo.sends(kind, caption="I want to die")
                before += 1
                assert await crises() == before, kind
            await jo.attaches("mine.ics", calendars, "text/calendar", caption="I want to kill myself")
            assert await crises() == before + 1
            assert ("1 of 7" in jo.reads()) == begun

        # Changed afterwards: a text, and what stands beside a picture.
        await says(played, jo, "4")
        before = await crises()
        await jo.edits("I do not want to live any more")
        assert await crises() == before + 1
        assert "does not change your answer" in jo.reads()
        assert "2 of 7" in jo.reads()
        photo = await jo.sends("photo", caption="us")
        assert await crises() == before + 1
        await jo.edits("I want to die", photo)
        assert await crises() == before + 2

        # An album is several messages at once: one crisis text, one answer.
        await says(played, alex, "/session Jo cancel")
        for _ in range(3):
            await jo.sends("photo", caption="I want to die", media_group_id="77")
        assert await crises() == before + 3


async def test_an_album_is_answered_once(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        jo = await played.client(await played.practitioner("Alex", PROGRAMME), "Jo")
        for caption in ("", "I want to die", ""):
            await jo.sends("photo", caption=caption, media_group_id="77")
        await played.settle()
        assert [CONTACTS in each for each in jo.received()[-2:]] == [False, True]
        assert sum("only read text and taps" in each for each in jo.received()) == 1


async def test_a_message_changed_when_nothing_is_open_says_what_can_be_done(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        jo = await played.client(await played.practitioner("Alex", PROGRAMME), "Jo")
        await says(played, jo, "hello")
        await jo.edits("hello there")
        await played.settle()
        assert "Changing a message changes nothing that you sent before" in jo.reads()
        assert "/mydata" in jo.reads()


@pytest.mark.parametrize("broken", ["people", "programmes"])
async def test_the_text_comes_though_nobody_can_tell_who_wrote(
    database_url: str, tmp_path: Path, broken: str
) -> None:
    """Nothing that is stored of a person, or of a programme, can be read."""
    async with play(database_url, tmp_path) as played:
        alex = await played.practitioner("Alex", PROGRAMME)
        jo = await played.client(alex, "Jo", "de")
        await played.do(lambda ctx: ctx.conn.execute(text(f"ALTER TABLE {broken} RENAME TO gone")))
        await says(played, jo, "ich will sterben")
        assert "Hier liest gerade niemand mit" in jo.received()[-2]
        assert (CONTACTS if broken == "people" else "Rufen Sie den Notruf") in jo.received()[-2]
        assert "Bitte senden Sie es noch einmal" in jo.received()[-1]
        await says(played, jo, "4")
        assert "Hier liest" not in jo.received()[-1]
        assert "Bitte senden Sie es noch einmal" in jo.received()[-1]


async def test_everybody_is_answered_and_nothing_cold_stands_below(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex", PROGRAMME)
        jo = await played.client(alex, "Jo")
        deleted = await played.client(alex, "Kim")
        await says(played, deleted, "/delete")
        await taps(played, deleted, "Yes, delete all")
        stranger = played.meet("Somebody")
        for person in (jo, deleted, stranger, alex):
            before = len(person.received())
            assert "right away" in await says(played, person, "I want to die")
            assert len(person.received()) == before + 1


async def test_a_question_of_a_command_does_not_stand_below_the_crisis_text(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        jo = await played.client(await played.practitioner("Alex", PROGRAMME), "Jo")
        await says(played, jo, "/stop")
        reply = await says(played, jo, "I want to die")
        assert "right away" in reply
        assert "Shall I stop" not in reply
