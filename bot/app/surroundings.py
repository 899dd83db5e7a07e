"""The machine around the service: room on its disks, backups, the database's file."""

import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from bot.monitoring.observation import BACKUP_PATTERNS, BackupState, DiskSpace
from bot.settings import Settings
from storage.database import engine


def is_sqlite(settings: Settings) -> bool:
    """Return whether the database is a SQLite file."""
    return engine.is_sqlite(engine.parse_url(settings.database_url))


def database_file(settings: Settings) -> Path | None:
    """Return the path of a SQLite database; None for PostgreSQL."""
    return engine.sqlite_path(engine.parse_url(settings.database_url)) if is_sqlite(settings) else None


def read_disks(settings: Settings) -> tuple[DiskSpace, ...]:
    """Return the room left on the disk of each folder that exists and can be entered."""
    file = database_file(settings)
    folders = {"home": settings.home, "database": file.parent if file else None, "backups": settings.backups}
    disks = []
    for name, path in folders.items():
        with suppress(OSError):
            if path is not None:
                disks.append(DiskSpace(name, path.absolute(), shutil.disk_usage(path).free))
    return tuple(disks)


def read_backups(settings: Settings, recorded_at: datetime | None) -> BackupState:
    """Return when the latest backup was made.

    That is the newest file in the folder of backups, where one is set; else when ``alliance backup`` last recorded
    one, ``recorded_at``. PostgreSQL's backups are watched only where they lie in that folder.
    """
    if settings.backups is None:
        return BackupState(is_watched=recorded_at is not None, made_at=recorded_at)
    made_at = newest_backup(settings.backups)
    return BackupState(is_watched=made_at is not None or is_sqlite(settings), made_at=made_at)


def newest_backup(folder: Path) -> datetime | None:
    """Return when the newest backup in a folder was written, None if there is none; empty files do not count."""
    times = []
    for path in (path for pattern in BACKUP_PATTERNS for path in folder.glob(pattern)):
        with suppress(FileNotFoundError):  # deleted meanwhile, as old ones are
            status = path.stat()
            if status.st_size:
                times.append(status.st_mtime)
    return datetime.fromtimestamp(max(times), UTC) if times else None


def file_identity(path: Path | None) -> tuple[int, int] | None:
    """Return the numbers of device and inode, which change if the file is replaced; None if there is no file."""
    try:
        status = path.stat() if path is not None else None
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if status else None
