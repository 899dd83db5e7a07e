"""The command line beside a running service on one SQLite file: each sees what the other wrote."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

from tests.support.played_service import Play, play
from tests.support.service_actions import says


async def alliance(played: Play, *command: str) -> str:
    """Run a command in a process of its own and return its output."""
    settings = played.settings
    named = {
        "ALLIANCE_HOME": str(settings.home),
        "ALLIANCE_KEY_FILE": str(settings.key_path),
        "ALLIANCE_DATABASE": settings.database_url,
    }
    done = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "bot", *command],
        env=os.environ | named,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout


async def test_commands_come_and_go_and_the_service_goes_on(sqlite_url: str, tmp_path: Path) -> None:
    """Each process that closes the file believes to be the last one, unless the service holds its lock."""
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        for label in ("Jo", "Kim"):
            await played.client(alex, label)
            assert label in await alliance(played, "client", "list")
        await alliance(played, "practitioner", "invite", "my-practice", "Sam")
        assert "Kim" in await says(played, alex, "/clients")
        await played.restarts()
        assert "Kim" in await says(played, alex, "/clients")
        assert "Sam" in await alliance(played, "practitioner", "list")
