"""A dyad's check-ins, sessions and due rows, moved into the future by a wrong clock, planned again."""

from datetime import timedelta

from bot.services.check_ins import closure
from bot.services.context import Context
from bot.services.sessions import cadences, planned_sessions
from flows.instruments import Perspective
from storage.repositories import (
    check_ins,
    due,
    plans,
    sessions,
    single_sessions,
)
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad


def reschedule_dyad(ctx: Context, dyad: Dyad) -> None:
    """Close check-ins made in the future, and plan single sessions, the plan and the cadence again."""
    _close(ctx, dyad)
    sessions.drop_future(ctx, dyad.id)
    for each in single_sessions.of_dyad(ctx, dyad.id, ctx.now - timedelta(days=1)):
        if each.ends > ctx.now and not each.off:
            due.schedule(ctx, DueKind.ARRANGED, each.id, each.ends)
    plan = plans.of_dyad(ctx, dyad.id)
    if plan is None or not due.is_due(ctx, DueKind.PLAN, plan.id):
        planned_sessions.refresh(ctx, dyad)
    if not due.is_due(ctx, DueKind.CADENCE, dyad.id):
        cadences.schedule_next(ctx, dyad)


def _close(ctx: Context, dyad: Dyad) -> None:
    for side in Perspective:
        for each in check_ins.of_dyad(ctx, dyad.id, side, *closure.UNFINISHED):
            if each.made_at > ctx.now:
                closure.drop(ctx, each)
