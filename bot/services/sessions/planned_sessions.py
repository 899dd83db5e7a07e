"""What a dyad has agreed on: a weekly or fortnightly hour, its exceptions, and sessions arranged one by one.

Each time one ends, a session has ended, without anybody typing it. Whatever changes here moves what hangs on it.
"""

from datetime import date, datetime, timedelta

from bot.services.check_ins import rescheduling
from bot.services.check_ins.schedule import STALE, session_ended
from bot.services.context import contact
from bot.services.context.context import Desk
from bot.services.upcoming import upcoming_sessions
from bot.services.upcoming.upcoming_sessions import Coming
from flows.errors import NotYours
from flows.scheduling import plan as schedule
from flows.scheduling.local import moment_at, wall
from flows.scheduling.plan import Occurrence, next_occurrence, occurrences
from flows.scheduling.weekly import Weekly, next_date, next_weekly
from storage.repositories import due, dyads, plans, practitioners, sessions, single_sessions
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.plans import Plan
from storage.repositories.single_sessions import Arranged

LOOK_BACK = timedelta(days=28)  # longer than the longest rhythm people use


def follow(desk: Desk, dyad: Dyad, meant: Weekly, today: date) -> datetime:
    """From now on the dyad meets then. Returns when the first session begins: one that runs now counts."""
    _end_plan(desk, dyad)
    day = next_date(meant, today)
    first = meant.first or (day + timedelta(days=1) if _is_over(desk, dyad, meant, day) else today)
    made = plans.add(
        desk.unit, dyad.id, meant.weekday, f"{meant.at:%H:%M}", meant.zone, meant.every_weeks, first
    )
    refresh(desk, dyad)
    following = _next_to_end(desk, upcoming_sessions.plan(desk, made, dyad))
    return following.starts if following else next_weekly(upcoming_sessions.weekly(made), desk.now)


def _is_over(desk: Desk, dyad: Dyad, meant: Weekly, day: date) -> bool:
    return moment_at(day, meant.at, meant.zone) + _lasts(desk, dyad) <= desk.now


def _lasts(desk: Desk, dyad: Dyad) -> timedelta:
    return contact.programme_of(desk, practitioners.get(desk.unit, dyad.practitioner)).session_length


def end(desk: Desk, dyad: Dyad) -> None:
    """The dyad follows no plan any more."""
    _end_plan(desk, dyad)
    rescheduling.revise(desk, dyad)


def _end_plan(desk: Desk, dyad: Dyad) -> None:
    """No plan any more; a session that runs now goes on by itself."""
    stored = plans.of_dyad(desk.unit, dyad.id)
    if stored is None:
        return
    running = _next_to_end(desk, upcoming_sessions.plan(desk, stored, dyad))
    due.drop(desk.unit, DueKind.PLAN, stored.id)
    plans.end(desk.unit, stored.id)
    if running is not None and running.starts <= desk.now:
        times = running.starts, running.ends
        arrange(desk, dyad, single_sessions.CHAT, "", running.starts.isoformat(), times)


def _next_to_end(desk: Desk, plan: schedule.Plan) -> Occurrence | None:
    return next_occurrence(plan, desk.now - plan.lasts)


def refresh(desk: Desk, dyad: Dyad) -> None:
    """The plan or a holiday has changed: what is due by it, and what hangs on the next session, moves."""
    plan = plans.of_dyad(desk.unit, dyad.id)
    if plan is not None:
        _set_due(desk, plan, upcoming_sessions.plan(desk, plan, dyad))
    rescheduling.revise(desk, dyad)


def _set_due(desk: Desk, stored: Plan, plan: schedule.Plan) -> None:
    following = _next_to_end(desk, plan)
    if following is None:
        due.drop(desk.unit, DueKind.PLAN, stored.id)
    else:
        due.put(desk.unit, DueKind.PLAN, stored.id, following.ends)


def fire(desk: Desk, plan_id: str) -> None:
    """A planned session has ended: the next one is due before anything is done about this one.

    After a long stop only the latest is looked at: nobody is asked about a session of weeks ago. One that was also
    arranged ends when that one does.
    """
    stored = plans.find(desk.unit, plan_id)
    if stored is None:
        return
    dyad = dyads.get(desk.unit, stored.dyad)
    plan = upcoming_sessions.plan(desk, stored, dyad)
    _set_due(desk, stored, plan)
    begun = occurrences(plan, desk.now - LOOK_BACK, desk.now)
    ended = [each for each in begun if each.ends <= desk.now]
    if ended and not upcoming_sessions.is_arranged(desk, dyad, ended[-1].starts):
        session_ended(desk, dyad, ended[-1].ends, stored.id)


def fire_arranged(desk: Desk, session_id: str) -> None:
    """A session that was arranged has ended."""
    session = single_sessions.find(desk.unit, session_id)
    if session is not None and not session.off:
        session_ended(desk, dyads.get(desk.unit, session.dyad), session.ends)


def arrange(
    desk: Desk, dyad: Dyad, source: str, uid: str, key: str, times: tuple[datetime, datetime]
) -> Arranged:
    """The two meet then; one of that name that was arranged before is moved, or taken up if it was called off.

    One that was called off by hand and is back as it was stays so.
    """
    before = single_sessions.named(desk.unit, dyad.id, source, uid, key)
    made = single_sessions.put(desk.unit, dyad.id, source, uid, key, *times)
    if made.off:
        return made
    due.put(desk.unit, DueKind.ARRANGED, made.id, made.ends)
    if before is not None and before.ends != made.ends:
        _no_more_by_plan(desk, dyad, before.starts)
        _now_ends(desk, dyad, before.ends, made.ends)
    elif before is not None and before.off and made.ends <= desk.now:
        session_ended(desk, dyad, made.ends, again=True)
    rescheduling.revise(desk, dyad)
    return made


def once(desk: Desk, dyad: Dyad, starts: datetime) -> None:
    """The two meet then, this once; for how long, the programme says."""
    times = starts, starts + _lasts(desk, dyad)
    arrange(desk, dyad, single_sessions.CHAT, "", starts.isoformat(), times)


def ended(desk: Desk, dyad: Dyad, ended_at: datetime) -> datetime | None:
    """Somebody says that a session has ended: ``session_ended``, and it can be put right as others can."""
    return noted(desk, dyad, single_sessions.CHAT, (ended_at - _lasts(desk, dyad), ended_at), again=True)


def noted(
    desk: Desk, dyad: Dyad, source: str, times: tuple[datetime, datetime], *, again: bool = False
) -> datetime | None:
    """The same of a session with its beginning and end; ``again`` as there: else one that was called off stays so."""
    starts, ended_at = times
    around = ended_at - sessions.SAME, ended_at + sessions.SAME
    is_new = not sessions.between(desk.unit, dyad.id, *around, off=not again)
    asked_at = session_ended(desk, dyad, ended_at, again=again)
    if is_new:
        single_sessions.put(desk.unit, dyad.id, source, "", starts.isoformat(), starts, ended_at)
    return asked_at


def call_off(desk: Desk, session: Coming) -> None:
    """The session does not take place, or did not."""
    if (day := upcoming_sessions.day_of(session.name)) is not None:
        plans.change(desk.unit, _plan_of(desk, session.dyad).id, day, None)
    else:
        single_sessions.set_off(desk.unit, session.name, True)
        due.drop(desk.unit, DueKind.ARRANGED, session.name)
        _no_more_by_plan(desk, session.dyad, session.starts)
    _forget(desk, session.dyad, session.ends)
    refresh(desk, session.dyad)


def take_up(desk: Desk, session: Coming) -> None:
    """It takes place after all, or did."""
    if (day := upcoming_sessions.day_of(session.name)) is not None:
        plans.restore(desk.unit, _plan_of(desk, session.dyad).id, day)
    else:
        single_sessions.set_off(desk.unit, session.name, False)
        if session.ends > desk.now:
            due.put(desk.unit, DueKind.ARRANGED, session.name, session.ends)
    refresh(desk, session.dyad)
    if session.ends <= desk.now:
        session_ended(desk, session.dyad, session.ends, again=True)


def move(desk: Desk, session: Coming, to: datetime) -> None:
    """It begins at another time. What is kept of a plan's is what clocks in the plan's zone show then."""
    ends = to + (session.ends - session.starts)
    if (day := upcoming_sessions.day_of(session.name)) is not None:
        stored = _plan_of(desk, session.dyad)
        shown = wall(to, upcoming_sessions.plan(desk, stored, session.dyad).weekly.zone)
        plans.change(desk.unit, stored.id, day, (shown.date(), f"{shown:%H:%M}"))
    else:
        _no_more_by_plan(desk, session.dyad, session.starts)
        single_sessions.move(desk.unit, session.name, to, ends)
        due.put(desk.unit, DueKind.ARRANGED, session.name, ends)
    _now_ends(desk, session.dyad, session.ends, ends)
    refresh(desk, session.dyad)


def _now_ends(desk: Desk, dyad: Dyad, before: datetime, ends: datetime) -> None:
    """It ends then, not at ``before``: if that is over too, what was asked about it stays, else nobody is asked yet."""
    known, there = (sessions.near(desk.unit, dyad.id, each) for each in (before, ends))
    if known and ends <= desk.now and not {*there} - {*known}:
        sessions.move(desk.unit, known[0], ends)
        if desk.now - ends > STALE:
            rescheduling.drop(desk, dyad, known[0])
        return
    _forget(desk, dyad, before)
    if ends <= desk.now:
        session_ended(desk, dyad, ends, again=True)


def _no_more_by_plan(desk: Desk, dyad: Dyad, starts: datetime) -> None:
    """The plan meant the same session as one that was arranged: what becomes of that one becomes of it."""
    stored = plans.of_dyad(desk.unit, dyad.id)
    if stored is not None:
        for each in upcoming_sessions.by_plan(desk, dyad, starts):
            plans.change(desk.unit, stored.id, each.day, None)


def _forget(desk: Desk, dyad: Dyad, ended_at: datetime) -> None:
    """If it was taken to have ended then: nobody is asked about it any more."""
    for each in sessions.near(desk.unit, dyad.id, ended_at):
        sessions.call_off(desk.unit, each)
        rescheduling.drop(desk, dyad, each)


def _plan_of(desk: Desk, dyad: Dyad) -> Plan:
    plan = plans.of_dyad(desk.unit, dyad.id)
    if plan is None:
        raise NotYours
    return plan
