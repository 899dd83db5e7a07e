"""The plan of a dyad: a session every week or every few weeks, and what follows when one has ended."""

from datetime import date, datetime, timedelta

from bot.services.check_ins import rescheduling
from bot.services.check_ins.schedule import schedule_after_session
from bot.services.context.context import Context
from bot.services.sessions import arranged_sessions
from bot.services.upcoming import upcoming_sessions
from flows.scheduling.local import moment_at
from flows.scheduling.plan import Occurrence, SessionPlan, next_occurrence, occurrences
from flows.scheduling.weekly_recurrence import Weekly, next_date, next_weekly
from storage.repositories import due, dyads, plans
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.plans import StoredPlan

LOOK_BACK = timedelta(days=28)  # longer than the longest rhythm in use


def set_plan(ctx: Context, dyad: Dyad, meant: Weekly, today: date) -> datetime:
    """Replace the dyad's plan; return the start of its first session, which may be running already."""
    _end_plan(ctx, dyad)
    day = next_date(meant, today)
    is_over = moment_at(day, meant.at, meant.zone) + upcoming_sessions.session_length(ctx, dyad) <= ctx.now
    first = meant.first or (day + timedelta(days=1) if is_over else today)
    stored = plans.add(ctx, dyad.id, meant.weekday, f"{meant.at:%H:%M}", meant.zone, first, meant.every_weeks)
    refresh(ctx, dyad)
    following = _next_to_end(ctx, upcoming_sessions.read_plan(ctx, stored, dyad))
    return following.starts if following else next_weekly(upcoming_sessions.weekly_rhythm(stored), ctx.now)


def end_plan(ctx: Context, dyad: Dyad) -> None:
    """End the dyad's plan and move what depends on its next session."""
    _end_plan(ctx, dyad)
    rescheduling.revise(ctx, dyad)


def _end_plan(ctx: Context, dyad: Dyad) -> None:
    """End the dyad's plan; a session that is running becomes a single session."""
    stored = plans.of_dyad(ctx, dyad.id)
    if stored is None:
        return
    running = _next_to_end(ctx, upcoming_sessions.read_plan(ctx, stored, dyad))
    due.cancel(ctx, DueKind.PLAN, stored.id)
    plans.end(ctx, stored.id)
    if running is not None and running.starts <= ctx.now:
        arranged_sessions.add_from_chat(ctx, dyad, (running.starts, running.ends))


def _next_to_end(ctx: Context, plan: SessionPlan) -> Occurrence | None:
    return next_occurrence(plan, ctx.now - plan.lasts)


def refresh(ctx: Context, dyad: Dyad) -> None:
    """Move what is due by the dyad's plan, and its check-ins, after the plan or a holiday has changed."""
    stored = plans.of_dyad(ctx, dyad.id)
    if stored is not None:
        _set_due(ctx, stored, upcoming_sessions.read_plan(ctx, stored, dyad))
    rescheduling.revise(ctx, dyad)


def _set_due(ctx: Context, stored: StoredPlan, plan: SessionPlan) -> None:
    following = _next_to_end(ctx, plan)
    if following is None:
        due.cancel(ctx, DueKind.PLAN, stored.id)
    else:
        due.schedule(ctx, DueKind.PLAN, stored.id, following.ends)


def run_due(ctx: Context, plan_id: str) -> None:
    """Schedule the check-ins after the session of a plan that has just ended, and the next run of this job.

    After a long outage only the latest session counts. A session that is also stored as a single one is skipped here,
    since the single one has a job of its own.
    """
    stored = plans.find(ctx, plan_id)
    if stored is None:
        return
    dyad = dyads.get(ctx, stored.dyad)
    plan = upcoming_sessions.read_plan(ctx, stored, dyad)
    _set_due(ctx, stored, plan)
    begun = occurrences(plan, ctx.now - LOOK_BACK, ctx.now)
    past = [each for each in begun if each.ends <= ctx.now]
    if past and not upcoming_sessions.is_also_single(ctx, dyad, past[-1].starts):
        schedule_after_session(ctx, dyad, past[-1].ends, stored.id)
