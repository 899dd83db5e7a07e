"""The person a check-in asks."""

from bot.services.context import Context, KnownContact, from_person, in_programme
from storage.repositories import dyads
from storage.repositories.check_ins import CheckIn


def asked_person(ctx: Context, check_in: CheckIn) -> KnownContact:
    """Return the contact whom a check-in asks, with the voice and hours of its dyad's programme."""
    return in_programme(ctx, from_person(ctx, check_in.person), dyads.get(ctx, check_in.dyad))
