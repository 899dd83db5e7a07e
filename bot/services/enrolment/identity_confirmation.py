"""Confirmation by the practitioner that the person who opened a link is the client it was meant for.

Both are shown the same short number to compare. A wrong person is erased: with a message before confirmation, silently
after a mistaken one, which is possible until they have sent an answer.
"""

from bot.services.context import Contact, Context, audit, expect_words, from_person
from bot.services.context.audit import Verb
from bot.services.messaging import outbox
from bot.services.participation import activation
from bot.services.privacy import erasure
from flows.dyads import lifecycle
from flows.instruments import Perspective
from flows.message import Button, Message
from storage.repositories import alerts, check_ins, dyads, practitioners, prompts
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.dyads import Dyad


def confirmation_number(ctx: Context, dyad: Dyad) -> str:
    """Return four digits derived from the dyad and the person who agreed."""
    return f"{int(ctx.hash(f'confirm:{dyad.id}:{dyad.person}')[:12], 16) % 10_000:04d}"


def ask_practitioner(ctx: Context, dyad: Dyad) -> None:
    """Ask the practitioner to confirm the client's identity; what they type next answers, if nothing else is asked."""
    person = practitioners.get(ctx, dyad.practitioner).person
    if person is not None:
        reader = from_person(ctx, person)
        outbox.notify(ctx, reader, build_question(ctx, reader, dyad), key=f"confirm:{ctx.new_id()}")
        if prompts.get(ctx, reader.chat_key) is None:
            expect_words(ctx, reader, "confirm")


def build_question(ctx: Context, reader: Contact, dyad: Dyad) -> Message:
    """Return the question whether this is the client, with the number to compare."""
    voice = reader.voice
    yes = Button(voice.plain("confirm-yes-button"), f"confirm:yes:{dyad.id}")
    no = Button(voice.plain("confirm-no-button"), f"confirm:no:{dyad.id}")
    text = voice.say("client-agreed", label=dyad.label, number=confirmation_number(ctx, dyad))
    return Message(text, ((yes,), (no,)))


def confirm(ctx: Context, dyad: Dyad) -> None:
    """Record the confirmation and begin check-ins."""
    activation.activate(ctx, dyad.id)
    audit.record(ctx, Verb.CONFIRMED, dyad.id)


def reinvite(ctx: Context, dyad: Dyad) -> Dyad:
    """Erase the person who opened the link, with a message to them, and return a new dyad of the same label."""
    erasure.reject_invitee(ctx, dyad)
    return _add_again(ctx, dyad)


def may_be_wrong_person(ctx: Context, dyad: Dyad) -> bool:
    """Return whether a confirmation can still be undone: no answers were sent and no alert was raised.

    Not for a client transferred from another practitioner, whose identity is known.
    """
    if dyad.person is None or lifecycle.is_unconfirmed(dyad.state):
        return False
    of_this_client = [each for each in dyads.of_client(ctx, dyad.person) if each.client == dyad.client]
    alerted = alerts.list_recipients(ctx, dyad.id) or alerts.list_unseen(ctx, dyad.id)
    sent = check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, CheckInPhase.DONE)
    return len(of_this_client) == 1 and not alerted and not sent


def remove_wrong_person(ctx: Context, dyad: Dyad) -> Dyad:
    """Erase a person confirmed by mistake, without a message, and return a new dyad of the same label."""
    erasure.remove_silently(ctx, dyad)
    return _add_again(ctx, dyad)


def _add_again(ctx: Context, dyad: Dyad) -> Dyad:
    practitioner = practitioners.get(ctx, dyad.practitioner)
    audit.record(ctx, Verb.TURNED_AWAY, dyad.id)
    return dyads.add(ctx, practitioner.programme, practitioner.id, dyad.label)
