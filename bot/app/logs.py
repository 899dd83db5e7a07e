"""Logging: short lines, no token, and nothing of libraries that would print addresses or people's words."""

import logging
import re
import sys

TOKEN_LIKE = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{20,}")
QUIET = (
    *("apscheduler", "aiosqlite", "sqlalchemy", "alembic", "aiohttp", "asyncio"),
    *("matplotlib", "fontTools", "PIL"),  # what they draw with: fonts letter by letter
)
SILENT = ("telegram", "httpx", "httpcore")  # their lines carry the token or people's words, even at CRITICAL


class Redacting(logging.Formatter):
    """Replaces whatever looks like a bot token, in messages and in traces."""

    def format(self, record: logging.LogRecord) -> str:
        """The line as it may be written."""
        return TOKEN_LIKE.sub("<token>", super().format(record))


def set_up(level: str) -> None:
    """Log to standard error at this level; libraries only speak of what went wrong."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacting("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
