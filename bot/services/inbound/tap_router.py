"""Routing of a tap by its data: to a check-in, a digest, a file, or the command whose button it is."""

from collections.abc import Mapping
from datetime import timedelta

from bot.services.answering.answer_tap import answer_tap
from bot.services.commands import COMMANDS, now
from bot.services.context import CallbackTap, Contact, Context, InboundUpdate, rate_limit
from bot.services.digests import buttons
from bot.services.inbound import file_uploads
from bot.services.messaging import outbox
from flows.digest.buttons import NotADigestButton, is_digest_data
from flows.errors import NotAccessible
from storage.repositories import last_taps, prompts

CHECK_IN = "c"
DOUBLE_TAP_INTERVAL = timedelta(seconds=2)
ONE_QUESTION: Mapping[str, frozenset[str]] = {
    "calendar": frozenset({"replace", "keep"}),
    "delete": frozenset({"client", "practitioner", "coordinator", "no"}),
    "met": frozenset({"yes", "no", "leave"}),
    "session": frozenset({"now", "at", "weekly", "end", "plan", "instead", "keep"}),
    "stop": frozenset({"yes", "no", "of"}),
}
"""Buttons, by command, that answer one question and leave no other: of two tapped at once, the first counts."""


def handle_tap(ctx: Context, contact: Contact, update: InboundUpdate, tap: CallbackTap) -> None:
    """Pass a tap on a button to its handler.

    If no handler accepts it, reply that the button is not the person's; that counts as a failed attempt. The
    help button always works, even after too many failed attempts. A tap on the same button, or on another one
    of the same question, within `DOUBLE_TAP_INTERVAL` is answered and otherwise ignored. Check-ins detect
    repeated taps themselves, by their turn number.
    """
    name, *parts = tap.data.split(":")
    if name == now.COMMAND.name:
        now.COMMAND.handle_tap(ctx, contact, tap, parts)
        return
    if wait := rate_limit.current_wait(ctx, contact, rate_limit.AttemptKind.BUTTON):
        notice = contact.voice.plain("wait-a-while", minutes=wait.minutes)
        # Known people may mean a question that is open; strangers are told once.
        outbox.answer_callback(ctx, contact, tap, notice, once=None if contact.person else wait.name)
        return
    is_one_of_several = parts[:1] and parts[0] in ONE_QUESTION.get(name, ()) and tap.message_id is not None
    button = f"{tap.message_id}:{name if is_one_of_several else tap.data}"
    if name != CHECK_IN and last_taps.is_repeated(ctx, contact.chat_key, button, DOUBLE_TAP_INTERVAL):
        outbox.answer_callback(ctx, contact, tap, contact.voice.plain("checkin-notice-already"))
        return
    prompts.drop_command(ctx, contact.chat_key)
    command = COMMANDS.get(name)
    if name != CHECK_IN:
        last_taps.put(ctx, contact.chat_key, button)
    try:
        if name == CHECK_IN:
            answer_tap(ctx, contact, tap)
        elif is_digest_data(tap.data):
            _handle_digest_tap(ctx, contact, tap)
        elif file_uploads.is_import_callback(tap.data):
            file_uploads.handle_import_tap(ctx, contact, update, tap)
        elif command is None or not parts or not command.handle_tap(ctx, contact, tap, parts):
            raise NotAccessible
    except (NotAccessible, NotADigestButton):
        last_taps.drop(ctx, contact.chat_key)
        rate_limit.record_failed_attempt(ctx, contact, rate_limit.AttemptKind.BUTTON)
        outbox.answer_callback(ctx, contact, tap, contact.voice.plain("not-yours"))


def _handle_digest_tap(ctx: Context, contact: Contact, tap: CallbackTap) -> None:
    reader = contact.as_practitioner()
    if reader is None:
        raise NotAccessible
    buttons.handle_tap(ctx, reader, tap)
