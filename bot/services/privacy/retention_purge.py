"""Daily purge of data past its retention period, in small transactions that do not delay replies.

Each programme's file sets the periods. A digest that quoted deleted words says that they are no longer kept. The purge
is idempotent and may be interrupted: expired rows are found again.
"""

import logging
from collections import Counter
from collections.abc import Sequence
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
from storage.encryption.crypto import Erased, Unreadable
from storage.repositories import checkpoints, last_taps, retention
from storage.repositories.retention import Key

log = logging.getLogger(__name__)
PURGE_INTERVAL = timedelta(days=1)
ROWS_PER_TRANSACTION = 20
FIND_BATCH = 2000


@dataclass(frozen=True, slots=True)
class PurgeResult:
    """The number of rows removed by category, and the categories that failed, with the reason.

    Rows that cannot be decrypted stay, and are counted in ``failed``.
    """

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
            unreadable: set[Key] = set()
            try:
                while keys := await self._find_keys(category, unreadable):
                    for start in range(0, len(keys), ROWS_PER_TRANSACTION):
                        batch = keys[start : start + ROWS_PER_TRANSACTION]
                        skipped = await self._remove(category, batch)
                        unreadable |= skipped
                        removed[category.name] += len(batch) - len(skipped)
            except Exception as error:  # a failure in one category must not stop the others
                log.error(
                    "purging %s: %s",
                    category.name,
                    type(error).__name__,
                    exc_info=exc_info_at_debug(log, error),
                )
                failed.append(f"{category.name} ({type(error).__name__})")
            if unreadable:
                failed.append(f"{category.name} ({len(unreadable)} unreadable)")
        await self._store.write(lambda unit: _finish(self._context(unit), removed.total() > 0))
        return PurgeResult(removed, tuple(failed))

    async def counted(self) -> PurgeResult:
        """Count the rows that a purge would remove."""
        return await self._store.read(_counted)

    async def _find_keys(self, category: RetentionCategory, skipped: set[Key]) -> list[Key]:
        limit = FIND_BATCH + len(skipped)
        found = await self._store.read(
            lambda unit: retention.find(unit, category.name, category.programme, category.bounds, limit)
        )
        return [each for each in found if each not in skipped]

    async def _remove(self, category: RetentionCategory, keys: Sequence[Key]) -> set[Key]:
        """Remove these rows and return those that cannot be decrypted: they keep no other row."""
        try:
            await self._store.write(lambda unit: remove_expired(self._context(unit), category, keys))
        except (Erased, Unreadable) as error:
            if len(keys) > 1:
                return {key for each in keys for key in await self._remove(category, [each])}
            log.error("purging %s: %s", category.name, type(error).__name__)
            return {*keys}
        return set()

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
