"""Rotation of the master key while the service runs: data keys are rewrapped, sealed fields stay as they are."""

from pathlib import Path

from storage.database import engine
from storage.encryption.keyfile import add_key, drop_old_keys
from storage.encryption.keys import rotate


def change_master_key(url: str, path: Path) -> int:
    """Add a new master key to the key file and rewrap every data key with it; return how many.

    The old key is removed last, so that an interrupted rotation can be run again. Running services find the new key by
    themselves. Older backups need the old key: keep a copy of it, or make a new backup.
    """
    ring = add_key(path)
    opened = engine.create_sync_engine(url, upkeep=True)
    try:
        with opened.begin() as conn:
            rewrapped = sum(rotate(conn, old, ring.current) for old in ring.keys[1:])
    finally:
        opened.dispose()
    drop_old_keys(path)
    return rewrapped
