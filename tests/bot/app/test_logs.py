"""The log contains no token, and libraries that would print people's words are silent."""

import asyncio
import gc
import json
import logging
import re
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.app import logs

TOKEN = "7000000001:AAH-canary-of-a-token-that-nobody-may-print"


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level, hook = root.handlers[:], root.level, sys.excepthook
    yield
    sys.excepthook = hook
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
def test_personal_data_in_log_records_of_libraries_is_not_written(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    logs.set_up("DEBUG")
    logging.getLogger(name).critical("Update: I felt unsafe")
    assert capsys.readouterr().err == ""


WORDS = "zanzibar quetzal"


def test_a_traceback_has_places_and_exception_types_and_no_message(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.set_up("DEBUG")
    try:
        try:
            int(WORDS)
        except ValueError as error:
            raise ExceptionGroup(WORDS, [KeyError(WORDS)]) from error
    except ExceptionGroup:
        logging.getLogger("bot.test").exception("it failed")
    written = capsys.readouterr().err
    assert "test_logs.py" in written
    assert "ValueError" in written
    assert "KeyError" in written
    assert WORDS not in written


def test_an_uncaught_exception_is_logged_without_its_message(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("DEBUG")
    try:
        int(WORDS)
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    written = capsys.readouterr().err
    assert "ended by ValueError" in written
    assert "test_logs.py" in written
    assert WORDS not in written


async def test_asyncios_reports_of_failed_tasks_hold_no_exception_message(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It prints tasks with their exceptions, and in its debug mode slow callbacks with their arguments."""
    logs.set_up("DEBUG")
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    loop.slow_callback_duration = 0.01

    async def fails() -> None:
        raise ValueError(WORDS)

    def slow(words: str) -> None:
        time.sleep(0.05)

    loop.call_soon(slow, WORDS)
    task = asyncio.create_task(fails(), name=WORDS)
    await asyncio.wait([task])
    del task
    gc.collect()
    await asyncio.sleep(0)
    loop.set_debug(False)
    written = capsys.readouterr().err
    assert "never retrieved" in written
    assert "took" in written
    assert WORDS not in written


FIELDS = {"time", "level", "logger", "process", "message"}


def test_a_json_log_line_has_these_fields_only_and_a_time_in_utc(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        logs.set_up("INFO", "json")
        log = logging.getLogger("bot.test")
        log.warning("two\nlines of %s", TOKEN, extra={"client": WORDS, "text": WORDS}, stack_info=True)
        log.info("a second")
    finally:
        monkeypatch.undo()
        time.tzset()
    first, second = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    assert first.keys() == second.keys() == FIELDS
    assert (first["level"], first["logger"]) == ("WARNING", "bot.test")
    assert first["message"] == "two\nlines of <token>"
    assert second["message"] == "a second"
    assert WORDS not in str(first)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", first["time"])
    assert abs(datetime.fromisoformat(first["time"]) - datetime.now(UTC)) < timedelta(hours=1)


def test_a_json_error_has_its_traceback_without_the_message(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("INFO", "json")
    try:
        int(WORDS)
    except ValueError:
        logging.getLogger("bot.test").exception("it failed")
    line = json.loads(capsys.readouterr().err)
    assert line.keys() == FIELDS | {"trace"}
    assert line["message"] == "it failed"
    assert "test_logs.py" in line["trace"]
    assert line["trace"].endswith("ValueError")
    assert WORDS not in str(line)


async def test_asyncios_reports_in_json_hold_no_exception_message(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("INFO", "json")

    async def fails() -> None:
        raise ValueError(WORDS)

    task = asyncio.create_task(fails(), name=WORDS)
    await asyncio.wait([task])
    del task
    gc.collect()
    line = json.loads(capsys.readouterr().err)
    assert "never retrieved" in line["message"]
    assert WORDS not in str(line)


def test_a_text_log_line_has_its_time_in_utc(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("INFO")
    logging.getLogger("bot.test").info("it began")
    line = capsys.readouterr().err
    assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z INFO bot.test: it began\n", line)
