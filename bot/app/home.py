"""The home folder, the key file beside it, and the database, migrated and opened."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.settings import Settings
from flows.errors import BadSetting
from storage import migrations
from storage.database.unit_of_work import Database
from storage.encryption.keyfile import KeyRing, load_or_create_key


def load_key_ring(settings: Settings) -> KeyRing:
    """Load the key; make one where neither a key nor a database exists. Raises BadSetting with the remedy."""
    is_new = migrations.current_revision(settings.database_url) is None
    return load_or_create_key(settings.key_path, may_make=is_new, apart_from=settings.home)


async def open_database(settings: Settings, clock: Callable[[], datetime]) -> Database:
    """Make the home, migrate the database and open it. Raises BadSetting or OperatorNeeded, each with its remedy."""
    make_home(settings.home)
    ring = await asyncio.to_thread(load_key_ring, settings)
    await asyncio.to_thread(migrations.upgrade, settings.database_url)
    return await Database.open(settings.database_url, ring, clock=clock)


def make_home(home: Path) -> None:
    """Make the home folder if there is none. Raises BadSetting if it cannot be made."""
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise BadSetting(
            f"ALLIANCE_HOME: {home} cannot be made a folder ({error.strerror}). Choose one that this user may write to."
        ) from None
