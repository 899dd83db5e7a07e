"""Pause, resume and stop: the dyad's state, what is due, and what becomes of open check-ins."""

from datetime import timedelta

import pytest

from bot.services.check_ins.schedule import schedule_after_session
from bot.services.context import contact
from bot.services.context.context import Context
from bot.services.participation import participation
from flows.dyads.lifecycle import DyadState
from storage.repositories import consents, due, dyads, practitioners
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import DueKind
from tests.support.active_dyad import TUESDAY, ActiveDyad, due_of

WEEK = timedelta(days=7)


def client(ctx: Context, active: ActiveDyad) -> contact.Contact:
    person = active.dyad(ctx).person
    assert person is not None
    return contact.from_person(ctx, person)


def resume_due(ctx: Context, active: ActiveDyad) -> object:
    return due.get_moment(ctx, DueKind.RESUME, active.id)


def test_a_pause_is_stored_with_its_end_and_keeps_planned_check_ins(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        schedule_after_session(ctx, active.dyad(ctx), TUESDAY)
        participation.pause(ctx, client(ctx, active), WEEK)
        dyad = active.dyad(ctx)
        assert (dyad.state, dyad.paused_until) == (DyadState.PAUSED, TUESDAY + WEEK)
        assert resume_due(ctx, active) == TUESDAY + WEEK
        assert [each.phase for each in active.check_ins(ctx)] == [CheckInPhase.PLANNED]


def test_a_second_pause_replaces_the_first(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        participation.pause(ctx, client(ctx, active), WEEK)
    with active.at(TUESDAY + timedelta(days=1)) as ctx:
        participation.pause(ctx, client(ctx, active), timedelta(days=2))
        assert active.dyad(ctx).paused_until == resume_due(ctx, active) == TUESDAY + timedelta(days=3)


@pytest.mark.parametrize("state", [DyadState.STOPPED, DyadState.ENDED])
def test_a_dyad_that_is_not_active_is_not_paused(active: ActiveDyad, state: DyadState) -> None:
    with active.at(TUESDAY) as ctx:
        dyads.set_state(ctx, active.id, state)
        participation.pause(ctx, client(ctx, active), WEEK)
        assert active.dyad(ctx).state is state
        assert resume_due(ctx, active) is None


def test_resuming_makes_a_paused_dyad_active_and_cancels_the_due_end(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        participation.pause(ctx, client(ctx, active), WEEK)
        participation.resume(ctx, active.id)
        dyad = active.dyad(ctx)
        assert (dyad.state, dyad.paused_until) == (DyadState.ACTIVE, None)
        assert resume_due(ctx, active) is None


@pytest.mark.parametrize("state", [DyadState.STOPPED, DyadState.ENDED])
def test_resuming_changes_only_paused_dyads(active: ActiveDyad, state: DyadState) -> None:
    with active.at(TUESDAY) as ctx:
        dyads.set_state(ctx, active.id, state)
        participation.resume(ctx, active.id)
        participation.resume(ctx, "no-such-dyad")
        assert active.dyad(ctx).state is state


def test_stopping_withdraws_consent_drops_check_ins_and_leaves_nothing_due(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        schedule_after_session(ctx, active.dyad(ctx), TUESDAY)
        participation.pause(ctx, client(ctx, active), WEEK)
        participation.stop(ctx, client(ctx, active))
        assert active.dyad(ctx).state is DyadState.STOPPED
        assert consents.in_force_since(ctx, active.dyad(ctx).client) is None
        (dropped,) = active.check_ins(ctx)
        assert dropped.phase is CheckInPhase.DROPPED
        assert due_of(ctx, active.id, dropped.id) == {}


def test_a_client_who_stops_before_being_confirmed_has_to_agree_again(active: ActiveDyad) -> None:
    with active.at(TUESDAY) as ctx:
        practitioner, person = practitioners.get(ctx, active.dyad(ctx).practitioner), active.dyad(ctx).person
        assert person is not None
        new = dyads.add(ctx, practitioner.programme, practitioner.id, "Kim")
        dyads.bind(ctx, new.client, person)
        for state in (DyadState.LINK_OPENED, DyadState.AGREED):
            dyads.set_state(ctx, new.id, state)
        participation.stop_dyad(ctx, dyads.get(ctx, new.id))
        assert dyads.get(ctx, new.id).state is DyadState.LINK_OPENED
        assert active.dyad(ctx).state is DyadState.ACTIVE
