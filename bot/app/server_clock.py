"""How far this machine's clock is off, by the time that the Bot API's server states in its responses."""

from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

import aiohttp

from bot.telegram import connect
from flows.errors import AllianceError


class ServerUnreachable(AllianceError):
    """The Bot API's server does not answer."""


async def clock_offset(address: str, clock: Callable[[], datetime]) -> timedelta | None:
    """Return how far ``clock`` is ahead of the server's, which states whole seconds; None if it does not say.

    Raises ServerUnreachable.
    """
    try:
        limit = aiohttp.ClientTimeout(total=connect.NETWORK_SECONDS)
        async with aiohttp.ClientSession(timeout=limit) as session, session.get(address) as answer:
            header = answer.headers.get("Date")
            return clock() - parsedate_to_datetime(header) if header else None
    except (aiohttp.ClientError, TimeoutError, ValueError):
        raise ServerUnreachable from None
