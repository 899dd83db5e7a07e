"""/pause with a typed length: what was typed is what is taken, and what cannot be is asked for again."""

from pathlib import Path

import pytest

from tests.support.played_service import play
from tests.support.service_actions import practitioner_with_jo, says


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        ("10 days", "13 March"),
        ("3", "24 March"),
        ("two weeks", "17 March"),
        ("a month", "2 April"),
        ("until 24 March", "24 March"),
        ("until Friday", "6 March"),
    ],
)
@pytest.mark.parametrize("in_one_line", [True, False])
async def test_a_typed_length_is_taken(
    sqlite_url: str, tmp_path: Path, typed: str, until: str, in_one_line: bool
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        _, jo = await practitioner_with_jo(played)
        if not in_one_line:
            await says(played, jo, "/pause")
        reply = await says(played, jo, f"/pause {typed}" if in_one_line else typed)
        assert until in reply


@pytest.mark.parametrize("typed", ["until my exams", "181 days", "for ever", "0"])
async def test_what_is_no_length_is_asked_for_again(sqlite_url: str, tmp_path: Path, typed: str) -> None:
    async with play(sqlite_url, tmp_path) as played:
        _, jo = await practitioner_with_jo(played)
        reply = await says(played, jo, f"/pause {typed}")
        assert "Please write how long" in reply
        assert jo.sees() == ["One week", "2 weeks", "4 weeks"]
        assert "13 March" in await says(played, jo, "10 days")
