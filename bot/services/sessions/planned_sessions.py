"""What a dyad has agreed on: a weekly or fortnightly hour, its exceptions, and sessions arranged one by one.

Each time one ends, a session has ended, without anybody typing it. Whatever changes here moves what hangs on it.
"""

from datetime import date, datetime, timedelta

from bot.services.check_ins import rescheduling
from bot.services.check_ins.schedule import STALE, schedule_after_session
from bot.services.context import contact
from bot.services.context.context import Context
from bot.services.upcoming import upcoming_sessions
from bot.services.upcoming.upcoming_sessions import UpcomingSession
from flows.errors import NotYours
from flows.scheduling import plan as schedule
from flows.scheduling.local import moment_at, wall
from flows.scheduling.plan import Occurrence, next_occurrence, occurrences
from flows.scheduling.weekly import Weekly, next_date, next_weekly
from storage.repositories import due, dyads, plans, practitioners, sessions, single_sessions
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.plans import StoredPlan
from storage.repositories.single_sessions import SingleSession

LOOK_BACK = timedelta(days=28)  # longer than the longest rhythm people use


def set_plan(ctx: Context, dyad: Dyad, meant: Weekly, today: date) -> datetime:
    """From now on the dyad meets then. Returns when the first session begins: one that runs now counts."""
    _end_plan(ctx, dyad)
    day = next_date(meant, today)
    first = meant.first or (day + timedelta(days=1) if _is_over(ctx, dyad, meant, day) else today)
    made = plans.add(ctx, dyad.id, meant.weekday, f"{meant.at:%H:%M}", meant.zone, meant.every_weeks, first)
    refresh(ctx, dyad)
    following = _next_to_end(ctx, upcoming_sessions.plan(ctx, made, dyad))
    return following.starts if following else next_weekly(upcoming_sessions.weekly(made), ctx.now)


def _is_over(ctx: Context, dyad: Dyad, meant: Weekly, day: date) -> bool:
    return moment_at(day, meant.at, meant.zone) + _lasts(ctx, dyad) <= ctx.now


def _lasts(ctx: Context, dyad: Dyad) -> timedelta:
    return contact.programme_of(ctx, practitioners.get(ctx, dyad.practitioner)).session_length


def end_plan(ctx: Context, dyad: Dyad) -> None:
    """The dyad follows no plan any more."""
    _end_plan(ctx, dyad)
    rescheduling.revise(ctx, dyad)


def _end_plan(ctx: Context, dyad: Dyad) -> None:
    """No plan any more; a session that runs now goes on by itself."""
    stored = plans.of_dyad(ctx, dyad.id)
    if stored is None:
        return
    running = _next_to_end(ctx, upcoming_sessions.plan(ctx, stored, dyad))
    due.drop(ctx, DueKind.PLAN, stored.id)
    plans.end(ctx, stored.id)
    if running is not None and running.starts <= ctx.now:
        times = running.starts, running.ends
        add_single_session(ctx, dyad, single_sessions.CHAT, "", running.starts.isoformat(), times)


def _next_to_end(ctx: Context, plan: schedule.SessionPlan) -> Occurrence | None:
    return next_occurrence(plan, ctx.now - plan.lasts)


def refresh(ctx: Context, dyad: Dyad) -> None:
    """The plan or a holiday has changed: what is due by it, and what hangs on the next session, moves."""
    plan = plans.of_dyad(ctx, dyad.id)
    if plan is not None:
        _set_due(ctx, plan, upcoming_sessions.plan(ctx, plan, dyad))
    rescheduling.revise(ctx, dyad)


def _set_due(ctx: Context, stored: StoredPlan, plan: schedule.SessionPlan) -> None:
    following = _next_to_end(ctx, plan)
    if following is None:
        due.drop(ctx, DueKind.PLAN, stored.id)
    else:
        due.put(ctx, DueKind.PLAN, stored.id, following.ends)


def run_due(ctx: Context, plan_id: str) -> None:
    """A planned session has ended: the next one is due before anything is done about this one.

    After a long stop only the latest is looked at: nobody is asked about a session of weeks ago. One that was also
    arranged ends when that one does.
    """
    stored = plans.find(ctx, plan_id)
    if stored is None:
        return
    dyad = dyads.get(ctx, stored.dyad)
    plan = upcoming_sessions.plan(ctx, stored, dyad)
    _set_due(ctx, stored, plan)
    begun = occurrences(plan, ctx.now - LOOK_BACK, ctx.now)
    ended = [each for each in begun if each.ends <= ctx.now]
    if ended and not upcoming_sessions.is_arranged(ctx, dyad, ended[-1].starts):
        schedule_after_session(ctx, dyad, ended[-1].ends, stored.id)


def run_due_single(ctx: Context, session_id: str) -> None:
    """A session that was arranged has ended."""
    session = single_sessions.find(ctx, session_id)
    if session is not None and not session.off:
        schedule_after_session(ctx, dyads.get(ctx, session.dyad), session.ends)


def add_single_session(
    ctx: Context, dyad: Dyad, source: str, uid: str, key: str, times: tuple[datetime, datetime]
) -> SingleSession:
    """The two meet then; one of that name that was arranged before is moved, or taken up if it was called off.

    One that was called off by hand and is back as it was stays so.
    """
    before = single_sessions.named(ctx, dyad.id, source, uid, key)
    made = single_sessions.put(ctx, dyad.id, source, uid, key, *times)
    if made.off:
        return made
    due.put(ctx, DueKind.ARRANGED, made.id, made.ends)
    if before is not None and before.ends != made.ends:
        _no_more_by_plan(ctx, dyad, before.starts)
        _now_ends(ctx, dyad, before.ends, made.ends)
    elif before is not None and before.off and made.ends <= ctx.now:
        schedule_after_session(ctx, dyad, made.ends, again=True)
    rescheduling.revise(ctx, dyad)
    return made


def once(ctx: Context, dyad: Dyad, starts: datetime) -> None:
    """The two meet then, this once; for how long, the programme says."""
    times = starts, starts + _lasts(ctx, dyad)
    add_single_session(ctx, dyad, single_sessions.CHAT, "", starts.isoformat(), times)


def ended(ctx: Context, dyad: Dyad, ended_at: datetime) -> datetime | None:
    """Somebody says that a session has ended: ``session_ended``, and it can be put right as others can."""
    return noted(ctx, dyad, single_sessions.CHAT, (ended_at - _lasts(ctx, dyad), ended_at), again=True)


def noted(
    ctx: Context, dyad: Dyad, source: str, times: tuple[datetime, datetime], *, again: bool = False
) -> datetime | None:
    """The same of a session with its beginning and end; ``again`` as there: else one that was called off stays so."""
    starts, ended_at = times
    is_new = not sessions.near(ctx, dyad.id, ended_at, off=not again)
    asked_at = schedule_after_session(ctx, dyad, ended_at, again=again)
    if is_new:
        single_sessions.put(ctx, dyad.id, source, "", starts.isoformat(), starts, ended_at)
    return asked_at


def call_off(ctx: Context, session: UpcomingSession) -> None:
    """The session does not take place, or did not."""
    if (day := upcoming_sessions.parse_plan_date(session.name)) is not None:
        plans.change(ctx, _plan_of(ctx, session.dyad).id, day, None)
    else:
        single_sessions.set_off(ctx, session.name, True)
        due.drop(ctx, DueKind.ARRANGED, session.name)
        _no_more_by_plan(ctx, session.dyad, session.starts)
    _forget(ctx, session.dyad, session.ends)
    refresh(ctx, session.dyad)


def restore_session(ctx: Context, session: UpcomingSession) -> None:
    """It takes place after all, or did."""
    if (day := upcoming_sessions.parse_plan_date(session.name)) is not None:
        plans.restore(ctx, _plan_of(ctx, session.dyad).id, day)
    else:
        single_sessions.set_off(ctx, session.name, False)
        if session.ends > ctx.now:
            due.put(ctx, DueKind.ARRANGED, session.name, session.ends)
    refresh(ctx, session.dyad)
    if session.ends <= ctx.now:
        schedule_after_session(ctx, session.dyad, session.ends, again=True)


def move_session(ctx: Context, session: UpcomingSession, to: datetime) -> None:
    """It begins at another time. What is kept of a plan's is what clocks in the plan's zone show then."""
    ends = to + (session.ends - session.starts)
    if (day := upcoming_sessions.parse_plan_date(session.name)) is not None:
        stored = _plan_of(ctx, session.dyad)
        shown = wall(to, upcoming_sessions.plan(ctx, stored, session.dyad).weekly.zone)
        plans.change(ctx, stored.id, day, (shown.date(), f"{shown:%H:%M}"))
    else:
        _no_more_by_plan(ctx, session.dyad, session.starts)
        single_sessions.move(ctx, session.name, to, ends)
        due.put(ctx, DueKind.ARRANGED, session.name, ends)
    _now_ends(ctx, session.dyad, session.ends, ends)
    refresh(ctx, session.dyad)


def _now_ends(ctx: Context, dyad: Dyad, before: datetime, ends: datetime) -> None:
    """It ends then, not at ``before``: if that is over too, what was asked about it stays, else nobody is asked yet."""
    known, there = (sessions.near(ctx, dyad.id, each) for each in (before, ends))
    if known and ends <= ctx.now and not {*there} - {*known}:
        sessions.move(ctx, known[0], ends)
        if ctx.now - ends > STALE:
            rescheduling.drop_session(ctx, dyad, known[0])
        return
    _forget(ctx, dyad, before)
    if ends <= ctx.now:
        schedule_after_session(ctx, dyad, ends, again=True)


def _no_more_by_plan(ctx: Context, dyad: Dyad, starts: datetime) -> None:
    """The plan meant the same session as one that was arranged: what becomes of that one becomes of it."""
    stored = plans.of_dyad(ctx, dyad.id)
    if stored is not None:
        for each in upcoming_sessions.by_plan(ctx, dyad, starts):
            plans.change(ctx, stored.id, each.day, None)


def _forget(ctx: Context, dyad: Dyad, ended_at: datetime) -> None:
    """If it was taken to have ended then: nobody is asked about it any more."""
    for each in sessions.near(ctx, dyad.id, ended_at):
        sessions.call_off(ctx, each)
        rescheduling.drop_session(ctx, dyad, each)


def _plan_of(ctx: Context, dyad: Dyad) -> StoredPlan:
    plan = plans.of_dyad(ctx, dyad.id)
    if plan is None:
        raise NotYours
    return plan
