"""Reads a raw update: who sent it, and what they did. Telegram's words end here."""

import json
from dataclasses import replace
from typing import Any

from telegram import CallbackQuery, ChatMember, ChatMemberUpdated, Message, Update
from telegram.constants import ChatType

from bot.services.context.inbound_types import (
    BotBlocked,
    CallbackTap,
    CommandMessage,
    GroupChat,
    InboundUpdate,
    Input,
    Sender,
    SentFile,
    TextMessage,
    UnsupportedContent,
)
from flows.text.sanitize import drop_surrogates

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
KINDS = (
    "voice",
    "audio",
    "video_note",
    "video",
    "animation",
    "photo",
    "sticker",
    "contact",
    "venue",
    "location",
    "poll",
    "dice",
    "story",
)
NAMELESS = {
    "text/calendar": "calendar.ics",
    "text/csv": "table.csv",
}  # an app may send a file without its name
AWAY = (ChatMember.BANNED, ChatMember.LEFT)


def chat_of(update: dict[str, Any]) -> int | None:
    """The chat an update belongs to, read from the raw JSON without trusting the rest of it."""
    for kind in ("message", "edited_message", "my_chat_member"):
        if kind in update:
            return _number(update[kind], "chat")
    return _number(update.get("callback_query"), "from")


def _number(part: Any, key: str) -> int | None:
    found = _at(part, key, "id")
    return found if isinstance(found, int) else None


def decode(payload: str) -> InboundUpdate | None:
    """A stored update as (who, input); None for what concerns nobody (a channel post, a kind we never asked for).

    Raises whatever PTB raises for an update it cannot read: the caller sets such a row aside.
    """
    raw = json.loads(payload)
    received = _received(Update.de_json(raw, None))
    if received is None:
        return None
    part = raw.get("message") or raw.get("edited_message") or {}
    return replace(received, words=_words(part), album=part.get("media_group_id"))


def _received(update: Update) -> InboundUpdate | None:
    if update.callback_query is not None:
        return _tap(update.callback_query)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    if update.message is not None:
        return _message(update.message)
    # A place that is shared live comes again with every step that is taken: nobody has changed anything.
    if update.edited_message is not None and update.edited_message.location is None:
        return _from(update.edited_message, UnsupportedContent("edited"))
    return None


def salvage(payload: str) -> InboundUpdate | None:
    """Who wrote what in a private chat, from the raw JSON alone: for an update that could not be handled."""
    update = json.loads(payload)
    for kind in ("message", "edited_message", "callback_query"):
        if isinstance(part := update.get(kind), dict):
            return _salvaged(update, part, kind)
    return None


def _salvaged(update: dict[str, Any], part: dict[str, Any], kind: str) -> InboundUpdate | None:
    message = part.get("message") if kind == "callback_query" else part
    private = _at(message, "chat", "type") == ChatType.PRIVATE
    chat, language = chat_of(update), _at(part, "from", "language_code")
    if chat is None or not private or _at(part, "from", "is_bot"):
        return None
    words = "" if kind == "callback_query" else _words(part)
    return InboundUpdate(
        Sender(chat, language if isinstance(language, str) else None), UnsupportedContent(kind), words
    )


def _words(message: dict[str, Any]) -> str:
    """Everything typed in a message, from the raw JSON without trusting the rest of it.

    What is quoted counts only from another chat, as what is forwarded does: here it would be looked at twice.
    """
    found = [message.get("text"), message.get("caption")]
    found += [_at(message, "poll", "question"), *_texts(_at(message, "poll", "options"))]
    found += [_at(message, "checklist", "title"), *_texts(_at(message, "checklist", "tasks"))]
    if "external_reply" in message:
        found.append(_at(message, "quote", "text"))
    return "\n".join(_storable(each) for each in found if isinstance(each, str))


def _texts(parts: Any) -> list[Any]:
    return [_at(each, "text") for each in parts] if isinstance(parts, list) else []


def _at(part: Any, *keys: str) -> Any:
    """What stands at the end of these keys; None where there is none."""
    for key in keys:
        part = part.get(key) if isinstance(part, dict) else None
    return part


def _tap(query: CallbackQuery) -> InboundUpdate | None:
    message = query.message
    if message is not None and message.chat.type != ChatType.PRIVATE:
        return None
    sender = Sender(query.from_user.id, query.from_user.language_code)
    file = _file(message.reply_to_message) if isinstance(message, Message) else None
    return InboundUpdate(
        sender,
        CallbackTap(_storable(query.data or ""), query.id, message.message_id if message else None, file),
    )


def _storable(text: str) -> str:
    """Without what a forged update can hold and no database: NUL, and halves of characters."""
    return drop_surrogates(text.replace("\0", ""))


def _membership(change: ChatMemberUpdated) -> InboundUpdate | None:
    away = change.new_chat_member.status in AWAY
    sender = Sender(change.chat.id, change.from_user.language_code)
    if change.chat.type != ChatType.PRIVATE:
        return None if away else InboundUpdate(sender, GroupChat(invited=True))
    return InboundUpdate(sender, BotBlocked(away))


def _message(message: Message) -> InboundUpdate | None:
    if (file := _file(message)) is not None:
        return _from(message, file)
    if message.forward_origin is not None:
        return _from(message, UnsupportedContent("forwarded"))
    if message.text is None:
        return _from(message, UnsupportedContent(_kind(message)))
    text = _storable(message.text)
    return _from(message, _command(text) if text.startswith("/") else TextMessage(text, message.message_id))


def _from(message: Message, what: Input) -> InboundUpdate | None:
    if message.from_user is None or message.from_user.is_bot:
        return None
    if message.chat.type != ChatType.PRIVATE:
        return InboundUpdate(
            Sender(message.chat.id, message.from_user.language_code), GroupChat(invited=False)
        )
    return InboundUpdate(Sender(message.chat.id, message.from_user.language_code), what)


def _file(message: Message | None) -> SentFile | None:
    if message is None or message.document is None:
        return None
    document = message.document
    name = document.file_name or NAMELESS.get(document.mime_type or "", "")
    return SentFile(document.file_id, name, document.file_size or 0, message.message_id)


def _kind(message: Message) -> str:
    return next((kind for kind in KINDS if getattr(message, kind)), "unknown")


def _command(text: str) -> Input:
    name, _, words = text[1:].partition(" ")
    name = name.partition("@")[0].strip().lower()
    return CommandMessage(name, words.strip()) if name else TextMessage(text)
