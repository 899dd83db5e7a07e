"""A lock on the home folder, held by the running service for as long as its process lives.

One process serves a home; on PostgreSQL others may serve the same database, each from a home of its own. The kernel
drops the lock with the process, also after kill -9, so that the next one starts at once and may, on SQLite, take over
everything that its predecessor had in hand.
"""

import fcntl
import os
from pathlib import Path

from bot.app.home import make_home
from flows.errors import OperatorNeeded

LOCK_NAME = "service.lock"


class HomeLock:
    """An exclusive lock on ``home/service.lock``; the file holds the process id of its owner."""

    def __init__(self, home: Path) -> None:
        self._path = home / LOCK_NAME
        self._descriptor: int | None = None

    def acquire(self) -> None:
        """Make the home and take the lock. Raises OperatorNeeded, naming the owner, if another process holds it.

        Raises BadSetting if the home cannot be made.
        """
        make_home(self._path.parent)
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            owner = os.read(descriptor, 20).decode(errors="replace").strip() or "unknown"
            os.close(descriptor)
            raise OperatorNeeded(
                f"Another service already runs on {self._path.parent} (process {owner}). Stop it first. Several"
                " processes need PostgreSQL, and each an ALLIANCE_HOME of its own; a SQLite file has one process."
            ) from None
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        self._descriptor = descriptor

    def release(self) -> None:
        """Give the lock back; releasing twice is harmless."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
