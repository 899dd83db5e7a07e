"""Confirmation by the practitioner that the person who opened a link is the client it was meant for.

Both are shown the same short number to compare. A wrong person is erased: with a message before confirmation, silently
after a mistaken one, which is possible until they have sent an answer.
"""

from bot.services.context import Contact, Context, audit, expect_words, from_person
from bot.services.context.audit import Verb
from bot.services.messaging import outbox
from bot.services.participation import activation
from bot.services.privacy import client_erasure
from flows.message import Button, Message
from storage.repositories import dyads, practitioners, prompts
from storage.repositories.dyads import Dyad


def confirmation_number(ctx: Context, dyad: Dyad) -> str:
    """Return the four digits that client and practitioner compare, the same for the same dyad and person."""
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
    client_erasure.reject_invitee(ctx, dyad)
    return add_again(ctx, dyad)


def add_again(ctx: Context, dyad: Dyad) -> Dyad:
    """Return a new dyad of the same label, after its person was turned away."""
    practitioner = practitioners.get(ctx, dyad.practitioner)
    audit.record(ctx, Verb.TURNED_AWAY, dyad.id)
    return dyads.add(ctx, practitioner.programme, practitioner.id, dyad.label)
