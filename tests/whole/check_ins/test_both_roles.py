"""A practitioner who is a client too: /checkin is their own, /form is their form about a client."""

from pathlib import Path

from tests.support.person import Person, invitation_code
from tests.support.played_service import Play, play
from tests.support.service_actions import answer_values, rates, says, stored_check_ins, taps

FORM = "How do you think your last session was for Jo?"


async def alex_with_both_roles(played: Play) -> tuple[Person, Person]:
    """Return Alex, who is Jo's practitioner and Sam's client, and Sam."""
    alex, sam = await played.practitioner("Alex"), await played.practitioner("Sam")
    await played.client(alex, "Jo")
    await says(played, sam, "/invite Lex")
    code = invitation_code(sam.reads())
    await alex.start(code)
    await played.settle()
    await taps(played, alex, "Yes, I agree")
    await played.confirmed(sam)
    return alex, sam


async def test_checkin_is_their_own_and_form_is_about_the_client(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _ = await alex_with_both_roles(played)
        assert "No form is open" in await says(played, alex, "/form")
        await says(played, alex, "/session Jo now")
        await played.passes(hours=2, minutes=10)
        assert FORM in alex.reads()
        own = await says(played, alex, "/checkin")
        assert "your work with Sam" in own
        assert FORM in await says(played, alex, "/form")


async def test_typed_text_answers_whichever_of_the_two_was_asked_for_last(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _ = await alex_with_both_roles(played)
        await says(played, alex, "/session Jo now")
        await played.passes(hours=2, minutes=10)
        await says(played, alex, "/checkin")
        await rates(played, alex, 5)
        await played.passes(minutes=1)
        await says(played, alex, "/form")
        await says(played, alex, "2")
        await played.passes(minutes=1)
        await says(played, alex, "/checkin")
        await says(played, alex, "4")
        every = await stored_check_ins(played)
        own = next(each for each in every if each.wished)
        form = next(each for each in every if each.perspective == "practitioner")
        assert await answer_values(played, own) == [5, 4]
        assert await answer_values(played, form) == [2]


async def test_a_form_that_closed_with_answers_goes_on(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await played.client(alex, "Jo")
        await says(played, alex, "/session Jo now")
        await played.passes(hours=2, minutes=10)
        await rates(played, alex, 4)
        await played.passes(hours=72)
        assert "closed now" in alex.reads()
        assert "2 of 4" in await says(played, alex, "/form")
