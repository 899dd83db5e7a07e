"""Tracebacks of handled errors are logged at level DEBUG only."""

import logging

import pytest

from bot.services.context.debug_exc_info import exc_info_at_debug

ERROR = ValueError("typed words")


@pytest.mark.parametrize(
    ("level", "logged"), [("DEBUG", ERROR), ("INFO", None), ("WARNING", None), ("ERROR", None)]
)
def test_a_traceback_is_logged_at_debug_only(
    level: str, logged: Exception | None, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(level, logger=__name__):
        assert exc_info_at_debug(logging.getLogger(__name__), ERROR) is logged
