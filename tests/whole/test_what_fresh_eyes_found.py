"""What people who tried it for the first time ran into, each so that it stays mended."""

from pathlib import Path

import pytest

from tests.support.acting import meet, rates, says, taps
from tests.support.playing import play


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'eyes.sqlite'}"


async def test_a_place_that_could_be_several_is_asked_about(url: str, tmp_path: Path) -> None:
    async with play(url, tmp_path) as played:
        alex = await played.practitioner()
        await says(played, alex, "/settings")
        await taps(played, alex, "Time zone")
        said = await says(played, alex, "Atlantis")
        assert "/" in said
        assert "Europe/Paris" in await says(played, alex, "Paris")


async def test_whoever_waits_to_be_confirmed_is_told_what_for(url: str, tmp_path: Path) -> None:
    async with play(url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.invited(alex, "Jo")
        await taps(played, jo, "Yes, I agree")
        for words in ("/checkin", "/start", "hello"):
            assert "first confirms that it is you" in await says(played, jo, words), words


async def test_typing_under_the_consent_shows_it_again(url: str, tmp_path: Path) -> None:
    async with play(url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.invited(alex, "Jo")
        await says(played, jo, "yes")
        assert "Yes, I agree" in jo.sees()


async def test_check_in_comes_back_from_the_menu_of_later(url: str, tmp_path: Path) -> None:
    async with play(url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await meet(played, alex, jo)
        await rates(played, jo, 4, 4)
        await taps(played, jo, "Later")
        await says(played, jo, "/checkin")
        assert "3 of 7" in jo.reads()
        await says(played, jo, "5")
        assert "4 of 7" in jo.reads()
