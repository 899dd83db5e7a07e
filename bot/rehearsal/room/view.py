"""The page's data as plain values: the room (clock, cast, menus) and each chat."""

from collections.abc import Collection
from dataclasses import asdict
from typing import Any

from bot.rehearsal.botapi import BotApi
from bot.rehearsal.botapi.methods.profile import commands_for, description_for
from bot.rehearsal.botapi.world import Body, Chat
from bot.rehearsal.room.stage import CastMember, Stage

MAX_MESSAGES = 200
OTHER = {
    "sticker": "🙂 Sticker", "photo": "📷 Photo", "document": "📄 Document", "voice": "🎤 Voice message",
    "video": "🎬 Video", "location": "📍 Location", "contact": "👤 Contact", "dice": "🎲 Dice",
}  # fmt: skip


def room_view(api: BotApi, stage: Stage, cast: list[CastMember], play: str) -> dict[str, Any]:
    """Return the clock (seconds since 1970, to the minute), bot and cast; ``play`` changes after a start over."""
    bot = api.world.bot
    minute = int(stage.now().timestamp()) // 60 * 60
    return {
        "play": play,
        "now": minute,
        "zone": stage.zone,
        "bot": {"name": bot.first_name, "username": bot.username},
        "cast": [asdict(member) for member in cast],
    }


def chat_view(api: BotApi, member: CastMember) -> dict[str, Any]:
    """Return a member's chat with the bot: its latest 200 messages and the actions possible in it."""
    chat = api.world.chats.get(member.user_id, Chat(member.user_id, "private", member.name))
    user = api.world.users.get(member.user_id)
    language = user.language_code if user else ""
    return {
        "id": chat.id,
        "open": chat.open,
        "blocked": chat.blocked,
        "description": description_for(api.world, language),
        "commands": commands_for(api.world, chat.id, language),
        "messages": [
            _message(message, api.world.files) for message in list(chat.messages.values())[-MAX_MESSAGES:]
        ],
    }


def _message(message: Body, files: Collection[str]) -> dict[str, Any]:
    text = message.get("text", message.get("caption", ""))
    entities = message.get("entities", message.get("caption_entities", []))
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    body = {
        "id": message["message_id"],
        "mine": not message["from"]["is_bot"],
        "date": message["date"],
        "edited": "edit_date" in message,
        "text": text,
        "entities": entities,
        "rows": [[_button(button) for button in row] for row in rows],
    }
    return body | _attachment(message, files)


def _button(button: Body) -> dict[str, str]:
    return {key: str(button.get(name, "")) for key, name in BUTTON.items()}


BUTTON = {"label": "text", "data": "callback_data", "url": "url"}


def _attachment(message: Body, files: Collection[str]) -> dict[str, Any]:
    photo, document = message.get("photo", [{}])[-1], message.get("document", {})
    if photo.get("file_id") in files:
        return {"photo": {"file": photo["file_id"], "width": photo["width"], "height": photo["height"]}}
    if document.get("file_id") in files:
        size = document.get("file_size", 0)
        return {"document": {"file": document["file_id"], "name": document["file_name"], "size": size}}
    other = next((words for kind, words in OTHER.items() if kind in message), "")
    return {"other": other} if other else {}
