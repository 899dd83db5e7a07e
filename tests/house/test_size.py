"""Sizes that keep code readable: lines of a function, and project modules that a use case depends on."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

MAX_FUNCTION_LINES = 45  # signature and docstring included
MAX_PROJECT_IMPORTS = 12

REGISTRIES = {Path("bot/services/commands/__init__.py")}  # imports every command to list it, and nothing else
PACKAGES = {"bot", "flows", "storage"}


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield every function and method of a module, at any depth."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how many lines a function has, from ``def`` to its end."""
    assert node.end_lineno is not None
    return node.end_lineno - node.lineno + 1


@pytest.mark.slow
def test_no_function_is_too_long(root: Path, modules: tuple[Path, ...]) -> None:
    """But for migrations, which are as long as the schema."""
    code = [path for path in modules if path.parts[:2] != ("storage", "migrations")]
    found = {
        f"{path}:{node.name}": lines(node)
        for path in code
        for node in functions(ast.parse((root / path).read_text()))
    }
    assert {name: length for name, length in found.items() if length > MAX_FUNCTION_LINES} == {}


def project_imports(tree: ast.Module, known: set[str]) -> set[str]:
    """Return the project's modules that a module imports anywhere, each counted once.

    ``from storage.repositories import dyads, people`` are two modules; ``from flows.ids import DyadId`` is one.
    """
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] in PACKAGES:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in known else str(node.module) for name in names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.partition(".")[0] in PACKAGES}
    return found


def test_no_use_case_depends_on_too_many_modules(root: Path, modules: tuple[Path, ...]) -> None:
    """A module of bot/services with more imports does more than one thing, or sits between layers."""
    known = {".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in modules}
    services = [path for path in modules if path.parts[:2] == ("bot", "services") and path not in REGISTRIES]
    found = {path: len(project_imports(ast.parse((root / path).read_text()), known)) for path in services}
    over = {path: count for path, count in found.items() if count > MAX_PROJECT_IMPORTS}
    assert over == {}


def test_imports_are_counted_by_module() -> None:
    source = (
        "import bot.settings\nfrom a import b\nfrom flows.ids import One, Two\n"
        "from storage.repositories import dyads, people\n"
    )
    known = {"storage.repositories.dyads", "storage.repositories.people", "flows.ids"}
    assert project_imports(ast.parse(source), known) == {*known, "bot.settings"}
