"""Messages of strangers: answered up to an allowance, then one notice, then silence until the wait is over.

Words of danger and requests for help are answered before this, however many there are; invitations have a limit of
their own; a person who is known here has none.
"""

from bot.services.commands import find_command, now
from bot.services.context import Contact, Context, rate_limit
from bot.services.context.inbound_types import CallbackTap, CommandMessage, InboundContent
from bot.services.context.rate_limit import AttemptKind
from bot.services.messaging import outbox
from flows.message import Message

START = "start"


def exceeds_allowance(ctx: Context, contact: Contact, content: InboundContent) -> bool:
    """Return whether a stranger has written more than is answered, after telling them so once."""
    if contact.person is not None or _has_own_limit(content):
        return False
    if wait := rate_limit.current_wait(ctx, contact, AttemptKind.STRANGER):
        message = Message(contact.voice.say("many-messages", minutes=wait.minutes))
        outbox.reply(ctx, contact, message, once=wait.name)
        return True
    rate_limit.record_failed_attempt(ctx, contact, AttemptKind.STRANGER)
    return False


def _has_own_limit(content: InboundContent) -> bool:
    match content:
        case CallbackTap():
            return True
        case CommandMessage(name, words):
            return find_command(name) is now.COMMAND or (name == START and bool(words))
        case _:
            return False
