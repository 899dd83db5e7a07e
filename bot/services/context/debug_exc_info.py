"""What the log tells of an error that was got over: its kind always, and where it came from at DEBUG alone."""

import logging


def exc_info_at_debug(log: logging.Logger, error: Exception) -> Exception | None:
    """The error where this log is to tell where it came from: for ``exc_info``."""
    return error if log.isEnabledFor(logging.DEBUG) else None
