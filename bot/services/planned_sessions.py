"""What a dyad has agreed on: a weekly or fortnightly hour, its exceptions, and sessions arranged one by one.

Each time one ends, a session has ended, without anybody typing it. Whatever changes here moves what hangs on it.
"""

from datetime import date, datetime, timedelta

from bot.services import coming, who
from bot.services.check_ins import replanning
from bot.services.check_ins.planning import session_ended
from bot.services.coming import Coming
from bot.services.desk import Desk
from flows.errors import NotYours
from flows.schedule import plan as schedule
from flows.schedule.local import wall
from flows.schedule.plan import next_occurrence, occurrences
from flows.schedule.weekly import Weekly, next_weekly
from storage.repositories import arranged, due, dyads, plans, practitioners, sessions
from storage.repositories.arranged import Arranged
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.plans import Plan

LOOK_BACK = timedelta(days=28)  # longer than the longest rhythm people use


def follow(desk: Desk, dyad: Dyad, meant: Weekly, today: date) -> datetime:
    """From now on the dyad meets then. Returns when the first session begins."""
    _end_plan(desk, dyad)
    first = meant.first or today
    made = plans.add(
        desk.unit, dyad.id, meant.weekday, f"{meant.at:%H:%M}", meant.zone, meant.every_weeks, first
    )
    refresh(desk, dyad)
    following = coming.next_planned(desk, dyad, desk.now)
    return following.starts if following else next_weekly(coming.weekly(made), desk.now)


def end(desk: Desk, dyad: Dyad) -> None:
    """The dyad follows no plan any more."""
    _end_plan(desk, dyad)
    replanning.revise(desk, dyad)


def _end_plan(desk: Desk, dyad: Dyad) -> None:
    plan = plans.of_dyad(desk.unit, dyad.id)
    if plan is not None:
        due.drop(desk.unit, DueKind.PLAN, plan.id)
        plans.end(desk.unit, plan.id)


def refresh(desk: Desk, dyad: Dyad) -> None:
    """The plan or a holiday has changed: what is due by it, and what hangs on the next session, moves."""
    plan = plans.of_dyad(desk.unit, dyad.id)
    if plan is not None:
        _set_due(desk, plan, coming.plan(desk, plan, dyad))
    replanning.revise(desk, dyad)


def _set_due(desk: Desk, stored: Plan, plan: schedule.Plan) -> None:
    following = next_occurrence(plan, desk.now - plan.lasts)
    if following is None:
        due.drop(desk.unit, DueKind.PLAN, stored.id)
    else:
        due.put(desk.unit, DueKind.PLAN, stored.id, following.ends)


def fire(desk: Desk, plan_id: str) -> None:
    """A planned session has ended: the next one is due before anything is done about this one.

    After a long stop only the latest is looked at: nobody is asked about a session of weeks ago.
    """
    stored = plans.find(desk.unit, plan_id)
    if stored is None:
        return
    dyad = dyads.get(desk.unit, stored.dyad)
    plan = coming.plan(desk, stored, dyad)
    _set_due(desk, stored, plan)
    begun = occurrences(plan, desk.now - LOOK_BACK, desk.now)
    ended = [each for each in begun if each.ends <= desk.now]
    if ended:
        session_ended(desk, dyad, ended[-1].ends, stored.id)


def fire_arranged(desk: Desk, session_id: str) -> None:
    """A session that was arranged has ended."""
    session = arranged.find(desk.unit, session_id)
    if session is not None and not session.off:
        session_ended(desk, dyads.get(desk.unit, session.dyad), session.ends)


def arrange(
    desk: Desk, dyad: Dyad, source: str, uid: str, key: str, times: tuple[datetime, datetime]
) -> Arranged:
    """The two meet then; one of that name that was arranged before is moved."""
    made = arranged.put(desk.unit, dyad.id, source, uid, key, *times)
    due.put(desk.unit, DueKind.ARRANGED, made.id, made.ends)
    replanning.revise(desk, dyad)
    return made


def once(desk: Desk, dyad: Dyad, starts: datetime) -> None:
    """The two meet then, this once; for how long, the programme says."""
    lasts = who.programme_of(desk, practitioners.get(desk.unit, dyad.practitioner)).session_length
    arrange(desk, dyad, arranged.CHAT, "", starts.isoformat(), (starts, starts + lasts))


def call_off(desk: Desk, session: Coming) -> None:
    """The session does not take place, or did not."""
    if (day := coming.day_of(session.name)) is not None:
        plans.change(desk.unit, _plan_of(desk, session.dyad).id, day, None)
    else:
        arranged.set_off(desk.unit, session.name, True)
        due.drop(desk.unit, DueKind.ARRANGED, session.name)
    _forget(desk, session)
    refresh(desk, session.dyad)


def take_up(desk: Desk, session: Coming) -> None:
    """It takes place after all."""
    if (day := coming.day_of(session.name)) is not None:
        plans.restore(desk.unit, _plan_of(desk, session.dyad).id, day)
    else:
        arranged.set_off(desk.unit, session.name, False)
        if session.ends > desk.now:
            due.put(desk.unit, DueKind.ARRANGED, session.name, session.ends)
    refresh(desk, session.dyad)


def move(desk: Desk, session: Coming, to: datetime) -> None:
    """It begins at another time. What is kept is what clocks in the plan's zone show then."""
    _forget(desk, session)
    if (day := coming.day_of(session.name)) is not None:
        stored = _plan_of(desk, session.dyad)
        shown = wall(to, stored.zone)
        plans.change(desk.unit, stored.id, day, (shown.date(), f"{shown:%H:%M}"))
    else:
        single = arranged.find(desk.unit, session.name)
        assert single is not None
        times = to, to + (session.ends - session.starts)
        arrange(desk, session.dyad, single.source, single.uid, single.key, times)
    refresh(desk, session.dyad)


def _forget(desk: Desk, session: Coming) -> None:
    """If it was taken to have ended: nobody is asked about it any more."""
    around = session.ends - sessions.SAME, session.ends + sessions.SAME
    for each in sessions.between(desk.unit, session.dyad.id, *around):
        sessions.call_off(desk.unit, each)
        replanning.drop(desk, session.dyad, each)


def _plan_of(desk: Desk, dyad: Dyad) -> Plan:
    plan = plans.of_dyad(desk.unit, dyad.id)
    if plan is None:
        raise NotYours
    return plan
