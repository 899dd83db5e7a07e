"""One session cancelled, restored and moved: planned or single, before and after it has taken place."""

from collections.abc import Callable
from datetime import date, datetime, time

import pytest

from bot.services.context.context import Context
from bot.services.sessions import arranged_sessions, planned_sessions, session_changes
from bot.services.upcoming import upcoming_sessions
from bot.services.upcoming.upcoming_sessions import UpcomingSession
from flows.errors import NotAccessible
from flows.scheduling.weekly_recurrence import Weekly
from storage.repositories import plans, sessions, single_sessions
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import DueKind
from tests.support.active_dyad import TUESDAY, ActiveDyad, due_of, march

STARTS, ENDS = march(5, 9), march(5, 9, 50)
BEFORE, AFTER = march(4, 8), march(5, 10)


def planned(ctx: Context, active: ActiveDyad) -> None:
    planned_sessions.set_plan(ctx, active.dyad(ctx), Weekly(3, time(10), "Europe/Berlin"), date(2026, 3, 3))


def single(ctx: Context, active: ActiveDyad) -> None:
    arranged_sessions.add_once(ctx, active.dyad(ctx), STARTS)


Arrange = Callable[[Context, ActiveDyad], None]
both_kinds = pytest.mark.parametrize("arrange", [planned, single])


def begin(active: ActiveDyad, arrange: Arrange, now: datetime) -> None:
    """Arrange the session; if it is over ``now``, its check-in is planned."""
    with active.at(TUESDAY) as ctx:
        arrange(ctx, active)
    if now > ENDS:
        with active.at(ENDS) as ctx:
            run_due(ctx, active)


def run_due(ctx: Context, active: ActiveDyad) -> None:
    stored = plans.of_dyad(ctx, active.id)
    if stored is not None:
        planned_sessions.run_due(ctx, stored.id)
    for each in single_sessions.of_dyad(ctx, active.id, TUESDAY):
        arranged_sessions.run_due(ctx, each.id)


def first(ctx: Context, active: ActiveDyad) -> UpcomingSession:
    return upcoming_sessions.sessions_between(ctx, active.dyad(ctx), march(4, 0), march(11, 0))[0]


def due_at(ctx: Context, active: ActiveDyad) -> datetime | None:
    """When the next session of the dyad is due to end."""
    stored = plans.of_dyad(ctx, active.id)
    subjects = [each.id for each in single_sessions.of_dyad(ctx, active.id, TUESDAY)]
    rows = due_of(ctx, *subjects, *([stored.id] if stored else []))
    return rows.get(DueKind.PLAN) or rows.get(DueKind.ARRANGED)


def phases(ctx: Context, active: ActiveDyad) -> list[CheckInPhase]:
    return [each.phase for each in active.check_ins(ctx)]


@both_kinds
def test_a_cancelled_session_is_not_due_and_a_restored_one_is(active: ActiveDyad, arrange: Arrange) -> None:
    begin(active, arrange, BEFORE)
    with active.at(BEFORE) as ctx:
        assert due_at(ctx, active) == ENDS
        session_changes.call_off(ctx, first(ctx, active))
        assert first(ctx, active).off
        assert due_at(ctx, active) == (march(12, 9, 50) if arrange is planned else None)
        session_changes.restore_session(ctx, first(ctx, active))
        assert not first(ctx, active).off
        assert due_at(ctx, active) == ENDS


@both_kinds
def test_a_past_session_is_asked_about_only_while_it_is_not_cancelled(
    active: ActiveDyad, arrange: Arrange
) -> None:
    begin(active, arrange, AFTER)
    with active.at(AFTER) as ctx:
        assert phases(ctx, active) == [CheckInPhase.PLANNED]
        session_changes.call_off(ctx, first(ctx, active))
        assert phases(ctx, active) == [CheckInPhase.DROPPED]
        assert sessions.get_latest_end(ctx, active.id) is None
        session_changes.restore_session(ctx, first(ctx, active))
        assert sorted(phases(ctx, active)) == sorted([CheckInPhase.DROPPED, CheckInPhase.PLANNED])
        assert sessions.get_latest_end(ctx, active.id) == ENDS


@both_kinds
@pytest.mark.parametrize(
    ("now", "to", "known_end", "expected"),
    [
        (BEFORE, march(6, 11), None, []),
        (AFTER, march(5, 7), march(5, 7, 50), [CheckInPhase.PLANNED]),
        (AFTER, march(6, 11), None, [CheckInPhase.DROPPED]),
    ],
    ids=["before it begins", "had been earlier", "is to come after all"],
)
def test_a_moved_session_ends_at_its_new_time(
    active: ActiveDyad,
    arrange: Arrange,
    now: datetime,
    to: datetime,
    known_end: datetime | None,
    expected: list[CheckInPhase],
) -> None:
    begin(active, arrange, now)
    with active.at(now) as ctx:
        session_changes.move_session(ctx, first(ctx, active), to)
        moved = first(ctx, active)
        assert (moved.starts, moved.ends) == (to, to + (ENDS - STARTS))
        assert sessions.get_latest_end(ctx, active.id) == known_end
        assert phases(ctx, active) == expected
        if to > now:
            assert due_at(ctx, active) == moved.ends


def test_cancelling_a_single_session_cancels_the_planned_one_at_the_same_time(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        planned(ctx, active)
        arranged_sessions.add_once(ctx, active.dyad(ctx), march(5, 9, 15))
        session_changes.call_off(ctx, first(ctx, active))
        assert upcoming_sessions.next_session(ctx, active.dyad(ctx), TUESDAY) == march(12, 9)


def test_a_session_of_a_plan_that_was_ended_cannot_be_changed(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        planned(ctx, active)
        session = first(ctx, active)
        planned_sessions.end_plan(ctx, active.dyad(ctx))
        with pytest.raises(NotAccessible):
            session_changes.call_off(ctx, session)
