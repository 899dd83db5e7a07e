"""The person a check-in asks."""

from bot.services.context import contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from storage.repositories import dyads
from storage.repositories.check_ins import CheckIn


def asked_person(ctx: Context, check_in: CheckIn) -> Contact:
    """Return the contact whom a check-in asks, with the voice and hours of its dyad's programme."""
    return contact.in_programme(ctx, contact.from_person(ctx, check_in.person), dyads.get(ctx, check_in.dyad))
