"""Processes of the service on one database, as an operator runs them: started, killed and stopped by signals."""

import asyncio
import os
import signal
import sys
import tempfile
from pathlib import Path

from bot.rehearsal.botapi import BotApi
from storage.encryption.crypto import MasterKey
from storage.encryption.keyfile import create_key_file

ROOT = Path(__file__).parents[2]
START_SECONDS, STOP_SECONDS = 120.0, 30.0
STARTED = "started as @"


class ServiceProcess:
    """One process; it can be killed and started again. Its log goes on over restarts."""

    def __init__(self, name: str, folder: Path, environment: dict[str, str]) -> None:
        self.name, self.starts = name, 0
        self._log = folder / f"{name}.log"
        self._environment = environment | {"ALLIANCE_HOME": str(folder / name)}
        self._process: asyncio.subprocess.Process | None = None

    @property
    def is_running(self) -> bool:
        """Return whether the process has been started and has not ended."""
        return self._process is not None and self._process.returncode is None

    @property
    def log(self) -> str:
        """Return what the process has logged since its first start."""
        return self._log.read_text(errors="replace") if self._log.exists() else ""

    async def start(self) -> None:
        """Start the process and return when it says that it has started."""
        self.starts += 1
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-P", "-m", "bot", "run", env=self._environment, stdout=log, stderr=log
            )
        async with asyncio.timeout(START_SECONDS):
            while self.log.count(STARTED) < self.starts:
                if not self.is_running:
                    self.starts -= 1
                    raise RuntimeError(f"{self.name} ended at its start:\n{self.log[-4000:]}")
                await asyncio.sleep(0.05)

    async def kill(self) -> None:
        """End the process with SIGKILL."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """End the process with SIGTERM and return its exit code; it must end by itself."""
        return await self._end(signal.SIGTERM)

    async def _end(self, number: signal.Signals) -> int:
        process = self._process
        assert process is not None
        if process.returncode is None:
            process.send_signal(number)
        try:
            return await asyncio.wait_for(process.wait(), STOP_SECONDS)
        finally:
            if process.returncode is None:
                process.kill()


def _environment_with_bytecode() -> dict[str, str]:
    """Return the environment with bytecode kept, as every way to install the service does.

    Without it a start compiles the whole program, which takes several times as long as all else.
    """
    environment = dict(os.environ)
    if environment.pop("PYTHONDONTWRITEBYTECODE", None):
        environment.setdefault("PYTHONPYCACHEPREFIX", str(Path(tempfile.gettempdir()) / "alliance-bytecode"))
    return environment


class ServiceProcesses:
    """Several processes with one token, one key and one database, each with a home of its own."""

    def __init__(
        self, folder: Path, api: BotApi, database: str, settings: dict[str, str] | None = None
    ) -> None:
        self._folder = folder
        self.key_path = folder / "keys" / "service.key"
        if not self.key_path.exists():
            create_key_file(self.key_path, [MasterKey.random()])
        self.environment = _environment_with_bytecode() | {
            "ALLIANCE_TOKEN": api.token,
            "ALLIANCE_API_URL": api.url,
            "ALLIANCE_DATABASE": database,
            "ALLIANCE_KEY_FILE": str(self.key_path),
            "PYTHONPATH": str(ROOT),
            **(settings or {}),
        }
        self.all: list[ServiceProcess] = []

    def add(self, **settings: str) -> ServiceProcess:
        """Add a process, not started yet, with settings of its own."""
        process = ServiceProcess(f"p{len(self.all)}", self._folder, self.environment | settings)
        self.all.append(process)
        return process

    async def close(self) -> None:
        """Kill all that still run."""
        for process in self.all:
            if process.is_running:
                await process.kill()

    @property
    def errors(self) -> list[str]:
        """Return the logged lines that tell of an error of the program's own."""
        words = (" ERROR ", " CRITICAL ", "Traceback")
        return [line for each in self.all for line in each.log.splitlines() if any(w in line for w in words)]
