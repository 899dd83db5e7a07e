"""The examples of docs/integrators.md, run as they stand, take what is signed and nothing else."""

import asyncio
import re
import shutil
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.integrations.event_post import post_event
from bot.services.events.event_messages import build_request
from flows.ids import ProgrammeId
from storage.repositories.event_endpoints import EventEndpoint

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # Standard Webhooks' own example
EXAMPLES = {"python": ([sys.executable], "example.py"), "js": (["node"], "example.js")}


def example(language: str, port: int) -> str:
    """Return the page's example in a language, with a secret and a port of its own."""
    page = Path("docs/integrators.md").read_text()
    found = re.search(rf"^```{language}\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert found is not None
    code = found[1].replace('"whsec_…"', f'"{SECRET}"').replace("8090", str(port))
    assert SECRET in code
    return code


@asynccontextmanager
async def running(language: str, folder: Path) -> AsyncIterator[str]:
    """Run an example as a program of its own, and yield its address once it listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command, name = EXAMPLES[language]
    file = folder / name
    file.write_text(example(language, port))
    process = await asyncio.create_subprocess_exec(*command, str(file), cwd=folder)
    try:
        async with asyncio.timeout(60):
            while True:
                try:
                    _, writer = await asyncio.open_connection("127.0.0.1", port)
                except OSError:
                    assert process.returncode is None
                    await asyncio.sleep(0.05)
                else:
                    writer.close()
                    break
        yield f"http://127.0.0.1:{port}/hooks/alliance"
    finally:
        process.kill()
        await process.wait()


@pytest.mark.parametrize(
    "language",
    ["python", pytest.param("js", marks=pytest.mark.skipif(not shutil.which("node"), reason="no Node here"))],
)
async def test_an_example_takes_what_is_signed_and_nothing_else(language: str, tmp_path: Path) -> None:
    async with running(language, tmp_path) as address:
        now = datetime.now(UTC)
        endpoint = EventEndpoint("e", ProgrammeId("p"), address, SECRET, (), True, now)
        genuine = build_request(endpoint, "evt_1", "client.joined", now, {"client": "a"}, now)
        assert (await post_event(genuine)).problem is None
        altered = replace(genuine, body=genuine.body.replace(b"joined", b"leftxx"))
        old = build_request(endpoint, "evt_1", "client.joined", now, {}, now - timedelta(minutes=6))
        forged = build_request(replace(endpoint, secret=SECRET[:-4] + "aaaa"), "evt_1", "x", now, {}, now)
        for each in (altered, old, forged):
            assert (await post_event(each)).problem == "HTTP 401"
