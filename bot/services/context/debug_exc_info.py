"""Tracebacks of handled errors, logged at level DEBUG only."""

import logging


def exc_info_at_debug(log: logging.Logger, error: Exception) -> Exception | None:
    """Return the error as ``exc_info`` if this log is at level DEBUG, else None."""
    return error if log.isEnabledFor(logging.DEBUG) else None
