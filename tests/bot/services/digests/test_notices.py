"""Notices about one finding before the digest: immediately, before the next session, and on request."""

from datetime import datetime, timedelta

import numpy as np
import pytest
from sqlalchemy import select

from bot.services.check_ins import completion
from bot.services.context.context import Context
from bot.services.digests import immediate_notice, pre_session_notice, requested_reminder, tapped_entry
from bot.services.sessions import arranged_sessions, session_changes
from bot.services.upcoming import upcoming_sessions
from flows.dyads.lifecycle import DyadState
from flows.ids import CheckInId
from storage.repositories import due, dyads, flags, people, practitioners
from storage.repositories.due import DueKind
from storage.tables.schema import outbox_messages
from tests.support.active_dyad import TUESDAY, ActiveDyad, march
from tests.support.answered_programmes import add_check_in

LOWEST_BOND, GOOD = (4, 4, 4, 4, 1, 4), (4, 4, 4, 4, 4, 4)
FRIDAY = march(6, 14)  # 15:00 in Berlin; the digest comes on Monday 9 March at 08:00
EVENING = march(3, 21)  # 22:00 in Berlin


def sent(active: ActiveDyad, now: datetime, answers: tuple[int, ...] = LOWEST_BOND) -> CheckInId:
    """Return the client's check-in with these answers is completed."""
    with active.at(now) as ctx:
        made = add_check_in(ctx, active.dyad(ctx), np.array(answers))
        completion.complete(ctx, made)
        return made.id


def meet(active: ActiveDyad, starts: datetime) -> None:
    with active.at(TUESDAY) as ctx:
        arranged_sessions.add_once(ctx, active.dyad(ctx), starts)


def choose(active: ActiveDyad, *, tension: bool, lowest: bool) -> None:
    """Let the practitioner choose which immediate notices they get."""
    with active.at(TUESDAY) as ctx:
        practitioner = active.dyad(ctx).practitioner
        practitioners.change(ctx, practitioner, tension_at_once=tension, lowest_at_once=lowest)


def posted(ctx: Context) -> list[str]:
    """Return the first parts of the keys of all outbox messages."""
    keys = ctx.conn.execute(select(outbox_messages.c.key).order_by(outbox_messages.c.id)).scalars()
    return sorted(key.partition(":")[0] for key in keys)


@pytest.mark.parametrize(
    ("now", "answers", "lowest", "expected"),
    [
        (TUESDAY, LOWEST_BOND, True, TUESDAY),
        (EVENING, LOWEST_BOND, True, march(4, 7)),
        (TUESDAY, LOWEST_BOND, False, None),
        (TUESDAY, GOOD, True, None),
    ],
    ids=["now", "in quiet hours", "not wanted", "nothing found"],
)
def test_an_immediate_notice_is_planned_by_choice_and_outside_quiet_hours(
    active: ActiveDyad, now: datetime, answers: tuple[int, ...], lowest: bool, expected: datetime | None
) -> None:
    choose(active, tension=True, lowest=lowest)
    check_in = sent(active, now, answers)
    with active.at(now) as ctx:
        assert due.get_moment(ctx, DueKind.AT_ONCE, check_in) == expected


@pytest.mark.parametrize(
    ("now", "is_sent", "moved_to"),
    [
        (TUESDAY, True, None),
        (TUESDAY + timedelta(hours=24), True, None),
        (TUESDAY + timedelta(hours=24, seconds=1), False, None),
        (EVENING, False, march(4, 7)),
    ],
    ids=["in time", "a day late", "later", "in quiet hours"],
)
def test_a_due_immediate_notice_is_sent_once_and_not_too_late(
    active: ActiveDyad, now: datetime, is_sent: bool, moved_to: datetime | None
) -> None:
    check_in = sent(active, TUESDAY)
    with active.at(now) as ctx:
        due.cancel(ctx, DueKind.AT_ONCE, check_in)
        for _ in range(2):
            immediate_notice.run_due(ctx, check_in)
        assert posted(ctx).count("at-once") == is_sent
        assert due.get_moment(ctx, DueKind.AT_ONCE, check_in) == moved_to
        assert all((flag.told_at is not None) == is_sent for flag in flags.of_dyad(ctx, active.id))


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        (FRIDAY, march(6, 13)),
        (march(5, 7, 5), march(4, 19, 59)),  # 08:05 in Berlin, quiet until 08:00: the evening before
        (march(9, 7, 30), None),
        (march(3, 14, 5), None),
        (None, None),
    ],
    ids=["an hour before", "early", "after the digest", "too soon", "no session"],
)
def test_a_notice_is_planned_before_a_session_that_comes_before_the_digest(
    active: ActiveDyad, starts: datetime | None, expected: datetime | None
) -> None:
    if starts is not None:
        meet(active, starts)
    sent(active, TUESDAY)
    with active.at(TUESDAY) as ctx:
        assert due.get_moment(ctx, DueKind.NOTICE, active.id) == expected


@pytest.mark.parametrize("reason", ["nothing found", "told", "work is over", "reminder requested"])
def test_no_notice_is_planned_without_need(active: ActiveDyad, reason: str) -> None:
    meet(active, FRIDAY)
    sent(active, TUESDAY, GOOD if reason == "nothing found" else LOWEST_BOND)
    with active.at(TUESDAY) as ctx:
        for flag in flags.of_dyad(ctx, active.id):
            if reason == "told":
                flags.record_notice(ctx, flag.id)
            if reason == "reminder requested":
                due.schedule(ctx, DueKind.BRIEF, flag.id, FRIDAY)
        if reason == "work is over":
            dyads.set_state(ctx, active.id, DyadState.ENDED)
        pre_session_notice.plan(ctx, active.dyad(ctx))
        assert due.get_moment(ctx, DueKind.NOTICE, active.id) is None


@pytest.mark.parametrize(
    ("now", "moved_to", "is_sent", "due_at"),
    [
        (march(6, 13), None, True, None),
        (march(6, 13, 50), None, True, None),
        (march(6, 13, 51), None, False, None),
        (march(6, 13), march(6, 16), False, march(6, 15)),
    ],
    ids=["in time", "ten minutes left", "too late", "session moved"],
)
def test_a_due_notice_is_sent_once_or_moves_with_the_session(
    active: ActiveDyad, now: datetime, moved_to: datetime | None, is_sent: bool, due_at: datetime | None
) -> None:
    meet(active, FRIDAY)
    sent(active, TUESDAY)
    with active.at(now) as ctx:
        due.cancel(ctx, DueKind.NOTICE, active.id)
        if moved_to is not None:
            (session,) = upcoming_sessions.sessions_between(ctx, active.dyad(ctx), now, march(7, 0))
            session_changes.move_session(ctx, session, moved_to)
        for _ in range(2):
            pre_session_notice.run_due(ctx, active.id)
        assert posted(ctx).count("notice") == is_sent
        assert due.get_moment(ctx, DueKind.NOTICE, active.id) == due_at


def test_nothing_is_sent_to_a_practitioner_who_cannot_be_reached(active: ActiveDyad) -> None:
    meet(active, FRIDAY)
    check_in = sent(active, TUESDAY)
    with active.at(march(6, 13)) as ctx:
        person = active.practitioner(ctx).person
        assert person is not None
        people.change(ctx, person.id, reachable=False)
        pre_session_notice.run_due(ctx, active.id)
    with active.at(TUESDAY) as ctx:
        immediate_notice.run_due(ctx, check_in)
        assert {"notice", "at-once"}.isdisjoint(posted(ctx))


@pytest.mark.parametrize(
    ("starts", "is_planned", "due_at", "sent_now"),
    [
        (FRIDAY, True, march(6, 13), 0),
        (march(3, 14, 5), True, None, 1),  # five minutes before the session there is no later moment
        (None, False, None, 0),
    ],
    ids=["planned", "now", "no session"],
)
def test_a_requested_reminder_comes_before_the_session(
    active: ActiveDyad, starts: datetime | None, is_planned: bool, due_at: datetime | None, sent_now: int
) -> None:
    if starts is not None:
        meet(active, starts)
    sent(active, TUESDAY)
    with active.at(TUESDAY) as ctx:
        flag, reader = flags.of_dyad(ctx, active.id)[0].id, active.practitioner(ctx)
        tapped = tapped_entry.find(ctx, reader, flag)
        assert requested_reminder.set_reminder(ctx, reader, tapped, off=False) is is_planned
        assert due.get_moment(ctx, DueKind.BRIEF, flag) == due_at
        assert posted(ctx).count("brief") == sent_now
        assert requested_reminder.set_reminder(ctx, reader, tapped, off=True)
        assert due.get_moment(ctx, DueKind.BRIEF, flag) is None


def test_a_due_reminder_is_sent_or_moves_with_the_session(active: ActiveDyad) -> None:
    meet(active, FRIDAY)
    sent(active, TUESDAY)
    with active.at(march(6, 13)) as ctx:
        flag = flags.of_dyad(ctx, active.id)[0].id
        (session,) = upcoming_sessions.sessions_between(ctx, active.dyad(ctx), TUESDAY, march(7, 0))
        session_changes.move_session(ctx, session, march(6, 16))
        requested_reminder.run_due(ctx, flag)
        assert due.get_moment(ctx, DueKind.BRIEF, flag) == march(6, 15)
        assert posted(ctx).count("brief") == 0
    with active.at(march(6, 15)) as ctx:
        requested_reminder.run_due(ctx, flag)
        requested_reminder.run_due(ctx, "no-such-flag")
        assert posted(ctx).count("brief") == 1
