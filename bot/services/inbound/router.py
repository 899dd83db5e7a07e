"""Where everything that comes from a person arrives, and who takes it from there.

In order: a tap goes to whom its data names; a command to its file; typed text to the open check-in, unless the person
was just asked to type something else. Whatever nobody takes gets an answer that says what can be done here.
"""

from collections.abc import Callable

from bot.services.alerts import crisis_reply
from bot.services.answering import answer
from bot.services.commands import COMMANDS, start
from bot.services.context import access, contact, rate_limit
from bot.services.context.access import Role, roles
from bot.services.context.command_spec import Typed
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import (
    BotBlocked,
    CallbackTap,
    CommandMessage,
    GroupChat,
    InboundUpdate,
    SentFile,
    TextMessage,
    UnsupportedContent,
)
from bot.services.context.rate_limit import AttemptKind
from bot.services.delivery import reachability
from bot.services.digests import buttons
from bot.services.inbound import file_uploads
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import LeaveChat
from flows.digest.buttons import NotADigestButton, is_digest
from flows.errors import BadInput, NotYours
from flows.message import Message
from storage.repositories import prompts
from storage.repositories.outbox_messages import OutboxKind

CHECK_IN = "c"


def handle(ctx: Context, received: InboundUpdate) -> None:
    """One update, inside its transaction."""
    given = received.input
    person = contact.from_sender(ctx, received.sender)
    ctx = ctx.acting_for(person.opaque)
    if isinstance(given, GroupChat):
        _leave(ctx, person)
        return
    if isinstance(given, BotBlocked):
        if given.blocked:
            reachability.mark_unreachable(ctx, person.chat_key)
        else:
            reachability.mark_reachable(ctx, person)
        return
    reachability.mark_reachable(ctx, person)
    crisis_reply.reply_to_danger_words(ctx, person, received)
    match given:
        case CallbackTap():
            _tap(ctx, person, given)
        case CommandMessage(name, words):
            _command(ctx, person, name, words)
        case TextMessage(text, message_id):
            _text(ctx, person, text, message_id)
        case SentFile():
            if not file_uploads.handle_upload(ctx, person, given):
                _other(ctx, person, "document", received.album)
        case UnsupportedContent(kind):
            _other(ctx, person, kind, received.album)


def _leave(ctx: Context, person: Contact) -> None:
    message = Message(person.voice.say("not-in-groups"))
    action = LeaveChat(person.chat, message)
    outbox.post(ctx, person, OutboxKind.LEAVE_CHAT, action, key=f"leave:{ctx.new_id()}")


def _tap(ctx: Context, person: Contact, tap: CallbackTap) -> None:
    if minutes := rate_limit.minutes_left(ctx, person, AttemptKind.BUTTON):
        outbox.answer_callback(ctx, person, tap, person.voice.plain("wait-a-while", minutes=minutes))
        return
    name, *parts = tap.data.split(":")
    command = COMMANDS.get(name)
    try:
        if name == CHECK_IN:
            answer.answer_tap(ctx, person, tap)
        elif is_digest(tap.data):
            buttons.handle_tap(ctx, person, tap)
        elif file_uploads.is_import_callback(tap.data):
            file_uploads.handle_import_tap(ctx, person, tap)
        elif command and command.tapped and parts and access.may_go_on(person, command.role):
            command.tapped(ctx, person, tap, parts)
        else:
            raise NotYours
    except (NotYours, NotADigestButton):
        rate_limit.record_failed_attempt(ctx, person, AttemptKind.BUTTON)
        outbox.answer_callback(ctx, person, tap, person.voice.plain("not-yours"))


def _command(ctx: Context, person: Contact, name: str, words: str) -> None:
    prompts.drop(ctx, person.chat_key)
    command = COMMANDS.get(name)
    if command is None:
        _say(ctx, person, "unknown-command")
    elif access.may_begin(person, command.role):
        _guarded(ctx, person, lambda: command.run(ctx, person, words))
    elif roles(person) is Role.NOBODY:
        _say(ctx, person, "help-stranger")
    else:
        _say(ctx, person, "for-clients" if command.role is Role.CLIENT else "for-practitioners")


def _text(ctx: Context, person: Contact, text: str, message_id: int | None) -> None:
    prompt = prompts.get(ctx, person.chat_key)
    typed = _asked_by(person, prompt.kind) if prompt else None
    if prompt is not None and typed is not None:
        _guarded(ctx, person, lambda: typed(ctx, person, prompt.about, text))
    elif not answer.answer_typed(ctx, person, text, message_id) and not start.repeat_pending_question(
        ctx, person
    ):
        _say(ctx, person, "nothing-open" if roles(person) else "help-stranger")


def _asked_by(person: Contact, kind: str) -> Typed | None:
    """Who takes what was asked for; nobody any more where this person is no longer one whom that command is for."""
    asking = (each for each in COMMANDS.values() if kind in each.typed)
    return next((each.typed[kind] for each in asking if access.may_go_on(person, each.role)), None)


def _other(ctx: Context, person: Contact, kind: str, album: str | None) -> None:
    if not answer.answer_unsupported(ctx, person, kind):
        said = Message(person.voice.say("edited-unseen" if kind == "edited" else "only-text"))
        outbox.reply(ctx, person, said, once=None if kind == "edited" else album)


def _guarded(ctx: Context, person: Contact, work: Callable[[], None]) -> None:
    """Do it; what is wrong with what was typed is told, and the person may simply type again."""
    try:
        work()
    except (BadInput, NotYours) as error:
        if error.said is None:
            raise
        _say(ctx, person, error.said, **error.params)


def _say(ctx: Context, person: Contact, key: str, **params: str) -> None:
    outbox.reply(ctx, person, Message(person.voice.say(key, **params)))
