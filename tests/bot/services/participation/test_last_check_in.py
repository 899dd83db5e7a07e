"""An ending that waits for one last check-in: what it waits for, what it cancels, and when it ends."""

from datetime import date, time

import pytest

from bot.services.check_ins.schedule import schedule_after_session
from bot.services.participation import last_check_in
from bot.services.sessions import planned_sessions
from flows.dyads.lifecycle import DyadState
from flows.scheduling.weekly_recurrence import Weekly
from storage.repositories import check_ins, due, plans
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import DueKind
from tests.support.active_dyad import TUESDAY, ActiveDyad, march

CLOSES = march(6, 16)  # 72 hours after it is asked


def end_after_last(active: ActiveDyad) -> None:
    """End the work after a check-in about a session that has just ended."""
    with active.at(TUESDAY) as ctx:
        assert last_check_in.end_after_last(ctx, active.dyad(ctx), just_met=True)


def test_an_ending_waits_until_the_last_check_in_closes(active: ActiveDyad) -> None:
    end_after_last(active)
    with active.at(TUESDAY) as ctx:
        (last,) = active.check_ins(ctx)
        assert last.closes_at == CLOSES
        assert active.dyad(ctx).state is DyadState.ENDING
        assert due.get_moment(ctx, DueKind.END, active.id) == CLOSES


def test_without_an_open_check_in_about_a_session_there_is_nothing_to_wait_for(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        assert not last_check_in.end_after_last(ctx, active.dyad(ctx), just_met=False)
        assert active.dyad(ctx).state is DyadState.ACTIVE


def test_an_open_check_in_about_an_earlier_session_is_waited_for(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        schedule_after_session(ctx, active.dyad(ctx), TUESDAY)
        assert last_check_in.end_after_last(ctx, active.dyad(ctx), just_met=False)
        assert len(active.check_ins(ctx)) == 1


def test_a_waiting_ending_ends_the_plan_of_sessions(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        weekly = Weekly(3, time(10), "Europe/Berlin")
        planned_sessions.set_plan(ctx, active.dyad(ctx), weekly, date(2026, 3, 3))
    end_after_last(active)
    with active.at(TUESDAY) as ctx:
        assert plans.of_dyad(ctx, active.id) is None


@pytest.mark.parametrize(
    ("phase", "minutes", "state"),
    [
        (CheckInPhase.ASKED, 0, DyadState.ENDED),
        (CheckInPhase.ASKED, 20, DyadState.ENDING),  # the grace period of somebody who is answering
        (CheckInPhase.DONE, 20, DyadState.ENDED),
    ],
    ids=["closes now", "is prolonged", "is sent"],
)
def test_the_work_ends_once_the_last_check_in_is_sent_or_closes(
    active: ActiveDyad, phase: CheckInPhase, minutes: int, state: DyadState
) -> None:
    end_after_last(active)
    with active.at(CLOSES) as ctx:
        (last,) = active.check_ins(ctx)
        closes_at = CLOSES.replace(minute=minutes)
        check_ins.set_phase(ctx, last.id, phase, asked_at=march(3, 16), closes_at=closes_at)
        last_check_in.run_due(ctx, active.id)
        assert active.dyad(ctx).state is state
        expected = closes_at if state is DyadState.ENDING else None
        assert due.get_moment(ctx, DueKind.END, active.id) == expected


def test_a_due_end_of_a_dyad_that_is_not_ending_changes_nothing(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        last_check_in.run_due(ctx, active.id)
        last_check_in.run_due(ctx, "no-such-dyad")
        assert active.dyad(ctx).state is DyadState.ACTIVE
