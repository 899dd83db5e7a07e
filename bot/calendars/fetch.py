"""Fetching one calendar over HTTP: conditional, within 20 seconds, a size limit and a few redirects.

Addresses come from people, so only http and https to public machines are followed (bot/public_network.py).
"""

import aiohttp
from yarl import URL

from bot.public_network import NotPublicError, PublicResolver, check_literal_address
from bot.services.sessions.fetch_results import FailureReason, Fetched, FetchFailed, FetchResult, Unchanged

SECONDS = 20
MAX_BYTES = 10_000_000
MAX_REDIRECTS = 3
REDIRECTS = (301, 302, 303, 307, 308)
REFUSALS = (400, 401, 403, 404, 405, 406, 410, 451)
AGENT = "alliance-checkin (calendar of sessions)"


async def fetch(address: str, etag: str | None, *, public_only: bool = True) -> FetchResult:
    """Fetch the calendar at ``address`` unless its ETag is still ``etag``. Returns failures, raises none."""
    connector = aiohttp.TCPConnector(resolver=PublicResolver() if public_only else None, limit=1)
    timeout = aiohttp.ClientTimeout(total=SECONDS)
    headers = {"User-Agent": AGENT, "Accept": "text/calendar, */*;q=0.5"} | (
        {"If-None-Match": etag} if etag else {}
    )
    try:
        async with aiohttp.ClientSession(connector=connector, timeout=timeout, headers=headers) as session:
            return await _follow(session, URL(address), public_only)
    except NotPublicError:
        return FetchFailed("not a public address", FailureReason.NOT_PUBLIC)
    except (TimeoutError, aiohttp.ClientError, OSError, ValueError) as error:
        return FetchFailed(type(error).__name__)


async def _follow(session: aiohttp.ClientSession, url: URL, public_only: bool) -> FetchResult:
    for _ in range(MAX_REDIRECTS + 1):
        _check(url, public_only)
        async with session.get(url, allow_redirects=False) as answer:
            if answer.status in REDIRECTS:
                url = url.join(URL(answer.headers.get("Location", "")))
                continue
            return await _read(answer)
    return FetchFailed("too many redirects")


def _check(url: URL, public_only: bool) -> None:
    """Raise for a wrong scheme, and for a literal private address."""
    if url.scheme not in ("http", "https") or not url.host:
        raise ValueError("only http and https")
    if public_only:
        check_literal_address(url)


async def _read(answer: aiohttp.ClientResponse) -> FetchResult:
    if answer.status == 304:
        return Unchanged()
    if answer.status != 200:
        is_refused = answer.status in REFUSALS
        reason = FailureReason.REFUSED if is_refused else FailureReason.UNREACHABLE
        return FetchFailed(f"HTTP {answer.status}", reason)
    content = bytearray()
    async for chunk in answer.content.iter_chunked(65_536):
        content += chunk
        if len(content) > MAX_BYTES:
            return FetchFailed("too large")
    etag = answer.headers.get("ETag")
    return Fetched(content.decode("utf-8-sig", errors="replace"), etag if etag and len(etag) <= 200 else None)
