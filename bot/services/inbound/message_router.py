"""Routing of commands, typed text and other content of messages."""

import html
from collections.abc import Callable
from datetime import timedelta

from bot.services.alerts.emergency_contacts import help_row
from bot.services.answering.answer_message import answer_typed, answer_unsupported, remember_typed
from bot.services.commands import COMMANDS, find_command, now
from bot.services.context import AnyCommand, Contact, Context, Role, roles
from bot.services.enrolment import pending_consent
from bot.services.messaging import outbox
from flows.crisis_words import sounds_like_danger
from flows.digest.pages import telegram_length
from flows.errors import BadInput, NotAccessible
from flows.message import Message
from storage.repositories import prompts

MIN_SPLIT_CHARACTERS = 3000  # apps cut a longer text at a space before its 4096th character
PART_INTERVAL = timedelta(seconds=10)


def handle_command(ctx: Context, contact: Contact, name: str, words: str) -> None:
    """Run a command, or reply why it is not for this person."""
    command = find_command(name)
    if command is not now.COMMAND:
        prompts.drop(ctx, contact.chat_key)
    if command is None:
        _reply(ctx, contact, "unknown-command")
    elif _call(ctx, contact, command, words):
        return
    elif roles(contact) is Role.NOBODY:
        _reply(ctx, contact, "help-stranger")
    else:
        _reply(ctx, contact, "for-clients" if command.role is Role.CLIENT else "for-practitioners")


def _call(ctx: Context, contact: Contact, command: AnyCommand, words: str) -> bool:
    """Run the command; after words that it cannot read, what is typed next corrects them."""
    try:
        return command.call(ctx, contact, words)
    except (BadInput, NotAccessible) as error:
        if error.said is None:
            raise
        _reply(ctx, contact, error.said, **error.params)
        if isinstance(error, BadInput) and prompts.get(ctx, contact.chat_key) is None:
            prompts.put_command(ctx, contact.chat_key, command.name)
        return True


def handle_text(ctx: Context, contact: Contact, text: str, message_id: int | None) -> None:
    """Hand typed text to the command that asked for it, else to the open check-in: the newest question is answered.

    An app sends a text of more than 4096 characters as several messages. All are refused with the first, which is
    longer than anything that is read here.
    """
    is_long = telegram_length(html.escape(text)) >= MIN_SPLIT_CHARACTERS
    if prompts.take_part(ctx, contact.chat_key, PART_INTERVAL):
        remember_typed(ctx, contact, message_id)
    else:
        _handle_whole_text(ctx, contact, text, message_id)
    if is_long:
        prompts.expect_parts(ctx, contact.chat_key)


def _handle_whole_text(ctx: Context, contact: Contact, text: str, message_id: int | None) -> None:
    if sounds_like_danger(text):
        answer_typed(
            ctx, contact, text, message_id
        )  # the crisis text has been sent, and nothing stands below it
    elif (
        not _with_error_reply(ctx, contact, lambda: _answer_prompt(ctx, contact, text))
        and not answer_typed(ctx, contact, text, message_id)
        and not pending_consent.answer_typed(ctx, contact, text)
    ):
        _reply(ctx, contact, "nothing-open" if roles(contact) else "help-stranger")


def _answer_prompt(ctx: Context, contact: Contact, text: str) -> bool:
    """Hand the text to the command that asked for it; return False if none did, or the person lost its role since."""
    prompt = prompts.get(ctx, contact.chat_key)
    if prompt is None:
        return False
    if prompt.kind == prompts.COMMAND:
        prompts.drop(ctx, contact.chat_key)
        return _call(ctx, contact, COMMANDS[prompt.about], text)
    return any(
        command.answer_prompt(ctx, contact, (prompt.kind, prompt.about), text)
        for command in COMMANDS.values()
    )


def handle_unsupported(ctx: Context, contact: Contact, kind: str, album: str | None) -> None:
    """Hand other content to the open check-in, or reply that only text is read."""
    if not answer_unsupported(ctx, contact, kind):
        text = contact.voice.say("edited-unseen" if kind == "edited" else "only-text")
        message = Message(text, (help_row(contact.voice),))
        outbox.reply(ctx, contact, message, once=None if kind == "edited" else album)


def _with_error_reply(ctx: Context, contact: Contact, handle: Callable[[], bool]) -> bool:
    """Return what the handler returns; reply to an error that has a text for the person, who may type again."""
    try:
        return handle()
    except (BadInput, NotAccessible) as error:
        if error.said is None:
            raise
        _reply(ctx, contact, error.said, **error.params)
        return True


def _reply(ctx: Context, contact: Contact, key: str, **params: str) -> None:
    """Reply that something was not understood or not possible, with the button for help below it."""
    outbox.reply(ctx, contact, Message(contact.voice.say(key, **params), (help_row(contact.voice),)))
