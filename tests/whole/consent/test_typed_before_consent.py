"""What is typed while the consent question is open is answered in short; only a tap agrees."""

from pathlib import Path

import pytest

from flows.dyads.lifecycle import DyadState
from storage.repositories import dyads
from tests.support.played_service import Play, play
from tests.support.service_actions import says, taps

CHOICES = ["Yes, I agree", "No, thank you", "I have a question"]


async def state(played: Play) -> DyadState:
    return await played.do(lambda ctx: dyads.every(ctx)[0].state)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("yes", "A yes counts only by a tap"),
        ("Yes please!", "A yes counts only by a tap"),
        ("who reads this?", "I am a program and cannot answer that"),
        ("hello", "Before you have agreed I ask nothing"),
        ("4", "Before you have agreed I ask nothing"),
    ],
)
async def test_text_is_answered_in_short(sqlite_url: str, tmp_path: Path, typed: str, expected: str) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.invited(alex, "Jo")
        reply = await says(played, jo, typed)
        assert expected in reply
        assert len(reply) < 300
        assert jo.sees()[:3] == CHOICES
        assert await state(played) is DyadState.LINK_OPENED
        await taps(played, jo, "Yes, I agree")
        assert await state(played) is DyadState.AGREED


async def test_a_typed_no_is_taken(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.invited(alex, "Jo")
        assert "Nothing will be asked" in await says(played, jo, "no thanks")
        assert await state(played) is DyadState.LINK_OPENED
        assert "Would you like to take part?" in await says(played, jo, "/start")


async def test_whoever_waits_for_the_practitioner_reads_their_number(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.invited(alex, "Jo")
        await taps(played, jo, "Yes, I agree")
        assert "your number is" in await says(played, jo, "hello?")


async def test_after_a_stop_what_is_typed_answers_the_text_that_start_shows(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await says(played, jo, "/stop yes")
        await says(played, jo, "/start")
        assert "A yes counts only by a tap" in await says(played, jo, "yes")
        await taps(played, jo, "Yes, I agree")
        assert await state(played) is DyadState.ACTIVE
        assert "no question is open" in await says(played, jo, "yes")
