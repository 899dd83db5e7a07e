"""What the service's start must not wait for: people who wrote while it was away wait for its first poll."""

import os
import subprocess
import sys
from pathlib import Path

LATER = {
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
"""Slow libraries of pictures, reports and exports, and those of the tests."""

START = """
import gc, sys
from bot.cli import alliance
alliance.get_command(None, "run")
from flows import crisis_words
from flows.crisis_words import second_vote
built = [each.cache_info().currsize for each in (crisis_words.matcher, second_vote.concepts)]
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
