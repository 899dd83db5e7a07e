"""Whether a client takes part: pausing, coming back, stopping."""

from datetime import timedelta

from bot.services.check_ins import closing
from bot.services.context import audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from flows.instruments import Perspective
from flows.message import Message
from storage.repositories import check_ins, consents, due, dyads, practitioners
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad, DyadState

RUNNING = (CheckInPhase.PLANNED, CheckInPhase.QUEUED, CheckInPhase.ASKED)


def pause(ctx: Context, client: Contact, how_long: timedelta) -> None:
    """Ask nothing for a while; what is open stays open for whoever wants to go on."""
    until = ctx.now + how_long
    for dyad in client.dyads:
        if dyad.state in (DyadState.ACTIVE, DyadState.PAUSED):
            dyads.set_state(ctx, dyad.id, DyadState.PAUSED, until)
            due.put(ctx, DueKind.RESUME, dyad.id, until)


def resume(ctx: Context, dyad_id: str) -> None:
    """The pause is over."""
    dyad = dyads.find(ctx, dyad_id)
    if dyad is not None and dyad.state is DyadState.PAUSED:
        due.drop(ctx, DueKind.RESUME, dyad.id)
        dyads.set_state(ctx, dyad.id, DyadState.ACTIVE)


def stop(ctx: Context, client: Contact) -> None:
    """Ask nothing any more: the agreement ends, open check-ins close, and each practitioner learns just that."""
    for dyad in client.dyads:
        if dyad.state in (DyadState.AGREED, DyadState.ACTIVE, DyadState.PAUSED, DyadState.ENDING):
            stop_one(ctx, dyad)


def stop_one(ctx: Context, dyad: Dyad) -> None:
    """With this one practitioner."""
    consents.withdraw(ctx, dyad.client)
    audit.record(ctx, Verb.STOPPED, dyad.id)
    # Whoever was never confirmed is not so by stopping and coming back.
    unconfirmed = dyad.state is DyadState.AGREED
    dyads.set_state(ctx, dyad.id, DyadState.LINK_OPENED if unconfirmed else DyadState.STOPPED)
    for kind in (DueKind.RESUME, DueKind.END):
        due.drop(ctx, kind, dyad.id)
    close_open_check_ins(ctx, dyad)
    tell_practitioner(ctx, dyad, "client-stopped")


def close_open_check_ins(ctx: Context, dyad: Dyad) -> None:
    """Whatever is open or planned between the two, on either side, is no longer wanted."""
    for side in Perspective:
        for check_in in check_ins.of_dyad(ctx, dyad.id, side, *RUNNING):
            closing.drop(ctx, check_in)


def tell_practitioner(ctx: Context, dyad: Dyad, key: str) -> None:
    """One line to the practitioner about one client, called by the practitioner's own label."""
    person = practitioners.get(ctx, dyad.practitioner).person
    if person is None:
        return
    practitioner = contact.from_person(ctx, person)
    message = Message(practitioner.voice.say(key, label=dyad.label))
    outbox.notify(ctx, practitioner, message, key=f"news:{ctx.new_id()}")
