"""The channels through which the operator is told, as the settings name them."""

from collections.abc import Awaitable, Callable

from bot.monitoring.alert_channels import AlertNotice, CommandChannel, TellFunction, WebhookChannel
from bot.settings import Settings

SendToChat = Callable[[int, str], Awaitable[str | None]]
"""Sends a text to a chat; returns None, or why it could not."""


def build_channels(settings: Settings, send_to_chat: SendToChat) -> dict[str, TellFunction]:
    """Return the channels that are set, by the name under which they are logged."""
    channels: dict[str, TellFunction] = {}
    if settings.operator_command is not None:
        channels["command"] = CommandChannel(settings.operator_command)
    if settings.operator_webhook is not None:
        channels["webhook"] = WebhookChannel(settings.operator_webhook.get_secret_value())
    chat = settings.operator_chat
    if chat is not None:

        async def tell_chat(notice: AlertNotice) -> str | None:
            return await send_to_chat(chat, notice.text)

        channels["chat"] = tell_chat
    return channels
