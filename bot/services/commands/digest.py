"""/digest: this week's, as far as it has come."""

from bot.services.context.access import Role
from bot.services.context.command_spec import Command
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.digests.weekly_send import so_far


def run(desk: Desk, person: Who, words: str) -> None:
    """What the digest would say now. The weekly one still comes."""
    so_far(desk, person)


COMMAND = Command("digest", Role.PRACTITIONER, run)
