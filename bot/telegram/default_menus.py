"""The command menus and descriptions that the service offers when it starts."""

import asyncio
from collections.abc import Collection

from telegram import Bot

from bot.services.context.access import Role
from bot.services.messaging.command_menu import menu
from bot.telegram import connect
from flows.i18n import FALLBACK, TextCatalog, Voice

MENUS_DELAY_SECONDS = 3.0


async def offer_menus(bot: Bot, words: TextCatalog) -> None:
    """Set the command menus and the descriptions some seconds from now: the fallback language first, then the others.

    Telegram keeps them, so only a bot's very first start changes what people see. To read every language takes time
    that those need who wrote during the start.
    """
    for languages in ({FALLBACK}, {*words.languages} - {FALLBACK}):
        await asyncio.sleep(MENUS_DELAY_SECONDS)
        # In a thread: to read the texts of a language takes long, and others wait for the event loop.
        menus = await asyncio.to_thread(_default_menus, words, languages)
        await connect.set_default_menus(bot, menus, FALLBACK)
        texts = ((each, words.format(each, "bot-description", {})) for each in sorted(languages))
        await connect.set_descriptions(bot, texts, FALLBACK)


def _default_menus(words: TextCatalog, languages: Collection[str]) -> list[tuple[str, connect.Menu]]:
    return [(each, menu(Voice(words, each), Role.CLIENT)) for each in sorted(languages)]
