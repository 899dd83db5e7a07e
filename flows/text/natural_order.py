"""Natural order of names: numbers in them count as numbers, so that A2 comes before A10."""

import re

from flows.text.sanitize import comparison_key

_DIGITS = re.compile(r"(\d+)")


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Return the key by which names are sorted, regardless of case."""
    parts = _DIGITS.split(comparison_key(name))
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part)
