"""/checkin: continue the open check-in, or begin one now about the recent work, at most once a day.

For a client who is a practitioner too, it is about their own work; /form shows their form about a client.
"""

from bot.services.answering.open_check_in import closed_with_answers, own_check_in
from bot.services.check_ins import resumption
from bot.services.commands.check_in_beginning import COMMAND_NAME, ask_next_or_begin, begin
from bot.services.context import (
    EVERYBODY,
    CallbackTap,
    CommandSpec,
    Contact,
    Context,
    KnownContact,
    access,
)
from bot.services.messaging import outbox
from flows.dyads import lifecycle
from flows.errors import NotAccessible
from flows.message import Message


def run(ctx: Context, contact: Contact, words: str) -> None:
    """Show the person a check-in to answer.

    The first of these that exists: the open check-in or form; one that closed lately with unsent answers; the
    next planned check-in; a new one. A practitioner who is no client and has no open form gets a notice that
    the command is for clients.
    """
    check_in = own_check_in(ctx, contact)
    known = contact.as_known()
    if check_in is not None:
        resumption.resend(ctx, check_in)
    elif known and (closed := closed_with_answers(ctx, known)):
        resumption.reopen(ctx, *closed)
    elif contact.practitioner and not contact.dyads:
        outbox.reply(ctx, contact, Message(contact.voice.say("for-clients")))
    else:
        ask_next_or_begin(ctx, contact)


def tapped(ctx: Context, contact: KnownContact, tap: CallbackTap, parts: list[str]) -> None:
    """Begin a check-in about the work with the chosen practitioner."""
    dyad = access.own_dyad(contact, parts[-1])
    if not lifecycle.is_participating(dyad.state):
        raise NotAccessible
    check_in = own_check_in(ctx, contact)
    if check_in is not None:
        resumption.resend(ctx, check_in)
    else:
        begin(ctx, contact, dyad)
    outbox.answer_callback(ctx, contact, tap)


COMMAND = CommandSpec(COMMAND_NAME, EVERYBODY, run, tapped)
