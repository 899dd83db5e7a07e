"""Links to the bot, on the command line: they need its name, which Telegram tells whoever has the token."""

import asyncio

import click

from bot.services.inviting import link
from bot.settings import Settings, read_settings
from bot.telegram import connect

NO_LINK = "For a link as well, set ALLIANCE_TOKEN_FILE."


def name_of_bot() -> str:
    """The bot's user name; "" where no token is set."""
    settings = read_settings()
    return asyncio.run(_ask(settings)) if settings.token else ""


async def _ask(settings: Settings) -> str:
    assert settings.token is not None
    bot = connect.build(settings.token.get_secret_value(), settings.api_url)
    try:
        return await connect.greet(bot)
    finally:
        await bot.shutdown()


def show(code: str, bot_name: str) -> None:
    """An invitation in two lines: the link, and what can be typed instead."""
    click.echo(f"Link: {link(bot_name, code)}" if bot_name else NO_LINK)
    click.echo(f"Code: /start {code}")
