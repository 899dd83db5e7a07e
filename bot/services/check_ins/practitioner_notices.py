"""What the practitioner is told of a check-in that could not be asked."""

from bot.services.context import contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from flows.instruments import Perspective
from flows.message import Message
from flows.scheduling.quiet import leaves_room
from storage.repositories import dyads, practitioners
from storage.repositories.check_ins import CheckIn
from storage.repositories.dyads import Dyad


def notify_not_asked(ctx: Context, check_in: CheckIn) -> None:
    """The service was away until it was too late: the practitioner learns that nothing was asked, by day."""
    dyad = dyads.get(ctx, check_in.dyad)
    if check_in.perspective is Perspective.CLIENT:
        _tell(ctx, dyad, "client-not-asked", f"checkin:{check_in.id}:not-asked")


def notify_no_sendable_time(ctx: Context, dyad: Dyad, asked: Contact) -> None:
    """Where a client's quiet hours and the programme's leave no time to ask: the practitioner learns it, once for
    these hours.
    """
    if asked.person is None or asked.person.id != dyad.person or leaves_room(*asked.quiets):
        return
    hours = "-".join(f"{each.start:%H%M}-{each.end:%H%M}" for each in asked.quiets)
    _tell(ctx, dyad, "client-without-time", f"dyad:{dyad.id}:without-time:{hours}")


def _tell(ctx: Context, dyad: Dyad, said: str, key: str) -> None:
    person = practitioners.get(ctx, dyad.practitioner).person
    if person is not None:
        reader = contact.from_person(ctx, person)
        outbox.notify_outside_quiet_hours(
            ctx, reader, Message(reader.voice.say(said, label=dyad.label)), key=key
        )
