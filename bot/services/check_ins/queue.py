"""Several check-ins of one person: one is before them, the others wait. They never interleave."""

from collections.abc import Iterable

from bot.services.context.context import Desk
from flows.conversation import State, front
from flows.conversation.state import Phase as Talk
from flows.ids import PersonId
from flows.instruments import Perspective
from storage.repositories import check_ins, due, people
from storage.repositories.check_ins import CheckIn, Phase
from storage.repositories.due import DueKind


def in_front(desk: Desk, person: PersonId) -> CheckIn | None:
    """The one that is shown, and that typed text goes to; a person's own questions come before forms about others."""
    asked = _own_first(check_ins.of_person(desk.unit, person, Phase.ASKED))
    states = [State.from_json(each.state) for each in asked]
    shown = front(states)
    return next((each for each, state in zip(asked, states, strict=True) if state is shown), None)


def is_busy(desk: Desk, wanted: CheckIn) -> bool:
    """Whether another check-in is before this person, so that this one has to wait."""
    others = check_ins.of_person(desk.unit, wanted.person, Phase.ASKED)
    return any(_goes_before(other, wanted) for other in others if other.id != wanted.id)


def _goes_before(other: CheckIn, wanted: CheckIn) -> bool:
    state = State.from_json(other.state)
    if state.phase is Talk.AWAY:
        return False
    untouched_form = other.perspective is Perspective.PRACTITIONER and not state.begun
    return not (untouched_form and wanted.perspective is Perspective.CLIENT)


def wait(desk: Desk, check_in: CheckIn) -> None:
    """This one waits until `go_on` comes to it."""
    people.one_at_a_time(desk.unit, check_in.person)
    check_ins.move(desk.unit, check_in.id, Phase.QUEUED)


def go_on(desk: Desk, person: PersonId) -> None:
    """What was before this person is over or put off: one that was begun is shown again, or the next one is asked."""
    people.one_at_a_time(desk.unit, person)
    waiting = in_front(desk, person)
    if waiting is not None and State.from_json(waiting.state).phase is not Talk.AWAY:
        due.put(desk.unit, DueKind.WAKE, waiting.id, desk.now)
        return
    for queued in _own_first(check_ins.of_person(desk.unit, person, Phase.QUEUED))[:1]:
        due.put(desk.unit, DueKind.ASK, queued.id, desk.now)


def _own_first(found: Iterable[CheckIn]) -> list[CheckIn]:
    return sorted(found, key=lambda each: each.perspective is Perspective.PRACTITIONER)
