"""Where in a TOML file a value stands: tomllib says what a file means, not where, so it is searched for."""

import re
from collections.abc import Sequence

Path = Sequence[str | int]
"""The way to a value as pydantic gives it: ("items", 2, "client", "de")."""

_HEADER = re.compile(r"\s*\[\[?\s*([\w.\-]+)\s*\]\]?\s*(?:#.*)?$")


def line_of(text: str, path: Path) -> int | None:
    """The line (from 1) of the value at ``path``, else of the nearest table round it, else None."""
    lines = text.splitlines()
    at, end, found = 0, len(lines), None
    table, listed = "", False
    for step, index in _steps(path):
        table = f"{table}.{step}" if table else step
        place = _table(lines, at, end, table, index)
        if place is None and not listed:  # a table may stand anywhere, but for one inside a list's entry
            place = _table(lines, 0, len(lines), table, index)
            end = end if place is None else len(lines)
        listed = listed or index is not None
        if place is not None:
            at, found = place + 1, place
            end = _end(lines, at, end, table)
            continue
        place = _key(lines, at, end, step)
        if place is not None:
            found = place
            break
    return None if found is None else found + 1


def _steps(path: Path) -> list[tuple[str, int | None]]:
    """Names with the number in their list that follows them, if any."""
    steps: list[tuple[str, int | None]] = []
    for part in path:
        if isinstance(part, str):
            steps.append((part, None))
        elif steps and steps[-1][1] is None:
            steps[-1] = (steps[-1][0], part)
    return steps


def _table(lines: Sequence[str], at: int, end: int, table: str, index: int | None) -> int | None:
    headers = ((number, _HEADER.match(lines[number])) for number in range(at, end))
    found = [number for number, header in headers if header and header[1] == table]
    wanted = index or 0
    return found[wanted] if wanted < len(found) else None


def _end(lines: Sequence[str], at: int, end: int, table: str) -> int:
    """Where the table ends: at the next header that is not inside it."""
    for number in range(at, end):
        header = _HEADER.match(lines[number])
        if header and not header[1].startswith(f"{table}."):
            return number
    return end


def _key(lines: Sequence[str], at: int, end: int, key: str) -> int | None:
    pattern = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*=""")
    for number in range(at, end):
        if _HEADER.match(lines[number]):
            return None
        if pattern.match(lines[number]):
            return number
    return None
