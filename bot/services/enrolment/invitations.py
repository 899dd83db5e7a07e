"""Invites: a code that works once and for a while, and the link that carries it."""

from datetime import timedelta

from bot.services.context.context import Desk
from storage.repositories import invites
from storage.repositories.dyads import Dyad
from storage.repositories.invites import Invited


def make(desk: Desk, invited: Invited, days: int) -> str:
    """A new single-use code; only its hash is kept."""
    code = desk.kit.new_code()
    invites.add(desk.unit, code, invited, desk.now + timedelta(days=days))
    return code


def again(desk: Desk, dyad: Dyad, days: int) -> str:
    """A new code for a client; the older ones open nothing any more."""
    invites.revoke(desk.unit, dyad.id)
    return make(desk, Invited(dyad.practitioner, dyad.id), days)


def link(bot_name: str, code: str) -> str:
    """The address that opens the bot with this code; "" where the bot's name is not known."""
    return f"https://t.me/{bot_name}?start={code}" if bot_name else ""
