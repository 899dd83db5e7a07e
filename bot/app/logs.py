"""Logging: short lines without tokens, addresses or anything a person typed."""

import json
import logging
import re
import sys
import time
import traceback
from collections.abc import Iterator
from types import TracebackType

TOKEN_LIKE = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{20,}")
WARNING_LOGGERS = (
    *("apscheduler", "aiosqlite", "sqlalchemy", "alembic", "aiohttp", "asyncio"),
    *("matplotlib", "fontTools", "PIL"),  # log every font they consider
)
SILENT_LOGGERS = (
    "telegram",
    "httpx",
    "httpcore",
)  # log the token or people's words, even at CRITICAL


_ASYNCIO_REPR = re.compile(r"<.*>", re.DOTALL)  # asyncio's repr of a task or callback, with arguments

log = logging.getLogger(__name__)


class Redacting(logging.Formatter):
    """A formatter that replaces bot tokens and omits exceptions' messages, which may quote a person. Times are UTC."""

    converter = staticmethod(time.gmtime)
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def format(self, record: logging.LogRecord) -> str:
        """Return the line with tokens replaced."""
        if record.name == "asyncio":
            record.msg, record.args = _ASYNCIO_REPR.sub("<…>", record.getMessage()), None
        return TOKEN_LIKE.sub("<token>", super().format(record))

    def formatException(self, ei: object) -> str:  # noqa: N802 -- logging calls it so
        """Return the stack and the exceptions' class names, without their messages."""
        error = ei[1] if isinstance(ei, tuple) else None
        return "".join(_trace(error)).rstrip("\n") if isinstance(error, BaseException) else ""


class RedactingJson(Redacting):
    """A `Redacting` formatter that writes each record as one line of JSON.

    The fields are fixed (see `format`); values passed as ``extra`` are left out.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the object: time, level, logger and message, and for an exception its trace."""
        trace = self.formatException(record.exc_info) if record.exc_info else ""
        bare = logging.makeLogRecord(vars(record) | {"exc_info": None, "exc_text": None, "stack_info": None})
        fields = {
            "time": self.formatTime(record),
            "level": record.levelname,
            "logger": record.name,
            "process": record.process,
            "message": super().format(bare),
        }
        if trace:
            fields["trace"] = TOKEN_LIKE.sub("<token>", trace)
        return json.dumps(fields)


def _trace(error: BaseException) -> Iterator[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        yield from _trace(cause)
        yield "and then:\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{type(error).__name__}\n"
    for part in error.exceptions if isinstance(error, BaseExceptionGroup) else ():
        yield "of which:\n"
        yield from _trace(part)


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log an uncaught exception without its message, which Python's own hook would print."""
    log.critical("ended by %s", kind.__name__, exc_info=(kind, error, trace))


def set_up(level: str, log_format: str = "text") -> None:
    """Log to standard error at ``level``, as "text" or "json": from libraries only warnings, from Telegram's none."""
    sys.excepthook = _log_uncaught
    handler = logging.StreamHandler(sys.stderr)
    text = Redacting("%(asctime)s %(levelname)s %(name)s: %(message)s")
    handler.setFormatter(text if log_format == "text" else RedactingJson("%(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in WARNING_LOGGERS:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in SILENT_LOGGERS:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
