"""Cadences: when the next date is due, and what a due date brings."""

from datetime import date, datetime, timedelta

import pytest

from bot.services.check_ins.creation import create
from bot.services.context import contact
from bot.services.context.context import Context
from bot.services.sessions import cadences
from flows.dyads.lifecycle import DyadState
from flows.instruments import Perspective
from flows.scheduling.plan import Holiday
from storage.repositories import due, dyads, holidays, people
from storage.repositories.due import Due, DueKind
from tests.support.active_dyad import CLIENT_ONLY, TUESDAY, ActiveDyad, due_of, march

CADENCE = '\n[cadence]\nevery_days = 7\nweekday = "thursday"\nat = "10:00"\n'
THURSDAY = march(5, 9)  # 10:00 in Berlin


@pytest.fixture
def dyad_programme() -> str:
    return CLIENT_ONLY + CADENCE


def next_due(ctx: Context, active: ActiveDyad) -> datetime | None:
    return due.get_moment(ctx, DueKind.CADENCE, active.id)


def run_due(active: ActiveDyad, now: datetime, at: datetime = THURSDAY) -> None:
    with active.at(TUESDAY) as ctx:
        cadences.schedule_next(ctx, active.dyad(ctx))
    with active.at(now) as ctx:
        cadences.run_due(ctx, Due(DueKind.CADENCE, active.id, at, 0))


@pytest.mark.parametrize(
    ("now", "expected"),
    [(TUESDAY, march(5, 9)), (march(5, 8, 59), march(5, 9)), (march(5, 9), march(12, 9))],
)
def test_the_next_date_is_the_first_after_now(active: ActiveDyad, now: datetime, expected: datetime) -> None:
    with active.at(now) as ctx:
        cadences.schedule_next(ctx, active.dyad(ctx))
        assert next_due(ctx, active) == expected


def test_a_holiday_is_left_out(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        day = date(2026, 3, 5)
        holidays.add(ctx, active.dyad(ctx).practitioner, Holiday(day, day))
        cadences.schedule_next(ctx, active.dyad(ctx))
        assert next_due(ctx, active) == march(12, 9)


@pytest.mark.parametrize(
    ("asked_before", "expected"), [(timedelta(days=3), march(12, 9)), (timedelta(days=4), march(5, 9))]
)
def test_a_client_is_not_asked_again_within_half_the_rhythm(
    active: ActiveDyad, asked_before: timedelta, expected: datetime
) -> None:
    with active.at(march(5, 8) - asked_before) as ctx:
        dyad = active.dyad(ctx)
        assert dyad.person is not None
        client = contact.in_programme(ctx, contact.from_person(ctx, dyad.person), dyad)
        side = Perspective.CLIENT
        create(ctx, client.programme, dyad, dyad.person, side, session=None, closes_at=None)
    with active.at(march(5, 8)) as ctx:
        cadences.schedule_next(ctx, active.dyad(ctx))
        assert next_due(ctx, active) == expected


def test_a_date_brings_a_check_in_and_the_next_date(active: ActiveDyad) -> None:
    run_due(active, THURSDAY)
    with active.at(THURSDAY) as ctx:
        assert next_due(ctx, active) == march(12, 9)
        (made,) = active.check_ins(ctx)
        assert made.session is None
        rows = due_of(ctx, made.id)
        spread = rows[DueKind.ASK] - THURSDAY
        assert timedelta() <= spread < timedelta(minutes=10)
        assert rows[DueKind.REMIND] == march(6, 7) + max(spread - timedelta(hours=2), timedelta())
        assert rows[DueKind.CLOSE] == made.closes_at == THURSDAY + spread + timedelta(hours=72)


@pytest.mark.parametrize(
    ("state", "now", "check_ins", "has_next"),
    [
        (DyadState.ACTIVE, THURSDAY + timedelta(hours=24), 1, True),
        (DyadState.ACTIVE, THURSDAY + timedelta(hours=24, seconds=1), 0, True),
        (DyadState.PAUSED, THURSDAY, 0, True),
        (DyadState.STOPPED, THURSDAY, 0, None),
        (DyadState.ENDED, THURSDAY, 0, None),
    ],
    ids=["a day late", "later", "paused", "stopped", "ended"],
)
def test_only_active_clients_are_asked_and_not_too_late(
    active: ActiveDyad, state: DyadState, now: datetime, check_ins: int, has_next: bool | None
) -> None:
    with active.at(TUESDAY) as ctx:
        cadences.schedule_next(ctx, active.dyad(ctx))
        due.cancel(ctx, DueKind.CADENCE, active.id)
        if state is not DyadState.ACTIVE:
            dyads.set_state(ctx, active.id, state)
    with active.at(now) as ctx:
        cadences.run_due(ctx, Due(DueKind.CADENCE, active.id, THURSDAY, 0))
        assert len(active.check_ins(ctx)) == check_ins
        assert next_due(ctx, active) == (march(12, 9) if has_next else None)


def test_a_clock_set_back_repeats_no_date(active: ActiveDyad) -> None:
    run_due(active, THURSDAY - timedelta(hours=3))
    with active.at(TUESDAY) as ctx:
        assert next_due(ctx, active) == march(12, 9)


@pytest.mark.parametrize(
    ("now", "is_asked"),
    [
        (march(5, 8, 30), True),  # 09:30 in Berlin is 10:30 in Helsinki: the hour of 10:00 has passed there
        (march(5, 7, 30), False),  # 09:30 in Helsinki: asked there at 10:00
        (march(4, 12), False),
        (march(5, 10), False),  # asked in Berlin already
    ],
)
def test_who_moves_east_past_the_hour_is_asked_at_once(
    active: ActiveDyad, now: datetime, is_asked: bool
) -> None:
    with active.at(TUESDAY) as ctx:
        cadences.schedule_next(ctx, active.dyad(ctx))
    with active.at(now) as ctx:
        if now > THURSDAY:
            due.schedule(ctx, DueKind.CADENCE, active.id, march(12, 9))
        person = active.dyad(ctx).person
        assert person is not None
        zone = contact.from_person(ctx, person).zone
        people.change(ctx, person, zone="Europe/Helsinki")
        cadences.reschedule_person(ctx, contact.from_person(ctx, person), zone)
        assert bool(active.check_ins(ctx)) == is_asked
        assert next_due(ctx, active) == (march(12, 8) if is_asked or now > THURSDAY else march(5, 8))
