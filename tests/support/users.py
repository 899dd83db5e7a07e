"""Another user of this machine: for tests that root runs."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

SERVICE_USER, OTHER_USER = 61_001, 61_002
"""Two users, of whom the machine need not know."""


@contextmanager
def as_user(user: int) -> Iterator[None]:
    """Act as this user, who is not root."""
    os.seteuid(user)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def folder_for_all() -> Iterator[Path]:
    """Yield a folder that every user may enter, unlike pytest's own. Skip unless root runs the tests."""
    if os.geteuid() != 0:
        pytest.skip("only root can give a file to another user, and try as one")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
