"""Sending to a chat, and the calls around it."""

from bot.rehearsal.botapi import keyboards, texts
from bot.rehearsal.botapi.arguments import Arguments
from bot.rehearsal.botapi.refusals import QUERY_TOO_OLD, bad_request
from bot.rehearsal.botapi.world import Body, BotApiWorld, Chat

ANSWER_LIMIT = 200
GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip


def target(world: BotApiWorld, arguments: Arguments) -> Chat:
    """Return the chat a call is for; raises "chat_id is empty" and "chat not found"."""
    if not arguments.text("chat_id"):
        raise bad_request("chat_id is empty")
    return world.chat(arguments.number("chat_id"))


def send(world: BotApiWorld, arguments: Arguments, content: Body) -> Body:
    """Post a message of the bot's in the call's chat, with its keyboard and the message it replies to."""
    chat = target(world, arguments)
    chat.check_writable()
    markup = keyboards.inline_keyboard(arguments)
    extra: Body = {"reply_markup": markup} if markup else {}
    if arguments.flag("protect_content"):
        extra["has_protected_content"] = True
    return world.post(chat, world.bot, content | extra | _reply(chat, arguments))


def send_message(world: BotApiWorld, arguments: Arguments) -> Body:
    """Send a text."""
    target(world, arguments)
    return send(world, arguments, texts.text_fields(arguments))


def send_chat_action(world: BotApiWorld, arguments: Arguments) -> bool:
    """Show "typing..." for a few seconds; it is checked and not shown here."""
    target(world, arguments).check_writable()
    if arguments.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


def answer_callback_query(world: BotApiWorld, arguments: Arguments) -> bool:
    """Answer a tap, with an optional short text."""
    tap = world.living_tap(arguments.text("callback_query_id"))
    if tap is None:
        raise bad_request(QUERY_TOO_OLD)
    if len(arguments.text("text")) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    tap.answer = {"text": arguments.text("text"), "alert": arguments.flag("show_alert")}
    world.changes.happened()
    return True


def get_chat(world: BotApiWorld, arguments: Arguments) -> Body:
    """Return what is known of a chat."""
    looks = {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    return target(world, arguments).body() | looks


def leave_chat(world: BotApiWorld, arguments: Arguments) -> bool:
    """Leave a group."""
    chat = target(world, arguments)
    if chat.type == "private":
        raise bad_request("chat member status can't be changed in private chats")
    if not chat.open:
        chat.check_writable()
    chat.open = False
    world.changes.happened()
    return True


def _reply(chat: Chat, arguments: Arguments) -> Body:
    parameters = arguments.json("reply_parameters", dict) or {}
    number = int(parameters.get("message_id", 0)) or arguments.number("reply_to_message_id")
    if not number:
        return {}
    if number in chat.messages:
        return {"reply_to_message": chat.messages[number]}
    if parameters.get("allow_sending_without_reply") or arguments.flag("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")
