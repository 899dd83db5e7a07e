"""What the practitioner is told of a check-in that could not be asked."""

from bot.services import outbox, who
from bot.services.desk import Desk
from flows.instruments import Perspective
from flows.message import Message
from storage.repositories import dyads, practitioners
from storage.repositories.check_ins import CheckIn


def not_asked(desk: Desk, check_in: CheckIn) -> None:
    """The service was away until it was too late: the practitioner learns that nothing was asked, by day."""
    dyad = dyads.get(desk.unit, check_in.dyad)
    person = practitioners.get(desk.unit, dyad.practitioner).person
    if person is None or check_in.perspective is not Perspective.CLIENT:
        return
    reader = who.known(desk, person)
    message = Message(reader.voice.say("client-not-asked", label=dyad.label))
    outbox.by_day(desk, reader, message, key=f"checkin:{check_in.id}:not-asked")
