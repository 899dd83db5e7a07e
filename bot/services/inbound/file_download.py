"""Downloads of files that updates need, outside any transaction; the content is never stored.

A download may take long or be retried. Meanwhile later updates of the same chat wait, so that their order is kept, and
those of other chats are handled.
"""

import logging
from dataclasses import dataclass, replace

from bot.services.context import InboundUpdate
from bot.services.inbound.file_uploads import MAX_BYTES, FileRequest
from bot.services.messaging.messenger import Downloaded, DownloadFailed, Messenger
from storage.repositories.inbox import WaitingUpdate

log = logging.getLogger(__name__)

MAX_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class PendingDownload:
    """An update that waits for a file, with its row in the inbox; ``attempts`` counts the downloads that failed."""

    row: WaitingUpdate
    update: InboundUpdate
    request: FileRequest
    attempts: int = 0


class FileDownloader:
    """The downloads in progress, at most one for each chat."""

    def __init__(self, messenger: Messenger) -> None:
        self._messenger = messenger
        self._pending: dict[str, PendingDownload] = {}

    @property
    def chat_keys(self) -> tuple[str, ...]:
        """The chats whose updates wait for a file."""
        return tuple(self._pending)

    @property
    def pending(self) -> tuple[PendingDownload, ...]:
        """All updates that wait for a file."""
        return tuple(self._pending.values())

    def add(self, download: PendingDownload) -> None:
        """Let an update wait for its file."""
        self._pending[download.row.chat_key] = download

    def remove(self, download: PendingDownload) -> None:
        """Let later updates of this chat be handled again."""
        del self._pending[download.row.chat_key]

    async def attempt(self, download: PendingDownload) -> Downloaded | DownloadFailed | None:
        """Download the file once; return None if that failed and is to be tried again."""
        result = await self._messenger.download(download.request.file.reference, MAX_BYTES)
        if isinstance(result, Downloaded):
            return result
        attempts = download.attempts + 1
        if result.again and attempts < MAX_ATTEMPTS:
            self.add(replace(download, attempts=attempts))
            return None
        log.warning("a file could not be downloaded: %s", result.problem)
        return result
