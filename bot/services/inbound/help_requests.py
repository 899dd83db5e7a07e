"""Plain requests for help: the command without more words, or typed text that cannot be an answer."""

from bot.services.answering.open_check_in import open_check_in
from bot.services.check_ins.loader import load
from bot.services.commands import find_command, now
from bot.services.context import Contact, Context, InboundUpdate
from bot.services.context.inbound_types import CommandMessage, TextMessage, UnsupportedContent
from flows.conversation import ConversationPhase
from flows.help_requests import asks_for_help, emergency_number
from flows.scheduling.pause_length import MAX_PAUSE_DAYS
from storage.repositories import prompts


def answer(ctx: Context, contact: Contact, update: InboundUpdate) -> bool:
    """Reply with the emergency contacts if this is nothing but a request for help; return whether it is."""
    match update.content:
        case TextMessage(text):
            pass
        case UnsupportedContent():
            text = update.words
        case CommandMessage(name, words):
            is_bare = not words and find_command(name) is now.COMMAND
            return is_bare and now.COMMAND.call(ctx, contact, "")
        case _:
            return False
    return _is_help_request(ctx, contact, text) and now.COMMAND.call(ctx, contact, "")


def _is_help_request(ctx: Context, contact: Contact, text: str) -> bool:
    """Return whether the text asks for help.

    A number counts only where no number can be an answer: no command asked for text, and no check-in for a number.
    """
    if asks_for_help(text):
        return True
    number = emergency_number(text)
    if number is None or prompts.get(ctx, contact.chat_key) is not None:
        return False
    row = open_check_in(ctx, contact)
    if row is None:
        return True
    check_in = load(ctx, row, contact)
    state, items = check_in.state, check_in.instrument.items
    if state.phase is ConversationPhase.PAUSING:
        return number > MAX_PAUSE_DAYS
    return number not in {option.value for item in items for option in item.options}
