"""/digest: this week's, as far as it has come."""

from bot.services.access import Role
from bot.services.commands.command import Command
from bot.services.desk import Desk
from bot.services.digest_letters import so_far
from bot.services.who import Who


def run(desk: Desk, person: Who, words: str) -> None:
    """What the digest would say now. The weekly one still comes."""
    so_far(desk, person)


COMMAND = Command("digest", Role.PRACTITIONER, run)
