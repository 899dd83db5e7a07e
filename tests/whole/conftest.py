"""Fixtures of whole stories."""

import logging
from collections.abc import Iterator

import pytest

from bot.app import logs


@pytest.fixture
def loud(capfd: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """Set up the program's own logging at DEBUG, after the capture has begun, and yield the capture."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    logs.set_up("DEBUG")
    yield capfd
    root.handlers[:] = handlers
    root.setLevel(level)
