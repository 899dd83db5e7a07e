"""One client's page, as their practitioner sees it: the card, where the two stand, and what can be done."""

from bot.services.context import access
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.digests import client_card
from bot.services.enrolment import identity_confirmation
from bot.services.messaging import outbox
from bot.services.participation import client_status
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.message import Button, Message
from storage.repositories import practitioners, transfer_requests
from storage.repositories.dyads import Dyad


def show(ctx: Context, reader: Contact, dyad: Dyad) -> None:
    """The card, and below it what can be done."""
    for message in client_card.render_with_paper_scores(ctx, reader, dyad):
        outbox.reply(ctx, reader, message)
    outbox.reply(ctx, reader, _below(ctx, reader, dyad))


def _below(ctx: Context, reader: Contact, dyad: Dyad) -> Message:
    state = reader.voice.plain(f"state-{client_status.of_all(ctx, [dyad])[dyad.id]}")
    rows = [
        (Button(reader.voice.plain(f"client-{what}-button"), f"client:{what}:{dyad.id}"),)
        for what in _possible(ctx, dyad)
    ]
    text = reader.voice.say("clients-state", label=dyad.label, state=state)
    if dyad.state is DyadState.CLOSED_BY_CLIENT:
        text += ". " + reader.voice.say("client-left-alone")
    return Message(text, tuple(rows))


def _possible(ctx: Context, dyad: Dyad) -> list[str]:
    found = []
    if lifecycle.may_be_ended(dyad.state):
        found.append("end")
    if dyad.state is DyadState.ENDED and dyad.person is not None:
        found.append("again")
    if lifecycle.may_be_transferred(dyad.state) and dyad.person is not None:
        found.append("over")
    if transfer_requests.shown_from(ctx, dyad.id) is not None:
        found.append("before")
    if identity_confirmation.may_be_a_stranger(ctx, dyad):
        found.append("stranger")
    return found


def show_earlier(ctx: Context, reader: Contact, dyad: Dyad) -> tuple[Message, ...]:
    """What the client answered before they came, where they agreed that it may be seen. Raises NotYours otherwise."""
    there = access.earlier_dyad(ctx, dyad)
    name = practitioners.get(ctx, there.practitioner).name
    intro = Message(reader.voice.say("client-before", label=dyad.label, name=name))
    return (intro, *client_card.render(ctx, reader, there))
