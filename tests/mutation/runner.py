"""Runs selected tests again and again, each time in a fork of a process that has the libraries loaded already.

Started by ``tests.mutation.mutants`` with the project's Python, in a copy of the checkout. Reads lines of JSON, a list
of tests and a limit in seconds, and answers each: pytest's exit code, or none after the limit, and its output.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import IO

OURS = ("bot", "flows", "storage", "tests")
LIST_LIBRARIES = "import bot.app, tests.conftest, tests.support.service_actions, sys; print(*sys.modules)"
OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "tests.mutation.selection")
PAUSE_SECONDS = 0.05


def load_libraries() -> ModuleType:
    """Import every library that the service imports, and nothing of the project; return pytest."""
    listed = subprocess.run(
        [sys.executable, "-c", LIST_LIBRARIES], capture_output=True, text=True, check=True
    )
    for name in listed.stdout.split():
        if name.partition(".")[0] not in OURS:
            with suppress(ImportError, AttributeError):
                import_module(name)
    return import_module("pytest")


def run(pytest: ModuleType, tests: list[str], seconds: float, output: IO[bytes]) -> int | None:
    """Run tests in this order until one fails; return pytest's exit code, or None if they took too long."""
    process = os.fork()
    if not process:
        os.setsid()  # so that what tests start ends with them
        for stream in (1, 2):
            os.dup2(output.fileno(), stream)
        os.environ["MUTATION_TESTS"] = json.dumps(tests)
        os._exit(int(pytest.main([*OPTIONS, *dict.fromkeys(test.split("::")[0] for test in tests)])))
    end = time.monotonic() + seconds
    while not (done := os.waitpid(process, os.WNOHANG))[0]:
        if time.monotonic() > end:
            os.killpg(process, signal.SIGKILL)
            os.waitpid(process, 0)
            return None
        time.sleep(PAUSE_SECONDS)
    return os.waitstatus_to_exitcode(done[1])


def main() -> None:
    """Answer requests until the input ends."""
    sys.dont_write_bytecode = True  # a file changes several times a second, which its date does not tell
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    pytest = load_libraries()
    for line in sys.stdin:
        request = json.loads(line)
        with tempfile.NamedTemporaryFile() as output:
            code = run(pytest, request["tests"], request["seconds"], output)
            text = Path(output.name).read_text(errors="replace")
        sys.stdout.write(json.dumps({"code": code, "output": text}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
