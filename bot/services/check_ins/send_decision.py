"""Whether a check-in's row that has fired still holds, and what becomes of the check-in where it does not."""

from bot.services.check_ins import practitioner_notices
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from flows.scheduling.send_decision import Act, Kind, Person, Row, Verdict, Why, judge
from storage.repositories import due, dyads, sessions
from storage.repositories.check_ins import CheckIn, Phase
from storage.repositories.due import DueKind
from storage.repositories.dyads import DyadState

KINDS = {DueKind.ASK: Kind.ASK, DueKind.REMIND: Kind.REMIND, DueKind.WAKE: Kind.REMIND}
NEVER_AGREED = (DyadState.INVITED, DyadState.STARTED, DyadState.AGREED)


def verdict(desk: Desk, kind: DueKind, check_in: CheckIn, person: Who) -> Verdict:
    """What to do now with this row of a check-in of that person."""
    room = person.programme.policy.least_room
    row = Row(
        KINDS[kind],
        useful_until=check_in.closes_at - room if check_in.closes_at else None,
        answered=check_in.phase is Phase.DONE,
        took_place=check_in.session is None or sessions.took_place(desk.unit, check_in.session),
    )
    state = dyads.get(desk.unit, check_in.dyad).state
    as_now = Person(
        person.zone,
        person.quiets,
        consents=state not in NEVER_AGREED,
        stopped=state in (DyadState.STOPPED, *dyads.OVER),
        unreachable=person.person is None or not person.person.reachable,
        paused=state is DyadState.PAUSED,
    )
    return judge(row, as_now, desk.now)


def may(desk: Desk, kind: DueKind, check_in: CheckIn, person: Who) -> bool:
    """Whether to write now. If not, what follows is done: the row waits, is let go, or the check-in closes."""
    found = verdict(desk, kind, check_in, person)
    if found.act is Act.WAIT and found.until is not None:
        due.put(desk.unit, kind, check_in.id, found.until)
    elif found.act is Act.CLOSE:
        due.put(desk.unit, DueKind.CLOSE, check_in.id, desk.now)
        if found.why is Why.TOO_LATE:
            practitioner_notices.not_asked(desk, check_in)
        practitioner_notices.without_time(desk, dyads.get(desk.unit, check_in.dyad), person)
    return found.act is Act.DO
