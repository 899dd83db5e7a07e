"""Plain messages to the operator's own chat, beside the outbox: what they tell may be that the outbox stands still."""

from telegram import Bot
from telegram.error import TelegramError

MAX_CHARACTERS = 4096


async def send_to_operator(bot: Bot, chat: int, text: str) -> str | None:
    """Send a text to this chat, once, also of a bot that is not connected; return None, or why it could not be sent."""
    try:
        await bot.request.initialize()
        await bot.send_message(chat, text[:MAX_CHARACTERS])
    except TelegramError as error:
        return f"Telegram did not take it: {type(error).__name__}"
    return None
