"""A client's card as pages of text, for the client's own data."""

from bot.services.context import Contact, Context
from bot.services.digests import client_weeks, composition
from flows.digest.card import build_card, render_card
from flows.message import Message
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad


def card_of(
    ctx: Context, reader: Contact, dyad: Dyad, last: int, person: Contact | None = None
) -> list[Message]:
    """Return the card of a client with their last check-ins, for a reader, in the language of `person` if given."""
    instrument, voice = composition.programme_instrument(ctx, reader), (person or reader).voice
    name = practitioners.get(ctx, dyad.practitioner).name
    week = client_weeks.read_client_week(ctx, dyad)
    built = build_card(week if person else week.without_goals(), instrument, last=last)
    return list(render_card(built, voice, instrument, zone=reader.zone, name=name))
