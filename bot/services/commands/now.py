"""/now: show the emergency contacts to any sender. Stores one count, and notifies no one."""

from bot.services.alerts import emergency_contacts
from bot.services.context import ANYBODY, CallbackTap, CommandSpec, Contact, Context
from bot.services.messaging import outbox
from storage.repositories import counters

ALIASES = ("sos", "crisis", "emergency")


def run(ctx: Context, contact: Contact, words: str) -> None:
    """Reply with the contacts; an open check-in or question stays as it is."""
    _reply(ctx, contact, None)


def tapped(ctx: Context, contact: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """Reply with the contacts in a new message; the one with the button stays as it is."""
    _reply(ctx, contact, tap)


def _reply(ctx: Context, contact: Contact, tap: CallbackTap | None) -> None:
    message = emergency_contacts.build_reply(ctx, contact)
    outbox.reply(ctx, contact, message, tap, protected=False)  # so that numbers can be copied
    counters.increment(ctx, counters.HELP_REQUESTS)


COMMAND = CommandSpec("now", ANYBODY, run, tapped)
