"""A bot to talk through: built, greeted, and given its menus."""

import asyncio
import logging
from collections.abc import Iterable

from telegram import Bot, BotCommand
from telegram.error import InvalidToken, TelegramError

from bot.telegram.request import AiohttpRequest
from flows.errors import BadSetting

log = logging.getLogger(__name__)

LONGEST_WAIT = 60.0
NETWORK_SECONDS = 10

Menu = tuple[tuple[str, str], ...]


def build(token: str, api_url: str) -> Bot:
    """A bot that is not connected yet. Both of its pools are ours; it fetches nothing itself."""
    return Bot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    )


async def greet(bot: Bot) -> str:
    """Connect and learn the bot's user name; waits as long as the network, or a sensible answer, is away.

    Raises BadSetting if Telegram does not know the token.
    """
    wait = 1.0
    while True:
        try:
            await bot.initialize()
            await bot.delete_webhook()
            return bot.username
        except InvalidToken:
            raise BadSetting(
                "ALLIANCE_TOKEN: Telegram does not know this token. Copy it again from @BotFather."
            ) from None
        except TelegramError as error:  # what cannot be read is nothing but that
            log.warning("Telegram cannot be reached (%s); trying again", type(error).__name__)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)


async def name_of_bot(token: str, api_url: str) -> str:
    """The user name of the bot whose token this is, for somebody who cannot wait for long.

    Raises TimeoutError after ``NETWORK_SECONDS``, and BadSetting if Telegram does not know the token.
    """
    bot = build(token, api_url)
    try:
        async with asyncio.timeout(NETWORK_SECONDS):
            return await greet(bot)
    finally:
        await bot.shutdown()


async def offer_menus(bot: Bot, menus: Iterable[tuple[str, Menu]], otherwise: str) -> None:
    """The commands everybody is offered, by language; ``otherwise`` names the language for all others."""
    try:
        for language, menu in menus:
            commands = [BotCommand(name, about) for name, about in menu]
            await bot.set_my_commands(commands, language_code=language)
            if language == otherwise:
                await bot.set_my_commands(commands)
    except TelegramError as error:
        log.warning("the menus could not be set (%s); they are set at the next start", type(error).__name__)
