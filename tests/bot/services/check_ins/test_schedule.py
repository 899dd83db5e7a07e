"""After a session: whom it asks, when, and what a session that comes back brings."""

from datetime import datetime, timedelta

import pytest

from bot.services.check_ins.closure import drop_session
from bot.services.check_ins.schedule import NotAsked, schedule_after_session
from bot.services.programmes.default import default_programme
from flows.instruments import Perspective
from storage.repositories import check_ins, sessions, single_sessions
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import DueKind
from tests.support.active_dyad import TUESDAY, ActiveDyad, due_of, march

HOUR = timedelta(hours=1)


@pytest.fixture
def dyad_programme() -> str:
    return default_programme()  # with the practitioner's form


@pytest.mark.parametrize(
    ("ended_at", "ask"),
    [
        (TUESDAY, march(3, 16)),
        (TUESDAY - 26 * HOUR, TUESDAY),
        (TUESDAY - 26 * HOUR - timedelta(seconds=1), NotAsked.TOO_OLD),
        (march(3, 19), march(4, 7)),  # 20:00 in Berlin and two hours are quiet hours
    ],
    ids=["now", "told a day late", "told later", "in the evening"],
)
def test_both_sides_are_asked_unless_it_is_too_late(
    active: ActiveDyad, ended_at: datetime, ask: datetime | NotAsked
) -> None:
    with active.at(max(TUESDAY, ended_at)) as ctx:
        assert schedule_after_session(ctx, active.dyad(ctx), ended_at) == ask
        assert sessions.get_latest_end(ctx, active.id) == ended_at
        for side in Perspective:
            rows = [due_of(ctx, each.id) for each in active.check_ins(ctx, side)]
            assert [each[DueKind.ASK] for each in rows] == ([ask] if isinstance(ask, datetime) else [])
            assert all((DueKind.REMIND in each) == (side is Perspective.CLIENT) for each in rows)


def test_nobody_is_asked_where_the_next_session_leaves_no_time(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        starts = TUESDAY + 4 * HOUR
        single_sessions.put(ctx, active.id, single_sessions.CHAT, "", "next", starts, starts + HOUR)
        assert schedule_after_session(ctx, active.dyad(ctx), TUESDAY) is NotAsked.NEXT_SESSION
        assert [active.check_ins(ctx, side) for side in Perspective] == [[], []]


@pytest.mark.parametrize(
    ("phase", "expected"), [(CheckInPhase.DONE, NotAsked.KNOWN), (CheckInPhase.ASKED, march(3, 17))]
)
def test_who_has_answered_is_not_asked_again_when_a_session_comes_back(
    active: ActiveDyad, phase: CheckInPhase, expected: datetime | NotAsked
) -> None:
    with active.at(TUESDAY) as ctx:
        dyad = active.dyad(ctx)
        schedule_after_session(ctx, dyad, TUESDAY)
        (client,) = active.check_ins(ctx)
        ended_at = TUESDAY if phase is CheckInPhase.DONE else None
        check_ins.set_phase(ctx, client.id, phase, asked_at=TUESDAY, ended_at=ended_at)
        for session in sessions.list_near(ctx, active.id, TUESDAY):
            sessions.cancel(ctx, session)
            drop_session(ctx, dyad, session)
    with active.at(TUESDAY + 3 * HOUR) as ctx:
        again = schedule_after_session(ctx, active.dyad(ctx), TUESDAY, again=True)
        assert again == expected
        assert sessions.get_latest_end(ctx, active.id) == TUESDAY
        assert schedule_after_session(ctx, active.dyad(ctx), TUESDAY) is NotAsked.KNOWN
