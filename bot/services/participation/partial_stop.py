"""A client of several practitioners who stops with one of them."""

from bot.services.context import Contact, Context
from bot.services.messaging import outbox
from bot.services.participation.participation import dyads_to_stop, stop_dyad
from flows.message import Message
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad


def describe_stopped(ctx: Context, client: Contact, stopped: Dyad) -> str | None:
    """Return a text that names the practitioners about whom questions go on after one dyad was stopped, or None."""
    others = [each for each in dyads_to_stop(client) if each.id != stopped.id]
    if not others:
        return None
    names = client.voice.listing([practitioners.get(ctx, each.practitioner).name for each in others])
    name = practitioners.get(ctx, stopped.practitioner).name
    return client.voice.say("stopped-one", name=name, others=names)


def stop_from_check_in(ctx: Context, client: Contact, dyad: Dyad) -> None:
    """Stop the dyad that a check-in is about; say so if the client is asked about others too."""
    stop_dyad(ctx, dyad)
    if (text := describe_stopped(ctx, client, dyad)) is not None:
        outbox.reply(ctx, client, Message(text))
