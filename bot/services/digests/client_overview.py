"""The list of a practitioner's clients, one line each."""

from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.digests.client_weeks import read_client_weeks
from bot.services.digests.composition import programme_instrument
from flows.digest.card import render_overview
from flows.digest.week import ClientStatus
from flows.message import Message
from flows.text.sanitize import comparison_key

PAST = (ClientStatus.ENDED, ClientStatus.MOVED)


def list_clients(ctx: Context, reader: PractitionerContact, words: str = "") -> tuple[Message, ...]:
    """Return one line for each client whose label contains ``words``; no message if no label does.

    Without ``words`` all clients are listed except those whose work has ended or moved.
    """
    pattern = comparison_key(words)
    clients = [
        each
        for each in read_client_weeks(ctx, reader.practitioner.id)
        if pattern in comparison_key(each.label) and (words or each.state not in PAST)
    ]
    return (
        render_overview(clients, reader.voice, programme_instrument(ctx, reader))
        if clients or not words
        else ()
    )
