"""Serving an application on an address: a free port, one that is taken, and stopping twice."""

import aiohttp
import pytest
from aiohttp import web

from bot.http_listener import HttpListener


def application() -> web.Application:
    async def hello(_: web.Request) -> web.Response:
        return web.Response(text="hello")

    app = web.Application()
    app.router.add_get("/", hello)
    return app


async def test_the_listener_serves_until_it_is_stopped() -> None:
    listener = HttpListener(0.1)
    host, port = await listener.start(application(), "127.0.0.1", 0)
    async with aiohttp.ClientSession() as session:
        async with session.get(f"http://{host}:{port}/") as answer:
            assert await answer.text() == "hello"
        await listener.stop()
        await listener.stop()
        with pytest.raises(aiohttp.ClientConnectionError):
            await session.get(f"http://{host}:{port}/")


async def test_after_a_taken_port_it_can_be_started_on_another() -> None:
    one, other = HttpListener(0.1), HttpListener(0.1)
    _, taken = await one.start(application(), "127.0.0.1", 0)
    with pytest.raises(OSError, match="in use"):
        await other.start(application(), "127.0.0.1", taken)
    assert (await other.start(application(), "127.0.0.1", 0))[1] != taken
    await one.stop()
    await other.stop()
