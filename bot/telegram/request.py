"""How python-telegram-bot reaches the Bot API: over aiohttp, telling apart what left from what never did.

PTB's own class runs on httpx, whose pool costs more the more sends are in flight, and which logs every address, the
token in it, at INFO.
"""

from http import HTTPStatus
from typing import Any

import aiohttp
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 10.0
READ_SECONDS = 20.0
FILE_SECONDS = 30.0
PIECE = 65_536
MAX_CONNECTIONS = 20


class NeverLeft(NetworkError):
    """No connection came about: Telegram has seen nothing, so that trying again shows nothing twice."""


class TooLarge(NetworkError):
    """What was to be fetched is larger than it may be."""


class AiohttpRequest(BaseRequest):
    """A pool of connections to one Bot API server."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer unless a call says otherwise."""
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
        """One call: its status and body.

        Raises NeverLeft where no connection came about, NetworkError where the call left and no answer came. The
        texts hold neither the address nor what was sent.
        """
        if self._session is None:
            raise NeverLeft("the pool is not open")
        seconds = (
            READ_SECONDS if read_timeout is BaseRequest.DEFAULT_NONE or read_timeout is None else read_timeout
        )
        timeout = aiohttp.ClientTimeout(sock_connect=CONNECT_SECONDS, sock_read=seconds)
        try:
            async with self._session.request(
                method, url, data=_body(request_data), timeout=timeout
            ) as answer:
                return answer.status, await answer.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NeverLeft(type(error).__name__) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise NetworkError(type(error).__name__) from None

    async def download(self, url: str, most_bytes: int) -> bytes:
        """What lies at that address, piece by piece; a file has ``FILE_SECONDS`` to come.

        Raises TooLarge as soon as it is, NetworkError for everything else. The texts hold no address.
        """
        if self._session is None:
            raise NeverLeft("the pool is not open")
        try:
            async with self._session.get(url, timeout=aiohttp.ClientTimeout(total=FILE_SECONDS)) as answer:
                if answer.status != HTTPStatus.OK:
                    raise NetworkError(f"status {answer.status}")
                return await _pieces(answer, most_bytes)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            raise NetworkError(type(error).__name__) from None


async def _pieces(answer: aiohttp.ClientResponse, most_bytes: int) -> bytes:
    content = bytearray()
    async for piece in answer.content.iter_chunked(PIECE):
        content += piece
        if len(content) > most_bytes:
            raise TooLarge("larger than it may be")
    return bytes(content)


def _body(data: RequestData | None) -> aiohttp.FormData | None:
    if data is None:
        return None
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form
