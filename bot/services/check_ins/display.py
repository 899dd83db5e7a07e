"""Sending a check-in: by editing the tapped message, or as a new message below what was typed."""

from bot.services.alerts import emergency_contacts
from bot.services.check_ins.loader import LoadedCheckIn
from bot.services.check_ins.rendering import render
from bot.services.context import CallbackTap, Contact, Context
from bot.services.events import publication
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import EditMessage, RemoveMessage, SendMessage, replace_tapped
from flows.conversation import State
from flows.i18n import Voice
from flows.message import Message
from storage.repositories import outbox_messages, prompts
from storage.repositories.outbox_messages import OutboxKind

NEW_MESSAGES = (OutboxKind.QUESTION, OutboxKind.REMINDER, OutboxKind.CHECK_IN_RESENT)


def update_tapped(
    ctx: Context, check_in: LoadedCheckIn, tap: CallbackTap, state: State, notice: str | None
) -> None:
    """Answer a tap and show the state in the tapped message, with one outbox message for both.

    What was asked outside of an open check-in before is no longer awaited.
    """
    if not state.ended:
        prompts.drop(ctx, check_in.contact.chat_key)
    message = render(ctx, check_in, state)
    _post_edit(ctx, check_in, replace_tapped(check_in.contact.chat, message, tap, notice))


def update_in_place(ctx: Context, check_in: LoadedCheckIn, state: State | None = None) -> None:
    """Show the check-in (or ``state``) in the message in which it is shown, if that is known."""
    message_id = check_in.row.message_id
    if message_id is not None:
        message = render(ctx, check_in, state)
        _post_edit(ctx, check_in, EditMessage(check_in.contact.chat, message_id, message))


def _post_edit(ctx: Context, check_in: LoadedCheckIn, action: EditMessage | SendMessage) -> None:
    edits = isinstance(action, EditMessage)
    kind = OutboxKind.CHECK_IN_EDIT if edits else OutboxKind.CHECK_IN_RESENT
    key = f"checkin:{check_in.row.id}:show:{ctx.new_id()}"
    outbox.post(ctx, check_in.contact, kind, action, key=key, subject=check_in.row.id)


def send_first(ctx: Context, check_in: LoadedCheckIn, state: State) -> None:
    """Send a check-in's first question and publish the event CHECK_IN_ASKED.

    A prompt that was open in the chat is dropped: typed text now answers the check-in.
    """
    prompts.drop(ctx, check_in.contact.chat_key)
    contact, check_in_id = check_in.contact, check_in.row.id
    action = SendMessage(contact.chat, render(ctx, check_in, state))
    key = f"checkin:{check_in_id}:ask"
    outbox.post(ctx, contact, OutboxKind.QUESTION, action, key=key, subject=check_in_id)
    publication.publish_check_in(ctx, publication.EventKind.CHECK_IN_ASKED, check_in.row)


def send_new(
    ctx: Context,
    check_in: LoadedCheckIn,
    key: str,
    kind: OutboxKind,
    *,
    state: State | None = None,
    preface: str | None = None,
    again: bool = False,
) -> None:
    """Show the check-in (or ``state``) in a new message; ``preface`` is the key of a text above it.

    It replaces an unsent one. The previous message is deleted once the new one has been delivered. What was asked
    outside of the check-in before is no longer awaited.
    """
    prompts.drop(ctx, check_in.contact.chat_key)
    contact, check_in_id = check_in.contact, check_in.row.id
    message = render(ctx, check_in, state, again=again)
    if preface is not None:
        message = _with_preface(message, contact.voice, preface)
    outbox_messages.drop(ctx, check_in_id, NEW_MESSAGES)
    outbox.post(ctx, contact, kind, SendMessage(contact.chat, message), key=key, subject=check_in_id)


def _with_preface(message: Message, voice: Voice, preface: str) -> Message:
    """Return the message with the preface above it and, after a text that was not understood, the button for help."""
    help_row = emergency_contacts.help_row(voice)
    rows = message.buttons if help_row in message.buttons else (*message.buttons, help_row)
    return Message(f"{voice.say(preface)}\n\n{message.html}", rows)


def remove_message(ctx: Context, contact: Contact, message_id: int) -> None:
    """Delete a message from the chat: one in which a check-in is no longer shown, or one that was typed."""
    action = RemoveMessage(contact.chat, message_id)
    outbox.post(ctx, contact, OutboxKind.REMOVAL, action, key=f"away:{ctx.new_id()}")
