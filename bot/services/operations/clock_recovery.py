"""A clock that was far ahead and is right again: what it had moved to a time that is not here yet is put anew.

It is seen by the mark of the last poll, which lies ahead. What went out meanwhile stays out and is not sent again; what
was asked about sessions that have not been is closed.
"""

import logging
from datetime import timedelta
from functools import partial

from bot.services.check_ins import questions, rescheduling
from bot.services.context import contact, digest_schedule
from bot.services.context.context import Context, Resources
from bot.services.sessions import cadences, calendars, planned_sessions
from flows.conversation.inputs import CheckInEnded
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
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad

log = logging.getLogger(__name__)

AHEAD = timedelta(days=1)  # what a smaller slip moves comes by itself


def is_seen(unit: UnitOfWork) -> bool:
    """Whether the clock was ahead when we last polled."""
    return _is_ahead(unit, checkpoints.LAST_POLL)


def _is_ahead(unit: UnitOfWork, mark: str) -> bool:
    last = checkpoints.get(unit, mark)
    return last is not None and last - unit.now > AHEAD


async def reschedule_future_rows(store: Database, resources: Resources) -> None:
    """Everybody's in a transaction of their own; the mark last, so that what was interrupted is done again.

    It is looked at once more before: a clock that somebody moves on while we look, in a rehearsal, was not ahead.
    """
    if not await store.read(is_seen):
        return
    log.warning("the clock was ahead and is right again: what was planned by it is planned anew")
    for practitioner in await store.read(lambda unit: [each.id for each in practitioners.every(unit)]):
        await store.write(partial(_practitioner, resources, practitioner))
    for dyad in await store.read(lambda unit: [each.id for each in dyads.every(unit)]):
        await store.write(partial(_dyad, resources, dyad))
    await store.write(_finish)


def _practitioner(resources: Resources, whose: PractitionerId, unit: UnitOfWork) -> None:
    ctx, practitioner = Context(unit, resources), practitioners.find(unit, whose)
    if practitioner is None:
        return
    reader = contact.from_practitioner(ctx, practitioner.id)
    if reader is not None and not _is_due(ctx, DueKind.DIGEST, practitioner.id):
        due.put(ctx, DueKind.DIGEST, practitioner.id, digest_schedule.next_digest(ctx, reader))
    feed = feeds.get(ctx, practitioner.id)
    if feed is not None and feed.next_at - ctx.now > calendars.MAX_RETRY_DELAY:
        feeds.change(ctx, practitioner.id, next_at=ctx.now)


def _dyad(resources: Resources, whose: DyadId, unit: UnitOfWork) -> None:
    ctx, dyad = Context(unit, resources), dyads.find(unit, whose)
    if dyad is None or dyad.state not in cadences.PARTICIPATING:
        return
    _close(ctx, dyad)
    sessions.forget_ahead(ctx, dyad.id)
    for each in single_sessions.of_dyad(ctx, dyad.id, ctx.now - timedelta(days=1)):
        if each.ends > ctx.now and not each.off:
            due.put(ctx, DueKind.ARRANGED, each.id, each.ends)
    plan = plans.of_dyad(unit, dyad.id)
    if plan is None or not _is_due(ctx, DueKind.PLAN, plan.id):
        planned_sessions.refresh(ctx, dyad)
    if not _is_due(ctx, DueKind.CADENCE, dyad.id):
        cadences.schedule_next(ctx, dyad)


def _is_due(ctx: Context, kind: DueKind, subject: str) -> bool:
    """Whether it is done next, and planned anew then."""
    at = due.when(ctx, kind, subject)
    return at is not None and at <= ctx.now


def _close(ctx: Context, dyad: Dyad) -> None:
    for side in Perspective:
        for each in check_ins.of_dyad(ctx, dyad.id, side, *rescheduling.UNFINISHED):
            if each.made_at > ctx.now:
                questions.end(ctx, each, CheckInEnded("closed"), CheckInPhase.DROPPED)


def _finish(unit: UnitOfWork) -> None:
    due.release(unit, unit.now + AHEAD)
    outbox_messages.release(unit, unit.now + AHEAD)
    for mark in (checkpoints.PURGED, checkpoints.LAST_POLL):
        if _is_ahead(unit, mark):
            checkpoints.put(unit, mark)
