"""Daily purge of data past its retention period, in small transactions that do not delay replies.

Each programme's file sets the periods. A digest that quoted deleted words says that they are no longer kept. The purge
is idempotent and may be interrupted: expired rows are found again.
"""

import logging
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from bot.services.context import Context, audit
from bot.services.context.audit import Verb
from bot.services.context.context import SERVICE, Resources
from bot.services.context.debug_exc_info import exc_info_at_debug
from bot.services.privacy.retention_categories import (
    RetentionCategory,
    list_categories,
    list_with_expired_rows,
)
from bot.services.privacy.retention_removal import remove_expired
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import checkpoints, last_taps, retention
from storage.repositories.retention import Key

log = logging.getLogger(__name__)
PURGE_INTERVAL = timedelta(days=1)
ROWS_PER_TRANSACTION = 20
FIND_BATCH = 2000


@dataclass(frozen=True, slots=True)
class PurgeResult:
    """The number of rows removed by category, and the categories that failed with the error's class."""

    gone: Counter[str]
    failed: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return categories and counts, for the log."""
        return (
            " ".join(f"{name}={self.gone[name]}" for name in retention.TABLES if self.gone[name]) or "nothing"
        )


def is_due(unit: UnitOfWork) -> bool:
    """Return whether the last purge was a day ago or more, or never."""
    last = checkpoints.get(unit, checkpoints.LAST_PURGE)
    return last is None or unit.now - last >= PURGE_INTERVAL


class RetentionPurge:
    """The daily purge."""

    def __init__(self, store: Database, resources: Resources, actor: str = SERVICE) -> None:
        self._store, self._resources, self._actor = store, resources, actor

    async def round(self) -> int:
        """Purge if it is due, and log the counts. Return 1 if it was due, else 0."""
        if not await self._store.read(is_due):
            return 0
        purged = await self.purge()
        log.info("purged %s", purged)
        if purged.failed:
            log.error("could not purge %s; tried again tomorrow", ", ".join(purged.failed))
        return 1

    async def purge(self) -> PurgeResult:
        """Remove all expired rows; a category that fails does not stop the others."""
        removed, failed = Counter[str](), []
        for category in await self._store.read(list_with_expired_rows):
            try:
                while keys := await self._find_keys(category):
                    for start in range(0, len(keys), ROWS_PER_TRANSACTION):
                        await self._remove(category, keys[start : start + ROWS_PER_TRANSACTION])
                    removed[category.name] += len(keys)
            except Exception as error:  # a failure in one category must not stop the others
                log.error(
                    "purging %s: %s",
                    category.name,
                    type(error).__name__,
                    exc_info=exc_info_at_debug(log, error),
                )
                failed.append(f"{category.name} ({type(error).__name__})")
        await self._store.write(lambda unit: _finish(self._context(unit), bool(removed)))
        return PurgeResult(removed, tuple(failed))

    async def counted(self) -> PurgeResult:
        """Count the rows that a purge would remove."""
        return await self._store.read(_counted)

    async def _find_keys(self, category: RetentionCategory) -> list[Key]:
        return await self._store.read(
            lambda unit: retention.find(unit, category.name, category.programme, category.bounds, FIND_BATCH)
        )

    async def _remove(self, category: RetentionCategory, keys: list[Key]) -> None:
        await self._store.write(lambda unit: remove_expired(self._context(unit), category, keys))

    def _context(self, unit: UnitOfWork) -> Context:
        return Context(unit, self._resources, self._actor)


def _counted(unit: UnitOfWork) -> PurgeResult:
    counts = Counter[str]()
    for category in list_categories(unit):
        counts[category.name] += retention.count(unit, category.name, category.programme, category.bounds)
    return PurgeResult(counts)


def _finish(ctx: Context, removed_any: bool) -> None:
    """Record the purge; if anything was removed, audit it and have the write-ahead log truncated."""
    checkpoints.put(ctx, checkpoints.LAST_PURGE)
    last_taps.drop_expired(ctx)
    if removed_any:
        audit.record(ctx, Verb.PURGED)
        checkpoints.put(ctx, checkpoints.LAST_ERASURE)
