"""What the service's start must not wait for: people who wrote while it was away wait for its first poll."""

import os
import subprocess
import sys
from pathlib import Path

from flows import crisis_words
from tests.support.played_service import play
from tests.support.service_actions import practitioner_with_jo, says

LATER = {
    "alembic",
    "matplotlib",
    "PIL",
    "scipy",
    "xlsxwriter",
    "reportlab",
    "openpyxl",
    "pyreadstat",
    "fhir",
    "fhirclient",
}
"""Slow libraries of migrations, pictures, reports and exports, and those of the tests."""

START = """
import gc, sys
from bot.cli import alliance
alliance.get_command(None, "run")
from flows import crisis_words
from flows.crisis_words import second_vote
built = [each.cache_info().currsize for each in (crisis_words._matcher, second_vote.concepts)]
print(gc.isenabled(), sum(built), *{name.split(".")[0] for name in sys.modules})
"""


def test_the_start_loads_nothing_slow_that_it_does_not_need(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", START],
        env=os.environ | {"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    collects, indexes, *loaded = done.stdout.split()
    assert (collects, indexes) == ("True", "0")
    assert "telegram" in loaded
    assert not LATER & {*loaded}


async def test_a_command_after_the_start_does_not_wait_for_the_index_of_danger_words(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        _, jo = await practitioner_with_jo(played)
        crisis_words._matcher.cache_clear()
        await says(played, jo, "/checkin")
        assert jo.sees()
        assert crisis_words._matcher.cache_info().currsize == 0
        await says(played, jo, "/met I want to kill myself")
        assert "Nobody reads here now" in jo.received_text()
        assert crisis_words._matcher.cache_info().currsize == 1
