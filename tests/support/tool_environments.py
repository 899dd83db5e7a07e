"""Virtual environments made on demand: tools of development that the project does not depend on."""

import asyncio
import hashlib
import os
import shutil
import sys
from pathlib import Path


async def make_environment(requirements: Path, folder: Path) -> Path:
    """Return the Python of an environment in ``folder`` that holds what a file of requirements names.

    It is made at first use and again when the file or Python's version changes. The stamp is written last, so an
    interrupted installation starts again. Raises RuntimeError with pip's output if it fails.
    """
    python, stamp = folder / "bin" / "python", folder / "stamp"
    wanted = hashlib.sha256(f"{sys.version} {folder}".encode() + _content(requirements)).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return python
    shutil.rmtree(folder, ignore_errors=True)
    await _run(sys.executable, "-m", "venv", str(folder))
    await _run(str(python), "-m", "pip", "install", "--quiet", "-r", str(requirements))
    stamp.write_text(wanted)
    return python


def _content(path: Path) -> bytes:
    return path.read_bytes()


def plain_environment() -> dict[str, str]:
    """Return this process's environment without Python's variables, which are for another Python."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


async def _run(*command: str) -> None:
    process = await asyncio.create_subprocess_exec(
        *command, env=plain_environment(), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    output, _ = await process.communicate()
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{output.decode()}")
