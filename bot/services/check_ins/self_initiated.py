"""A check-in that a client begins themselves, about the work of late. At most one a day."""

from datetime import timedelta

from bot.services.check_ins import questions
from bot.services.check_ins.creation import open_new
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.upcoming.upcoming_sessions import next_session
from flows.instruments import Perspective
from flows.scheduling.local import wall
from storage.repositories import check_ins, due
from storage.repositories.check_ins import Phase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad


def answered_today(desk: Desk, person: Who, dyad: Dyad) -> bool:
    """Whether one was sent, or one of their own begun, on this date where they live."""
    today = wall(desk.now, person.zone).date()
    every = check_ins.of_dyad(desk.unit, dyad.id, Perspective.CLIENT, *Phase)
    moments = [
        each.made_at if each.wished else each.ended_at for each in every if _counts(each.wished, each.phase)
    ]
    return any(moment and wall(moment, person.zone).date() == today for moment in moments)


def _counts(wished: bool, phase: Phase) -> bool:
    return wished or phase is Phase.DONE


def begin(desk: Desk, person: Who, dyad: Dyad) -> None:
    """Ask now; it closes when the next session begins, or as others do. Nobody is reminded of it."""
    assert person.person is not None
    closes = desk.now + person.programme.policy.close_after
    meets = next_session(desk, dyad, desk.now)
    if meets is not None:
        closes = min(closes, max(meets, desk.now + timedelta(hours=1)))
    made = open_new(
        desk,
        person.programme,
        dyad,
        person.person.id,
        Perspective.CLIENT,
        session=None,
        closes_at=closes,
        wished=True,
    )
    due.put(desk.unit, DueKind.CLOSE, made.id, closes)
    questions.ask_now(desk, made, person)
