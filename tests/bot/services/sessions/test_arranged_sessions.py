"""Single sessions: stored, moved, ended, and known as the same session from any source."""

from datetime import datetime, timedelta

import pytest

from bot.services.check_ins.schedule import NotAsked
from bot.services.sessions import arranged_sessions
from flows.dyads.lifecycle import DyadState
from storage.repositories import sessions, single_sessions
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import set_state
from tests.support.active_dyad import TUESDAY, ActiveDyad, due_of, march

HOUR = timedelta(hours=1)


def arrange(active: ActiveDyad, now: datetime, starts: datetime, uid: str = "a") -> str:
    with active.at(now) as ctx:
        times = starts, starts + HOUR
        dyad = active.dyad(ctx)
        return arranged_sessions.add_single_session(ctx, dyad, single_sessions.FEED, uid, "key", times).id


def asked(active: ActiveDyad, now: datetime) -> list[tuple[CheckInPhase, datetime | None]]:
    with active.at(now) as ctx:
        return [(each.phase, due_of(ctx, each.id).get(DueKind.ASK)) for each in active.check_ins(ctx)]


def test_a_session_this_once_lasts_as_the_programme_says_and_is_asked_about(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        arranged_sessions.add_once(ctx, active.dyad(ctx), march(4, 9))
        (made,) = single_sessions.of_dyad(ctx, active.id, TUESDAY)
        assert due_of(ctx, made.id) == {DueKind.ARRANGED: march(4, 9, 50)}
    with active.at(march(4, 9, 50)) as ctx:
        arranged_sessions.run_due(ctx, made.id)
    assert asked(active, march(4, 9, 50)) == [(CheckInPhase.PLANNED, march(4, 11, 50))]


@pytest.mark.parametrize(
    ("now", "moved_to", "expected"),
    [
        (TUESDAY, march(5, 9), []),
        (march(4, 11), march(4, 8), [(CheckInPhase.PLANNED, march(4, 12))]),
        (march(4, 11), march(5, 9), [(CheckInPhase.DROPPED, None)]),
    ],
    ids=["before", "to earlier, when over", "to later, when over"],
)
def test_a_session_of_the_same_name_is_moved(
    active: ActiveDyad, now: datetime, moved_to: datetime, expected: list[object]
) -> None:
    first = arrange(active, TUESDAY, march(4, 9))
    if now > march(4, 10):
        with active.at(march(4, 10)) as ctx:
            arranged_sessions.run_due(ctx, first)
    assert arrange(active, now, moved_to) == first
    with active.at(now) as ctx:
        assert due_of(ctx, first) == {DueKind.ARRANGED: moved_to + HOUR}
        (stored,) = single_sessions.of_dyad(ctx, active.id, march(1, 0))
        assert stored.starts == moved_to
        times_known = sessions.get_latest_end(ctx, active.id)
    assert times_known in (None, moved_to + HOUR)
    assert [each[0] for each in asked(active, now)] == [each[0] for each in expected]  # type: ignore[index]


@pytest.mark.parametrize(
    ("apart", "is_same"),
    [(0, True), (44, True), (45, False), (90, False), (-44, True), (-45, False)],
)
def test_sessions_less_than_45_minutes_apart_are_one(active: ActiveDyad, apart: int, is_same: bool) -> None:
    with active.at(TUESDAY) as ctx:
        first = arranged_sessions.record_end(ctx, active.dyad(ctx), TUESDAY - 2 * HOUR)
        again = arranged_sessions.record_end(
            ctx, active.dyad(ctx), TUESDAY - 2 * HOUR + timedelta(minutes=apart)
        )
        assert isinstance(first, datetime)
        assert (again is NotAsked.KNOWN) == is_same
        assert len(single_sessions.of_dyad(ctx, active.id, march(1, 0))) == (1 if is_same else 2)


@pytest.mark.parametrize("again", [False, True])
def test_a_cancelled_session_takes_place_only_for_who_says_so(active: ActiveDyad, again: bool) -> None:
    with active.at(TUESDAY) as ctx:
        dyad = active.dyad(ctx)
        arranged_sessions.record_end(ctx, dyad, TUESDAY)
        arranged_sessions.forget_end(ctx, dyad, TUESDAY)
        assert sessions.get_latest_end(ctx, active.id) is None
        times = TUESDAY - HOUR, TUESDAY
        ask = arranged_sessions.record_past_session(ctx, dyad, single_sessions.FILE, times, again=again)
        assert ask == (TUESDAY + 2 * HOUR if again else NotAsked.KNOWN)
        assert sessions.get_latest_end(ctx, active.id) == (TUESDAY if again else None)
    phases = [phase for phase, _ in asked(active, TUESDAY)]
    assert phases.count(CheckInPhase.DROPPED) == 1
    assert phases.count(CheckInPhase.PLANNED) == again


@pytest.mark.parametrize("state", [DyadState.PAUSED, DyadState.STOPPED, DyadState.ENDED])
def test_a_session_of_an_inactive_dyad_is_stored_without_check_ins(
    active: ActiveDyad, state: DyadState
) -> None:
    with active.at(TUESDAY) as ctx:
        set_state(ctx, active.id, state)
        reason = NotAsked.PAUSED if state is DyadState.PAUSED else NotAsked.NOT_TAKING_PART
        assert arranged_sessions.record_end(ctx, active.dyad(ctx), TUESDAY) is reason
        assert sessions.get_latest_end(ctx, active.id) == TUESDAY
        assert active.check_ins(ctx) == []


def test_a_cancelled_session_asks_nothing_when_it_would_have_ended(active: ActiveDyad) -> None:
    made = arrange(active, TUESDAY, march(4, 9))
    with active.at(march(4, 10)) as ctx:
        single_sessions.set_cancelled(ctx, made, True)
        arranged_sessions.run_due(ctx, made)
        arranged_sessions.run_due(ctx, "no-such-session")
        assert sessions.get_latest_end(ctx, active.id) is None
