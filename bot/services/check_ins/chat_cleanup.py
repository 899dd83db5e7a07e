"""Whoever wants it finds nothing of what they typed in the chat when a check-in is over.

The questions need no such care: they are asked in one message, which says thanks in the end.
"""

from bot.services.check_ins import display
from bot.services.context import contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from storage.repositories import typed_message_ids
from storage.repositories.check_ins import CheckIn


def remember_message(ctx: Context, person: Contact, check_in: CheckIn, message_id: int | None) -> None:
    """They typed this into it."""
    if message_id is not None and person.person is not None and person.person.clears:
        typed_message_ids.add(ctx, check_in.id, message_id)


def delete_typed_messages(ctx: Context, check_in: CheckIn) -> None:
    """It is over: their messages are taken away, as far as Telegram lets a bot, which is for two days."""
    for message_id in typed_message_ids.take(ctx, check_in.id):
        display.remove_message(ctx, contact.from_person(ctx, check_in.person), message_id)
