"""Showing a check-in: in place where a tap came from it, in a new message below what was typed."""

import html
from dataclasses import replace

from bot.services.context import contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import EditMessage, RemoveMessage, SendMessage, replace_tapped
from flows.conversation import ConversationPhase, ConversationStep, State, advance, show
from flows.conversation.inputs import Input
from flows.instruments import Perspective
from flows.message import Message
from flows.scheduling.local import wall
from storage.repositories import due, dyads, outbox_messages, practitioners
from storage.repositories.check_ins import CheckIn
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.outbox_messages import OutboxKind

NEW_MESSAGES = (OutboxKind.QUESTION, OutboxKind.REMINDER, OutboxKind.CHECK_IN_RESENT)
WRITING = (ConversationPhase.MORE, ConversationPhase.NOTE)


def message(
    ctx: Context, person: Contact, check_in: CheckIn, state: State | None = None, *, again: bool = False
) -> Message:
    """The check-in as it stands (or would stand in ``state``), in the person's language.

    ``again``: it comes by itself after a while, so its first line may stand on a locked phone.
    """
    state = state or State.from_json(check_in.state)
    instrument = ctx.instrument(check_in.instrument, check_in.instrument_version)
    dyad = dyads.get(ctx, check_in.dyad)
    there = contact.in_programme(ctx, person, dyad)
    shown = show(state, instrument, there.voice, _other(ctx, check_in, dyad), again=again)
    if state.phase is ConversationPhase.SNOOZED and state.until != "pause":
        return replace(shown, html=_when_again(ctx, there, check_in) or shown.html)
    if state.phase in WRITING and (crisis := there.programme.crisis_text(there.voice.language)):
        return replace(shown, html=f"{shown.html}\n\n{html.escape(crisis, quote=False)}")
    return shown


def _when_again(ctx: Context, person: Contact, check_in: CheckIn) -> str | None:
    """When a check-in that was put off comes again, or that it closes before that."""
    at = due.when(ctx, DueKind.SNOOZE_END, check_in.id)
    key, moment = ("put-off-until", at) if at else ("put-off-closes", check_in.closes_at)
    if moment is None:
        return None
    return person.voice.say(key, when=person.voice.moment(moment, person.zone))


def _other(ctx: Context, check_in: CheckIn, dyad: Dyad) -> str:
    """How the asked person calls the other one of the dyad."""
    if check_in.perspective is Perspective.PRACTITIONER:
        return dyad.label
    return practitioners.get(ctx, dyad.practitioner).name


def advance_step(ctx: Context, check_in: CheckIn, given: Input, person: Contact) -> ConversationStep:
    """What an input makes of the conversation."""
    instrument = ctx.instrument(check_in.instrument, check_in.instrument_version)
    state = State.from_json(check_in.state)
    return advance(state, instrument, given, wall(ctx.now, person.zone), person.voice.language)


def update_tapped(
    ctx: Context, person: Contact, check_in: CheckIn, tap: CallbackTap, state: State, notice: str | None
) -> None:
    """Answer a tap and show the state in the message that was tapped, in one outbox message."""
    shown = message(ctx, person, check_in, state)
    _show(ctx, person, check_in, replace_tapped(person.chat, shown, tap, notice))


def update_in_place(ctx: Context, person: Contact, check_in: CheckIn, state: State) -> None:
    """Show the state in the message the check-in is shown in, if that is known."""
    if check_in.message_id is not None:
        shown = message(ctx, person, check_in, state)
        _show(ctx, person, check_in, EditMessage(person.chat, check_in.message_id, shown))


def _show(ctx: Context, person: Contact, check_in: CheckIn, action: EditMessage | SendMessage) -> None:
    edits = isinstance(action, EditMessage)
    kind = OutboxKind.CHECK_IN_EDIT if edits else OutboxKind.CHECK_IN_RESENT
    key = f"checkin:{check_in.id}:show:{ctx.new_id()}"
    outbox.post(ctx, person, kind, action, key=key, subject=check_in.id)


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
    """Show the state in a new message, below what was written since.

    It takes the place of one that has not gone out yet. Once it is there, the message before it is taken away.
    """
    shown = message(ctx, person, check_in, state, again=again)
    if preface is not None:
        shown = Message(f"{person.voice.say(preface)}\n\n{shown.html}", shown.buttons)
    outbox_messages.drop(ctx, check_in.id, NEW_MESSAGES)
    outbox.post(ctx, person, kind, SendMessage(person.chat, shown), key=key, subject=check_in.id)


def remove_message(ctx: Context, person: Contact, message_id: int) -> None:
    """Take away a message in which the check-in is shown no more: one question stands in a chat, not three."""
    action = RemoveMessage(person.chat, message_id)
    outbox.post(ctx, person, OutboxKind.REMOVAL, action, key=f"away:{ctx.new_id()}")
