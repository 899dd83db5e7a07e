"""Several check-ins of one person: one is before them, the others wait. They never interleave."""

from collections.abc import Iterable

from bot.services.context.context import Context
from flows.conversation import State, front
from flows.conversation.state import ConversationPhase
from flows.ids import PersonId
from flows.instruments import Perspective
from storage.repositories import check_ins, due, people
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind


def front_check_in(ctx: Context, person: PersonId) -> CheckIn | None:
    """The one that is shown, and that typed text goes to; a person's own questions come before forms about others."""
    asked = _own_first(check_ins.of_person(ctx, person, CheckInPhase.ASKED))
    states = [State.from_json(each.state) for each in asked]
    shown = front(states)
    return next((each for each, state in zip(asked, states, strict=True) if state is shown), None)


def is_occupied(ctx: Context, wanted: CheckIn) -> bool:
    """Whether another check-in is before this person, so that this one has to wait."""
    others = check_ins.of_person(ctx, wanted.person, CheckInPhase.ASKED)
    return any(_goes_before(other, wanted) for other in others if other.id != wanted.id)


def _goes_before(other: CheckIn, wanted: CheckIn) -> bool:
    state = State.from_json(other.state)
    if state.phase is ConversationPhase.SNOOZED:
        return False
    untouched_form = other.perspective is Perspective.PRACTITIONER and not state.begun
    return not (untouched_form and wanted.perspective is Perspective.CLIENT)


def enqueue(ctx: Context, check_in: CheckIn) -> None:
    """This one waits until `go_on` comes to it."""
    people.lock_row(ctx, check_in.person)
    check_ins.move(ctx, check_in.id, CheckInPhase.QUEUED)


def ask_next(ctx: Context, person: PersonId) -> None:
    """What was before this person is over or put off: one that was begun is shown again, or the next one is asked."""
    people.lock_row(ctx, person)
    waiting = front_check_in(ctx, person)
    if waiting is not None and State.from_json(waiting.state).phase is not ConversationPhase.SNOOZED:
        due.put(ctx, DueKind.SNOOZE_END, waiting.id, ctx.now)
        return
    for queued in _own_first(check_ins.of_person(ctx, person, CheckInPhase.QUEUED))[:1]:
        due.put(ctx, DueKind.ASK, queued.id, ctx.now)


def _own_first(found: Iterable[CheckIn]) -> list[CheckIn]:
    return sorted(found, key=lambda each: each.perspective is Perspective.PRACTITIONER)
