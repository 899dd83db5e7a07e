"""Whether the one who opened a link is the one it was meant for: their practitioner says so before anything is asked.

Both are shown the same short number, so that they can make sure in their own way. Whoever should not have had the link
is forgotten, and told so. Whoever was let in by mistake can be put out again until they have sent an answer.
"""

from bot.services.context import audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from bot.services.privacy import erasure
from bot.services.sessions import cadences
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.instruments import Perspective
from flows.message import Button, Message
from storage.repositories import alerts, check_ins, dyads, practitioners
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.dyads import Dyad


def number(ctx: Context, dyad: Dyad) -> str:
    """Four digits that belong to this client and whoever accepted for them."""
    return f"{int(ctx.hash(f'confirm:{dyad.id}:{dyad.person}')[:12], 16) % 10_000:04d}"


def ask(ctx: Context, dyad: Dyad) -> None:
    """Ask the practitioner whether it is them."""
    person = practitioners.get(ctx, dyad.practitioner).person
    if person is not None:
        reader = contact.from_person(ctx, person)
        outbox.notify(ctx, reader, question_text(ctx, reader, dyad), key=f"confirm:{ctx.new_id()}")


def question_text(ctx: Context, reader: Contact, dyad: Dyad) -> Message:
    """Is it them? With the number."""
    voice = reader.voice
    yes = Button(voice.plain("confirm-yes-button"), f"confirm:yes:{dyad.id}")
    no = Button(voice.plain("confirm-no-button"), f"confirm:no:{dyad.id}")
    text = voice.say("client-agreed", label=dyad.label, number=number(ctx, dyad))
    return Message(text, ((yes,), (no,)))


def confirm(ctx: Context, dyad: Dyad) -> None:
    """It is them: check-ins begin."""
    dyads.set_state(ctx, dyad.id, DyadState.ACTIVE)
    audit.record(ctx, Verb.CONFIRMED, dyad.id)
    cadences.schedule_next(ctx, dyads.get(ctx, dyad.id))


def reinvite(ctx: Context, dyad: Dyad) -> Dyad:
    """Whoever opened the link is forgotten, and told so; the client of that label is as if just added."""
    erasure.reject_invitee(ctx, dyad)
    return _added_again(ctx, dyad)


def may_be_a_stranger(ctx: Context, dyad: Dyad) -> bool:
    """Whether the practitioner may have taken somebody else for this client: nothing of theirs was sent, and no alert
    tells of them. Who came from another practitioner is known.
    """
    if dyad.person is None or lifecycle.is_unconfirmed(dyad.state):
        return False
    same = [each for each in dyads.of_client(ctx, dyad.person) if each.client == dyad.client]
    alerted = alerts.readers(ctx, dyad.id) or alerts.unseen(ctx, dyad.id)
    sent = check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, CheckInPhase.DONE)
    return len(same) == 1 and not alerted and not sent


def remove_wrong_person(ctx: Context, dyad: Dyad) -> Dyad:
    """The one who was confirmed is somebody else: forgotten without a word."""
    erasure.remove_silently(ctx, dyad)
    return _added_again(ctx, dyad)


def _added_again(ctx: Context, dyad: Dyad) -> Dyad:
    practitioner = practitioners.get(ctx, dyad.practitioner)
    audit.record(ctx, Verb.TURNED_AWAY, dyad.id)
    return dyads.add(ctx, practitioner.programme, practitioner.id, dyad.label)
