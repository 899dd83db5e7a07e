"""Routing of a tap by its data: to a check-in, a digest, a file, or the command whose button it is."""

from bot.services.answering.answer_tap import answer_tap
from bot.services.commands import COMMANDS, now
from bot.services.context import CallbackTap, Contact, Context, InboundUpdate, access, rate_limit
from bot.services.digests import buttons
from bot.services.inbound import file_uploads
from bot.services.messaging import outbox
from flows.digest.buttons import NotADigestButton, is_digest_data
from flows.errors import NotAccessible
from storage.repositories import prompts

CHECK_IN = "c"


def handle_tap(ctx: Context, contact: Contact, update: InboundUpdate, tap: CallbackTap) -> None:
    """Handle a tap; reply that a button is not theirs, which counts as a failed attempt, if no handler takes it.

    The button for help works for everybody, even after too many failed attempts.
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
    prompts.drop_command(ctx, contact.chat_key)
    command = COMMANDS.get(name)
    try:
        if name == CHECK_IN:
            answer_tap(ctx, contact, tap)
        elif is_digest_data(tap.data):
            buttons.handle_tap(ctx, access.practitioner(contact), tap)
        elif file_uploads.is_import_callback(tap.data):
            file_uploads.handle_import_tap(ctx, contact, update, tap)
        elif command is None or not parts or not command.handle_tap(ctx, contact, tap, parts):
            raise NotAccessible
    except (NotAccessible, NotADigestButton):
        rate_limit.record_failed_attempt(ctx, contact, rate_limit.AttemptKind.BUTTON)
        outbox.answer_callback(ctx, contact, tap, contact.voice.plain("not-yours"))
