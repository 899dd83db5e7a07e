"""Whether a client takes part: pausing, coming back, stopping."""

from datetime import timedelta

from bot.services.check_ins import questions
from bot.services.context import audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.messaging import outbox
from flows.conversation.inputs import Ended
from flows.instruments import Perspective
from flows.message import Message
from storage.repositories import check_ins, consents, due, dyads, practitioners
from storage.repositories.check_ins import Phase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad, DyadState

RUNNING = (Phase.PLANNED, Phase.QUEUED, Phase.ASKED)


def pause(desk: Desk, client: Who, how_long: timedelta) -> None:
    """Ask nothing for a while; what is open stays open for whoever wants to go on."""
    until = desk.now + how_long
    for dyad in client.dyads:
        if dyad.state in (DyadState.ACTIVE, DyadState.PAUSED):
            dyads.set_state(desk.unit, dyad.id, DyadState.PAUSED, until)
            due.put(desk.unit, DueKind.RESUME, dyad.id, until)


def resume(desk: Desk, dyad_id: str) -> None:
    """The pause is over."""
    dyad = dyads.find(desk.unit, dyad_id)
    if dyad is not None and dyad.state is DyadState.PAUSED:
        due.drop(desk.unit, DueKind.RESUME, dyad.id)
        dyads.set_state(desk.unit, dyad.id, DyadState.ACTIVE)


def stop(desk: Desk, client: Who) -> None:
    """Ask nothing any more: the agreement ends, open check-ins close, and each practitioner learns just that."""
    for dyad in client.dyads:
        if dyad.state in (DyadState.AGREED, DyadState.ACTIVE, DyadState.PAUSED, DyadState.ENDING):
            stop_one(desk, dyad)


def stop_one(desk: Desk, dyad: Dyad) -> None:
    """With this one practitioner."""
    consents.withdraw(desk.unit, dyad.client)
    audit.note(desk, Verb.STOPPED, dyad.id)
    # Whoever was never confirmed is not so by stopping and coming back.
    unconfirmed = dyad.state is DyadState.AGREED
    dyads.set_state(desk.unit, dyad.id, DyadState.STARTED if unconfirmed else DyadState.STOPPED)
    for kind in (DueKind.RESUME, DueKind.END):
        due.drop(desk.unit, kind, dyad.id)
    drop_open(desk, dyad)
    tell_practitioner(desk, dyad, "client-stopped")


def drop_open(desk: Desk, dyad: Dyad) -> None:
    """Whatever is open or planned between the two, on either side, is no longer wanted."""
    for side in Perspective:
        for check_in in check_ins.of_dyad(desk.unit, dyad.id, side, *RUNNING):
            questions.end(desk, check_in, Ended("closed"), Phase.DROPPED)


def tell_practitioner(desk: Desk, dyad: Dyad, key: str) -> None:
    """One line to the practitioner about one client, called by the practitioner's own label."""
    person = practitioners.get(desk.unit, dyad.practitioner).person
    if person is None:
        return
    practitioner = contact.known(desk, person)
    message = Message(practitioner.voice.say(key, label=dyad.label))
    outbox.news(desk, practitioner, message, key=f"news:{desk.unit.new_id()}")
