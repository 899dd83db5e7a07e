"""Editing and deleting messages."""

from datetime import timedelta

from bot.rehearsal.botapi import keyboards, texts
from bot.rehearsal.botapi.arguments import Arguments
from bot.rehearsal.botapi.methods import media
from bot.rehearsal.botapi.methods.sending import target
from bot.rehearsal.botapi.refusals import NOT_MODIFIED, bad_request
from bot.rehearsal.botapi.world import Body, BotApiWorld, Chat

MAX_DELETE_AGE = timedelta(hours=48)
TEXT, CAPTION = ("text", "entities"), ("caption", "caption_entities")
CONTENT = (*TEXT, *CAPTION, "photo", "document", "reply_markup")


def edit_message_text(world: BotApiWorld, arguments: Arguments) -> Body:
    """Replace the text, and the keyboard."""
    chat, message = _own_message(world, arguments)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _replace(world, chat, message, TEXT, texts.text_fields(arguments), arguments)


def edit_message_caption(world: BotApiWorld, arguments: Arguments) -> Body:
    """Replace the caption of a photo or document, and the keyboard."""
    chat, message = _own_message(world, arguments)
    if "text" in message:
        raise bad_request("there is no caption in the message to edit")
    return _replace(world, chat, message, CAPTION, texts.caption_fields(arguments), arguments)


def edit_message_media(world: BotApiWorld, arguments: Arguments) -> Body:
    """Replace the photo or document, and the keyboard."""
    chat, message = _own_message(world, arguments)
    input_media = arguments.json("media", dict)
    if input_media is None:
        raise bad_request("there is no media in the request")
    content = media.content(world, input_media, arguments)
    return _replace(world, chat, message, CONTENT, content, arguments)


def edit_message_reply_markup(world: BotApiWorld, arguments: Arguments) -> Body:
    """Replace the keyboard."""
    chat, message = _own_message(world, arguments)
    return _replace(world, chat, message, (), {}, arguments)


def delete_message(world: BotApiWorld, arguments: Arguments) -> bool:
    """Delete a message that is less than 48 hours old."""
    chat = target(world, arguments)
    message = chat.messages.get(arguments.number("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if world.now().timestamp() - message["date"] >= MAX_DELETE_AGE.total_seconds():
        raise bad_request("message can't be deleted for everyone")
    world.remove(chat, message["message_id"])
    return True


def _own_message(world: BotApiWorld, arguments: Arguments) -> tuple[Chat, Body]:
    chat = target(world, arguments)
    chat.check_writable()
    message = chat.messages.get(arguments.number("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message["from"]["id"] != world.bot.id:
        raise bad_request("message can't be edited")
    return chat, message


def _replace(
    world: BotApiWorld, chat: Chat, old: Body, replaced: tuple[str, ...], content: Body, arguments: Arguments
) -> Body:
    unchanged = {key: value for key, value in old.items() if key not in replaced and key != "reply_markup"}
    markup = keyboards.inline_keyboard(arguments)
    new = unchanged | content | ({"reply_markup": markup} if markup else {})
    if all(new.get(key) == old.get(key) for key in CONTENT):
        raise bad_request(NOT_MODIFIED)
    return world.edit(chat, new)
