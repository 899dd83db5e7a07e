"""Invitation links on the command line: they need the bot's name, which only Telegram knows."""

import asyncio

import click

from bot.services.enrolment.invitations import invite_link
from bot.settings import read_settings
from bot.telegram import connect
from flows.errors import OperatorNeeded

NO_LINK = "For a link as well, set ALLIANCE_TOKEN_FILE."


def fetch_bot_name() -> str:
    """Return the bot's user name, "" where no token is set. Raises OperatorNeeded if Telegram cannot be reached."""
    settings = read_settings()
    if settings.token is None:
        return ""
    try:
        return asyncio.run(connect.fetch_bot_name(settings.token.get_secret_value(), settings.api_url))
    except TimeoutError:
        raise OperatorNeeded(
            f"{settings.api_url} cannot be reached, so there is no link; nothing was changed."
            " Check the network and ALLIANCE_API_URL, and try again"
        ) from None


def print_invitation(code: str, bot_name: str) -> None:
    """Print an invitation in two lines: the link, and the command that can be typed instead."""
    click.echo(f"Link: {invite_link(bot_name, code)}" if bot_name else NO_LINK)
    click.echo(f"Code: /start {code}")
