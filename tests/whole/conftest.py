"""What whole stories share."""

import logging
from collections.abc import Iterator

import pytest

from bot.app import logs


@pytest.fixture
def loud(capfd: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """The program's own logging, as verbose as it can be, and where it can be read: it must begin after the capture."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    logs.set_up("DEBUG")
    yield capfd
    root.handlers[:] = handlers
    root.setLevel(level)
