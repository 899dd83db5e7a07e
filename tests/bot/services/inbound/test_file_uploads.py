"""A file from a chat is parsed outside the thread of the event loop."""

import threading
from pathlib import Path

import pytest

from bot.services.context.file_import import InboundFile
from bot.services.inbound import file_uploads
from bot.services.inbound.file_uploads import FileRequest
from tests.support.played_service import play

CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize(
    ("name", "content"), [("mine.ics", CALENDAR), ("sessions.csv", "client,start\nJo,x\n")]
)
async def test_no_file_is_parsed_in_the_loops_thread(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str
) -> None:
    threads: list[int] = []
    real = file_uploads.parse

    def recording(request: FileRequest, downloaded: bytes) -> InboundFile:
        threads.append(threading.get_ident())
        return real(request, downloaded)

    monkeypatch.setattr(file_uploads, "parse", recording)
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        before = len(alex.chat.messages)
        await alex.attaches(name, content)
        await played.settle()
        assert len(alex.chat.messages) > before + 1
    assert threads
    assert threading.get_ident() not in threads
