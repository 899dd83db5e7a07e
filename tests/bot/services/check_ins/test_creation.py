"""New check-ins: their first state, and the times planned for each side."""

from datetime import datetime

import pytest

from bot.services.check_ins.creation import create, create_scheduled
from bot.services.programmes.file import parse_programme
from flows.conversation import State
from flows.instruments import Perspective
from flows.scheduling.check_in import CheckInMoments
from storage.repositories import sessions
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import DueKind
from tests.support.active_dyad import CLIENT_ONLY, TUESDAY, ActiveDyad, due_of, march

PROGRAMME = parse_programme(CLIENT_ONLY, "programme.toml")
ASK, REMIND, CLOSE = march(3, 16), march(4, 12), march(6, 16)


@pytest.mark.parametrize("with_session", [True, False])
@pytest.mark.parametrize("self_initiated", [True, False])
def test_a_new_check_in_is_planned_and_not_asked_yet(
    active: ActiveDyad, with_session: bool, self_initiated: bool
) -> None:
    with active.at(TUESDAY) as ctx:
        dyad = active.dyad(ctx)
        assert dyad.person is not None
        session = sessions.add(ctx, dyad.id, TUESDAY) if with_session else None
        made = create(
            ctx,
            PROGRAMME,
            dyad,
            dyad.person,
            Perspective.CLIENT,
            session=session,
            closes_at=CLOSE,
            wished=self_initiated,
        )
        assert [each.id for each in active.check_ins(ctx)] == [made.id]
        assert (made.phase, made.asked_at, made.message_id) == (CheckInPhase.PLANNED, None, None)
        assert (made.session, made.closes_at, made.wished) == (session, CLOSE, self_initiated)
        assert (made.instrument, made.instrument_version) == ("core-6", 1)
        assert State.from_json(made.state).about_period is not with_session
        assert due_of(ctx, made.id) == {}


@pytest.mark.parametrize(
    ("side", "remind", "expected"),
    [
        (Perspective.CLIENT, REMIND, {DueKind.ASK: ASK, DueKind.REMIND: REMIND, DueKind.CLOSE: CLOSE}),
        (Perspective.CLIENT, None, {DueKind.ASK: ASK, DueKind.CLOSE: CLOSE}),
        (Perspective.PRACTITIONER, REMIND, {DueKind.ASK: ASK, DueKind.CLOSE: CLOSE}),
    ],
    ids=["client", "no time to remind", "practitioner"],
)
def test_a_check_ins_times_are_due_rows_and_a_practitioners_has_no_reminder(
    active: ActiveDyad, side: Perspective, remind: datetime | None, expected: dict[DueKind, datetime]
) -> None:
    with active.at(TUESDAY) as ctx:
        dyad = active.dyad(ctx)
        practitioner = active.practitioner(ctx).person
        assert dyad.person is not None
        assert practitioner is not None
        person = dyad.person if side is Perspective.CLIENT else practitioner.id
        create_scheduled(ctx, PROGRAMME, dyad, person, side, None, CheckInMoments(ASK, remind, CLOSE))
        (made,) = active.check_ins(ctx, side)
        assert made.closes_at == CLOSE
        assert due_of(ctx, made.id) == expected
