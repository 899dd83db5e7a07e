"""Changing the master key while the service runs: fields stay, only the data keys are wrapped anew."""

from pathlib import Path

from storage.database import engine
from storage.encryption.keyfile import add_key, drop_old_keys
from storage.encryption.keys import rotate


def change_master_key(url: str, path: Path) -> int:
    """Make a new master key in the key file and wrap every data key with it; returns how many were wrapped.

    The old key leaves the file last, so that whoever is killed meanwhile can run this again. Running services
    find the new key by themselves. Older backups need the old key: keep a copy, or make a backup now.
    """
    ring = add_key(path)
    opened = engine.plain(url, upkeep=True)
    try:
        with opened.begin() as conn:
            wrapped = sum(rotate(conn, old, ring.current) for old in ring.keys[1:])
    finally:
        opened.dispose()
    drop_old_keys(path)
    return wrapped
