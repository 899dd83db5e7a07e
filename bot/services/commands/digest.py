"""/digest: the digest of the running week."""

from bot.services.context import PRACTITIONERS, CommandSpec, Context, PractitionerContact
from bot.services.digests.weekly_send import send_running_digest


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Reply with what the digest would contain now; the weekly one is still sent."""
    send_running_digest(ctx, contact)


COMMAND = CommandSpec("digest", PRACTITIONERS, run)
