"""Files named on the command line, read up to a size limit."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from flows.errors import BadFile, BadInput

T = TypeVar("T")


def read_bytes(file: Path, max_bytes: int) -> bytes:
    """Return the file's bytes. Raises BadFile if it has more than ``max_bytes`` or cannot be read."""
    try:
        with file.open("rb") as stream:
            content = stream.read(max_bytes + 1)
    except OSError as error:
        problem = f"cannot be read ({error.strerror})"
        raise BadFile(problem, file=str(file), remedy="Check the path") from None
    if len(content) > max_bytes:
        problem = f"has more than {max_bytes // 1000} kB"
        raise BadFile(problem, file=str(file), remedy="Choose the right file, or send it in parts")
    return content


def read_text(file: Path, max_bytes: int) -> str:
    """Return the file's text. Raises BadFile as `read_bytes` does, and if it is not UTF-8."""
    try:
        return read_bytes(file, max_bytes).decode()
    except UnicodeDecodeError:
        raise BadFile("is not UTF-8 text", file=str(file), remedy="Save it as UTF-8") from None


def parse_file(parse: Callable[[bytes], T], file: Path, max_bytes: int) -> T:
    """Parse the file with ``parse``. Raises BadFile as `read_bytes` does, and BadInput that names the file."""
    content = read_bytes(file, max_bytes)
    try:
        return parse(content)
    except BadInput as error:
        raise BadInput(f"{file}: {error}") from None
