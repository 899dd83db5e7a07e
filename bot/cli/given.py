"""A file given on the command line, read within bounds."""

from pathlib import Path

from flows.errors import BadFile


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
