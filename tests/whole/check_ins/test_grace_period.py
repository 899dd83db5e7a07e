"""A check-in does not close while it is being answered."""

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


@pytest.mark.parametrize("minutes_before", [1, 29])
async def test_answers_in_the_last_minutes_are_kept(
    sqlite_url: str, tmp_path: Path, minutes_before: int
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await end_session(played, alex, jo)
        closes_at = (await stored_check_ins(played))[0].closes_at
        assert closes_at is not None
        left = (closes_at - played.clock()).total_seconds() - minutes_before * 60
        await played.passes(seconds=left)
        await rates(played, jo, 4, 4, 4)
        await played.passes(minutes=25)
        await rates(played, jo, 4, 4, 4)
        await taps(played, jo, "None")
        await taps(played, jo, "Send")
        assert (await stored_check_ins(played))[0].phase is CheckInPhase.DONE


async def test_who_does_not_go_on_finds_it_closed_after_the_grace_period(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await end_session(played, alex, jo)
        await played.passes(hours=71, minutes=40)
        await rates(played, jo, 4)
        await played.passes(minutes=31)
        assert (await stored_check_ins(played))[0].phase is CheckInPhase.CLOSED


async def _closes_with_two_answers(played: Play) -> tuple[Person, Person]:
    alex, jo = await practitioner_with_jo(played)
    await end_session(played, alex, jo)
    await rates(played, jo, 4, 5)
    await played.passes(hours=72)
    assert (await stored_check_ins(played))[0].phase is CheckInPhase.CLOSED
    assert "Your answers are still here for a day" in jo.reads()
    return alex, jo


async def test_what_was_answered_before_a_close_is_there_for_checkin(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        _, jo = await _closes_with_two_answers(played)
        await played.passes(hours=20)
        assert "3 of 7" in await says(played, jo, "/checkin")
        await rates(played, jo, 4, 4, 4, 4)
        await taps(played, jo, "None")
        await taps(played, jo, "Send")
        (check_in,) = await stored_check_ins(played)
        assert check_in.phase is CheckInPhase.DONE
        assert await answer_values(played, check_in) == [4, 5, 4, 4, 4, 4, 1]


async def test_a_day_after_the_close_a_new_check_in_begins(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        _, jo = await _closes_with_two_answers(played)
        await played.passes(hours=24)
        assert "1 of 7" in await says(played, jo, "/checkin")
        assert len(await stored_check_ins(played)) == 2


async def test_a_reopened_check_in_closes_a_day_after_its_end_or_by_the_next_session(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await _closes_with_two_answers(played)
        await says(played, alex, "/session Jo tomorrow 12:00")
        await says(played, jo, "/checkin")
        await played.passes(hours=23)
        assert (await stored_check_ins(played))[0].phase is CheckInPhase.CLOSED
        assert "3 of 7" not in await says(played, jo, "/checkin")


async def test_a_check_in_that_closed_without_an_answer_is_begun_anew(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await end_session(played, alex, jo)
        await played.passes(hours=72)
        assert "Would you like to answer after all?" in jo.reads()
        assert "1 of 7" in await says(played, jo, "/checkin")
