"""/digest: this week's, as far as it has come."""

from bot.services.context.access import Role
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.digests.weekly_send import send_running_digest


def run(ctx: Context, person: Contact, words: str) -> None:
    """What the digest would say now. The weekly one still comes."""
    send_running_digest(ctx, person)


COMMAND = CommandSpec("digest", Role.PRACTITIONER, run)
