"""Corrections of one session, planned or single: cancelled, restored or moved."""

from datetime import datetime

from bot.services.check_ins.schedule import schedule_after_session
from bot.services.context.context import Context
from bot.services.sessions import arranged_sessions, planned_sessions
from bot.services.upcoming import upcoming_sessions
from bot.services.upcoming.upcoming_sessions import UpcomingSession
from flows.errors import NotAccessible
from flows.scheduling.local import local_time
from storage.repositories import due, plans, single_sessions
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.plans import StoredPlan


def call_off(ctx: Context, session: UpcomingSession) -> None:
    """Cancel a session, upcoming or past, and drop its check-ins."""
    if (day := upcoming_sessions.parse_plan_date(session.name)) is not None:
        plans.put_exception(ctx, _plan_of(ctx, session.dyad).id, day, None)
    else:
        single_sessions.set_cancelled(ctx, session.name, True)
        due.cancel(ctx, DueKind.ARRANGED, session.name)
        arranged_sessions.cancel_planned(ctx, session.dyad, session.starts)
    arranged_sessions.forget_end(ctx, session.dyad, session.ends)
    planned_sessions.refresh(ctx, session.dyad)


def restore_session(ctx: Context, session: UpcomingSession) -> None:
    """Restore a cancelled session; if it has ended, plan its check-ins."""
    if (day := upcoming_sessions.parse_plan_date(session.name)) is not None:
        plans.drop_exception(ctx, _plan_of(ctx, session.dyad).id, day)
    else:
        single_sessions.set_cancelled(ctx, session.name, False)
        if session.ends > ctx.now:
            due.schedule(ctx, DueKind.ARRANGED, session.name, session.ends)
    planned_sessions.refresh(ctx, session.dyad)
    if session.ends <= ctx.now:
        schedule_after_session(ctx, session.dyad, session.ends, again=True)


def move_session(ctx: Context, session: UpcomingSession, to: datetime) -> None:
    """Move a session to begin at ``to``; a planned one is stored as local time in its plan's zone."""
    ends = to + (session.ends - session.starts)
    if (day := upcoming_sessions.parse_plan_date(session.name)) is not None:
        stored = _plan_of(ctx, session.dyad)
        local = local_time(to, upcoming_sessions.read_plan(ctx, stored, session.dyad).weekly.zone)
        plans.put_exception(ctx, stored.id, day, (local.date(), f"{local:%H:%M}"))
    else:
        arranged_sessions.cancel_planned(ctx, session.dyad, session.starts)
        single_sessions.set_times(ctx, session.name, to, ends)
        due.schedule(ctx, DueKind.ARRANGED, session.name, ends)
    arranged_sessions.move_end(ctx, session.dyad, session.ends, ends)
    planned_sessions.refresh(ctx, session.dyad)


def _plan_of(ctx: Context, dyad: Dyad) -> StoredPlan:
    stored = plans.of_dyad(ctx, dyad.id)
    if stored is None:
        raise NotAccessible
    return stored
