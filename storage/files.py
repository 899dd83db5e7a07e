"""Atomic writing of files that only their owner can read."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EEXIST
from pathlib import Path
from typing import BinaryIO


@contextmanager
def write_atomically(path: Path, *, over: bool = True) -> Iterator[BinaryIO]:
    """Open a temporary file for writing and move it to ``path`` when the block ends without an exception.

    An existing file is replaced; unless ``over``, FileExistsError is raised and the file is left as it is.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if over:
            temporary.replace(path)
        else:
            os.link(temporary, path)
        sync_folder(path.parent)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def fresh_folder(path: Path) -> Iterator[Path]:
    """Yield a temporary folder, which becomes ``path`` when the block ends without an exception.

    Raises FileExistsError if there is something at ``path``; whatever it is stays as it is.
    """
    if path.exists() or path.is_symlink():
        raise FileExistsError(EEXIST, os.strerror(EEXIST), str(path))
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    temporary.mkdir(mode=0o700)
    try:
        yield temporary
        sync_folder(temporary)
        path.mkdir(mode=0o700)  # fails if it exists by now; a rename would replace an empty folder
        temporary.replace(path)
        sync_folder(path.parent)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def private_file(path: Path) -> BinaryIO:
    """Open a new file for writing that only its owner can read. Raises FileExistsError if there is one."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def sync_folder(folder: Path) -> None:
    """Flush creations, renames and deletions in a folder to the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def private_mode_command(path: Path) -> str:
    """Return the command that makes a file private to this user; with sudo unless its owner or root runs it."""
    may_change_mode = os.geteuid() in (0, path.stat().st_uid)
    return f"chmod 600 {path}" if may_change_mode else f"sudo chown {os.geteuid()} {path} && chmod 600 {path}"
