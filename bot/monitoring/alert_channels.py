"""The ways in which the operator is told: a command, a webhook, a chat. Each says why it could not, if it could not.

What they tell is a problem of the service; a command and a webhook do not depend on Telegram.
"""

import asyncio
import os
import shlex
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

import aiohttp

CHANNEL_SECONDS = 20.0
MAX_TELLING_SECONDS = 25.0
"""For a channel to tell one notice, whatever it waits for; shorter than the lease of an alert."""
COMMAND_VARIABLES = ("PATH", "HOME", "LANG", "TZ")
"""What a command inherits; settings, and with them the token, are not among it."""


@dataclass(frozen=True, slots=True)
class AlertNotice:
    """What is told of one problem: ``state`` is "firing", "mended" or "test"; ``text`` is a whole message."""

    name: str
    state: str
    text: str
    at: datetime
    since: datetime


TellFunction = Callable[[AlertNotice], Awaitable[str | None]]
"""Tells one notice; returns None, or why it could not: never an address or an id."""


class CommandChannel:
    """Runs a program with the text on its standard input, and name and state in two variables; without a shell."""

    def __init__(self, command: str) -> None:
        self._words = shlex.split(command)

    async def __call__(self, notice: AlertNotice) -> str | None:
        """Run the command and wait for its end."""
        variables = {name: os.environ[name] for name in COMMAND_VARIABLES if name in os.environ}
        variables |= {"ALERT_NAME": notice.name, "ALERT_STATE": notice.state}
        try:
            process = await asyncio.create_subprocess_exec(
                *self._words, stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL, env=variables
            )
        except (OSError, ValueError) as error:
            return f"the command cannot be run: {getattr(error, 'strerror', None) or type(error).__name__}"
        try:
            async with asyncio.timeout(CHANNEL_SECONDS):
                await process.communicate(f"{notice.text}\n".encode())
        except TimeoutError:
            return f"the command took longer than {CHANNEL_SECONDS:.0f} s"
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        return f"the command ended with {process.returncode}" if process.returncode else None


class WebhookChannel:
    """Posts a notice as JSON to an address; its ``text`` is what Slack's and Mattermost's webhooks show."""

    def __init__(self, url: str) -> None:
        self._url = url

    async def __call__(self, notice: AlertNotice) -> str | None:
        """Post the notice; any 2xx is a success, and redirects are not followed."""
        body = {
            "text": notice.text,
            "alert": notice.name,
            "state": notice.state,
            "at": notice.at.isoformat(),
            "since": notice.since.isoformat(),
            "service": "alliance-checkin",
        }
        limit = aiohttp.ClientTimeout(total=CHANNEL_SECONDS)
        try:
            async with (
                aiohttp.ClientSession(timeout=limit) as session,
                session.post(self._url, json=body, allow_redirects=False) as response,
            ):
                return None if response.status // 100 == 2 else f"the webhook answered {response.status}"
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            return f"the webhook cannot be reached: {type(error).__name__}"


async def tell_all(channels: Mapping[str, TellFunction], notice: AlertNotice) -> dict[str, str | None]:
    """Send a notice through all channels concurrently.

    Return, by the name of the channel, None for success or the reason for the failure.
    """
    results = await asyncio.gather(*(_tell(channel, notice) for channel in channels.values()))
    return dict(zip(channels, results, strict=True))


async def _tell(channel: TellFunction, notice: AlertNotice) -> str | None:
    try:
        async with asyncio.timeout(MAX_TELLING_SECONDS):
            return await channel(notice)
    except Exception as error:  # noqa: BLE001 -- a broken channel must not keep the others from telling
        return type(error).__name__
