"""The methods of the Bot API that are implemented here, by their names in Telegram's spelling."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.rehearsal.botapi.arguments import Arguments
from bot.rehearsal.botapi.methods import editing, fetching, media, profile, sending
from bot.rehearsal.botapi.world import BotApiWorld

Method = Callable[[BotApiWorld, Arguments], Any | Awaitable[Any]]

METHODS: dict[str, Method] = {
    "getUpdates": fetching.get_updates,
    "setWebhook": fetching.set_webhook,
    "deleteWebhook": fetching.delete_webhook,
    "getWebhookInfo": fetching.get_webhook_info,
    "sendMessage": sending.send_message,
    "sendChatAction": sending.send_chat_action,
    "answerCallbackQuery": sending.answer_callback_query,
    "getChat": sending.get_chat,
    "leaveChat": sending.leave_chat,
    "editMessageText": editing.edit_message_text,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageMedia": editing.edit_message_media,
    "deleteMessage": editing.delete_message,
    "sendPhoto": media.send_photo,
    "sendDocument": media.send_document,
    "sendMediaGroup": media.send_media_group,
    "getFile": media.get_file,
    "getMe": profile.get_me,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyName": profile.set_my_name,
    "getMyName": profile.get_my_name,
    "setMyDescription": profile.set_my_description,
    "getMyDescription": profile.get_my_description,
    "setMyShortDescription": profile.set_my_short_description,
    "getMyShortDescription": profile.get_my_short_description,
}
BY_LOWER_NAME = {name.lower(): name for name in METHODS}
PACED = frozenset(name for name in METHODS if name.startswith("send") and name != "sendChatAction")
