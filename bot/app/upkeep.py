"""Clean-up after an erasure, outside its transaction: the write-ahead log, and the keys kept beside the backups."""

import asyncio
import logging
from datetime import datetime, timedelta

from bot.settings import Settings
from flows.errors import AllianceError
from storage import backup
from storage.database import engine
from storage.database.unit_of_work import Database, UnitOfWork
from storage.encryption.keyfile import KeyRing
from storage.repositories import checkpoints

log = logging.getLogger(__name__)

RETRY_DELAY = timedelta(minutes=1)


class Upkeep:
    """The loop's work: cleans up after erasures, and tries again after a failure."""

    def __init__(self, store: Database, settings: Settings, ring: KeyRing) -> None:
        self._store, self._settings, self._ring = store, settings, ring
        self._failed_at: datetime | None = None

    async def round(self) -> int:
        """Clean up if anybody was erased since the last time, and return 1 if there was something to do, else 0."""
        erased, now = await self._store.read(_last_erasure)
        if erased is None or (self._failed_at is not None and now - self._failed_at < RETRY_DELAY):
            return 0
        try:
            await self._save_keys()
            self._failed_at = None if await self._store.checkpoint() else now
        except (AllianceError, OSError) as error:
            self._failed_at = now
            log.error("clearing up after an erasure failed: %s; trying again", error)
        if self._failed_at is None:
            await self._store.write(lambda unit: checkpoints.put(unit, checkpoints.LAST_CLEARING, erased))
            log.info("cleared up after an erasure")
        return 1

    async def _save_keys(self) -> None:
        folder, url = self._settings.backups, self._settings.database_url
        if folder is not None and engine.is_sqlite(engine.parse_url(url)):
            await asyncio.to_thread(folder.mkdir, mode=0o700, parents=True, exist_ok=True)
            await asyncio.to_thread(backup.save_keys, url, folder, self._ring)


def is_done(unit: UnitOfWork) -> bool:
    """Return whether no erasure waits for its clean-up."""
    return _last_erasure(unit)[0] is None


def _last_erasure(unit: UnitOfWork) -> tuple[datetime | None, datetime]:
    erased, cleared = (
        checkpoints.get(unit, checkpoints.LAST_ERASURE),
        checkpoints.get(unit, checkpoints.LAST_CLEARING),
    )
    return (None if erased == cleared else erased), unit.now  # not >=: the clock may have been set back
