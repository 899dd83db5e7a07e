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
    """Set the command menus and the descriptions: the fallback language first, the others some seconds later.

    The menu of the fallback serves all until then; to read every language takes time that a start should not.
    """
    for wait, languages in ((0.0, {FALLBACK}), (MENUS_DELAY_SECONDS, {*words.languages} - {FALLBACK})):
        await asyncio.sleep(wait)
        # In a thread: to read the texts of a language takes long, and others wait for the event loop.
        menus = await asyncio.to_thread(_default_menus, words, languages)
        await connect.set_default_menus(bot, menus, FALLBACK)
        texts = ((each, words.format(each, "bot-description", {})) for each in sorted(languages))
        await connect.set_descriptions(bot, texts, FALLBACK)


def _default_menus(words: TextCatalog, languages: Collection[str]) -> list[tuple[str, connect.Menu]]:
    return [(each, menu(Voice(words, each), Role.CLIENT)) for each in sorted(languages)]
