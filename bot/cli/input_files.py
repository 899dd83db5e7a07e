"""A file given on the command line, read within bounds."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from flows.errors import BadFile, BadInput

T = TypeVar("T")


def content_of(file: Path, most: int) -> bytes:
    """Its bytes. Raises BadFile where there are more than ``most``, or it cannot be read."""
    try:
        with file.open("rb") as opened:
            content = opened.read(most + 1)
    except OSError as error:
        problem = f"cannot be read ({error.strerror})"
        raise BadFile(problem, file=str(file), remedy="Check the path") from None
    if len(content) > most:
        problem = f"has more than {most // 1000} kB"
        raise BadFile(problem, file=str(file), remedy="Choose the right file, or send it in parts")
    return content


def text_of(file: Path, most: int) -> str:
    """Its text. Raises BadFile as `content_of` does, and where it is none."""
    try:
        return content_of(file, most).decode()
    except UnicodeDecodeError:
        raise BadFile("is not UTF-8 text", file=str(file), remedy="Save it as UTF-8") from None


def read_as(parse: Callable[[bytes], T], file: Path, most: int) -> T:
    """What ``parse`` makes of it. Raises BadFile as `content_of` does, and BadInput that names the file."""
    content = content_of(file, most)
    try:
        return parse(content)
    except BadInput as error:
        raise BadInput(f"{file}: {error}") from None
