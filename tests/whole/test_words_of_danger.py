"""Words that sound like danger to life: the fixed text comes at once, whatever was going on, and the rest goes on."""

from pathlib import Path

from sqlalchemy import text, update

from bot.services.defaults import default_programme
from storage.tables import check_ins
from tests.support.acting import meet, says
from tests.support.person import Person, read
from tests.support.playing import play

CONTACTS = "Telefonseelsorge 0800 000 0000 & the emergency number 112"
PROGRAMME = default_programme().replace("crisis = {}", f'crisis = {{ en = "{CONTACTS}" }}')


def told(person: Person) -> list[str]:
    return [read(message) for message in person.chat.messages.values() if message["from"]["is_bot"]]


async def test_a_clients_words_bring_the_programmes_contacts_at_once(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex", PROGRAMME)
        jo = await played.client(alex, "Jo")
        seen = alex.screen()

        # In the middle of a check-in, in whatever language; the question stands below it again.
        await says(played, alex, "/session Jo now")
        await played.passes(hours=2)
        assert "1 of 7" in await says(played, jo, "ich will nicht mehr leben")
        *_, fixed, question = told(jo)
        assert CONTACTS in fixed
        assert "Nobody reads here now" in fixed
        assert "1 of 7" in question

        # With nothing open, and behind a command.
        await says(played, jo, "/help I want to die")
        assert sum(CONTACTS in each for each in told(jo)) == 2
        # What is plainly denied, or an ordinary answer, brings nothing.
        await says(played, jo, "4")
        await says(played, jo, "I am not suicidal")
        assert sum(CONTACTS in each for each in told(jo)) == 2
        # Nobody is told.
        assert CONTACTS not in alex.screen()
        assert "die" not in alex.screen().removeprefix(seen)


async def test_without_contacts_of_the_programme_there_is_a_text_too(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo", "de")
        await meet(played, alex, jo)
        await says(played, jo, "I want to kill myself")
        assert any("Rufen Sie den Notruf" in each for each in told(jo))
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
        await played.do(lambda desk: desk.unit.conn.execute(update(check_ins).values(state=b"broken")))

        answers = len(told(jo))
        assert "Something went wrong here" in await says(played, jo, "4")
        assert len(told(jo)) == answers + 1
        await says(played, jo, "I want to die")
        fixed, notice = told(jo)[-2:]
        assert CONTACTS in fixed
        assert "I am telling somebody of the programme now" in fixed
        assert "Please send it once more" in notice
        assert "Jo wrote words here that may mean danger to life" in alex.screen()

        # Where nobody can be told, the text does not promise it.
        await played.do(lambda desk: desk.unit.conn.execute(text("DROP TABLE alert_choices")))
        await says(played, jo, "I want to die")
        fixed, notice = told(jo)[-2:]
        assert "Nobody reads here now" in fixed
        assert CONTACTS in fixed
        assert "Please send it once more" in notice
