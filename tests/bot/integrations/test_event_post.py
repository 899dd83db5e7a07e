"""Posting an event over real HTTP: what counts as taken, what is refused, and for how long it is waited."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.integrations import event_post
from bot.integrations.event_post import post_event
from bot.services.events.event_messages import EventRequest, PostResult


@asynccontextmanager
async def serving(handler: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> AsyncIterator[str]:
    """Serve one address on this machine."""
    application = web.Application()
    application.router.add_post("/hook", handler)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()


def request(address: str, *, own_network: bool = True) -> EventRequest:
    return EventRequest(address, {"content-type": "application/json"}, b"{}", own_network)


@pytest.mark.parametrize(
    ("status", "headers", "result"),
    [
        (200, {}, PostResult()),
        (204, {}, PostResult()),
        (301, {"Location": "http://127.0.0.1:9/"}, PostResult("HTTP 301")),
        (404, {}, PostResult("HTTP 404")),
        (410, {}, PostResult("HTTP 410", is_gone=True)),
        (429, {"Retry-After": "30"}, PostResult("HTTP 429", retry_after=30)),
        (503, {"Retry-After": "Tue, 03 Mar 2026 14:00:00 GMT"}, PostResult("HTTP 503")),
        (500, {"Retry-After": "30"}, PostResult("HTTP 500")),
    ],
)
async def test_each_answer_of_a_receiver_has_its_outcome(
    status: int, headers: dict[str, str], result: PostResult
) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status, headers=headers)

    async with serving(answer) as address:
        assert await post_event(request(address)) == result


async def test_a_receiver_that_does_not_answer_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_post, "POST_SECONDS", 0.2)
    released = asyncio.Event()

    async def hang(_: web.Request) -> web.Response:
        await released.wait()
        return web.Response()

    async with serving(hang) as address:
        assert (await post_event(request(address))).problem == "no answer within 0 s"
        released.set()


async def test_an_endless_answer_is_not_read() -> None:
    async def pour(incoming: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(incoming)
        while True:
            await response.write(b"x" * 65_536)

    async with serving(pour) as address:
        assert await post_event(request(address)) == PostResult()


@pytest.mark.parametrize(
    "address",
    [
        *("http://127.0.0.1:9/", "https://[::1]:9/", "https://localhost:9/", "https://10.1.2.3/"),
        *("https://169.254.169.254/latest/meta-data/", "https://[64:ff9b::a00:1]/", "https://0.0.0.0/"),
    ],
)
async def test_our_own_network_is_refused(address: str) -> None:
    assert await post_event(request(address, own_network=False)) == PostResult("not a public address")


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "https://nowhere.invalid/", "https://"])
async def test_an_address_that_is_not_reached_says_so_without_naming_it(address: str) -> None:
    problem = (await post_event(request(address))).problem
    assert problem is not None
    assert problem.startswith("not reached: ")
    assert "invalid" not in problem
