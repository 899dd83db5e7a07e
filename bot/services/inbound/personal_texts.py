"""Text about oneself that a command asked for, deleted from the chat of those who chose that."""

from bot.services.check_ins import chat_cleanup
from bot.services.commands import COMMANDS
from bot.services.context import Contact, Context
from storage.repositories import prompts


def remove_if_chosen(ctx: Context, contact: Contact, message_id: int | None) -> None:
    """Delete a typed message, whether or not it can be used, if a command has asked for something personal."""
    prompt = prompts.get(ctx, contact.chat_key)
    if prompt is not None and any(prompt.kind in command.personal for command in COMMANDS.values()):
        chat_cleanup.remove_typed(ctx, contact, message_id)
