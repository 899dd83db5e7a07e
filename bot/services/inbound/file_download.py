"""Files that updates wait for: brought from Telegram before the transaction that needs them, and never kept.

A file may take long, or need another try. Meanwhile its sender's later updates wait, so that their order stays, and
everybody else's go on.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial

from bot.services.context.inbound_types import InboundUpdate, SentFile
from bot.services.messaging.messenger import Downloaded, DownloadFailed, Messenger
from storage.repositories.inbox import WaitingUpdate

log = logging.getLogger(__name__)

MAX_BYTES = 5_000_000
MAX_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class DownloadRequest:
    """A file, and how to ``read`` it: pure computing, which may take seconds."""

    file: SentFile
    read: Callable[[bytes], object]


Handled = Callable[[WaitingUpdate, InboundUpdate, Callable[[], object] | None], Awaitable[None]]


@dataclass(slots=True)
class _Errand:
    row: WaitingUpdate
    received: InboundUpdate
    wanted: DownloadRequest
    tries: int = 0


class FileDownloader:
    """Brings files through a messenger, and hands each update on to ``handled``: with how to read its file, or None."""

    def __init__(self, messenger: Messenger, handled: Handled) -> None:
        self._messenger, self._handled = messenger, handled
        self._errands: dict[str, _Errand] = {}

    @property
    def chat_keys(self) -> Sequence[str]:
        """Whose updates wait for a file."""
        return tuple(self._errands)

    def begin(self, row: WaitingUpdate, received: InboundUpdate, wanted: DownloadRequest) -> None:
        """This update waits for that file from now on."""
        self._errands[row.chat_key] = _Errand(row, received, wanted)

    async def round(self) -> int:
        """Try once for each file that is waited for; returns how many updates have been handled now."""
        return sum(await asyncio.gather(*(self._one(errand) for errand in [*self._errands.values()])))

    async def _one(self, errand: _Errand) -> bool:
        got = await self._messenger.download(errand.wanted.file.reference, MAX_BYTES)
        errand.tries += 1
        if isinstance(got, DownloadFailed) and got.again and errand.tries < MAX_ATTEMPTS:
            return False
        if isinstance(got, DownloadFailed):
            log.warning("a file could not be brought: %s", got.problem)
        read = partial(errand.wanted.read, got.content) if isinstance(got, Downloaded) else None
        try:
            await self._handled(errand.row, errand.received, read)
        finally:
            del self._errands[errand.row.chat_key]
        return True
