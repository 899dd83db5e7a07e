"""The HTTP client of python-telegram-bot, over aiohttp.

It tells requests that were never sent from those whose response was lost, which PTB's own class, over httpx, does
not. httpx also logs every address, with the token in it, at INFO, and its pool gets slower with more requests.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import urlencode

import aiohttp
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 10.0
READ_SECONDS = 20.0
DOWNLOAD_SECONDS = 30.0
CHUNK_BYTES = 65_536
MAX_CONNECTIONS = 256  # a hanging call must not keep others from a connection


class NeverLeft(NetworkError):
    """No connection was made: Telegram has received nothing, so a retry cannot repeat anything."""


class TooLarge(NetworkError):
    """A file is larger than allowed."""


class AiohttpRequest(BaseRequest):
    """A pool of connections to one Bot API server."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Return how many seconds to wait for a response unless a call says otherwise."""
        return READ_SECONDS

    async def initialize(self) -> None:
        """Open the pool."""
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=MAX_CONNECTIONS))

    async def shutdown(self) -> None:
        """Close the pool."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one request and return its status and body.

        Raises NeverLeft if no connection was made, and NetworkError if the request was sent and no response came.
        Neither error's text contains the address or the request.
        """
        if self._session is None:
            raise NeverLeft("the connection pool is not open")
        seconds = (
            READ_SECONDS if read_timeout is BaseRequest.DEFAULT_NONE or read_timeout is None else read_timeout
        )
        # Also in all: a response that drips a byte every few seconds would never meet the limit on reading.
        timeout = aiohttp.ClientTimeout(
            total=CONNECT_SECONDS + seconds, sock_connect=CONNECT_SECONDS, sock_read=seconds
        )
        try:
            async with self._session.request(
                method, url, data=_body(request_data), timeout=timeout
            ) as response:
                return response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NeverLeft(type(error).__name__) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise NetworkError(type(error).__name__) from None

    async def call(self, url: str, parameters: Mapping[str, Any]) -> Any:
        """Call a method of the Bot API and return its result as JSON; parameters that are None are left out.

        Raises what the methods of python-telegram-bot raise.
        """
        fields = {
            name: value if isinstance(value, str) else json.dumps(value)
            for name, value in parameters.items()
            if value is not None
        }
        # post hands the data on to do_request as it is; RequestData cannot be made without private names.
        return await self.post(url, cast("RequestData", _Fields(fields)))

    async def download(self, url: str, max_bytes: int) -> bytes:
        """Return the content of a file that arrives within ``DOWNLOAD_SECONDS``.

        Raises TooLarge as soon as more than ``max_bytes`` were received, and NetworkError for every other failure.
        Neither error's text contains the address.
        """
        if self._session is None:
            raise NeverLeft("the connection pool is not open")
        try:
            async with self._session.get(
                url, timeout=aiohttp.ClientTimeout(total=DOWNLOAD_SECONDS)
            ) as response:
                if response.status != HTTPStatus.OK:
                    raise NetworkError(f"status {response.status}")
                return await _read_limited(response, max_bytes)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            raise NetworkError(type(error).__name__) from None


async def _read_limited(response: aiohttp.ClientResponse, max_bytes: int) -> bytes:
    content = bytearray()
    async for chunk in response.content.iter_chunked(CHUNK_BYTES):
        content += chunk
        if len(content) > max_bytes:
            raise TooLarge("larger than allowed")
    return bytes(content)


@dataclass(frozen=True, slots=True)
class _Fields:
    """Fields of a form without files, in place of python-telegram-bot's RequestData."""

    json_parameters: Mapping[str, str]
    multipart_data: None = None


def _body(data: RequestData | None) -> aiohttp.Payload | aiohttp.FormData | None:
    if data is None:
        return None
    if not data.multipart_data:  # FormData prepares for files, which takes longer than all else here
        encoded = urlencode(data.json_parameters).encode()
        return aiohttp.BytesPayload(encoded, content_type="application/x-www-form-urlencoded")
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form
