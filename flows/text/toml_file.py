"""TOML that people write, read within limits.

The parser's time grows with the square of the dots in one key, and its recursion with the brackets in one value. So the
length of the text and of its lines is limited, and too deep nesting is reported like any other error.
"""

import re
import tomllib
from typing import Any

MAX_CHARACTERS = 300_000
MAX_LINE_CHARACTERS = 5000


class NotToml(Exception):
    """The error in the text, and its line (from 1) if known."""

    def __init__(self, what: str, line: int | None = None) -> None:
        super().__init__(what)
        self.line = line


def read_toml(text: str) -> dict[str, Any]:
    """Parse TOML. Raises NotToml."""
    if len(text) > MAX_CHARACTERS:
        raise NotToml("more than 300,000 characters")
    for number, line in enumerate(text.splitlines(), start=1):
        if len(line) > MAX_LINE_CHARACTERS:
            raise NotToml("a line of more than 5,000 characters", number)
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))  # byte order mark of Windows editors
    except RecursionError:
        raise NotToml("too many brackets inside each other") from None
    except ValueError as error:  # TOMLDecodeError, or a number with thousands of digits
        match = re.search(r"\(at line (\d+)", str(error))
        raise NotToml(str(error).partition(" (at")[0], int(match[1]) if match else None) from None
