"""Whether the one who opened a link is the one it was meant for: their practitioner says so before anything is asked.

Both are shown the same short number, so that they can make sure in their own way. Whoever should not have had the link
is forgotten, and told so. Whoever was let in by mistake can be put out again until they have sent an answer.
"""

from bot.services.context import audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.messaging import outbox
from bot.services.privacy import erasure
from bot.services.sessions import cadences
from flows.instruments import Perspective
from flows.message import Button, Message
from storage.repositories import alerts, check_ins, dyads, practitioners
from storage.repositories.check_ins import Phase
from storage.repositories.dyads import Dyad, DyadState

NOT_CONFIRMED = (DyadState.INVITED, DyadState.STARTED, DyadState.AGREED)


def number(desk: Desk, dyad: Dyad) -> str:
    """Four digits that belong to this client and whoever accepted for them."""
    return f"{int(desk.unit.hash(f'confirm:{dyad.id}:{dyad.person}')[:12], 16) % 10_000:04d}"


def ask(desk: Desk, dyad: Dyad) -> None:
    """Ask the practitioner whether it is them."""
    person = practitioners.get(desk.unit, dyad.practitioner).person
    if person is not None:
        reader = contact.known(desk, person)
        outbox.news(desk, reader, question(desk, reader, dyad), key=f"confirm:{desk.unit.new_id()}")


def question(desk: Desk, reader: Who, dyad: Dyad) -> Message:
    """Is it them? With the number."""
    voice = reader.voice
    yes = Button(voice.plain("confirm-yes-button"), f"confirm:yes:{dyad.id}")
    no = Button(voice.plain("confirm-no-button"), f"confirm:no:{dyad.id}")
    text = voice.say("client-agreed", label=dyad.label, number=number(desk, dyad))
    return Message(text, ((yes,), (no,)))


def confirm(desk: Desk, dyad: Dyad) -> None:
    """It is them: check-ins begin."""
    dyads.set_state(desk.unit, dyad.id, DyadState.ACTIVE)
    audit.note(desk, Verb.CONFIRMED, dyad.id)
    cadences.begin(desk, dyads.get(desk.unit, dyad.id))


def start_anew(desk: Desk, dyad: Dyad) -> Dyad:
    """Whoever opened the link is forgotten, and told so; the client of that label is as if just added."""
    erasure.turn_away(desk, dyad)
    return _added_again(desk, dyad)


def may_be_a_stranger(desk: Desk, dyad: Dyad) -> bool:
    """Whether the practitioner may have taken somebody else for this client: nothing of theirs was sent, and no alert
    tells of them. Who came from another practitioner is known.
    """
    if dyad.person is None or dyad.state in NOT_CONFIRMED:
        return False
    same = [each for each in dyads.of_client(desk.unit, dyad.person) if each.client == dyad.client]
    alerted = alerts.readers(desk.unit, dyad.id) or alerts.unseen(desk.unit, dyad.id)
    sent = check_ins.of_dyad(desk.unit, dyad.id, Perspective.CLIENT, Phase.DONE)
    return len(same) == 1 and not alerted and not sent


def put_out(desk: Desk, dyad: Dyad) -> Dyad:
    """The one who was confirmed is somebody else: forgotten without a word."""
    erasure.put_out(desk, dyad)
    return _added_again(desk, dyad)


def _added_again(desk: Desk, dyad: Dyad) -> Dyad:
    practitioner = practitioners.get(desk.unit, dyad.practitioner)
    audit.note(desk, Verb.TURNED_AWAY, dyad.id)
    return dyads.add(desk.unit, practitioner.programme, practitioner.id, dyad.label)
