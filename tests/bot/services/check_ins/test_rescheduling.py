"""Moving what is to come of a check-in: its times follow the next session, the zone and the quiet hours."""

from datetime import datetime, timedelta

import pytest

from bot.services.check_ins import rescheduling
from bot.services.check_ins.schedule import schedule_after_session
from bot.services.context.context import Context
from flows.ids import CheckInId
from storage.repositories import check_ins, due, outbox_messages, people, single_sessions
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.outbox_messages import OutboxState
from tests.support.active_dyad import TUESDAY, ActiveDyad, due_of, march

ASK, REMIND, CLOSE = march(3, 16), march(4, 12), march(6, 16)


def ended(active: ActiveDyad) -> CheckInId:
    """Record that a session has ended at 15:00 in Berlin; the id of the client's check-in."""
    with active.at(TUESDAY) as ctx:
        assert schedule_after_session(ctx, active.dyad(ctx), TUESDAY) == ASK
        (made,) = active.check_ins(ctx)
        assert dict(due_of(ctx, made.id)) == {
            DueKind.ASK: ASK,
            DueKind.REMIND: REMIND,
            DueKind.CLOSE: CLOSE,
        }
        return made.id


def meet_at(ctx: Context, active: ActiveDyad, starts: datetime) -> None:
    ends = starts + timedelta(minutes=50)
    single_sessions.put(ctx, active.id, single_sessions.CHAT, "", "next", starts, ends)


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        (march(9, 9), {DueKind.ASK: ASK, DueKind.REMIND: REMIND, DueKind.CLOSE: CLOSE}),
        (march(5, 9), {DueKind.ASK: ASK, DueKind.REMIND: REMIND, DueKind.CLOSE: march(5, 7)}),
        (march(4, 14, 30), {DueKind.ASK: ASK, DueKind.CLOSE: march(4, 12, 30)}),
        (march(3, 18, 30), {}),
    ],
    ids=["far away", "before closing", "before the reminder", "before asking"],
)
def test_a_check_in_closes_two_hours_before_the_next_session(
    active: ActiveDyad, starts: datetime, expected: dict[DueKind, datetime]
) -> None:
    check_in = ended(active)
    with active.at(TUESDAY) as ctx:
        meet_at(ctx, active, starts)
        rescheduling.revise(ctx, active.dyad(ctx))
        assert due_of(ctx, check_in) == expected
        found = check_ins.find(ctx, check_in)
        assert found is not None
        assert found.phase is (CheckInPhase.PLANNED if expected else CheckInPhase.DROPPED)
        assert found.closes_at == expected.get(DueKind.CLOSE, CLOSE)


@pytest.mark.parametrize(
    ("values", "ask"),
    [
        ({"zone": "Asia/Tokyo"}, march(3, 23)),  # 01:00 there: 08:00
        ({"quiet_from": "15:30", "quiet_until": "19:00"}, march(3, 18)),
        ({"zone": "America/New_York"}, ASK),
    ],
    ids=["tokyo", "own quiet hours", "new york"],
)
def test_zone_and_quiet_hours_move_what_was_not_asked(
    active: ActiveDyad, values: dict[str, str], ask: datetime
) -> None:
    check_in = ended(active)
    with active.at(TUESDAY) as ctx:
        dyad = active.dyad(ctx)
        assert dyad.person is not None
        people.change(ctx, dyad.person, **values)
        rescheduling.revise(ctx, dyad)
        assert due.get_moment(ctx, DueKind.ASK, check_in) == ask


def test_quiet_hours_that_leave_no_time_drop_it_and_notify_the_practitioner_once(active: ActiveDyad) -> None:
    check_in = ended(active)
    with active.at(TUESDAY) as ctx:
        dyad = active.dyad(ctx)
        assert dyad.person is not None
        people.change(ctx, dyad.person, quiet_from="08:00", quiet_until="21:00")
        for _ in range(2):
            rescheduling.revise(ctx, dyad)
        found = check_ins.find(ctx, check_in)
        assert found is not None
        assert found.phase is CheckInPhase.DROPPED
        assert outbox_messages.count(ctx, OutboxState.PENDING) == 1


def test_what_was_asked_keeps_its_time_and_an_absent_reminder_stays_absent(active: ActiveDyad) -> None:
    check_in = ended(active)
    with active.at(ASK) as ctx:
        check_ins.set_phase(ctx, check_in, CheckInPhase.ASKED, asked_at=ASK)
        due.cancel(ctx, DueKind.ASK, check_in)
        due.cancel(ctx, DueKind.REMIND, check_in)
        meet_at(ctx, active, march(5, 9))
        rescheduling.revise(ctx, active.dyad(ctx))
        assert due_of(ctx, check_in) == {DueKind.CLOSE: march(5, 7)}
