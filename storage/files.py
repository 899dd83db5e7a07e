"""Writing a file so that there is either all of it or none, for its owner's eyes only."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def fresh(path: Path, *, over: bool = True) -> Iterator[BinaryIO]:
    """A new file to write, which takes the place ``path`` once the block has ended well.

    What stands there is replaced, or, unless ``over``, kept: then raises FileExistsError.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if over:
            beside.replace(path)
        else:
            os.link(beside, path)
        sync_folder(path.parent)
    finally:
        beside.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Have the disk keep what was made, renamed or removed in a folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def for_us_alone(path: Path) -> str:
    """The command that leaves a file to this user alone. Whoever does not own it cannot change its mode; root may."""
    ours = os.geteuid() in (0, path.stat().st_uid)
    return f"chmod 600 {path}" if ours else f"sudo chown {os.geteuid()} {path} && chmod 600 {path}"
