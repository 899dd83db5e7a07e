"""What is no longer kept goes, once a day: in small transactions, so that nobody's tap waits behind it.

How long things are kept each programme's file says. A digest that quoted words says then that they are no longer kept.
Doing it twice, or stopping in the middle, harms nothing: what is too old is found again.
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
from flows.privacy.retention import Bounds, Retention
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import check_ins, checkpoints, programmes, retention
from storage.repositories import digests as kept_digests
from storage.repositories.retention import Key

log = logging.getLogger(__name__)

PURGE_INTERVAL = timedelta(days=1)
ROWS_PER_TRANSACTION = 20  # rows in a transaction
FIND_BATCH = 2000


@dataclass(frozen=True, slots=True)
class Purged:
    """How many went, by name; and what could not be done, by name with the kind of error."""

    gone: Counter[str]
    failed: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Names and numbers only, as a log may hold them."""
        return (
            " ".join(f"{name}={self.gone[name]}" for name in retention.TABLES if self.gone[name]) or "nothing"
        )


@dataclass(frozen=True, slots=True)
class _Share:
    """One kind of thing in one programme (None: of whoever belongs to none), and from when it is too old."""

    name: str
    programme: ProgrammeId | None
    bounds: Bounds


def is_due(unit: UnitOfWork) -> bool:
    """Whether a day has gone by since the last time, or there was none."""
    last = checkpoints.get(unit, checkpoints.PURGED)
    return last is None or unit.now - last >= PURGE_INTERVAL


class RetentionPurge:
    """Lets go of what is no longer kept."""

    def __init__(self, store: Database, resources: Resources, actor: str = SERVICE) -> None:
        self._store, self._resources, self._actor = store, resources, actor

    async def round(self) -> int:
        """Once a day: purge, and say in the log how much went. Returns whether it was time."""
        if not await self._store.read(is_due):
            return 0
        purged = await self.purge()
        log.info("purged %s", purged)
        if purged.failed:
            log.error("could not purge %s; tried again tomorrow", ", ".join(purged.failed))
        return 1

    async def purge(self) -> Purged:
        """All that is too old now."""
        gone, failed = Counter[str](), []
        for share in await self._store.read(_with_anything):
            try:
                while keys := await self._found(share):
                    for start in range(0, len(keys), ROWS_PER_TRANSACTION):
                        await self._let_go(share, keys[start : start + ROWS_PER_TRANSACTION])
                    gone[share.name] += len(keys)
            except Exception as error:  # what is wrong with one kind must not keep the others
                log.error(
                    "purging %s: %s", share.name, type(error).__name__, exc_info=exc_info_at_debug(log, error)
                )
                failed.append(f"{share.name} ({type(error).__name__})")
        await self._store.write(lambda unit: _finish(self._desk(unit), bool(gone)))
        return Purged(gone, tuple(failed))

    async def counted(self) -> Purged:
        """What would go now."""
        return await self._store.read(_counted)

    async def _found(self, share: _Share) -> list[Key]:
        return await self._store.read(
            lambda unit: retention.find(unit, share.name, share.programme, share.bounds, FIND_BATCH)
        )

    async def _let_go(self, share: _Share, keys: list[Key]) -> None:
        await self._store.write(lambda unit: _let_go(self._desk(unit), share, keys))

    def _desk(self, unit: UnitOfWork) -> Context:
        return Context(unit, self._resources, self._actor)


def _shares(unit: UnitOfWork) -> list[_Share]:
    every = [
        (each.id, ProgrammeFile.model_validate(each.definition).kept.at(unit.now))
        for each in programmes.every(unit)
    ]
    shares = [_Share(name, *each) for name in retention.TABLES for each in every]
    nobodys = Retention().at(unit.now)
    return [*shares, *(_Share(name, None, nobodys) for name in retention.OF_NOBODY)]


def _with_anything(unit: UnitOfWork) -> list[_Share]:
    return [
        share for share in _shares(unit) if retention.find(unit, share.name, share.programme, share.bounds, 1)
    ]


def _counted(unit: UnitOfWork) -> Purged:
    found = Counter[str]()
    for share in _shares(unit):
        found[share.name] += retention.count(unit, share.name, share.programme, share.bounds)
    return Purged(found)


def _finish(ctx: Context, anything: bool) -> None:
    """Where anything went, the audit says so, and the database's log is emptied as after an erasure."""
    checkpoints.put(ctx, checkpoints.PURGED)
    if anything:
        audit.record(ctx, Verb.PURGED)
        checkpoints.put(ctx, checkpoints.ERASED)


def _let_go(ctx: Context, share: _Share, keys: list[Key]) -> None:
    """One transaction's worth."""
    if share.name == retention.WORDS:
        _forget_words(ctx, [CheckInId(key[0]) for key in keys])
    elif share.name == retention.QUOTES:
        for practitioner, week in keys:
            _forget_quotes(ctx, PractitionerId(practitioner), week, share.bounds)
    else:
        retention.remove(ctx, share.name, keys)


def _forget_words(ctx: Context, gone: list[CheckInId]) -> None:
    for each in gone:
        check_in = check_ins.find(ctx, each)
        if check_in is not None:
            given = check_ins.given_answers(ctx, check_in).without_words()
            check_ins.store_conversation(ctx, check_in, _wordless(check_in.state), given)
    retention.wordless(ctx, gone)


def _wordless(state: str) -> str:
    try:
        return State.from_json(state).without_words().to_json()
    except BadInput:
        return "{}"  # it could not be read before, either


def _forget_quotes(ctx: Context, practitioner: PractitionerId, week: str, bounds: Bounds) -> None:
    content = kept_digests.get(ctx, practitioner, week)
    try:
        digest = serialization.from_json(content) if content is not None else None
    except serialization.UnknownDigest:
        digest = None
    if digest is None:
        kept_digests.rewrite(ctx, practitioner, week, None)
    else:
        stored_digests.rewrite(ctx, practitioner, digest_aging.without_words(digest, bounds.words))
