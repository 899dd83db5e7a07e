"""A download attempt ends with the content, with a failure, or with another attempt later."""

from datetime import UTC, datetime

import pytest

from bot.services.context.inbound_types import InboundUpdate, Sender, SentFile
from bot.services.inbound.file_download import MAX_ATTEMPTS, FileDownloader, PendingDownload
from bot.services.inbound.file_uploads import FileRequest
from bot.services.messaging.messenger import Downloaded, DownloadFailed, Outcome, Sent
from bot.services.messaging.outbound_actions import OutboundAction
from storage.repositories.inbox import WaitingUpdate

FILE = SentFile("reference", "a.ics", 3, 7)
TOO_LARGE, NO_CONNECTION = DownloadFailed("too large", again=False), DownloadFailed("offline", again=True)


class FakeMessenger:
    """Answers every download with the same result."""

    def __init__(self, result: Downloaded | DownloadFailed) -> None:
        self.result = result

    async def deliver(self, action: OutboundAction) -> Outcome:
        return Sent(1)

    async def download(self, reference: str, max_bytes: int) -> Downloaded | DownloadFailed:
        assert reference == FILE.reference
        return self.result


def pending(downloader: FileDownloader) -> PendingDownload:
    row = WaitingUpdate(id=1, chat_key="key", payload="{}", attempts=0)
    request = FileRequest(FILE, (), datetime(2026, 3, 4, tzinfo=UTC))
    downloader.add(PendingDownload(row, InboundUpdate(Sender(5, "en"), FILE), request))
    (download,) = downloader.pending
    return download


@pytest.mark.parametrize("result", [Downloaded(b"abc"), TOO_LARGE])
async def test_a_final_result_is_returned_at_once(result: Downloaded | DownloadFailed) -> None:
    downloader = FileDownloader(FakeMessenger(result))
    assert await downloader.attempt(pending(downloader)) == result


async def test_a_failed_connection_is_retried_until_the_limit() -> None:
    downloader = FileDownloader(FakeMessenger(NO_CONNECTION))
    download = pending(downloader)
    for number in range(1, MAX_ATTEMPTS):
        assert await downloader.attempt(download) is None
        (download,) = downloader.pending
        assert download.attempts == number
    assert await downloader.attempt(download) == NO_CONNECTION
    assert downloader.chat_keys == ("key",), "the chat waits until the update is handled"
    downloader.remove(download)
    assert not downloader.pending
