"""Where an error came from is told at DEBUG alone."""

import logging

import pytest

from bot.services.context.debug_exc_info import exc_info_at_debug

ERROR = ValueError("words of somebody")


@pytest.mark.parametrize(
    ("level", "told"), [("DEBUG", ERROR), ("INFO", None), ("WARNING", None), ("ERROR", None)]
)
def test_a_trace_is_told_at_debug_alone(
    level: str, told: Exception | None, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(level, logger=__name__):
        assert exc_info_at_debug(logging.getLogger(__name__), ERROR) is told
