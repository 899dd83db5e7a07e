"""A check-in does not close while it is being answered."""

from pathlib import Path

import pytest

from storage.repositories.check_ins import CheckInPhase
from tests.support.played_service import play
from tests.support.service_actions import (
    end_session,
    practitioner_with_jo,
    rates,
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
