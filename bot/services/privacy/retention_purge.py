"""Daily purge of data past its retention period, in small transactions that do not delay replies.

Each programme's file sets the periods. A digest that quoted deleted words says that they are no longer kept. The purge
is idempotent and may be interrupted: expired rows are found again.
"""

import logging
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.context import SERVICE, Context, Resources
from bot.services.context.debug_exc_info import exc_info_at_debug
from bot.services.digests import stored_digests
from bot.services.programmes.file import ProgrammeFile
from flows.conversation import State
from flows.digest import quote_age as digest_aging
from flows.digest import serialization
from flows.errors import BadInput
from flows.ids import CheckInId, PractitionerId, ProgrammeId
from flows.privacy.retention import Retention, RetentionBounds
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import check_ins, checkpoints, programmes, retention
from storage.repositories import digests as kept_digests
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


@dataclass(frozen=True, slots=True)
class _Category:
    """One category of rows in one programme (None: rows outside all programmes), with the bounds of its age."""

    name: str
    programme: ProgrammeId | None
    bounds: RetentionBounds


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
        for category in await self._store.read(_with_expired_rows):
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

    async def _find_keys(self, category: _Category) -> list[Key]:
        return await self._store.read(
            lambda unit: retention.find(unit, category.name, category.programme, category.bounds, FIND_BATCH)
        )

    async def _remove(self, category: _Category, keys: list[Key]) -> None:
        await self._store.write(lambda unit: _remove(self._context(unit), category, keys))

    def _context(self, unit: UnitOfWork) -> Context:
        return Context(unit, self._resources, self._actor)


def _categories(unit: UnitOfWork) -> list[_Category]:
    every = [
        (each.id, ProgrammeFile.model_validate(each.definition).kept.at(unit.now))
        for each in programmes.every(unit)
    ]
    categories = [_Category(name, *each) for name in retention.TABLES for each in every]
    default_bounds = Retention().at(unit.now)
    return [
        *categories,
        *(_Category(name, None, default_bounds) for name in retention.TABLES_WITHOUT_PROGRAMME),
    ]


def _with_expired_rows(unit: UnitOfWork) -> list[_Category]:
    return [
        category
        for category in _categories(unit)
        if retention.find(unit, category.name, category.programme, category.bounds, 1)
    ]


def _counted(unit: UnitOfWork) -> PurgeResult:
    counts = Counter[str]()
    for category in _categories(unit):
        counts[category.name] += retention.count(unit, category.name, category.programme, category.bounds)
    return PurgeResult(counts)


def _finish(ctx: Context, removed_any: bool) -> None:
    """Record the purge; if anything was removed, audit it and have the write-ahead log truncated."""
    checkpoints.put(ctx, checkpoints.LAST_PURGE)
    if removed_any:
        audit.record(ctx, Verb.PURGED)
        checkpoints.put(ctx, checkpoints.LAST_ERASURE)


def _remove(ctx: Context, category: _Category, keys: list[Key]) -> None:
    """Remove the rows of one transaction."""
    if category.name == retention.WORDS:
        _forget_words(ctx, [CheckInId(key[0]) for key in keys])
    elif category.name == retention.QUOTES:
        for practitioner, week in keys:
            _forget_quotes(ctx, PractitionerId(practitioner), week, category.bounds)
    else:
        retention.remove(ctx, category.name, keys)


def _forget_words(ctx: Context, removed: list[CheckInId]) -> None:
    for each in removed:
        check_in = check_ins.find(ctx, each)
        if check_in is not None:
            answers = check_ins.unseal_answers(ctx, check_in).without_words()
            check_ins.store_conversation(ctx, check_in, _state_without_words(check_in.state), answers)
    retention.mark_text_removed(ctx, removed)


def _state_without_words(state: str) -> str:
    try:
        return State.from_json(state).without_words().to_json()
    except BadInput:
        return "{}"  # it was unreadable before, too


def _forget_quotes(ctx: Context, practitioner: PractitionerId, week: str, bounds: RetentionBounds) -> None:
    content = kept_digests.get(ctx, practitioner, week)
    try:
        digest = serialization.from_json(content) if content is not None else None
    except serialization.UnknownDigest:
        digest = None
    if digest is None:
        kept_digests.rewrite(ctx, practitioner, week, None)
    else:
        stored_digests.rewrite(ctx, practitioner, digest_aging.delete_quotes_until(digest, bounds.words))
