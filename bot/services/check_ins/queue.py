"""The queue of one person's check-ins: one is in front, the others wait."""

from collections.abc import Iterable

from bot.services.context.context import Context
from flows import conversation
from flows.conversation import State
from flows.conversation.state import ConversationPhase
from flows.ids import PersonId
from flows.instruments import Perspective
from storage.repositories import check_ins, due, people
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind


def front_check_in(ctx: Context, person: PersonId, perspective: Perspective | None = None) -> CheckIn | None:
    """Return the check-in that is shown and gets typed text; own questions come before forms about others.

    With a ``perspective`` only of those: the person's own questions, or their forms about others.
    """
    open_now = check_ins.of_person(ctx, person, CheckInPhase.ASKED)
    asked = _own_first(each for each in open_now if perspective in (None, each.perspective))
    states = [State.from_json(each.state) for each in asked]
    shown = conversation.pick_current(states)
    return next((each for each, state in zip(asked, states, strict=True) if state is shown), None)


def is_occupied(ctx: Context, check_in: CheckIn) -> bool:
    """Return whether another check-in of this person is in front, so that ``check_in`` has to wait."""
    others = check_ins.of_person(ctx, check_in.person, CheckInPhase.ASKED)
    return any(_is_before(other, check_in) for other in others if other.id != check_in.id)


def _is_before(other: CheckIn, check_in: CheckIn) -> bool:
    state = State.from_json(other.state)
    if state.phase is ConversationPhase.SNOOZED:
        return False
    is_untouched_form = other.perspective is Perspective.PRACTITIONER and not state.begun
    return not (is_untouched_form and check_in.perspective is Perspective.CLIENT)


def enqueue(ctx: Context, check_in: CheckIn) -> None:
    """Let a check-in wait until ``ask_next`` reaches it."""
    people.lock_row(ctx, check_in.person)
    check_ins.set_phase(ctx, check_in.id, CheckInPhase.QUEUED)


def ask_next(ctx: Context, person: PersonId) -> None:
    """Show the next open check-in again, or ask the first queued one, after the one in front is over or snoozed."""
    people.lock_row(ctx, person)
    front = front_check_in(ctx, person)
    if front is not None and State.from_json(front.state).phase is not ConversationPhase.SNOOZED:
        due.schedule(ctx, DueKind.SNOOZE_END, front.id, ctx.now)
        return
    for queued in _own_first(check_ins.of_person(ctx, person, CheckInPhase.QUEUED))[:1]:
        due.schedule(ctx, DueKind.ASK, queued.id, ctx.now)


def _own_first(unsorted: Iterable[CheckIn]) -> list[CheckIn]:
    return sorted(unsorted, key=lambda each: each.perspective is Perspective.PRACTITIONER)
