"""The queue of one person's check-ins: which is in front, which waits, and which comes next."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.services.check_ins import queue
from bot.services.check_ins.creation import create
from bot.services.context import contact
from bot.services.context.context import Context
from flows.conversation import State
from flows.conversation.state import ConversationPhase
from flows.ids import CheckInId, PersonId
from flows.instruments import Perspective
from storage.repositories import check_ins
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind
from tests.support.active_dyad import TUESDAY, ActiveDyad, due_of

CLIENT, PRACTITIONER = Perspective.CLIENT, Perspective.PRACTITIONER
MINUTE = timedelta(minutes=1)


def person_of(ctx: Context, active: ActiveDyad) -> PersonId:
    """Return one person, who is a client and gets forms about others as well."""
    person = active.dyad(ctx).person
    assert person is not None
    return person


def add(
    active: ActiveDyad,
    side: Perspective = CLIENT,
    phase: CheckInPhase = CheckInPhase.ASKED,
    *,
    minute: int = 0,
    acted: bool = False,
    snoozed: bool = False,
) -> CheckInId:
    """Store a check-in of this person in a phase, in which they have acted or which they have snoozed."""
    with active.at(TUESDAY + minute * MINUTE) as ctx:
        person, dyad = person_of(ctx, active), active.dyad(ctx)
        programme = contact.in_programme(ctx, contact.from_person(ctx, person), dyad).programme
        made = create(ctx, programme, dyad, person, side, session=None, closes_at=TUESDAY + timedelta(days=3))
        state = replace(
            State.from_json(made.state),
            last_action_at=ctx.now if acted else None,
            phase=ConversationPhase.SNOOZED if snoozed else ConversationPhase.ASKING,
        )
        check_ins.set_phase(ctx, made.id, phase)
        check_ins.store_conversation(ctx, made, state.to_json())
        return made.id


def stored(ctx: Context, check_in: CheckInId) -> CheckIn:
    found = check_ins.find(ctx, check_in)
    assert found is not None
    return found


def front(active: ActiveDyad, perspective: Perspective | None = None) -> CheckInId | None:
    with active.at(TUESDAY) as ctx:
        found = queue.front_check_in(ctx, person_of(ctx, active), perspective)
        return found.id if found else None


def is_occupied(active: ActiveDyad, check_in: CheckInId) -> bool:
    with active.at(TUESDAY) as ctx:
        return queue.is_occupied(ctx, stored(ctx, check_in))


def ask_next(active: ActiveDyad, *check_in_ids: CheckInId) -> list[set[DueKind]]:
    """Ask the next check-in and return what is due of each."""
    with active.at(TUESDAY) as ctx:
        queue.ask_next(ctx, person_of(ctx, active))
        return [set(due_of(ctx, each)) for each in check_in_ids]


def test_without_an_open_check_in_none_is_in_front(active: ActiveDyad) -> None:
    add(active, phase=CheckInPhase.QUEUED)
    assert front(active) is None


def test_own_questions_come_before_forms_about_others(active: ActiveDyad) -> None:
    form = add(active, PRACTITIONER)
    own = add(active, minute=1)
    assert front(active) == own
    assert front(active, PRACTITIONER) == form


def test_a_form_in_which_somebody_has_acted_stays_in_front(active: ActiveDyad) -> None:
    form = add(active, PRACTITIONER, acted=True)
    add(active, minute=1)
    assert front(active) == form


@pytest.mark.parametrize(
    ("other", "new", "expected"),
    [
        ({}, CLIENT, True),
        ({}, PRACTITIONER, True),
        ({"snoozed": True}, CLIENT, False),
        ({"side": PRACTITIONER}, CLIENT, False),
        ({"side": PRACTITIONER, "acted": True}, CLIENT, True),
        ({"side": PRACTITIONER}, PRACTITIONER, True),
        ({"phase": CheckInPhase.QUEUED}, CLIENT, False),
    ],
    ids=["own", "own, before a form", "snoozed", "untouched form", "begun form", "two forms", "queued"],
)
def test_a_check_in_waits_for_another_one_that_is_open(
    active: ActiveDyad, other: dict[str, object], new: Perspective, expected: bool
) -> None:
    add(active, **other)  # type: ignore[arg-type]
    assert is_occupied(active, add(active, new, CheckInPhase.PLANNED, minute=1)) is expected


def test_a_check_in_does_not_wait_for_itself(active: ActiveDyad) -> None:
    assert not is_occupied(active, add(active))


def test_the_next_check_in_is_the_oldest_queued_one_and_own_questions_first(active: ActiveDyad) -> None:
    form, first, second = (
        add(active, side, CheckInPhase.QUEUED, minute=minute)
        for minute, side in enumerate((PRACTITIONER, CLIENT, CLIENT))
    )
    assert ask_next(active, form, first, second) == [set(), {DueKind.ASK}, set()]


def test_an_open_check_in_is_shown_again_before_a_queued_one_is_asked(active: ActiveDyad) -> None:
    is_open, queued = add(active), add(active, phase=CheckInPhase.QUEUED, minute=1)
    assert ask_next(active, is_open, queued) == [{DueKind.SNOOZE_END}, set()]


def test_a_snoozed_check_in_does_not_keep_the_next_one_from_being_asked(active: ActiveDyad) -> None:
    snoozed, queued = add(active, snoozed=True), add(active, phase=CheckInPhase.QUEUED, minute=1)
    assert ask_next(active, snoozed, queued) == [set(), {DueKind.ASK}]
