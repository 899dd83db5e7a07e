"""Scores of paper forms: typed in for a client and shown beside the card only."""

from pathlib import Path

from bot.services.programmes.default import default_programme
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import completes_check_in, end_session, says, taps

ONE = default_programme() + '\n[[paper]]\nname = "Form A"\nlow = 0\nhigh = 40\n'
TWO = ONE + '\n[[paper]]\nname = "Form <B>"\nlow = -3\nhigh = 3\n'


async def card(played: Play, alex: Person, jo: Person) -> str:
    """Return Jo's card and the scores beside it, after a check-in with low answers."""
    await end_session(played, alex, jo)
    await completes_check_in(played, jo, 2, 2, 2, 2, 2, 2)
    await says(played, alex, "/digest")
    await taps(played, alex, "Details")
    return alex.reads()


async def test_a_score_is_stored_and_shown_beside_the_card(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=ONE)
        jo = await played.client(alex, "Jo")
        await says(played, alex, "/score")
        await taps(played, alex, "Jo")
        assert "0 to 40" in alex.reads()
        for typed in ("many", "41", "-1", "Form B 3", "1e3", "nan"):
            assert "could not use that" in await says(played, alex, typed), typed
        assert "Form A 23.5" in await says(played, alex, "23,5")
        assert "23.5 (of 0 to 40)" in await card(played, alex, jo)
        digest = await says(played, alex, "/digest")
        assert "23.5" not in digest


async def test_with_several_forms_the_name_is_typed_too(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=TWO)
        jo = await played.client(alex, "Jo")
        await says(played, alex, "/score")
        await taps(played, alex, "Jo")
        assert "could not use that" in await says(played, alex, "2")
        assert "Form <B> -2" in await says(played, alex, "form <b> -2")
        assert "Form <B> -2 (of -3 to 3)" in await card(played, alex, jo)


async def test_without_declared_forms_nothing_can_be_typed(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        assert "no paper forms" in await says(played, alex, "/score")
        assert "not for you" in await says(played, jo, "/score")


async def test_a_score_can_be_taken_back_by_whom_it_was_typed(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=ONE)
        jo, sam = await played.client(alex, "Jo"), await played.practitioner("Sam", programme=ONE)
        await says(played, alex, "/score Jo 12")
        await says(played, alex, "/score Jo 21")
        undo = alex.last["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        tap = await sam.taps_data(undo)
        await played.settle()
        assert tap.answer is not None
        await taps(played, alex, "Take it back")
        assert "Taken back" in alex.reads()
        scores = await card(played, alex, jo)
        assert "12 (of 0 to 40)" in scores
        assert "21" not in scores
