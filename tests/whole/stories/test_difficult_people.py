"""Six realistic people: no dead ends, nothing counted twice, nothing shown that was withheld."""

from datetime import UTC, datetime
from pathlib import Path

from bot.services.programmes.default import default_programme
from flows.answer_parsing import PARSER_VERSION
from flows.instruments import Perspective
from storage.repositories.check_ins import CheckInPhase
from tests.support.contacts import with_contacts
from tests.support.person import invitation_code
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, play
from tests.support.service_actions import (
    answer_values,
    completes_check_in,
    end_session,
    files_containing,
    rates,
    says,
    stored_answers,
    stored_check_ins,
    taps,
)

WITH_WORDS = with_contacts(en="In danger? Call 112, or 0800 111 & 0 111, day and night.").replace(
    "free = false", "free = true"
)

COACHING = default_programme().replace("My practice", "Coaching").replace('"therapy"', '"coaching"')


async def test_the_impatient_one_taps_everything_twice(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=WITHOUT_PRACTITIONER_FORM)
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        for first, second in [("Mostly", "Mostly"), ("Completely", "A little"), ("Mostly", "Mostly")] * 2:
            message = jo.last
            made = [await jo.taps(label, message) for label in (first, second, first)]
            await played.settle()
            said = [(tap.answer or {}).get("text", "") for tap in made]
            assert said[0] == "", said
            assert all(said[1:]), said
        message = jo.last
        for _ in range(3):
            await jo.taps("None", message)
        await played.settle()
        message = jo.last
        for _ in range(3):
            await jo.taps("Send", message)
        await played.settle()
        assert "Thank you" in jo.reads()
        assert jo.sees() == []
        (check_in,) = await stored_check_ins(played)
        assert check_in.phase is CheckInPhase.DONE
        assert await answer_values(played, check_in) == [4, 5, 4, 4, 5, 4, 1]


async def test_the_typist_never_taps(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=WITHOUT_PRACTITIONER_FORM)
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        assert "I understood: Mostly" in await says(played, jo, "mostly")
        assert "2 of 7" in await says(played, jo, "3 or 4")
        assert "I understood: Mostly" in await says(played, jo, "4/5")
        assert "Is it right?" in await says(played, jo, "5 4 5 4")
        assert "Is it right?" in await says(played, jo, "5 4 5 2")
        assert "7 of 7" in await says(played, jo, "yes")
        assert "6 of 7" in await says(played, jo, "back")
        assert "Your answer: A little" in jo.reads()
        assert "I understood: A little" in await says(played, jo, "a litle")
        assert "This is what Alex will see" in await says(played, jo, "none")
        assert "Thank you" in await says(played, jo, "send")
        (check_in,) = await stored_check_ins(played)
        given = await stored_answers(played, check_in)
        assert given["g1"] == (4, "typed", "mostly", PARSER_VERSION)
        assert given["t1"] == (5, "typed", "5 4 5 2", PARSER_VERSION)
        assert given["b2"] == (2, "typed", "a litle", PARSER_VERSION)
        assert files_containing(tmp_path, "a litle") == []


async def test_the_one_who_comes_back_after_two_days(sqlite_url: str, tmp_path: Path) -> None:
    """Asked on Tuesday at 17:00, put off to the evening, then to the morning, then forgotten until Thursday."""
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=WITHOUT_PRACTITIONER_FORM)
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await rates(played, jo, 4, 5)
        await taps(played, jo, "Later")
        await taps(played, jo, "This evening")
        assert "again on Tuesday 3 March, 18:00" in jo.reads()
        await played.passes(hours=1, minutes=1)
        assert jo.reads().startswith("Hello again!")
        assert "3 of 7" in jo.reads()
        assert "again on Wednesday 4 March, 09:00" in await says(played, jo, "tomorrow")
        await played.comes(datetime(2026, 3, 4, 7, 59, tzinfo=UTC))
        assert "again on" in jo.reads()
        await played.comes(datetime(2026, 3, 4, 8, 0, tzinfo=UTC))
        assert "3 of 7" in jo.reads()
        await played.comes(datetime(2026, 3, 5, 16, 0, tzinfo=UTC))
        assert [m for m in jo.chat.messages.values() if m.get("reply_markup")] == [jo.last]
        await completes_check_in(played, jo, 4, 4, 5, 5)
        assert "Thank you" in jo.reads()


async def test_the_one_who_changes_their_mind(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=WITH_WORDS)
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await rates(played, jo, 4, 4)
        await taps(played, jo, "Back")
        await rates(played, jo, 2)  # low: more may be said
        assert "say a little more" in jo.reads()
        assert "0800 111 & 0 111" in jo.reads()
        await says(played, jo, "we talk past each other")
        await rates(played, jo, 4, 4, 4, 4)
        await taps(played, jo, "None")
        await says(played, jo, "please never show this")
        assert "please never show this" in jo.reads()
        await taps(played, jo, "Change")
        await taps(played, jo, "3")
        await rates(played, jo, 3)
        assert "Somewhat" in jo.reads()
        await taps(played, jo, "Hide my words")
        await taps(played, jo, "Send")
        check_in = next(
            each for each in await stored_check_ins(played) if each.perspective is Perspective.CLIENT
        )
        assert await answer_values(played, check_in) == [4, 2, 3, 4, 4, 4, 1]
        digest = await says(played, alex, "/digest")
        assert "we talk past each other" in alex.screen(), digest
        assert "please never show this" not in alex.screen()


async def test_the_arabic_reader(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=WITHOUT_PRACTITIONER_FORM)
        noor = await played.client(alex, "Noor", "ar")
        await end_session(played, alex, noor)
        assert "كنّا نعمل" in noor.reads()
        await says(played, noor, "٤")
        assert "إلى حدّ كبير" in noor.reads()
        await says(played, noor, "تماما")
        await says(played, noor, "٥ ٤ ٥ ٤")
        await says(played, noor, "نعم")
        await taps(played, noor, "لا شيء")
        await taps(played, noor, noor.sees()[0])
        assert noor.sees() == []
        (check_in,) = await stored_check_ins(played)
        assert await answer_values(played, check_in) == [4, 5, 5, 4, 5, 4, 1]


async def test_the_practitioner_who_is_a_client_too(sqlite_url: str, tmp_path: Path) -> None:
    """Their own questions come before forms about others, one at a time, and each in its place."""
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex", WITHOUT_PRACTITIONER_FORM)
        sam = await played.practitioner("Sam", COACHING)
        kim = await played.client(sam, "Kim")
        await says(played, alex, "/invite Sam")
        await sam.start(invitation_code(alex.reads()))
        await played.settle()
        await taps(played, sam, "Yes, I agree")
        await played.confirmed(alex)

        await says(played, sam, "/session Kim now")
        await played.passes(minutes=10)
        await says(played, alex, "/session Sam now")
        await played.passes(hours=2)
        assert "your last session with Alex" in sam.reads()  # therapy's words, though Sam coaches
        await says(played, sam, "4")
        assert "2 of 7" in sam.reads()
        await rates(played, sam, 4, 4, 4, 4, 4)
        await taps(played, sam, "None")
        await taps(played, sam, "Send")
        assert "your last meeting was for Kim" in sam.reads()
        await says(played, sam, "5 5 5")
        await says(played, sam, "yes")
        await says(played, sam, "none")
        assert "that is all" in sam.reads()
        await completes_check_in(played, kim, 5, 5, 5, 5, 5, 5)
        by_side = {(each.perspective, each.phase) for each in await stored_check_ins(played)}
        assert by_side == {
            (Perspective.CLIENT, CheckInPhase.DONE),
            (Perspective.PRACTITIONER, CheckInPhase.DONE),
        }
