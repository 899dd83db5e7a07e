"""/course: a client's picture of their own answers, for them alone, with plain words and no judgement."""

from io import BytesIO
from pathlib import Path

from PIL import Image
from sqlalchemy import select

from flows.goals import GoalVisibility
from storage.repositories.audit import Verb
from storage.tables.audit_tables import audit
from tests.support.person import Person, invitation_code
from tests.support.played_service import play
from tests.support.service_actions import (
    completes_check_in,
    end_session,
    last_file,
    practitioner_with_jo,
    rates,
    says,
    taps,
)
from tests.whole.progress.conftest import COACHING, Coached

JUDGEMENT = ("low", "risk", "alert", "flag", "usual", "stands out", "worse", "better")


async def test_the_course_grows_with_the_answers_and_has_no_judgement(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        assert "Your picture begins with the first answers that you send" in await says(played, jo, "/course")
        await end_session(played, alex, jo)
        await rates(played, jo, 3)
        assert "begins with the first answers" in await says(played, jo, "/course"), "unsent is unseen"
        await says(played, jo, "/checkin")
        await completes_check_in(played, jo, 3, 3, 3, 3, 3)
        await says(played, jo, "/course")
        assert "These are your first answers, from Tuesday, 3 March 2026" in caption(jo)
        assert "around “Somewhat”" in caption(jo)

        await played.passes(days=6, hours=22)
        await end_session(played, alex, jo)
        await rates(played, jo, 1, 1, 1, 1, 1, 1)
        for label in ("A lot", "No", "Send"):
            await taps(played, jo, label)
        await says(played, jo, "/course")
        assert "around “Somewhat” at first and around “Not at all” lately" in caption(jo)
        assert "look at it together with Alex" in caption(jo)
        assert [each for each in JUDGEMENT if each in caption(jo).lower()] == []


async def test_the_picture_holds_no_words_and_may_be_kept(coached: Coached) -> None:
    played, jo = coached.played, coached.jo
    await coached.names("focus", "Kanarienwort", GoalVisibility.HIDDEN)
    await coached.meets("4", "Send")
    await says(played, jo, "/course")
    assert "“Kanarienwort”: 4 of 10." in caption(jo)
    picture = last_file(played, jo, "photo")
    image = Image.open(BytesIO(picture))
    assert (image.format, image.width, image.info) == ("PNG", 1080, {"dpi": image.info["dpi"]})
    assert b"Kanarienwort" not in picture
    assert not jo.last.get("has_protected_content")


async def test_the_course_is_shown_to_the_client_only_and_audited(coached: Coached) -> None:
    played, alex, jo = coached.played, coached.alex, coached.jo
    await coached.meets("Send")
    assert "people who answer questions here" in await says(played, alex, "/course")
    await says(played, jo, "/course")

    def verbs(ctx: object) -> list[str]:
        return list(ctx.conn.execute(select(audit.c.verb)).scalars())  # type: ignore[attr-defined]

    assert (await played.do(verbs)).count(Verb.READ_OWN) == 1


async def test_a_programme_can_switch_it_off(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        off = COACHING.replace("course = true", "course = false")
        alex = await played.practitioner(programme=off)
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await completes_check_in(played, jo, 3, 3, 3, 3, 3, 3)
        assert "There is no such picture here. /mydata" in await says(played, jo, "/course")


async def test_with_two_practitioners_the_client_chooses(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await end_session(played, alex, jo)
        await completes_check_in(played, jo, 3, 3, 3, 3, 3, 3)
        sam = await played.practitioner("Sam")
        await says(played, sam, "/invite Jo")
        await jo.start(invitation_code(sam.reads()))
        await played.settle()
        await taps(played, jo, "Yes, I agree")
        await played.confirmed(sam)
        await says(played, jo, "/course")
        assert "together with Alex" in caption(jo), "only one has answers"
        await says(played, sam, "/session Jo now")
        await played.passes(hours=2)
        await completes_check_in(played, jo, 5, 5, 5, 5, 5, 5)
        await says(played, jo, "/course")
        assert sorted(jo.sees()) == ["Alex", "Sam"]
        await taps(played, jo, "Sam")
        assert "together with Sam" in caption(jo)
        assert "around “Completely”" in caption(jo)


def caption(person: Person) -> str:
    return str(person.last["caption"])
