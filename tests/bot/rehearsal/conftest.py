"""Fixtures: a loopback Bot API with a clock that tests move, plain HTTP calls, and PTB's own Bot."""

from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from telegram import Bot

from bot.rehearsal.botapi import BotApi
from tests.bot.rehearsal.playing import Clock, Play, Playing
from tests.support.person import Person

SCHEMA = Path(__file__).parents[4] / "shared" / "botapi" / "api.min.json"
ROBIN = 5_000_000_011

Ask = Callable[..., Coroutine[Any, Any, dict[str, Any]]]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def api(clock: Clock) -> AsyncIterator[BotApi]:
    api = BotApi(lambda: clock.now, schema=SCHEMA)
    await api.start()
    yield api
    await api.stop()


@pytest.fixture
async def robin(api: BotApi) -> Person:
    person = Person(api, ROBIN)
    await person.start()
    api.world.updates.forget()
    return person


@pytest.fixture
async def ask(api: BotApi) -> AsyncIterator[Ask]:
    """Call a method with JSON arguments and have the whole answer back, error or not."""
    async with aiohttp.ClientSession() as session:

        async def ask(method: str, **arguments: Any) -> dict[str, Any]:
            async with session.post(f"{api.url}/bot{api.token}/{method}", json=arguments) as response:
                answer: dict[str, Any] = await response.json()
                assert response.status == answer.get("error_code", 200)
                return answer

        yield ask


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[Bot]:
    """PTB's Bot as it comes; what it sends must satisfy the published schema, where that is at hand."""
    async with Bot(api.token, base_url=f"{api.url}/bot", base_file_url=f"{api.url}/file/bot") as bot:
        yield bot
    assert api.complaints == []


@pytest.fixture
async def playing(api: BotApi, clock: Clock) -> AsyncIterator[tuple[Play, str]]:
    """Yield the room with a small play in it, and the URL of its page."""
    async with Playing(api, clock) as (play, address):
        yield play, address
