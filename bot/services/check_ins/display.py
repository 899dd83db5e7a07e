"""Showing a check-in: by editing the tapped message, or in a new message below what was typed."""

import html
from dataclasses import replace

from bot.services.check_ins.loader import LoadedCheckIn
from bot.services.context import CallbackTap, Contact, Context
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import OutboundAction
from flows.conversation import ConversationPhase, State, show
from flows.message import Message
from storage.repositories import due, outbox_messages
from storage.repositories.due import DueKind

WRITING = (ConversationPhase.MORE, ConversationPhase.NOTE)


def message(
    ctx: Context, check_in: LoadedCheckIn, state: State | None = None, *, again: bool = False
) -> Message:
    """Return the check-in in its stored state (or in ``state``), in the person's language.

    ``again``: the message is sent after a wait, so its first line may appear on a locked phone.
    """
    state, contact = state or check_in.state, check_in.contact
    shown = show(state, check_in.instrument, contact.voice, check_in.counterpart, again=again)
    if state.phase is ConversationPhase.SNOOZED and state.until != "pause":
        return replace(shown, html=_snooze_notice(ctx, check_in) or shown.html)
    if state.phase in WRITING and (crisis := contact.programme.crisis_text(contact.voice.language)):
        return replace(shown, html=f"{shown.html}\n\n{html.escape(crisis, quote=False)}")
    return shown


def _snooze_notice(ctx: Context, check_in: LoadedCheckIn) -> str | None:
    """Return when a snoozed check-in is asked again, or that it closes first."""
    at = due.when(ctx, DueKind.SNOOZE_END, check_in.row.id)
    key, moment = ("put-off-until", at) if at else ("put-off-closes", check_in.row.closes_at)
    if moment is None:
        return None
    voice = check_in.contact.voice
    return voice.say(key, when=voice.moment(moment, check_in.contact.zone))


def update_tapped(
    ctx: Context, check_in: LoadedCheckIn, tap: CallbackTap, state: State, notice: str | None
) -> None:
    """Answer a tap and show the state in the tapped message, in one outbox message."""
    shown = message(ctx, check_in, state)
    action = OutboundAction(check_in.contact.chat, shown, edits=tap.message_id, tap=tap.tap, notice=notice)
    _post_edit(ctx, check_in, action)


def update_in_place(ctx: Context, check_in: LoadedCheckIn, state: State | None = None) -> None:
    """Show the check-in (or ``state``) in the message in which it is shown, if that is known."""
    message_id = check_in.row.message_id
    if message_id is not None:
        shown = message(ctx, check_in, state)
        _post_edit(ctx, check_in, OutboundAction(check_in.contact.chat, shown, edits=message_id))


def _post_edit(ctx: Context, check_in: LoadedCheckIn, action: OutboundAction) -> None:
    check_in_id = check_in.row.id
    key = f"checkin:{check_in_id}:show:{ctx.new_id()}"
    outbox.post(
        ctx, check_in.contact, action, key=key, kind="show", urgency=outbox.REPLY, subject=check_in_id
    )


def send_new(
    ctx: Context,
    check_in: LoadedCheckIn,
    key: str,
    kind: str,
    *,
    state: State | None = None,
    preface: str | None = None,
    again: bool = False,
) -> None:
    """Show the check-in (or ``state``) in a new message; ``preface`` is the key of a text above it.

    The message replaces one that has not been sent yet. Once it has arrived, the message before it is deleted.
    """
    contact, check_in_id = check_in.contact, check_in.row.id
    shown = message(ctx, check_in, state, again=again)
    if preface is not None:
        shown = Message(f"{contact.voice.say(preface)}\n\n{shown.html}", shown.buttons)
    urgency = outbox.QUESTION if kind == "remind" else outbox.REPLY
    outbox_messages.drop(ctx, check_in_id, ("ask", "remind"))
    action = OutboundAction(contact.chat, shown)
    outbox.post(ctx, contact, action, key=key, kind=kind, urgency=urgency, subject=check_in_id)


def remove_message(ctx: Context, contact: Contact, message_id: int) -> None:
    """Delete a message that no longer shows the check-in."""
    action = OutboundAction(contact.chat, edits=message_id)
    outbox.post(ctx, contact, action, key=f"away:{ctx.new_id()}", kind="away", urgency=outbox.REPLY)
