"""A remedy quotes commands as they are typed here: with ./dev only in a checkout."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot import program_name

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.parametrize(("called_as", "typed"), [("", "alliance"), ("./dev alliance", "./dev alliance")])
def test_a_remedy_can_be_typed_as_it_stands(tmp_path: Path, called_as: str, typed: str) -> None:
    ours = {"CALLED_AS": called_as, "ALLIANCE_HOME": str(tmp_path / "home")}
    command = (sys.executable, "-m", "bot", "practitioner", "invite", "ours", "Dr Meyer")
    done = subprocess.run(command, env=os.environ | ours, capture_output=True, text=True, check=False)
    assert done.stderr.endswith(f" Create one: {typed} programme create\n")


def test_no_remedy_is_for_a_checkout_alone() -> None:
    sources = (ROOT / "bot").rglob("*.*")
    told = [
        path for path in sources if path.suffix in {".py", ".toml"} and "./dev" in path.read_text("utf-8")
    ]
    assert told == [Path(program_name.__file__)]  # which says what it is about
