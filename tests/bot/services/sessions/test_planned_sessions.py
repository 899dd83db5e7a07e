"""Plans: when the first session is, what is due by it, and what is asked once a session has ended."""

from datetime import date, datetime, time

import pytest

from bot.services.sessions import arranged_sessions, planned_sessions
from flows.scheduling.plan import Holiday
from flows.scheduling.weekly_recurrence import Weekly
from storage.repositories import due, holidays, plans, sessions, single_sessions
from storage.repositories.due import DueKind
from tests.support.active_dyad import TUESDAY, ActiveDyad, due_of, march

BERLIN = "Europe/Berlin"
THURSDAY_10 = Weekly(3, time(10), BERLIN)


def set_plan(active: ActiveDyad, weekly: Weekly, now: datetime = TUESDAY) -> datetime:
    with active.at(now) as ctx:
        return planned_sessions.set_plan(ctx, active.dyad(ctx), weekly, now.date())


def plan_due(active: ActiveDyad) -> datetime | None:
    with active.at(TUESDAY) as ctx:
        stored = plans.of_dyad(ctx, active.id)
        return due.get_moment(ctx, DueKind.PLAN, stored.id) if stored else None


@pytest.mark.parametrize(
    ("weekly", "first_start", "first_end"),
    [
        (THURSDAY_10, march(5, 9), march(5, 9, 50)),
        (Weekly(1, time(14, 30), BERLIN), march(3, 13, 30), march(3, 14, 20)),  # is running
        (Weekly(1, time(14, 10), BERLIN), march(10, 13, 10), march(10, 14)),  # has just ended
        (Weekly(3, time(10), BERLIN, 2), march(5, 9), march(5, 9, 50)),
        (Weekly(3, time(10), BERLIN, 2, date(2026, 3, 12)), march(12, 9), march(12, 9, 50)),
        (Weekly(3, time(10), "America/New_York"), march(5, 15), march(5, 15, 50)),
    ],
    ids=["thursday", "running", "over", "every other week", "from a date", "another zone"],
)
def test_a_new_plan_begins_with_the_first_session_that_has_not_ended(
    active: ActiveDyad, weekly: Weekly, first_start: datetime, first_end: datetime
) -> None:
    assert set_plan(active, weekly) == first_start
    assert plan_due(active) == first_end


def test_a_new_plan_replaces_the_old_one_and_leaves_a_running_session(active: ActiveDyad) -> None:
    set_plan(active, Weekly(1, time(14, 30), BERLIN))
    set_plan(active, THURSDAY_10)
    assert plan_due(active) == march(5, 9, 50)
    with active.at(TUESDAY) as ctx:
        (running,) = single_sessions.of_dyad(ctx, active.id, march(1, 0))
        assert (running.starts, running.ends) == (march(3, 13, 30), march(3, 14, 20))
        assert due_of(ctx, running.id) == {DueKind.ARRANGED: running.ends}


def test_an_ended_plan_leaves_nothing_due(active: ActiveDyad) -> None:
    set_plan(active, THURSDAY_10)
    with active.at(TUESDAY) as ctx:
        stored = plans.of_dyad(ctx, active.id)
        assert stored is not None
        planned_sessions.end_plan(ctx, active.dyad(ctx))
        assert plans.of_dyad(ctx, active.id) is None
        assert due_of(ctx, stored.id) == {}
        assert single_sessions.of_dyad(ctx, active.id, march(1, 0)) == []


@pytest.mark.parametrize(
    ("now", "next_end", "last_end", "ask"),
    [
        (march(5, 9, 50), march(12, 9, 50), march(5, 9, 50), march(5, 11, 50)),
        (march(5, 11), march(12, 9, 50), march(5, 9, 50), march(5, 11, 50)),
        (march(6, 11, 50), march(12, 9, 50), march(5, 9, 50), march(6, 11, 50)),  # 24 hours late
        (march(6, 11, 51), march(12, 9, 50), march(5, 9, 50), None),
        (march(20, 9), march(26, 9, 50), march(19, 9, 50), march(20, 9)),  # the weeks before are left out
    ],
    ids=["in time", "an hour late", "a day late", "more than a day late", "weeks late"],
)
def test_an_ended_session_is_recorded_and_asked_about_unless_too_late(
    active: ActiveDyad, now: datetime, next_end: datetime, last_end: datetime, ask: datetime | None
) -> None:
    set_plan(active, THURSDAY_10)
    with active.at(now) as ctx:
        stored = plans.of_dyad(ctx, active.id)
        assert stored is not None
        planned_sessions.run_due(ctx, stored.id)
        assert due.get_moment(ctx, DueKind.PLAN, stored.id) == next_end
        assert sessions.get_latest_end(ctx, active.id) == last_end
        asked = [due_of(ctx, each.id)[DueKind.ASK] for each in active.check_ins(ctx)]
    assert asked == ([ask] if ask else [])


def test_a_session_that_is_also_stored_as_a_single_one_is_left_to_that(active: ActiveDyad) -> None:
    set_plan(active, THURSDAY_10)
    with active.at(TUESDAY) as ctx:
        arranged_sessions.add_once(ctx, active.dyad(ctx), march(5, 9, 15))
    with active.at(march(5, 9, 50)) as ctx:
        stored = plans.of_dyad(ctx, active.id)
        assert stored is not None
        planned_sessions.run_due(ctx, stored.id)
        assert sessions.get_latest_end(ctx, active.id) is None
        assert active.check_ins(ctx) == []


def test_a_holiday_moves_what_is_due_by_the_plan(active: ActiveDyad) -> None:
    set_plan(active, THURSDAY_10)
    with active.at(TUESDAY) as ctx:
        dyad = active.dyad(ctx)
        holidays.add(ctx, dyad.practitioner, Holiday(date(2026, 3, 5), date(2026, 3, 12)))
        planned_sessions.refresh(ctx, dyad)
    assert plan_due(active) == march(19, 9, 50)


def test_nothing_is_done_for_a_plan_that_is_gone(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        planned_sessions.run_due(ctx, "no-such-plan")
        assert due.get_next(ctx, DueKind.PLAN) is None
