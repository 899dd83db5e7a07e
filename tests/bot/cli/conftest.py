"""Homes for the command line: an empty one, and one with the made-up practice, seeded once a run."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import seed
from tests.support.home import home_in


@pytest.fixture(scope="session")
def move_in(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], None]:
    """Return a function that copies the made-up practice and its key into a folder."""
    made = tmp_path_factory.mktemp("seeded")
    with home_in(made):
        assert CliRunner().invoke(seed.command).exit_code == 0

    def move_in(folder: Path) -> None:
        shutil.copytree(made, folder, dirs_exist_ok=True)

    return move_in


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """Yield a folder in which commands will make a home and a key."""
    with home_in(tmp_path) as folder:
        yield folder


@pytest.fixture
def seeded(home: Path, move_in: Callable[[Path], None]) -> Path:
    """Return a folder with the home of the made-up practice and its key."""
    move_in(home)
    return home
