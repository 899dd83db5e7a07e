"""Invitations: a single-use code with an expiry, and the link that carries it."""

from datetime import timedelta

from bot.services.context.context import Context
from storage.repositories import invites
from storage.repositories.dyads import Dyad
from storage.repositories.invites import Invited


def create(ctx: Context, invited: Invited, days: int) -> str:
    """Return a new single-use code that expires after `days`; only its hash is stored."""
    code = ctx.resources.new_invite_code()
    invites.add(ctx, code, invited, ctx.now + timedelta(days=days))
    return code


def recreate(ctx: Context, dyad: Dyad, days: int) -> str:
    """Return a new code for a client and revoke the older ones."""
    invites.revoke(ctx, dyad.id)
    return create(ctx, Invited(dyad.practitioner, dyad.id), days)


def invite_link(bot_name: str, code: str) -> str:
    """Return the URL that opens the bot with this code, or "" if the bot's name is not known."""
    return f"https://t.me/{bot_name}?start={code}" if bot_name else ""
