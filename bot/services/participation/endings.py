"""The end of the work of two people: at once, or after one last check-in; then quiet. And beginning again later."""

from bot.services.check_ins.schedule import session_ended
from bot.services.context import audit, contact
from bot.services.context.audit import Verb
from bot.services.context.context import Desk
from bot.services.messaging import outbox
from bot.services.participation import participation
from bot.services.sessions import cadences, planned_sessions
from flows.instruments import Perspective
from flows.message import Button, Message
from storage.repositories import (
    check_ins,
    consents,
    due,
    dyads,
    endings,
    flags,
    practitioners,
    single_sessions,
)
from storage.repositories.check_ins import CheckIn
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad, DyadState

GOES_ON = (DyadState.ACTIVE, DyadState.PAUSED, DyadState.STOPPED, DyadState.ENDING)


def end(desk: Desk, dyad: Dyad) -> None:
    """The work has ended: what is open closes with words, nothing is due any more, and the client is told.

    Who has stopped is not written to any more, now or later.
    """
    stopped = dyad.state is DyadState.STOPPED
    participation.drop_open(desk, dyad)
    still(desk, dyad)
    consents.withdraw(desk.unit, dyad.client)
    dyads.set_state(desk.unit, dyad.id, DyadState.LEFT_ALONE if stopped else DyadState.ENDED)
    audit.note(desk, Verb.WORK_ENDED, dyad.id)
    if not stopped:
        _tell(desk, dyad, "work-ended")


def still(desk: Desk, dyad: Dyad) -> None:
    """Nothing is planned or due between the two any more, but for what is open."""
    planned_sessions.end(desk, dyad)
    for kind in (DueKind.RESUME, DueKind.CADENCE, DueKind.NOTICE, DueKind.END):
        due.drop(desk.unit, kind, dyad.id)
    for single in single_sessions.of_dyad(desk.unit, dyad.id, desk.now):
        due.drop(desk.unit, DueKind.ARRANGED, single.id)
    for flag in flags.of_dyad(desk.unit, dyad.id):
        due.drop(desk.unit, DueKind.BRIEF, flag.id)


def last_one(desk: Desk, dyad: Dyad) -> CheckIn | None:
    """The client's check-in about the last session, if it is still to come or open."""
    running = check_ins.of_dyad(desk.unit, dyad.id, Perspective.CLIENT, *participation.RUNNING)
    return next((each for each in reversed(running) if each.session is not None), None)


def end_after_last(desk: Desk, dyad: Dyad, just_met: bool) -> bool:
    """One last check-in, then the end; ``just_met``: a session has ended now. False where nothing would be asked."""
    if just_met:
        session_ended(desk, dyad, desk.now.replace(second=0, microsecond=0))
    last = last_one(desk, dyad)
    if last is None or last.closes_at is None:
        return False
    still(desk, dyad)
    dyads.set_state(desk.unit, dyad.id, DyadState.ENDING)
    due.put(desk.unit, DueKind.END, dyad.id, last.closes_at)
    _tell(desk, dyad, "work-ending")
    return True


def fire(desk: Desk, dyad_id: str) -> None:
    """The last check-in was sent, or its time is over."""
    dyad = dyads.find(desk.unit, dyad_id)
    if dyad is None or dyad.state is not DyadState.ENDING:
        return
    last = last_one(desk, dyad)
    if last is not None and last.closes_at is not None and last.closes_at > desk.now:
        due.put(desk.unit, DueKind.END, dyad.id, last.closes_at)
    else:
        end(desk, dyad)


def ask_again(desk: Desk, dyad: Dyad) -> None:
    """Ask the client whether they would like to go on, with all that they agreed to before they began."""
    dyads.set_state(desk.unit, dyad.id, DyadState.ASKED_AGAIN)
    _tell(desk, dyad, "work-again", "again-read-button")


def stay_ended(desk: Desk, dyad: Dyad) -> None:
    """The client would rather not; their practitioner learns just that, and cannot ask once more."""
    dyads.set_state(desk.unit, dyad.id, DyadState.LEFT_ALONE)
    participation.tell_practitioner(desk, dyad, "client-not-again")


def begin_again(desk: Desk, dyad: Dyad) -> None:
    """The client has agreed: as before, and what was usual is learned anew."""
    endings.begin_again(desk.unit, dyad.id)
    audit.note(desk, Verb.WORK_BEGUN_AGAIN, dyad.id)
    dyads.set_state(desk.unit, dyad.id, DyadState.ACTIVE)
    cadences.begin(desk, dyads.get(desk.unit, dyad.id))
    participation.tell_practitioner(desk, dyad, "client-joined")


def _tell(desk: Desk, dyad: Dyad, key: str, button: str | None = None) -> None:
    """One message to the client, by day."""
    if dyad.person is None:
        return
    client = contact.within(desk, contact.known(desk, dyad.person), dyad)
    text = client.voice.say(key, name=practitioners.get(desk.unit, dyad.practitioner).name)
    rows = ((Button(client.voice.plain(button), f"again:read:{dyad.id}"),),) if button else ()
    outbox.by_day(desk, client, Message(text, rows), key=f"{key}:{dyad.id}:{desk.unit.new_id()}")
