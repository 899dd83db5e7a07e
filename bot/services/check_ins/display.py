"""Sending a check-in: by editing the message that was tapped, or as a new message below what was typed."""

from bot.services.check_ins.rendering import render
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import EditMessage, RemoveMessage, SendMessage, replace_tapped
from flows.conversation import ConversationStep, State, advance
from flows.conversation.inputs import Input
from flows.message import Message
from flows.scheduling.local import wall
from storage.repositories import outbox_messages
from storage.repositories.check_ins import CheckIn
from storage.repositories.outbox_messages import OutboxKind

NEW_MESSAGES = (OutboxKind.QUESTION, OutboxKind.REMINDER, OutboxKind.CHECK_IN_RESENT)


def advance_step(ctx: Context, check_in: CheckIn, event: Input, person: Contact) -> ConversationStep:
    """Return the conversation's next state and events after an input; nothing is stored."""
    instrument = ctx.instrument(check_in.instrument, check_in.instrument_version)
    state = State.from_json(check_in.state)
    return advance(state, instrument, event, wall(ctx.now, person.zone), person.voice.language)


def update_tapped(
    ctx: Context, person: Contact, check_in: CheckIn, tap: CallbackTap, state: State, notice: str | None
) -> None:
    """Answer a tap and show the state in the tapped message, with one outbox message for both."""
    message = render(ctx, person, check_in, state)
    _show(ctx, person, check_in, replace_tapped(person.chat, message, tap, notice))


def update_in_place(ctx: Context, person: Contact, check_in: CheckIn, state: State) -> None:
    """Show the state in the check-in's own message, if its number is known."""
    if check_in.message_id is not None:
        message = render(ctx, person, check_in, state)
        _show(ctx, person, check_in, EditMessage(person.chat, check_in.message_id, message))


def _show(ctx: Context, person: Contact, check_in: CheckIn, action: EditMessage | SendMessage) -> None:
    edits = isinstance(action, EditMessage)
    kind = OutboxKind.CHECK_IN_EDIT if edits else OutboxKind.CHECK_IN_RESENT
    key = f"checkin:{check_in.id}:show:{ctx.new_id()}"
    outbox.post(ctx, person, kind, action, key=key, subject=check_in.id)


def send_first(ctx: Context, person: Contact, check_in: CheckIn, state: State) -> None:
    """Send the first question."""
    message = render(ctx, person, check_in, state)
    key = f"checkin:{check_in.id}:ask"
    action = SendMessage(person.chat, message)
    outbox.post(ctx, person, OutboxKind.QUESTION, action, key=key, subject=check_in.id)


def send_new(
    ctx: Context,
    person: Contact,
    check_in: CheckIn,
    key: str,
    kind: OutboxKind,
    *,
    state: State | None = None,
    preface: str | None = None,
    again: bool = False,
) -> None:
    """Show the state in a new message, below everything in the chat.

    It replaces an unsent one. The previous message is deleted once the new one has been delivered.
    """
    message = render(ctx, person, check_in, state, again=again)
    if preface is not None:
        message = Message(f"{person.voice.say(preface)}\n\n{message.html}", message.buttons)
    outbox_messages.drop(ctx, check_in.id, NEW_MESSAGES)
    outbox.post(ctx, person, kind, SendMessage(person.chat, message), key=key, subject=check_in.id)


def remove_message(ctx: Context, person: Contact, message_id: int) -> None:
    """Delete a message from the chat: one in which a check-in is no longer shown, or one that was typed."""
    action = RemoveMessage(person.chat, message_id)
    outbox.post(ctx, person, OutboxKind.REMOVAL, action, key=f"away:{ctx.new_id()}")
