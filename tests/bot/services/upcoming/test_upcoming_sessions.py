"""Upcoming sessions: from plan, exceptions, holidays and single sessions, and found again by their name."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from bot.services.context.context import Context
from bot.services.upcoming import upcoming_sessions
from flows.errors import NotAccessible
from flows.scheduling.plan import Holiday
from storage.repositories import dyads, holidays, plans, practitioners, single_sessions
from tests.support.active_dyad import TUESDAY, ActiveDyad, march

HOUR = timedelta(hours=1)
FIRST, SECOND, THIRD = march(5, 9), march(12, 9), march(19, 9)
Change = Callable[[Context, ActiveDyad], object]


def arrange(ctx: Context, active: ActiveDyad, starts: datetime) -> str:
    key = starts.isoformat()
    return single_sessions.put(ctx, active.id, single_sessions.CHAT, "", key, starts, starts + HOUR).id


def change_plan(day: date, to: tuple[date, str] | None) -> Change:
    def change(ctx: Context, active: ActiveDyad) -> None:
        stored = plans.of_dyad(ctx, active.id)
        assert stored is not None
        plans.put_exception(ctx, stored.id, day, to)

    return change


def cancel_single(ctx: Context, active: ActiveDyad) -> None:
    single_sessions.set_cancelled(ctx, arrange(ctx, active, march(6, 9)), True)


def holiday(ctx: Context, active: ActiveDyad) -> None:
    holidays.add(ctx, active.dyad(ctx).practitioner, Holiday(date(2026, 3, 4), date(2026, 3, 11)))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda *_: None, [(FIRST, False), (SECOND, False), (THIRD, False)]),
        (change_plan(date(2026, 3, 5), None), [(FIRST, True), (SECOND, False), (THIRD, False)]),
        (
            change_plan(date(2026, 3, 5), (date(2026, 3, 6), "12:00")),
            [(march(6, 11), False), (SECOND, False), (THIRD, False)],
        ),
        (holiday, [(SECOND, False), (THIRD, False)]),
        (
            lambda ctx, active: arrange(ctx, active, march(5, 9, 44)),
            [(march(5, 9, 44), False), (SECOND, False), (THIRD, False)],
        ),
        (
            lambda ctx, active: arrange(ctx, active, march(5, 9, 45)),
            [(FIRST, False), (march(5, 9, 45), False), (SECOND, False), (THIRD, False)],
        ),
        (cancel_single, [(FIRST, False), (march(6, 9), True), (SECOND, False), (THIRD, False)]),
    ],
    ids=["plan", "cancelled", "moved", "holiday", "same session", "another session", "single cancelled"],
)
def test_sessions_come_from_plan_exceptions_holidays_and_single_dates(
    active: ActiveDyad, change: Change, expected: list[tuple[datetime, bool]]
) -> None:
    with active.at(TUESDAY) as ctx:
        plans.add(ctx, active.id, 3, "10:00", "Europe/Berlin", ctx.now.date())
        change(ctx, active)
        dyad = active.dyad(ctx)
        found = upcoming_sessions.sessions_between(ctx, dyad, TUESDAY, march(26, 9))
        assert [(each.starts, each.off) for each in found] == expected
        person = active.practitioner(ctx)
        assert [upcoming_sessions.find_session(ctx, person, each.ref) for each in found] == found
        assert all(len(each.ref) <= 24 for each in found)


@pytest.mark.parametrize(
    ("change", "after", "expected"),
    [
        (lambda *_: None, TUESDAY, FIRST),
        (lambda *_: None, FIRST, SECOND),
        (change_plan(date(2026, 3, 5), None), TUESDAY, SECOND),
        (change_plan(date(2026, 3, 5), (date(2026, 3, 6), "12:00")), TUESDAY, march(6, 11)),
        (holiday, TUESDAY, SECOND),
        (lambda ctx, active: arrange(ctx, active, march(4, 9)), TUESDAY, march(4, 9)),
        (lambda ctx, active: arrange(ctx, active, march(4, 9)), march(4, 9), FIRST),
        (cancel_single, FIRST, SECOND),
    ],
    ids=["plan", "strictly after", "cancelled", "moved", "holiday", "single", "after it", "single cancelled"],
)
def test_the_next_session_begins_after_a_moment_and_is_not_cancelled(
    active: ActiveDyad, change: Change, after: datetime, expected: datetime
) -> None:
    with active.at(TUESDAY) as ctx:
        plans.add(ctx, active.id, 3, "10:00", "Europe/Berlin", ctx.now.date())
        change(ctx, active)
        assert upcoming_sessions.next_session(ctx, active.dyad(ctx), after) == expected


def test_without_plan_and_dates_there_is_no_session(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        dyad = active.dyad(ctx)
        assert upcoming_sessions.sessions_between(ctx, dyad, TUESDAY, march(26, 9)) == []
        assert upcoming_sessions.next_session(ctx, dyad, TUESDAY) is None
        assert upcoming_sessions.next_planned(ctx, dyad, TUESDAY) is None


@pytest.mark.parametrize("ref", ["", "20260305", "nonsense", "x" * 16 + "20260305", "x" * 16 + "20261399"])
def test_a_made_up_name_finds_nothing(active: ActiveDyad, ref: str) -> None:
    with active.at(TUESDAY) as ctx:
        plans.add(ctx, active.id, 3, "10:00", "Europe/Berlin", ctx.now.date())
        with pytest.raises(NotAccessible):
            upcoming_sessions.find_session(ctx, active.practitioner(ctx), ref)


def test_another_practitioners_session_is_not_found(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        mine = active.dyad(ctx)
        programme = practitioners.get(ctx, mine.practitioner).programme
        sam = practitioners.add(ctx, programme, "Sam", 0, "08:00")
        other = dyads.add(ctx, programme, sam.id, "Kim")
        plans.add(ctx, other.id, 3, "10:00", "Europe/Berlin", ctx.now.date())
        single = single_sessions.put(ctx, other.id, single_sessions.CHAT, "", "k", FIRST, FIRST + HOUR)
        for ref in (f"{other.id}20260305", single.id):
            with pytest.raises(NotAccessible):
                upcoming_sessions.find_session(ctx, active.practitioner(ctx), ref)


@pytest.mark.parametrize(
    ("single", "is_cancelled", "after", "is_end", "expected"),
    [
        (march(5, 9, 20), True, TUESDAY, False, SECOND),
        (march(5, 9, 20), False, TUESDAY, False, march(5, 9, 20)),
        (march(5, 8, 30), False, march(5, 8, 45), False, SECOND),
        (march(5, 8, 15), False, march(5, 8, 45), False, FIRST),
        (None, False, march(5, 8, 55), False, FIRST),
        (None, False, march(5, 8, 55), True, FIRST),
        (None, False, march(5, 9, 10), True, SECOND),
        (march(5, 8, 20), False, march(5, 9, 20), True, SECOND),
    ],
    ids=[
        *("single cancelled", "single", "single begun", "another single"),
        *("planned", "ended long before", "ended in it", "single that ended"),
    ],
)
def test_the_next_session_is_never_the_same_one_under_another_time(
    active: ActiveDyad,
    single: datetime | None,
    is_cancelled: bool,
    after: datetime,
    is_end: bool,
    expected: datetime,
) -> None:
    with active.at(TUESDAY) as ctx:
        plans.add(ctx, active.id, 3, "10:00", "Europe/Berlin", ctx.now.date())
        if single is not None:
            single_sessions.set_cancelled(ctx, arrange(ctx, active, single), is_cancelled)
        found = upcoming_sessions.next_session(ctx, active.dyad(ctx), after, is_end=is_end)
        assert found == expected
