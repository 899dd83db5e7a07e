"""A PostgreSQL server of a test's own, which may be stopped, crashed and started again."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

SETTINGS = (
    "listen_addresses = '127.0.0.1'",
    "max_connections = 100",
    "fsync = off",  # the machine does not crash; a crash of the server loses nothing without it
    "min_wal_size = 32MB",
    "max_wal_size = 64MB",
)
CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'alliance'"


@dataclass(frozen=True)
class OwnPostgres:
    """A server on a port of 127.0.0.1, with an empty database ``alliance``."""

    folder: Path
    port: int

    @property
    def url(self) -> str:
        """Return the database's URL, as the settings take it."""
        return f"postgresql+psycopg://postgres@127.0.0.1:{self.port}/alliance"

    @property
    def is_running(self) -> bool:
        """Return whether the server runs."""
        status = [program("pg_ctl"), "-D", str(self.folder), "status"]
        return subprocess.run(status, check=False, user=_user(), capture_output=True, cwd="/").returncode == 0

    def start(self) -> None:
        """Start the server and return when it accepts connections."""
        self._ctl("start", "-l", str(self.folder / "log"), "-w", "-t", "120")

    def stop(self) -> None:
        """Stop the server in order, ending all sessions."""
        self._ctl("stop", "-m", "fast", "-w")

    def crash(self) -> None:
        """End the server at once, as a crash does: it recovers when it is started again."""
        self._ctl("stop", "-m", "immediate", "-w")

    def cut_connections(self) -> int:
        """End all sessions with the database, and return how many there were."""
        with self._connection("postgres") as connection:
            return len(connection.execute(CUT).fetchall())

    def create(self) -> None:
        """Create the server's files and its database, and start it."""
        options = ("-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale", "C.UTF-8")
        _run(program("initdb"), "-D", str(self.folder), *options)
        with (self.folder / "postgresql.conf").open("a") as file:
            file.write(
                "\n".join(
                    (*SETTINGS, f"port = {self.port}", f"unix_socket_directories = '{self.folder}'", "")
                )
            )
        self.start()
        with self._connection("postgres") as connection:
            connection.execute("CREATE DATABASE alliance")

    def _connection(self, database: str) -> psycopg.Connection:
        address = f"postgresql://postgres@127.0.0.1:{self.port}/{database}"
        return psycopg.connect(address, autocommit=True)

    def _ctl(self, *arguments: str) -> None:
        _run(program("pg_ctl"), "-D", str(self.folder), *arguments)


@contextmanager
def own_postgres(parent: Path | None = None) -> Iterator[OwnPostgres]:
    """Run a new server while the context lasts. Raises FileNotFoundError if PostgreSQL is not installed."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory(dir=parent) as name:
        folder = Path(name)
        if os.geteuid() == 0:
            shutil.chown(folder, _SERVER_USER)  # the server refuses to run as root
        server = OwnPostgres(folder, port)
        try:
            server.create()
            yield server
        finally:
            if server.is_running:
                server.stop()


_SERVER_USER = "postgres"


def program(name: str) -> str:
    """Return the path of a program of the newest PostgreSQL installed, wherever Debian puts it."""
    found = shutil.which(name, path=os.pathsep.join(map(str, _folders())))
    if found is None:
        raise FileNotFoundError(f"{name}: is PostgreSQL installed?")
    return found


def _folders() -> list[Path | str]:
    return [*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True), os.environ.get("PATH", "")]


def _run(*command: str) -> None:
    subprocess.run(command, check=True, user=_user(), stdout=subprocess.DEVNULL, cwd="/")


def _user() -> str | None:
    return _SERVER_USER if os.geteuid() == 0 else None
