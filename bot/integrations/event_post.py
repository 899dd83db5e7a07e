"""Posting one event over HTTP: within 15 seconds, without redirects, to public machines unless the operator says so."""

import asyncio
from http import HTTPStatus

import aiohttp
from yarl import URL

from bot.public_network import NotPublicError, PublicResolver, check_literal_address
from bot.services.events.event_messages import EventRequest, PostResult

POST_SECONDS = 15.0
"""Standard Webhooks asks receivers to answer within 15 to 30 seconds."""
AGENT = "alliance-checkin (events)"
RETRY_STATUSES = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)


async def post_event(request: EventRequest) -> PostResult:
    """Post a signed request; any 2xx is a success, 410 ends the subscription. What the receiver writes is not read."""
    resolver = None if request.own_network else PublicResolver()
    connector = aiohttp.TCPConnector(resolver=resolver, limit=1, force_close=True)
    limit = aiohttp.ClientTimeout(total=POST_SECONDS)
    headers = {**request.headers, "User-Agent": AGENT}
    try:
        url = URL(request.address)
        if not request.own_network:
            check_literal_address(url)
        async with (
            asyncio.timeout(POST_SECONDS),
            aiohttp.ClientSession(
                connector=connector, timeout=limit, cookie_jar=aiohttp.DummyCookieJar()
            ) as session,
            session.post(url, data=request.body, headers=headers, allow_redirects=False) as response,
        ):
            return _result(response)
    except NotPublicError:
        return PostResult("not a public address")
    except TimeoutError:
        return PostResult(f"no answer within {POST_SECONDS:.0f} s")
    except (aiohttp.ClientError, OSError, ValueError) as error:
        return PostResult(f"not reached: {type(error).__name__}")


def _result(response: aiohttp.ClientResponse) -> PostResult:
    if response.status // 100 == 2:
        return PostResult()
    problem = f"HTTP {response.status}"
    if response.status == HTTPStatus.GONE:
        return PostResult(problem, is_gone=True)
    asked = response.headers.get("Retry-After", "") if response.status in RETRY_STATUSES else ""
    return PostResult(problem, retry_after=float(asked) if asked.isascii() and asked.isdigit() else 0.0)
