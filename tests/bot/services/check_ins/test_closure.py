"""Closing check-ins that were not sent: what a lapsed one records, and what a dropped one leaves behind."""

from datetime import timedelta

import pytest

from bot.services.check_ins import closure
from bot.services.check_ins.creation import create
from bot.services.check_ins.schedule import schedule_after_session
from bot.services.context import contact
from bot.services.context.context import Context
from bot.services.programmes.default import default_programme
from flows.conversation import State
from flows.conversation.state import ConversationPhase
from flows.detection import FindingKind
from flows.dyads.lifecycle import DyadState
from flows.instruments import Perspective
from storage.repositories import check_ins, dyads, flags, sessions
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind
from tests.support.active_dyad import TUESDAY, ActiveDyad, due_of

WEEK = timedelta(days=7)


@pytest.fixture
def dyad_programme() -> str:
    return default_programme()  # with the practitioner's form


def meet(active: ActiveDyad, week: int = 0, phase: CheckInPhase = CheckInPhase.ASKED) -> CheckIn:
    """Schedule the check-ins of a session and return the client's, put in a phase."""
    with active.at(TUESDAY + week * WEEK) as ctx:
        schedule_after_session(ctx, active.dyad(ctx), ctx.now)
        check_in = active.check_ins(ctx)[-1]
        check_ins.set_phase(ctx, check_in.id, phase, asked_at=ctx.now)
        return check_in


def close(ctx: Context, active: ActiveDyad, check_in: CheckIn) -> CheckIn:
    closure.close(ctx, check_in.id)
    return next(each for each in active.check_ins(ctx) if each.id == check_in.id)


def silences(ctx: Context, active: ActiveDyad) -> int:
    return [each.finding.kind for each in flags.of_dyad(ctx, active.id)].count(FindingKind.SILENCE)


def test_two_invitations_that_lapse_unanswered_are_a_silence(active: ActiveDyad) -> None:
    for week in range(2):
        check_in = meet(active, week)
        with active.at(TUESDAY + week * WEEK) as ctx:
            assert close(ctx, active, check_in).phase is CheckInPhase.CLOSED
            assert silences(ctx, active) == week


@pytest.mark.parametrize("phase", [CheckInPhase.PLANNED, CheckInPhase.QUEUED])
def test_a_check_in_that_was_never_asked_is_no_missed_invitation(
    active: ActiveDyad, phase: CheckInPhase
) -> None:
    for week in range(2):
        check_in = meet(active, week, phase)
        with active.at(TUESDAY + week * WEEK) as ctx:
            assert close(ctx, active, check_in).phase is CheckInPhase.CLOSED
            assert silences(ctx, active) == 0


def test_an_invitation_that_lapses_after_the_client_paused_is_no_missed_one(active: ActiveDyad) -> None:
    for week in range(2):
        check_in = meet(active, week)
        with active.at(TUESDAY + week * WEEK) as ctx:
            if week:
                dyads.set_state(ctx, active.id, DyadState.PAUSED, ctx.now + WEEK)
            close(ctx, active, check_in)
            assert silences(ctx, active) == 0


def test_a_check_in_that_the_client_began_is_dropped_and_no_missed_invitation(active: ActiveDyad) -> None:
    missed = meet(active)
    with active.at(TUESDAY) as ctx:
        close(ctx, active, missed)
    with active.at(TUESDAY + WEEK) as ctx:
        dyad = active.dyad(ctx)
        assert dyad.person is not None
        programme = contact.in_programme(ctx, contact.from_person(ctx, dyad.person), dyad).programme
        side, closes_at = Perspective.CLIENT, ctx.now
        wished = create(
            ctx, programme, dyad, dyad.person, side, session=None, closes_at=closes_at, wished=True
        )
        check_ins.set_phase(ctx, wished.id, CheckInPhase.ASKED)
        assert close(ctx, active, wished).phase is CheckInPhase.DROPPED
        assert silences(ctx, active) == 0


@pytest.mark.parametrize("phase", [CheckInPhase.DONE, CheckInPhase.DROPPED])
def test_a_finished_check_in_is_not_closed_again(active: ActiveDyad, phase: CheckInPhase) -> None:
    check_in = meet(active, phase=phase)
    with active.at(TUESDAY) as ctx:
        assert close(ctx, active, check_in).phase is phase
        closure.close(ctx, "no-such-check-in")


def test_the_next_check_in_is_asked_once_the_one_in_front_has_lapsed(active: ActiveDyad) -> None:
    in_front, queued = meet(active), meet(active, 1, CheckInPhase.QUEUED)
    with active.at(TUESDAY + WEEK) as ctx:
        close(ctx, active, in_front)
        assert due_of(ctx, in_front.id) == {}
        assert due_of(ctx, queued.id)[DueKind.ASK] == TUESDAY + WEEK


def test_closing_a_check_in_that_waits_asks_no_other_one(active: ActiveDyad) -> None:
    in_front, queued = meet(active), meet(active, 1, CheckInPhase.QUEUED)
    with active.at(TUESDAY + WEEK) as ctx:
        before = due_of(ctx, in_front.id)
        close(ctx, active, queued)
        assert due_of(ctx, in_front.id) == before


def test_the_conversation_of_a_lapsed_check_in_has_ended(active: ActiveDyad) -> None:
    check_in = meet(active)
    with active.at(TUESDAY) as ctx:
        state = State.from_json(close(ctx, active, check_in).state)
        assert state.phase is ConversationPhase.EXPIRED


def test_dropping_a_session_drops_the_unfinished_check_ins_of_both_sides_about_it(active: ActiveDyad) -> None:
    meet(active)
    meet(active, 1, CheckInPhase.DONE)
    meet(active, 2)
    with active.at(TUESDAY + 2 * WEEK) as ctx:
        for week in (0, 1):
            (session,) = sessions.list_near(ctx, active.id, TUESDAY + week * WEEK)
            closure.drop_session(ctx, active.dyad(ctx), session)
        dropped, done, planned = CheckInPhase.DROPPED, CheckInPhase.DONE, CheckInPhase.PLANNED
        phases = [[each.phase for each in active.check_ins(ctx, side)] for side in Perspective]
        assert phases == [[dropped, done, CheckInPhase.ASKED], [dropped, dropped, planned]]
