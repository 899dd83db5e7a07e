"""What one process knows of the service's state at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from storage.repositories.service_figures import ServiceFigures

BACKUP_PATTERNS = ("alliance-*.backup", "alliance-*.dump")
"""Names of backups: those that ``alliance backup`` writes, and those that the handbook has ``pg_dump`` write."""
MIN_FREE_BYTES = 500_000_000
DATABASE_COPIES = 2
"""A backup needs room for a copy of the database and for the sealed file of it."""


@dataclass(frozen=True, slots=True)
class DiskSpace:
    """The room that is left where the service writes; ``folder`` is what for: home, database or backups."""

    folder: str
    path: Path
    free_bytes: int


@dataclass(frozen=True, slots=True)
class BackupState:
    """When the latest backup was made, None if never; ``is_watched``: whether it is known where backups would be."""

    is_watched: bool
    made_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ProcessState:
    """What only the process itself knows. Problems are None if there is none."""

    uptime: timedelta | None = None
    """None: not the service itself is asking, and it may have run for long."""
    is_started: bool = False
    polls: bool = True
    """Whether updates are fetched, not delivered to a webhook."""
    sending_problem: str | None = None
    polling_problem: str | None = None
    restarted_loops: tuple[str, ...] = ()
    """Loops that hung or ended of late, and were started again."""
    beat_ages: Mapping[str, float] = field(default_factory=dict)
    hold_seconds: float = 0.0
    """For how long nothing may be sent, as Telegram has asked."""


@dataclass(frozen=True, slots=True)
class Observation:
    """Everything that conditions judge; what is None is not known."""

    at: datetime
    figures: ServiceFigures | None = None
    database_problem: str | None = None
    process: ProcessState = ProcessState()
    disks: tuple[DiskSpace, ...] = ()
    backup: BackupState = BackupState(is_watched=False)
    clock_offset: timedelta | None = None
    """How far this machine's clock is ahead of Telegram's."""

    def age(self, since: datetime | None) -> timedelta | None:
        """Return how long ago a moment was, never negative; None for none."""
        return None if since is None else max(self.at - since, timedelta())


def min_free_bytes(database_bytes: int) -> int:
    """Return how much room a disk needs on which a database of that size lies and is backed up."""
    return max(MIN_FREE_BYTES, DATABASE_COPIES * database_bytes)
