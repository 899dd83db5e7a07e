"""Building a bot, connecting it and setting its default command menus."""

import asyncio
import logging
from collections.abc import Iterable

from telegram import Bot, BotCommand
from telegram.error import InvalidToken, TelegramError

from bot.telegram.request import AiohttpRequest
from flows.errors import BadSetting

log = logging.getLogger(__name__)

MAX_REFUSALS, REFUSAL_SECONDS = 3, 0.5  # a single 404 may come from a proxy
MAX_RETRY_SECONDS = 60.0
NETWORK_SECONDS = 10

Menu = tuple[tuple[str, str], ...]
TelegramBot = Bot  # for the composition root, which does not import python-telegram-bot


def build(token: str, api_url: str) -> Bot:
    """Return a bot that is not connected yet. Its connection pools are `AiohttpRequest`; it does not poll."""
    return Bot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    )


async def connect_bot(bot: Bot) -> str:
    """Connect the bot and return its user name, trying again until Telegram answers.

    Raises BadSetting if Telegram does not know the token.
    """
    delay, refusals = 1.0, 0
    while True:
        try:
            await bot.initialize()
            return bot.username
        except InvalidToken:
            refusals += 1
            if refusals == MAX_REFUSALS:
                raise BadSetting(
                    "ALLIANCE_TOKEN: Telegram does not know this token. Copy it again from @BotFather."
                ) from None
            await asyncio.sleep(REFUSAL_SECONDS)
        except (TelegramError, KeyError, TypeError, ValueError, AttributeError) as error:
            # The last four: a response of another server, with an object that the library cannot read.
            log.warning("Telegram cannot be reached (%s); trying again", type(error).__name__)
            await asyncio.sleep(delay)
            delay = min(delay * 2, MAX_RETRY_SECONDS)


async def fetch_bot_name(token: str, api_url: str) -> str:
    """Return the user name of the token's bot.

    Raises TimeoutError after ``NETWORK_SECONDS``, and BadSetting if Telegram does not know the token.
    """
    bot = build(token, api_url)
    try:
        async with asyncio.timeout(NETWORK_SECONDS):
            return await connect_bot(bot)
    finally:
        await bot.shutdown()


async def set_default_menus(bot: Bot, menus: Iterable[tuple[str, Menu]], otherwise: str) -> None:
    """Set the default command menu of each language; that of ``otherwise`` is also used for all other languages."""
    try:
        for language, menu in menus:
            commands = [BotCommand(name, description) for name, description in menu]
            await bot.set_my_commands(commands, language_code=language)
            if language == otherwise:
                await bot.set_my_commands(commands)
    except TelegramError as error:
        log.warning("the menus could not be set (%s); they are set at the next start", type(error).__name__)


async def set_descriptions(bot: Bot, descriptions: Iterable[tuple[str, str]], otherwise: str) -> None:
    """Set the bot's description, which Telegram shows in an empty chat, for each language.

    ``descriptions`` are pairs of language and text; the text in the language ``otherwise`` is also set as the
    default. A present description that mentions /now is kept: the operator or an earlier start has set it.
    Errors of Telegram are logged.
    """
    try:
        for language, text in descriptions:
            for code in (language, "") if language == otherwise else (language,):
                present = await bot.get_my_description(language_code=code)
                if "/now" not in present.description:
                    await bot.set_my_description(text, language_code=code)
    except TelegramError as error:
        log.warning(
            "the bot's description could not be set (%s); it is set at the next start", type(error).__name__
        )
