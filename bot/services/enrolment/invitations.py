"""Invites: a code that works once and for a while, and the link that carries it."""

from datetime import timedelta

from bot.services.context.context import Context
from storage.repositories import invites
from storage.repositories.dyads import Dyad
from storage.repositories.invites import Invited


def create(ctx: Context, invited: Invited, days: int) -> str:
    """A new single-use code; only its hash is kept."""
    code = ctx.resources.new_invite_code()
    invites.add(ctx, code, invited, ctx.now + timedelta(days=days))
    return code


def recreate(ctx: Context, dyad: Dyad, days: int) -> str:
    """A new code for a client; the older ones open nothing any more."""
    invites.revoke(ctx, dyad.id)
    return create(ctx, Invited(dyad.practitioner, dyad.id), days)


def invite_link(bot_name: str, code: str) -> str:
    """The address that opens the bot with this code; "" where the bot's name is not known."""
    return f"https://t.me/{bot_name}?start={code}" if bot_name else ""
