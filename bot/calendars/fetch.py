"""Fetches one calendar politely: what has not changed is not sent again, and nothing is waited for for long.

Addresses come from people. Only http and https are followed, only to public machines (nobody reads this house's own
network through us), with few redirects and within a size.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

import aiohttp
from aiohttp.abc import ResolveResult
from aiohttp.resolver import ThreadedResolver
from typing_extensions import override
from yarl import URL

from bot.services.sessions.fetch_results import Fetched, FetchFailed, Got, Unchanged

SECONDS = 20
MAX_BYTES = 10_000_000
MAX_REDIRECTS = 3
REDIRECTS = (301, 302, 303, 307, 308)
AGENT = "alliance-checkin (calendar of sessions)"


# Ranges of IPv6 that a gateway may carry on to an address of IPv4, which may be one of this house.
_CARRIED_ON = tuple(map(IPv6Network, ("::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")))


class _NotPublic(Exception):
    """The address leads into a private network."""


class _Public(ThreadedResolver):
    """Finds public machines only."""

    @override
    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await super().resolve(host, port, family)
        if not all(_is_public(ip_address(each["host"])) for each in found):
            raise _NotPublic
        return found


def _is_public(number: IPv4Address | IPv6Address) -> bool:
    carried_on = isinstance(number, IPv6Address) and any(number in each for each in _CARRIED_ON)
    return number.is_global and not number.is_multicast and not carried_on


async def fetch(address: str, etag: str | None, *, public_only: bool = True) -> Got:
    """The calendar at that address, unless it is still the one called ``etag``. Never raises for what goes wrong."""
    connector = aiohttp.TCPConnector(resolver=_Public() if public_only else None, limit=1)
    timeout = aiohttp.ClientTimeout(total=SECONDS)
    headers = {"User-Agent": AGENT, "Accept": "text/calendar, */*;q=0.5"} | (
        {"If-None-Match": etag} if etag else {}
    )
    try:
        async with aiohttp.ClientSession(connector=connector, timeout=timeout, headers=headers) as session:
            return await _follow(session, URL(address), public_only)
    except _NotPublic:
        return FetchFailed("not a public address")
    except (TimeoutError, aiohttp.ClientError, OSError, ValueError) as error:
        return FetchFailed(type(error).__name__)


async def _follow(session: aiohttp.ClientSession, url: URL, public_only: bool) -> Got:
    for _ in range(MAX_REDIRECTS + 1):
        _check(url, public_only)
        async with session.get(url, allow_redirects=False) as answer:
            if answer.status in REDIRECTS:
                url = url.join(URL(answer.headers.get("Location", "")))
                continue
            return await _read(answer)
    return FetchFailed("too many redirects")


def _check(url: URL, public_only: bool) -> None:
    """An address that is a number never comes to the resolver, so it is looked at here."""
    if url.scheme not in ("http", "https") or not url.host:
        raise ValueError("only http and https")
    try:
        number = ip_address(url.host)
    except ValueError:
        return
    if public_only and not _is_public(number):
        raise _NotPublic


async def _read(answer: aiohttp.ClientResponse) -> Got:
    if answer.status == 304:
        return Unchanged()
    if answer.status != 200:
        return FetchFailed(f"HTTP {answer.status}")
    content = bytearray()
    async for part in answer.content.iter_chunked(65_536):
        content += part
        if len(content) > MAX_BYTES:
            return FetchFailed("too large")
    etag = answer.headers.get("ETag")
    return Fetched(content.decode("utf-8-sig", errors="replace"), etag if etag and len(etag) <= 200 else None)
