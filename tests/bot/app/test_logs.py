"""The log never holds a token, and libraries that would print people's words are silent."""

import logging
from collections.abc import Iterator

import pytest

from bot.app import logs

TOKEN = "7000000001:AAH-canary-of-a-token-that-nobody-may-print"


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level


def test_a_token_is_taken_out_of_messages_and_traces(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("DEBUG")
    log = logging.getLogger("bot.test")
    log.error("calling https://api.telegram.org/bot%s/getMe", TOKEN)
    try:
        raise ValueError(f"bad url bot{TOKEN}")
    except ValueError:
        log.exception("it failed")
    written = capsys.readouterr().err
    assert "getMe" in written
    assert "it failed" in written
    assert TOKEN not in written


@pytest.mark.parametrize("name", ["telegram.request", "telegram.ext", "httpx", "httpcore.http11"])
def test_what_other_libraries_would_say_of_people_is_not_written(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    logs.set_up("DEBUG")
    logging.getLogger(name).critical("Update: I felt unsafe")
    assert capsys.readouterr().err == ""
