"""Fetching calendars over real HTTP: unchanged ones, wrong answers, forbidden addresses."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from bot.calendars.fetch import MAX_BYTES, fetch
from bot.services.sessions.fetch_results import FailureReason, Fetched, FetchFailed, Unchanged


async def calendar(request: web.Request) -> web.Response:
    if request.headers.get("If-None-Match") == '"one"':
        return web.Response(status=304)
    return web.Response(text="BEGIN:VCALENDAR", headers={"ETag": '"one"'})


async def huge(request: web.Request) -> web.Response:
    return web.Response(body=b"x" * (MAX_BYTES + 1))


async def moved(request: web.Request) -> web.Response:
    raise web.HTTPFound("/calendar.ics")


async def round_and_round(request: web.Request) -> web.Response:
    raise web.HTTPFound("/round")


async def elsewhere(request: web.Request) -> web.Response:
    raise web.HTTPFound("file:///etc/passwd")


async def gone(request: web.Request) -> web.Response:
    raise web.HTTPNotFound


@pytest.fixture
async def server() -> AsyncIterator[str]:
    app = web.Application()
    places = {"calendar.ics": calendar, "huge": huge, "moved": moved, "round": round_and_round}
    for name, handler in (places | {"elsewhere": elsewhere, "gone": gone}).items():
        app.router.add_get(f"/{name}", handler)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def test_a_calendar_is_fetched_and_not_sent_again_while_it_is_the_same(server: str) -> None:
    first = await fetch(f"{server}/calendar.ics", None, public_only=False)
    assert first == Fetched("BEGIN:VCALENDAR", '"one"')
    assert await fetch(f"{server}/calendar.ics", '"one"', public_only=False) == Unchanged()
    assert await fetch(f"{server}/moved", None, public_only=False) == first


@pytest.mark.parametrize(
    ("place", "problem", "reason"),
    [
        ("huge", "too large", FailureReason.UNREACHABLE),
        ("round", "too many redirects", FailureReason.UNREACHABLE),
        ("elsewhere", "ValueError", FailureReason.UNREACHABLE),
        ("gone", "HTTP 404", FailureReason.REFUSED),
    ],
)
async def test_what_is_no_calendar_fails_with_its_reason(
    server: str, place: str, problem: str, reason: FailureReason
) -> None:
    assert await fetch(f"{server}/{place}", None, public_only=False) == FetchFailed(problem, reason)


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/",
        "http://[::1]:9/",
        "http://localhost:9/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:127.0.0.1]:9/",
        "http://[::127.0.0.1]:9/",
        "http://[64:ff9b::169.254.169.254]/",
        "http://[2002:7f00:1::]/",
        "http://224.0.0.1/",
    ],
)
async def test_addresses_of_our_own_network_are_not_fetched(address: str) -> None:
    assert await fetch(address, None) == FetchFailed("not a public address", FailureReason.NOT_PUBLIC)


async def test_an_unknown_host_and_an_invalid_address_are_reported() -> None:
    assert isinstance(await fetch("https://calendar.invalid/a.ics", None), FetchFailed)
    assert isinstance(await fetch("https://", None), FetchFailed)
