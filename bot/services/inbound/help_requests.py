"""Plain requests for help in typed text, where they cannot be an answer."""

from bot.services.answering.open_check_in import open_check_in
from bot.services.check_ins.loader import load
from bot.services.context import Contact, Context
from flows.conversation import ConversationPhase
from flows.help_requests import asks_for_help, emergency_number
from storage.repositories import prompts

MAX_PAUSE_DAYS = 180  # what may be typed as the length of a pause


def is_help_request(ctx: Context, contact: Contact, text: str) -> bool:
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
