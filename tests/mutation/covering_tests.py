"""The tests that execute a line, by the record of ``tests.mutation.recorder``."""

import ast
import json
import sqlite3
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from coverage.numbits import register_sqlite_functions

MAX_SECONDS = 60
"""Of the tests in one batch, the fastest are run, up to this sum."""

CONTEXTS = """
SELECT DISTINCT context FROM line_bits JOIN file ON file.id = file_id JOIN context ON context.id = context_id
WHERE path = ?"""


class Record:
    """What one run of the tests recorded: which test executed which line, and how long each took."""

    def __init__(self, files: list[Path]) -> None:
        self.seconds: dict[str, float] = {}
        self.connections = []
        for file in files:
            self.seconds |= json.loads(file.with_suffix(".seconds.json").read_text())
            connection = sqlite3.connect(file)
            register_sqlite_functions(connection)
            self.connections.append(connection)

    def tests(self, module: Path, line: int) -> set[str]:
        """Return the tests that execute the statement at a line.

        What is executed at import, a constant or a default, counts as executed by the tests in the module's own folder,
        which may only read it, and by those of the modules that use it.
        """
        found = set().union(*(self._contexts(module, at) for at in statement_lines(module, line)))
        if "" in found:
            own = f"tests/{module.parent}/"
            found = found.union(
                self._tests_of_users(module), filter(lambda test: test.startswith(own), self.seconds)
            )
        return found & self.seconds.keys()

    def _tests_of_users(self, module: Path) -> set[str]:
        """Return the tests of a module and of those that import it; if there are none, of the importers' importers."""
        users = {module, *importers(module)}
        while users:
            if found := set().union(*(self._contexts(each) for each in users)) - {""}:
                return found
            users = {importer for each in users for importer in importers(each)}
        return set()

    def _contexts(self, module: Path, line: int | None = None) -> set[str]:
        """Return the tests that executed a line, or any line, of a module; "" stands for its import."""
        condition = "" if line is None else f" AND num_in_numbits({line:d}, numbits)"
        rows = (each.execute(CONTEXTS + condition, (str(module),)) for each in self.connections)
        return {context for found in rows for (context,) in found}

    def batches(self, module: Path, line: int) -> Iterator[list[str]]:
        """Yield the tests to run, fastest first: those of the module's own folder, of its layer, and the others."""
        left = self.tests(module, line)
        layer = f"tests/{module.parts[0]}/"
        own = f"tests/{module.parent}/"
        for near in (own, layer, "tests/flows/", "tests/storage/", "tests/"):
            batch = sorted((test for test in left if test.startswith(near)), key=self.seconds.__getitem__)
            left -= set(batch)
            if batch:
                yield self._fastest(batch)

    def _fastest(self, tests: list[str]) -> list[str]:
        total = 0.0
        chosen: list[str] = []
        for test in tests:
            total += self.seconds[test]
            if chosen and total > MAX_SECONDS:
                break
            chosen.append(test)
        return chosen


def statement_lines(module: Path, line: int) -> range:
    """Return the lines of the innermost statement at a line; of a compound one, the lines of its head."""
    lines = range(line, line + 1)
    for node in ast.walk(_tree(module)):  # breadth first: a later one that holds the line lies deeper
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or 0):
            body = getattr(node, "body", None)
            end = body[0].lineno if isinstance(body, list) and body else (node.end_lineno or 0) + 1
            if line < end:
                lines = range(node.lineno, end)
    return lines


@cache
def importers(module: Path) -> list[Path]:
    """Return the modules of flows and storage that import a module."""
    name = ".".join(module.with_suffix("").parts)
    every = (path for package in ("flows", "storage") for path in Path(package).rglob("*.py"))
    return [path for path in every if path != module and name in _imports(path)]


@cache
def _imports(module: Path) -> frozenset[str]:
    names = set()
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return frozenset(names)


@cache
def _tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text())
