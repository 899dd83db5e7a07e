"""Line numbers of values in a TOML file, which tomllib does not report."""

import re
from collections.abc import Sequence

Path = Sequence[str | int]
"""The location of a value, as pydantic reports it: ("items", 2, "client", "de")."""

_HEADER = re.compile(r"\s*\[\[?\s*([\w.\-]+)\s*\]\]?\s*(?:#.*)?$")


def find_line(text: str, path: Path) -> int | None:
    """Return the line (from 1) of the value at ``path``, else of the nearest table around it, else None."""
    lines = text.splitlines()
    start, end, found = 0, len(lines), None
    table, inside_list = "", False
    for step, index in _split_path(path):
        table = f"{table}.{step}" if table else step
        line = _find_table(lines, start, end, table, index)
        if line is None and not inside_list:  # a table may be anywhere, except inside an entry of a list
            line = _find_table(lines, 0, len(lines), table, index)
            end = end if line is None else len(lines)
        inside_list = inside_list or index is not None
        if line is not None:
            start, found = line + 1, line
            end = _find_table_end(lines, start, end, table)
            continue
        line = _find_key(lines, start, end, step)
        if line is not None:
            found = line
            break
    return None if found is None else found + 1


def _split_path(path: Path) -> list[tuple[str, int | None]]:
    """Return the names of the path, each with the list index that follows it, if any."""
    steps: list[tuple[str, int | None]] = []
    for part in path:
        if isinstance(part, str):
            steps.append((part, None))
        elif steps and steps[-1][1] is None:
            steps[-1] = (steps[-1][0], part)
    return steps


def _find_table(lines: Sequence[str], start: int, end: int, table: str, index: int | None) -> int | None:
    """Return the index of the table's header line: the one at ``index``, if it is a list of tables."""
    headers = ((number, _HEADER.match(lines[number])) for number in range(start, end))
    found = [number for number, header in headers if header and header[1] == table]
    position = index or 0
    return found[position] if position < len(found) else None


def _find_table_end(lines: Sequence[str], start: int, end: int, table: str) -> int:
    """Return the index of the next header that is not inside the table."""
    for number in range(start, end):
        header = _HEADER.match(lines[number])
        if header and not header[1].startswith(f"{table}."):
            return number
    return end


def _find_key(lines: Sequence[str], start: int, end: int, key: str) -> int | None:
    """Return the index of the line that sets ``key`` before the next header."""
    pattern = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*=""")
    for number in range(start, end):
        if _HEADER.match(lines[number]):
            return None
        if pattern.match(lines[number]):
            return number
    return None
