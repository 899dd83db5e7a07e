"""Words typed in place of a tap on the buttons of a command's question."""

from bot.services.context.contact import Contact
from bot.services.context.context import Context
from flows.conversation.command_parser import parse_command
from flows.conversation.inputs import AnswerAction
from storage.repositories import prompts

_ANSWERS = {AnswerAction.YES: True, AnswerAction.NO: False}


def typed_yes_or_no(contact: Contact, words: str) -> bool | None:
    """Return whether the words say yes or no, in the contact's language or in English; None if neither."""
    command = parse_command(words, contact.voice.language)
    return _ANSWERS.get(command.action) if command else None


def expect_words(ctx: Context, contact: Contact, command: str) -> None:
    """Record that a command has asked a question: text typed next is taken as the command's words."""
    prompts.put_command(ctx, contact.chat_key, command)
