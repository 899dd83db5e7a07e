"""The home of the command line in tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def home_in(folder: Path) -> Iterator[Path]:
    """Set the home and the key file of commands to places in ``folder``."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("ALLIANCE_HOME", str(folder / "home"))
        patched.setenv("ALLIANCE_KEY_FILE", str(folder / "keys" / "key"))
        yield folder
