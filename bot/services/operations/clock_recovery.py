"""Recovery after the clock was far ahead and is right again: rows moved into the future are rescheduled.

Detected by the checkpoint of the last poll, which lies in the future. Messages sent meanwhile are not sent again;
check-ins about sessions that have not taken place are closed.
"""

import logging
from datetime import timedelta
from functools import partial

from bot.services.check_ins import closure
from bot.services.context import Context, digest_schedule, from_practitioner
from bot.services.context.context import Resources
from bot.services.sessions import cadences, calendar_refresh, planned_sessions
from flows.dyads import lifecycle
from flows.ids import DyadId, PractitionerId
from flows.instruments import Perspective
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import (
    check_ins,
    checkpoints,
    due,
    dyads,
    feeds,
    outbox_messages,
    plans,
    practitioners,
    sessions,
    single_sessions,
)
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad

log = logging.getLogger(__name__)

MIN_CLOCK_ERROR = timedelta(days=1)  # after a smaller error, rows become due by themselves


def is_clock_set_back(unit: UnitOfWork) -> bool:
    """Return whether the last poll lies more than a day in the future."""
    return _is_ahead(unit, checkpoints.LAST_POLL)


def _is_ahead(unit: UnitOfWork, name: str) -> bool:
    last = checkpoints.get(unit, name)
    return last is not None and last - unit.now > MIN_CLOCK_ERROR


async def reschedule_future_rows(store: Database, resources: Resources) -> None:
    """Reschedule each practitioner and dyad in its own transaction; the checkpoint last, so that a crash repeats it.

    Checked again first: in a rehearsal the clock may be moved between two reads.
    """
    if not await store.read(is_clock_set_back):
        return
    log.warning("the clock was ahead and is right again: rows planned in the future are rescheduled")
    for practitioner in await store.read(lambda unit: [each.id for each in practitioners.every(unit)]):
        await store.write(partial(_practitioner, resources, practitioner))
    for dyad in await store.read(lambda unit: [each.id for each in dyads.every(unit)]):
        await store.write(partial(_dyad, resources, dyad))
    await store.write(_finish)


def _practitioner(resources: Resources, id_: PractitionerId, unit: UnitOfWork) -> None:
    ctx, practitioner = Context(unit, resources), practitioners.find(unit, id_)
    if practitioner is None:
        return
    reader = from_practitioner(ctx, practitioner.id)
    if reader is not None and not _is_due(ctx, DueKind.DIGEST, practitioner.id):
        due.schedule(ctx, DueKind.DIGEST, practitioner.id, digest_schedule.next_digest(ctx, reader))
    feed = feeds.get(ctx, practitioner.id)
    if feed is not None and feed.next_at - ctx.now > calendar_refresh.MAX_RETRY_DELAY:
        feeds.set_fields(ctx, practitioner.id, next_at=ctx.now)


def _dyad(resources: Resources, id_: DyadId, unit: UnitOfWork) -> None:
    ctx, dyad = Context(unit, resources), dyads.find(unit, id_)
    if dyad is None or not lifecycle.is_participating(dyad.state):
        return
    _close(ctx, dyad)
    sessions.drop_future(ctx, dyad.id)
    for each in single_sessions.of_dyad(ctx, dyad.id, ctx.now - timedelta(days=1)):
        if each.ends > ctx.now and not each.off:
            due.schedule(ctx, DueKind.ARRANGED, each.id, each.ends)
    plan = plans.of_dyad(unit, dyad.id)
    if plan is None or not _is_due(ctx, DueKind.PLAN, plan.id):
        planned_sessions.refresh(ctx, dyad)
    if not _is_due(ctx, DueKind.CADENCE, dyad.id):
        cadences.schedule_next(ctx, dyad)


def _is_due(ctx: Context, kind: DueKind, subject: str) -> bool:
    """Return whether the row is due now; running it plans the next one."""
    at = due.get_moment(ctx, kind, subject)
    return at is not None and at <= ctx.now


def _close(ctx: Context, dyad: Dyad) -> None:
    for side in Perspective:
        for each in check_ins.of_dyad(ctx, dyad.id, side, *closure.UNFINISHED):
            if each.made_at > ctx.now:
                closure.drop(ctx, each)


def _finish(unit: UnitOfWork) -> None:
    due.release_claims(unit, unit.now + MIN_CLOCK_ERROR)
    outbox_messages.release(unit, unit.now + MIN_CLOCK_ERROR)
    for name in (checkpoints.LAST_PURGE, checkpoints.LAST_POLL):
        if _is_ahead(unit, name):
            checkpoints.put(unit, name)
