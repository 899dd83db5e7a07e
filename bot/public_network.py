"""Requests to addresses of others go to public machines only.

Otherwise this host's own network could be read or written to through the bot (server-side request forgery).
"""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from aiohttp.abc import ResolveResult
from aiohttp.resolver import ThreadedResolver
from typing_extensions import override
from yarl import URL

# IPv6 ranges that a gateway may translate to an IPv4 address, which may be private.
_GATEWAY_RANGES = tuple(
    map(IPv6Network, ("::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32"))
)


class NotPublicError(Exception):
    """The address leads into a private network."""


class PublicResolver(ThreadedResolver):
    """A resolver that refuses hosts with any address that is not public."""

    @override
    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        hosts = await super().resolve(host, port, family)
        if not all(_is_public(ip_address(each["host"])) for each in hosts):
            raise NotPublicError
        return hosts


def check_literal_address(url: URL) -> None:
    """Raise NotPublicError for a literal private address, which no resolver would see."""
    try:
        number = ip_address(url.host or "")
    except ValueError:
        return
    if not _is_public(number):
        raise NotPublicError


def _is_public(number: IPv4Address | IPv6Address) -> bool:
    through_gateway = isinstance(number, IPv6Address) and any(number in each for each in _GATEWAY_RANGES)
    return number.is_global and not number.is_multicast and not through_gateway
