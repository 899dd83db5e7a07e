"""One client's card: their latest answers, as their practitioner reads them."""

from bot.services.context import Context, PractitionerContact, access, audit
from bot.services.context.audit import Verb
from bot.services.digests import composition, paper_scores
from bot.services.messaging import outbox
from flows.digest.card import card, render_card
from flows.message import Message
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad


def card_messages(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> tuple[Message, ...]:
    """Return the card of a client."""
    instrument, name = composition.instrument(ctx, contact), practitioners.get(ctx, dyad.practitioner).name
    content = card(composition.client_week(ctx, dyad), instrument)
    return render_card(content, contact.voice, instrument, zone=contact.zone, name=name)


def show(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> None:
    """Reply with the card of a client and their scores on paper forms."""
    audit.record(ctx, Verb.READ_CARD, dyad.id)
    for message in (*card_messages(ctx, contact, dyad), *paper_scores.card_lines(ctx, contact, dyad)):
        outbox.reply(ctx, contact, message)


def show_earlier(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> tuple[Message, ...]:
    """Return the card of the work with an earlier practitioner. Raises NotYours unless the client allowed it."""
    earlier = access.earlier_dyad(ctx, dyad)
    audit.record(ctx, Verb.READ_CARD, earlier.id)
    name = practitioners.get(ctx, earlier.practitioner).name
    intro = Message(contact.voice.say("client-before", label=dyad.label, name=name))
    return (intro, *card_messages(ctx, contact, earlier))
