"""Routing of an update to the use case that handles it.

A tap is routed by its data; a command by its name; typed text to the open check-in, unless the person was just asked to
type something else. What nothing handles is answered with what can be done here.
"""

from collections.abc import Callable
from typing import assert_never

from bot.services.alerts import crisis_reply
from bot.services.answering import answer
from bot.services.commands import COMMANDS
from bot.services.context import CallbackTap, Contact, Context, InboundUpdate, Role, access, rate_limit, roles
from bot.services.context.contact import from_sender
from bot.services.context.inbound_types import (
    BotBlocked,
    CommandMessage,
    GroupChat,
    SentFile,
    TextMessage,
    UnsupportedContent,
)
from bot.services.context.rate_limit import AttemptKind
from bot.services.delivery import reachability
from bot.services.digests import buttons
from bot.services.enrolment import pending_consent
from bot.services.inbound import file_uploads
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import OutboundAction
from flows.digest.buttons import NotADigestButton, is_digest
from flows.errors import BadInput, NotYours
from flows.message import Message
from storage.repositories import prompts

CHECK_IN = "c"


def handle(ctx: Context, update: InboundUpdate) -> None:
    """Handle one update in its transaction."""
    contact = from_sender(ctx, update.sender)
    ctx = ctx.acting_for(contact.opaque)
    match update.content:
        case GroupChat():
            _leave_group(ctx, contact)
        case BotBlocked(True):
            reachability.mark_unreachable(ctx, contact.chat_key)
        case BotBlocked():
            reachability.mark_reachable(ctx, contact)
        case _:
            reachability.mark_reachable(ctx, contact)
            crisis_reply.reply_to_danger_words(ctx, contact, update)
            _handle_content(ctx, contact, update)


def _handle_content(ctx: Context, contact: Contact, update: InboundUpdate) -> None:
    match update.content:
        case CallbackTap():
            _handle_tap(ctx, contact, update, update.content)
        case CommandMessage(name, words):
            _handle_command(ctx, contact, name, words)
        case TextMessage(text, message_id):
            _handle_text(ctx, contact, text, message_id)
        case SentFile():
            if not file_uploads.handle_upload(ctx, contact, update, update.content):
                _handle_unsupported(ctx, contact, "document", update.album)
        case UnsupportedContent(kind):
            _handle_unsupported(ctx, contact, kind, update.album)
        case BotBlocked() | GroupChat():
            pass  # not sent by the person
        case _:
            assert_never(update.content)


def _leave_group(ctx: Context, contact: Contact) -> None:
    message = Message(contact.voice.say("not-in-groups"))
    action = OutboundAction(contact.chat, message, leaves=True)
    outbox.post(ctx, contact, action, key=f"leave:{ctx.new_id()}", kind="leave", urgency=outbox.REPLY)


def _handle_tap(ctx: Context, contact: Contact, update: InboundUpdate, tap: CallbackTap) -> None:
    if minutes := rate_limit.minutes_left(ctx, contact, AttemptKind.BUTTON):
        outbox.answer_callback(ctx, contact, tap, contact.voice.plain("wait-a-while", minutes=minutes))
        return
    name, *parts = tap.data.split(":")
    command = COMMANDS.get(name)
    try:
        if name == CHECK_IN:
            answer.answer_tap(ctx, contact, tap)
        elif is_digest(tap.data):
            buttons.handle_tap(ctx, access.practitioner(contact), tap)
        elif file_uploads.is_import_callback(tap.data):
            file_uploads.handle_import_tap(ctx, contact, update, tap)
        elif command is None or not parts or not command.tap(ctx, contact, tap, parts):
            raise NotYours
    except (NotYours, NotADigestButton):
        rate_limit.record_failed_attempt(ctx, contact, AttemptKind.BUTTON)
        outbox.answer_callback(ctx, contact, tap, contact.voice.plain("not-yours"))


def _handle_command(ctx: Context, contact: Contact, name: str, words: str) -> None:
    prompts.drop(ctx, contact.chat_key)
    command = COMMANDS.get(name)
    if command is None:
        _reply(ctx, contact, "unknown-command")
    elif _with_error_reply(ctx, contact, lambda: command.call(ctx, contact, words)):
        return
    elif roles(contact) is Role.NOBODY:
        _reply(ctx, contact, "help-stranger")
    else:
        _reply(ctx, contact, "for-clients" if command.role is Role.CLIENT else "for-practitioners")


def _handle_text(ctx: Context, contact: Contact, text: str, message_id: int | None) -> None:
    if (
        not _with_error_reply(ctx, contact, lambda: _answer_prompt(ctx, contact, text))
        and not answer.answer_typed(ctx, contact, text, message_id)
        and not pending_consent.repeat_pending_question(ctx, contact)
    ):
        _reply(ctx, contact, "nothing-open" if roles(contact) else "help-stranger")


def _answer_prompt(ctx: Context, contact: Contact, text: str) -> bool:
    """Hand the text to the command that asked for it; return False if none did, or the person lost its role since."""
    prompt = prompts.get(ctx, contact.chat_key)
    if prompt is None:
        return False
    return any(
        command.answer_prompt(ctx, contact, (prompt.kind, prompt.about), text)
        for command in COMMANDS.values()
    )


def _handle_unsupported(ctx: Context, contact: Contact, kind: str, album: str | None) -> None:
    if not answer.answer_unsupported(ctx, contact, kind):
        message = Message(contact.voice.say("edited-unseen" if kind == "edited" else "only-text"))
        outbox.reply(ctx, contact, message, once=None if kind == "edited" else album)


def _with_error_reply(ctx: Context, contact: Contact, handle: Callable[[], bool]) -> bool:
    """Return what the handler returns; reply to an error that has a text for the person, who may type again."""
    try:
        return handle()
    except (BadInput, NotYours) as error:
        if error.said is None:
            raise
        _reply(ctx, contact, error.said, **error.params)
        return True


def _reply(ctx: Context, contact: Contact, key: str, **params: str) -> None:
    outbox.reply(ctx, contact, Message(contact.voice.say(key, **params)))
