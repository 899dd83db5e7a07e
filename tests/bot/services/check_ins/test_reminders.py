"""Reminders: when a late one is moved or dropped, when a practitioner may request one, and snoozing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

import pytest

from bot.services.check_ins import reminders
from bot.services.check_ins.addressee import asked_person
from bot.services.check_ins.schedule import schedule_after_session
from bot.services.context.context import Context
from flows.conversation import ConversationPhase, State
from storage.repositories import check_ins, due
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind
from tests.support.active_dyad import TUESDAY, ActiveDyad, march

ASKED = march(3, 16)  # 17:00 in Berlin; the reminder is due 20 hours later, closing 72 hours later
REMIND, CLOSES = march(4, 12), march(6, 16)


@contextmanager
def open_check_in(
    active: ActiveDyad, now: datetime = ASKED, *, snoozed: bool = False
) -> Iterator[tuple[Context, CheckIn]]:
    """Schedule the check-in of a session, ask it, and give it with a transaction at ``now``."""
    with active.at(TUESDAY) as ctx:
        schedule_after_session(ctx, active.dyad(ctx), TUESDAY)
    with active.at(now) as ctx:
        (check_in,) = active.check_ins(ctx)
        check_ins.set_phase(ctx, check_in.id, CheckInPhase.ASKED, asked_at=ASKED)
        if snoozed:
            state = replace(State.from_json(check_in.state), phase=ConversationPhase.SNOOZED)
            check_ins.store_conversation(ctx, check_in, state.to_json())
        (check_in,) = active.check_ins(ctx)
        yield ctx, check_in


def reminder_at(ctx: Context, check_in: CheckIn) -> datetime | None:
    return due.get_moment(ctx, DueKind.REMIND, check_in.id)


@pytest.mark.parametrize(
    ("asked_at", "expected"),
    [
        (ASKED, REMIND),
        (ASKED + timedelta(minutes=30), REMIND),  # half an hour early is near enough
        (ASKED + timedelta(minutes=31), march(4, 12, 31)),
        (march(4, 16), march(5, 12)),
        (march(5, 3), march(6, 7)),  # 24:00 in Berlin is in quiet hours, which end at 08:00
        (march(6, 15), None),
    ],
    ids=["in time", "a little late", "late", "a day late", "not at night", "too near the closing"],
)
def test_the_reminder_of_a_check_in_asked_late_is_moved_or_dropped(
    active: ActiveDyad, asked_at: datetime, expected: datetime | None
) -> None:
    with open_check_in(active, asked_at) as (ctx, check_in):
        reminders.delay_reminder(ctx, check_in, asked_person(ctx, check_in))
        assert reminder_at(ctx, check_in) == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [(march(4, 9), march(4, 9)), (march(4, 23), march(5, 7))],
    ids=["by day", "at night"],
)
def test_a_requested_reminder_comes_now_or_after_quiet_hours(
    active: ActiveDyad, now: datetime, expected: datetime
) -> None:
    with open_check_in(active, now) as (ctx, check_in):
        assert reminders.request(ctx, check_in)
        assert reminder_at(ctx, check_in) == expected


def test_a_reminder_can_be_requested_once(active: ActiveDyad) -> None:
    with open_check_in(active) as (ctx, check_in):
        assert reminders.request(ctx, check_in)
        (requested,) = active.check_ins(ctx)
        assert not reminders.may_be_requested(requested)
        assert not reminders.request(ctx, requested)
        assert not reminders.request(ctx, check_in), "read before another practitioner's tap was stored"


def test_no_reminder_can_be_requested_of_a_snoozed_check_in(active: ActiveDyad) -> None:
    with open_check_in(active, snoozed=True) as (ctx, check_in):
        assert not reminders.request(ctx, check_in)
        assert reminder_at(ctx, check_in) == REMIND


def test_no_reminder_can_be_requested_shortly_before_the_closing(active: ActiveDyad) -> None:
    with open_check_in(active, CLOSES - timedelta(minutes=1)) as (ctx, check_in):
        assert not reminders.request(ctx, check_in)


@pytest.mark.parametrize(
    ("until", "now", "expected"),
    [
        ("hour", ASKED, march(3, 17)),
        ("evening", march(4, 9), march(4, 17)),
        ("tomorrow", ASKED, march(4, 8)),
        ("tomorrow", march(6, 9), march(6, 15)),  # an hour before the closing
        ("hour", CLOSES - timedelta(minutes=90), None),
    ],
    ids=["hour", "evening", "tomorrow", "before the closing", "too near the closing"],
)
def test_snoozing_replaces_the_reminder(
    active: ActiveDyad,
    until: Literal["hour", "evening", "tomorrow"],
    now: datetime,
    expected: datetime | None,
) -> None:
    with open_check_in(active, now) as (ctx, check_in):
        reminders.snooze(ctx, check_in, asked_person(ctx, check_in), until)
        assert reminder_at(ctx, check_in) is None
        assert due.get_moment(ctx, DueKind.SNOOZE_END, check_in.id) == expected
