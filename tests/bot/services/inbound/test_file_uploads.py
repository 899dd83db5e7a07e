"""A file from a chat is read beside the loop that serves everybody."""

import threading
from pathlib import Path

import pytest

from bot.services.context.context import Context
from bot.services.context.inbound_types import InboundUpdate
from bot.services.inbound import file_uploads
from bot.services.inbound.file_download import DownloadRequest
from tests.support.played_service import play

CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize(
    ("name", "content"), [("mine.ics", CALENDAR), ("sessions.csv", "client,start\nJo,x\n")]
)
async def test_no_file_is_read_in_the_loops_thread(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str
) -> None:
    """The real reader reads; where it does is written down."""
    threads: list[int] = []
    real = file_uploads.download_request

    def noting(ctx: Context, received: InboundUpdate) -> DownloadRequest | None:
        found = real(ctx, received)
        if found is None:
            return None

        def read(brought: bytes) -> object:
            threads.append(threading.get_ident())
            return found.read(brought)

        return DownloadRequest(found.file, read)

    monkeypatch.setattr(file_uploads, "download_request", noting)
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        before = len(alex.chat.messages)
        await alex.attaches(name, content)
        await played.settle()
        assert len(alex.chat.messages) > before + 1
    assert threads
    assert threading.get_ident() not in threads
