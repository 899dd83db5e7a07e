"""A client's page as their practitioner sees it: the card, the state of the work, and buttons for actions."""

from bot.services.commands import client_state
from bot.services.context import Context, PractitionerContact
from bot.services.digests import client_card
from bot.services.enrolment import wrong_person
from bot.services.messaging import outbox
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.message import Button, Message
from storage.repositories import transfer_requests
from storage.repositories.dyads import Dyad


def show(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> None:
    """Reply with the card and paper scores, then with the dyad's state and buttons for what can be done."""
    for message in client_card.render_with_paper_scores(ctx, contact, dyad):
        outbox.reply(ctx, contact, message)
    outbox.reply(ctx, contact, _actions_message(ctx, contact, dyad))


def _actions_message(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    state = client_state.describe(ctx, contact, dyad)
    rows = [
        (Button(contact.voice.plain(f"client-{action}-button"), f"client:{action}:{dyad.id}"),)
        for action in _possible_actions(ctx, dyad)
    ]
    text = state.html
    if dyad.state is DyadState.CLOSED_BY_CLIENT:
        text += ". " + contact.voice.say("client-left-alone")
    return Message(text, (*state.buttons, *rows))


def _possible_actions(ctx: Context, dyad: Dyad) -> list[str]:
    actions = []
    if lifecycle.may_be_ended(dyad.state):
        actions.append("end")
    if dyad.state is DyadState.ENDED and dyad.person is not None:
        actions.append("again")
    if lifecycle.may_be_transferred(dyad.state) and dyad.person is not None:
        actions.append("over")
    if transfer_requests.visible_earlier_dyad(ctx, dyad.id) is not None:
        actions.append("before")
    if wrong_person.may_be_wrong_person(ctx, dyad):
        actions.append("stranger")
    return actions
