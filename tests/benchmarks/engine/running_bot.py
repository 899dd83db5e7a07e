"""A bot in a process of its own against the loopback Bot API: our service, or a peer; started, killed, measured."""

import asyncio
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from bot.rehearsal.botapi import BotApi
from tests.support.databases import drop_spares, new_postgres
from tests.support.tool_environments import make_environment, plain_environment

ROOT = Path(__file__).parents[3]
PEERS, ENVIRONMENTS = ROOT / "tests" / "benchmarks" / "peers", ROOT / ".venv-peers"
FIRST_CHAT = 5_500_000_001
STOP_SECONDS = 20.0
IDLE_SECONDS, IDLE_SHARE = 4.0, 0.05  # menus of all languages are read about 3 s after our service's start
MAX_SETTLING_SECONDS = 60.0


class BotProgram(Protocol):
    """What is started: a name, how its clients become known to it, its command and its environment."""

    @property
    def name(self) -> str:
        """Return what the figures call it."""

    async def prepare(self, folder: Path, clients: int) -> None:
        """Write what the bot must know of its clients into a new folder."""

    async def command(self) -> list[str]:
        """Return the command that runs the bot."""

    def environment(self, folder: Path, api: BotApi) -> dict[str, str]:
        """Return the whole environment of the bot's process."""


@dataclass(frozen=True)
class OwnService:
    """Our service, of this checkout or of another one; ``settings`` are further variables, such as a pace."""

    name: str = "ours"
    checkout: Path = field(default_factory=lambda: Path(os.environ.get("BENCH_CHECKOUT", ROOT)))
    database: str | None = None
    settings: tuple[str, ...] = field(
        default_factory=lambda: tuple(os.environ.get("BENCH_SETTINGS", "").split())
    )

    async def prepare(self, folder: Path, clients: int) -> None:
        """Write clients who take part into a new home."""
        script = Path(__file__).with_name("seed.py")
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-P", str(script), str(FIRST_CHAT), str(clients), env=self._environment(folder)
        )
        if await process.wait():
            raise RuntimeError("the clients could not be written")

    async def command(self) -> list[str]:
        return [sys.executable, "-P", "-m", "bot", "run"]

    def environment(self, folder: Path, api: BotApi) -> dict[str, str]:
        return self._environment(folder) | {"ALLIANCE_TOKEN": api.token, "ALLIANCE_API_URL": api.url}

    def _environment(self, folder: Path) -> dict[str, str]:
        own = {
            "ALLIANCE_HOME": str(folder / "home"),
            "ALLIANCE_KEY_FILE": str(folder / "keys" / "home.key"),
            "PYTHONPATH": str(self.checkout),
            "PYTHONPYCACHEPREFIX": str(ENVIRONMENTS / "bytecode"),  # installed, it is compiled
            "PYTHONDONTWRITEBYTECODE": "",
        }
        chosen = dict(setting.split("=", 1) for setting in self.settings)
        return os.environ | own | chosen | ({"ALLIANCE_DATABASE": self.database} if self.database else {})


@dataclass
class ServiceOnPostgres:
    """Our service on a database of the tests' server: a new one for each run, until `close`."""

    service: OwnService
    _database: ExitStack = field(default_factory=ExitStack)

    @property
    def name(self) -> str:
        return self.service.name

    def close(self) -> None:
        """Drop the databases."""
        self._database.close()
        drop_spares()

    async def prepare(self, folder: Path, clients: int) -> None:
        """Write clients who take part into a new database."""
        self._database.close()
        url = self._database.enter_context(new_postgres())
        self.service = replace(self.service, database=url)
        await self.service.prepare(folder, clients)

    async def command(self) -> list[str]:
        return await self.service.command()

    def environment(self, folder: Path, api: BotApi) -> dict[str, str]:
        return self.service.environment(folder, api)


@dataclass(frozen=True)
class PeerBot:
    """A peer's bot: a script in tests/benchmarks/peers with an environment of its own."""

    name: str
    script: str

    async def prepare(self, folder: Path, clients: int) -> None:
        """Write nothing: a peer knows nobody before they write."""

    async def command(self) -> list[str]:
        python = await make_environment(PEERS / f"{self.script}.requirements.txt", ENVIRONMENTS / self.script)
        return [str(python), str(PEERS / f"{self.script}.py")]

    def environment(self, folder: Path, api: BotApi) -> dict[str, str]:
        return plain_environment() | {"TOKEN": api.token, "API_URL": api.url, "FOLDER": str(folder)}


PTB, AIOGRAM = PeerBot("PTB", "ptb_bot"), PeerBot("aiogram", "aiogram_bot")


class RunningBot:
    """A bot's process, which can be killed and started again on the same folder."""

    def __init__(self, program: BotProgram, folder: Path, api: BotApi) -> None:
        self.program, self.folder, self.api = program, folder, api
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start the process and return at its first poll after that."""
        command, env = await self.program.command(), self.program.environment(self.folder, self.api)
        polls = self.api.calls.counts["getUpdates"]
        with (self.folder / "log").open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *command, cwd=self.folder, env=env, stdout=log, stderr=log
            )
        _tell_profiler(self._process.pid)
        polling = asyncio.create_task(
            self.api.world.changes.wait_for(lambda: self.api.calls.counts["getUpdates"] > polls)
        )
        ending = asyncio.create_task(self._process.wait())
        await asyncio.wait({polling, ending}, return_when=asyncio.FIRST_COMPLETED)
        polling.cancel()
        ending.cancel()
        if self._process.returncode is not None:
            raise RuntimeError(f"{self.program.name} ended before its first poll:\n{self.log()}")

    async def kill(self) -> None:
        """End the process with SIGKILL."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> None:
        """End the process with SIGTERM, and if it does not end, with SIGKILL."""
        await self._end(signal.SIGTERM)
        if os.environ.get("SHOW_LOG"):
            sys.stderr.write(self.log())

    def log(self) -> str:
        """Return what the bot wrote to its standard streams."""
        return (self.folder / "log").read_text(errors="replace")

    @property
    def pid(self) -> int:
        """Return the id of the process that was started last."""
        assert self._process is not None
        return self._process.pid

    def cpu_seconds(self) -> float:
        """Return the CPU seconds that the process and its children have used so far."""
        return sum(map(_cpu_seconds_of, _with_children(self.pid)))

    async def settle(self) -> bool:
        """Return once the CPU has been idle for some seconds; or false if it is not within a minute."""
        slice_seconds, seconds, calm = 0.5, 0.0, 0.0
        while calm < IDLE_SECONDS and seconds < MAX_SETTLING_SECONDS:
            before = self.cpu_seconds()
            await asyncio.sleep(slice_seconds)
            busy = self.cpu_seconds() - before > IDLE_SHARE * slice_seconds
            calm, seconds = 0.0 if busy else calm + slice_seconds, seconds + slice_seconds
        return calm >= IDLE_SECONDS

    async def _end(self, number: signal.Signals) -> None:
        process = self._process
        if process is None or process.returncode is not None:
            return
        process.send_signal(number)
        try:
            await asyncio.wait_for(process.wait(), STOP_SECONDS)
        except TimeoutError:
            process.kill()
            await process.wait()


def _tell_profiler(pid: int) -> None:
    if pid_file := os.environ.get("PID_FILE"):
        Path(pid_file).write_text(str(pid))


def _with_children(pid: int) -> Sequence[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except FileNotFoundError:
        children = []
    return [pid, *(each for child in children for each in _with_children(child))]


def _cpu_seconds_of(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
