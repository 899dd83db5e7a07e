"""Parsing of raw updates into `InboundUpdate`: the only module that knows their shape."""

import json
import re
from dataclasses import replace
from typing import Any

from telegram import CallbackQuery, ChatMember, ChatMemberUpdated, Message, Update
from telegram.constants import ChatType

from bot.services.context.inbound_types import (
    BotBlocked,
    CallbackTap,
    CommandMessage,
    GroupChat,
    InboundContent,
    InboundUpdate,
    Sender,
    SentFile,
    TextMessage,
    UnsupportedContent,
)
from flows.text.sanitize import drop_surrogates

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
UNSUPPORTED_KINDS = (
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
# For files that a client app sends without a name.
DEFAULT_FILE_NAMES = {"text/calendar": "calendar.ics", "text/csv": "table.csv"}
_DIRECTION_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_BLANK = " \t\r\n\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_COMMAND = re.compile(
    rf"[\s{_DIRECTION_MARKS}]*(?:/[{_DIRECTION_MARKS}]*(?P<name>[^\s{_DIRECTION_MARKS}]+)"
    rf"|(?P<slash_behind>[A-Za-z][A-Za-z_]{{2,31}})[{_DIRECTION_MARKS}]*/(?=[\s{_DIRECTION_MARKS}]|\Z))"
)
READ_OF_TAPPED = ("message_id", "date", "chat", "reply_to_message")
BLOCKED_STATUSES = (ChatMember.BANNED, ChatMember.LEFT)


def chat_of(update: dict[str, Any]) -> int | None:
    """Return the id of an update's chat from unvalidated JSON; None if it has none."""
    for kind in ("message", "edited_message", "my_chat_member"):
        if kind in update:
            return _id_of(update[kind], "chat")
    return _id_of(update.get("callback_query"), "from")


def _id_of(item: Any, key: str) -> int | None:
    value = _at(item, key, "id")
    return value if isinstance(value, int) else None


def parse_update(payload: str) -> InboundUpdate | None:
    """Parse a stored update; return None for one that needs no handling, such as a channel post.

    Raises whatever python-telegram-bot raises for an update that it cannot parse.
    """
    raw = json.loads(payload)
    parsed = _parsed(Update.de_json(_shortened(raw), None))
    if parsed is None:
        return None
    message = raw.get("message") or raw.get("edited_message") or {}
    return replace(parsed, words=_words(message), album=message.get("media_group_id"))


def _shortened(raw: dict[str, Any]) -> dict[str, Any]:
    """Return a tap without the text and the buttons of its message, which take long to parse and are not read."""
    message = _at(raw, "callback_query", "message")
    if not isinstance(message, dict):
        return raw
    shown = {name: each for name, each in message.items() if name in READ_OF_TAPPED}
    return raw | {"callback_query": raw["callback_query"] | {"message": shown}}


def _parsed(update: Update) -> InboundUpdate | None:
    if update.callback_query is not None:
        return _tap(update.callback_query)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    if update.message is not None:
        return _message(update.message)
    # A live location is sent as an edit each time it changes.
    if update.edited_message is not None and update.edited_message.location is None:
        return _from(update.edited_message, UnsupportedContent("edited"))
    return None


def salvage(payload: str) -> InboundUpdate | None:
    """Return the sender and the typed text of an update in a private chat that could not be parsed or handled.

    It is read from unvalidated JSON.
    """
    update = json.loads(payload)
    for kind in ("message", "edited_message", "callback_query"):
        if isinstance(item := update.get(kind), dict):
            return _salvaged(update, item, kind)
    return None


def _salvaged(update: dict[str, Any], item: dict[str, Any], kind: str) -> InboundUpdate | None:
    message = item.get("message") if kind == "callback_query" else item
    private = _at(message, "chat", "type") == ChatType.PRIVATE
    chat, language = chat_of(update), _at(item, "from", "language_code")
    if chat is None or not private or _at(item, "from", "is_bot"):
        return None
    words = "" if kind == "callback_query" else _words(item)
    return InboundUpdate(
        Sender(chat, language if isinstance(language, str) else None), UnsupportedContent(kind), words
    )


def _words(message: dict[str, Any]) -> str:
    """Return all text typed in a message, from unvalidated JSON.

    A quotation counts only if it is from another chat: text of this chat was searched when it arrived.
    """
    texts = [message.get("text"), message.get("caption")]
    texts += [_at(message, "poll", "question"), *_texts(_at(message, "poll", "options"))]
    texts += [_at(message, "checklist", "title"), *_texts(_at(message, "checklist", "tasks"))]
    if "external_reply" in message:
        texts.append(_at(message, "quote", "text"))
    return "\n".join(_storable(each) for each in texts if isinstance(each, str))


def _texts(items: Any) -> list[Any]:
    return [_at(each, "text") for each in items] if isinstance(items, list) else []


def _at(item: Any, *keys: str) -> Any:
    """Return the value at a path of keys in unvalidated JSON; None if there is none."""
    for key in keys:
        item = item.get(key) if isinstance(item, dict) else None
    return item


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
    """Return the text without NUL and lone surrogates, which a forged update may hold and a database may not."""
    return drop_surrogates(text.replace("\0", ""))


def _membership(change: ChatMemberUpdated) -> InboundUpdate | None:
    blocked = change.new_chat_member.status in BLOCKED_STATUSES
    sender = Sender(change.chat.id, change.from_user.language_code)
    if change.chat.type != ChatType.PRIVATE:
        return None if blocked else InboundUpdate(sender, GroupChat(invited=True))
    return InboundUpdate(sender, BotBlocked(blocked))


def _message(message: Message) -> InboundUpdate | None:
    if (file := _file(message)) is not None:
        return _from(message, file)
    if message.forward_origin is not None:
        return _from(message, UnsupportedContent("forwarded"))
    if message.text is None:
        return _from(message, UnsupportedContent(_kind(message)))
    text = _storable(message.text)
    return _from(message, _command(text) or TextMessage(text, message.message_id))


def _from(message: Message, content: InboundContent) -> InboundUpdate | None:
    if message.from_user is None or message.from_user.is_bot:
        return None
    if message.chat.type != ChatType.PRIVATE:
        content = GroupChat(invited=False)
    return InboundUpdate(Sender(message.chat.id, message.from_user.language_code), content)


def _file(message: Message | None) -> SentFile | None:
    if message is None or message.document is None:
        return None
    document = message.document
    name = document.file_name or DEFAULT_FILE_NAMES.get(document.mime_type or "", "")
    return SentFile(document.file_id, name, document.file_size or 0, message.message_id)


def _kind(message: Message) -> str:
    return next((kind for kind in UNSUPPORTED_KINDS if getattr(message, kind)), "unknown")


def _command(text: str) -> CommandMessage | None:
    """Return the command of a text, or None.

    Text written from right to left may have invisible direction marks around the slash, or the slash behind the
    command: "session/ Anna".
    """
    match = _COMMAND.match(text)
    if match is None:
        return None
    name = (match["name"] or match["slash_behind"]).partition("@")[0].strip().lower()
    return CommandMessage(name, text[match.end() :].strip(_BLANK)) if name else None
