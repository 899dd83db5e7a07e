"""The guard of our own network, for literal addresses and for names that resolve to them."""

import pytest
from yarl import URL

from bot.public_network import NotPublicError, PublicResolver, check_literal_address

PRIVATE = ("127.0.0.1", "10.0.0.1", "169.254.169.254", "[::1]", "[fd00::1]", "[64:ff9b::a00:1]", "224.0.0.1")


@pytest.mark.parametrize("host", PRIVATE)
def test_a_literal_private_address_is_refused(host: str) -> None:
    with pytest.raises(NotPublicError):
        check_literal_address(URL(f"https://{host}/"))


@pytest.mark.parametrize("host", ["93.184.215.14", "[2606:4700::1111]", "records.example.org"])
def test_public_addresses_and_names_pass(host: str) -> None:
    check_literal_address(URL(f"https://{host}/"))


async def test_a_name_that_leads_here_is_refused() -> None:
    resolver = PublicResolver()
    with pytest.raises(NotPublicError):
        await resolver.resolve("localhost", 443)
    await resolver.close()
