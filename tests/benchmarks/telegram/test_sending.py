"""Sends a second over our aiohttp request class and over PTB's own on httpx, against the loopback server.

The server runs in a process of its own, so that only the sender's work is counted against the sender.
"""

import asyncio
import re
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from bot.rehearsal.botapi import TOKEN
from bot.telegram.request import AiohttpRequest

ROOT = Path(__file__).parents[3]
CHAT = 5_400_000_001
SENDS = 600
SERVER = """
import asyncio
from bot.scheduler.clocks import real
from bot.rehearsal.botapi import BotApi

async def main():
    api = BotApi(real)
    print(await api.start(), flush=True)
    api.people.meet({chat}, "Jo")
    api.world.chats[{chat}].open = True
    await asyncio.Event().wait()

asyncio.run(main())
"""


@pytest.fixture
async def server() -> AsyncIterator[str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", SERVER.format(chat=CHAT), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    line = (await process.stdout.readline()).decode()
    assert re.match(r"http://127\.0\.0\.1:\d+$", line.strip()), line
    yield line.strip()
    process.terminate()
    await process.wait()


async def _rate(url: str, request: BaseRequest, in_flight: int) -> tuple[float, float]:
    """Return sends a second, and milliseconds of this process's CPU a send."""
    gate = asyncio.Semaphore(in_flight)
    bot = Bot(TOKEN, base_url=f"{url}/bot", request=request, get_updates_request=AiohttpRequest())

    async def send(number: int) -> None:
        async with gate:
            await bot.send_message(CHAT, f"message {number}")

    async with bot:
        wall, cpu = time.perf_counter(), time.process_time()
        await asyncio.gather(*(send(number) for number in range(SENDS)))
        return SENDS / (time.perf_counter() - wall), (time.process_time() - cpu) / SENDS * 1000


async def test_sends_a_second(server: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = []
    for in_flight in (1, 16, 64):
        ours, ours_cpu = await _rate(server, AiohttpRequest(), in_flight)
        theirs, theirs_cpu = await _rate(server, HTTPXRequest(connection_pool_size=in_flight), in_flight)
        rows.append((in_flight, ours, theirs, ours_cpu, theirs_cpu))
    with capsys.disabled():
        print("\nin flight   aiohttp/s   httpx/s   ratio   aiohttp ms CPU   httpx ms CPU")  # noqa: T201
        for in_flight, ours, theirs, ours_cpu, theirs_cpu in rows:
            print(  # noqa: T201
                f"{in_flight:9} {ours:11.0f} {theirs:9.0f} {ours / theirs:7.2f} {ours_cpu:16.2f} {theirs_cpu:14.2f}"
            )
    assert all(ours > 0 and theirs > 0 for _, ours, theirs, _, _ in rows)
