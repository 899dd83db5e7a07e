"""What the practitioner is told of a check-in that could not be asked."""

from bot.services.context import contact
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.messaging import outbox
from flows.instruments import Perspective
from flows.message import Message
from flows.scheduling.quiet import leaves_room
from storage.repositories import dyads, practitioners
from storage.repositories.check_ins import CheckIn
from storage.repositories.dyads import Dyad


def not_asked(desk: Desk, check_in: CheckIn) -> None:
    """The service was away until it was too late: the practitioner learns that nothing was asked, by day."""
    dyad = dyads.get(desk.unit, check_in.dyad)
    if check_in.perspective is Perspective.CLIENT:
        _tell(desk, dyad, "client-not-asked", f"checkin:{check_in.id}:not-asked")


def without_time(desk: Desk, dyad: Dyad, asked: Who) -> None:
    """Where a client's quiet hours and the programme's leave no time to ask: the practitioner learns it, once for
    these hours."""
    if asked.person is None or asked.person.id != dyad.person or leaves_room(*asked.quiets):
        return
    hours = "-".join(f"{each.start:%H%M}-{each.end:%H%M}" for each in asked.quiets)
    _tell(desk, dyad, "client-without-time", f"dyad:{dyad.id}:without-time:{hours}")


def _tell(desk: Desk, dyad: Dyad, said: str, key: str) -> None:
    person = practitioners.get(desk.unit, dyad.practitioner).person
    if person is not None:
        reader = contact.known(desk, person)
        outbox.by_day(desk, reader, Message(reader.voice.say(said, label=dyad.label)), key=key)
