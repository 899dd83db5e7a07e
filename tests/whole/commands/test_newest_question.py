"""Typed text answers the newest question: a command's, even while a check-in is open."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from storage.repositories.check_ins import CheckInPhase
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import (
    answer_values,
    end_session,
    practitioner_with_jo,
    rates,
    says,
    stored_check_ins,
    taps,
)

Started = Callable[[Path, str], Awaitable[None]]


async def jo_at_talked_through(played: Play) -> tuple[Person, Person]:
    """Return Alex and Jo, who is at "Was it talked through?"."""
    alex, jo = await practitioner_with_jo(played)
    await end_session(played, alex, jo)
    await rates(played, jo, 4, 4, 4, 4, 4, 4)
    await taps(played, jo, "A lot")
    return alex, jo


@pytest.mark.parametrize(
    ("command", "typed", "expected"),
    [
        ("/stop", "yes", "no more questions"),
        ("/stop", "no", "nothing has changed"),
        ("/stop", "3", "Shall I stop asking?"),
        ("/pause", "2", "No questions until"),
        ("/pause", "hm", "How long"),
        ("/pause", "no", "nothing has changed"),
        ("/delete", "no", "everything stays as it is"),
        ("/delete", "yes", "It cannot be undone"),
        ("/withdraw", "yes", "take back your agreement"),
        ("/met", "no", "I have asked"),
    ],
)
async def test_text_after_a_commands_question_is_for_that_command(
    sqlite_url: str, tmp_path: Path, command: str, typed: str, expected: str
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        _, jo = await jo_at_talked_through(played)
        before = await answer_values(played, (await stored_check_ins(played))[0])
        await says(played, jo, command)
        assert expected.casefold() in (await says(played, jo, typed)).casefold()
        if command != "/stop" or typed != "yes":
            assert await answer_values(played, (await stored_check_ins(played))[0]) == before


async def test_a_tap_in_the_check_in_makes_it_the_newest_question_again(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        _, jo = await jo_at_talked_through(played)
        await says(played, jo, "/stop")
        await says(played, jo, "/checkin")
        assert "no more questions" not in await says(played, jo, "yes")
        assert [each.phase for each in await stored_check_ins(played)] == [CheckInPhase.ASKED]


async def test_text_after_a_commands_question_is_for_it_without_an_open_check_in(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        _, jo = await practitioner_with_jo(played)
        await says(played, jo, "/stop")
        assert "Shall I stop asking?" in await says(played, jo, "maybe")
        assert "no more questions" in (await says(played, jo, "yes")).casefold()


async def test_a_correction_is_not_recorded_in_the_practitioners_form(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await played.client(alex, "Jo")
        await played.client(alex, "Kim")
        await says(played, alex, "/session Jo now")
        await played.passes(hours=2)
        form = next(each for each in await stored_check_ins(played) if each.perspective == "practitioner")
        before = await answer_values(played, form)
        await says(played, alex, "/session Kim 31 Feb")
        await says(played, alex, "5")
        assert await answer_values(played, form) == before
        assert "Kim" in await says(played, alex, "now")


@pytest.mark.parametrize(
    "command",
    [
        "/session Jo every Friday 10:00",
        "/session Jo next Thursday 10:20",
        "/calendar https://calendar.invalid/other.ics",
        "/invite Kim",
    ],
)
async def test_a_yes_below_a_question_that_needs_a_tap_is_not_an_answer_in_the_form(
    sqlite_url: str, tmp_path: Path, command: str
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await played.client(alex, "Jo")
        for before in ("/invite Kim", "/session Jo every Thursday 10:00", "/session Jo now"):
            await says(played, alex, before)
        await says(played, alex, "/calendar https://calendar.invalid/one.ics")
        await played.passes(hours=2)
        form = next(each for each in await stored_check_ins(played) if each.perspective == "practitioner")
        await says(played, alex, command)
        assert "tap one of the buttons" in await says(played, alex, "yes")
        assert await answer_values(played, form) == []
