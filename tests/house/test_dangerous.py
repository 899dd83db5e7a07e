"""Forbidden in the service: anything that executes what it reads, shells, SQL made of strings."""

import ast
from pathlib import Path

import pytest

FORBIDDEN = {"pickle", "marshal", "shelve", "dill", "subprocess", "yaml", "ctypes"}
CALLS = {"eval", "exec", "compile", "__import__", "system", "popen"}
OWN = {("re", "compile")}


@pytest.mark.slow
def test_no_code_executes_or_unpickles_input(root: Path, modules: tuple[Path, ...]) -> None:
    """No pickle, no eval, no shell, anywhere in the service."""
    found = {str(path): sorted({*_dangers(ast.parse((root / path).read_text()))}) for path in modules}
    assert {path: names for path, names in found.items() if names} == {}


def _dangers(tree: ast.Module) -> list[str]:
    imported = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    imported += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    called = [_called(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [name for name in imported if name.partition(".")[0] in FORBIDDEN] + [
        name for owner, name in called if name in CALLS and (owner, name) not in OWN
    ]


def _called(function: ast.expr) -> tuple[str, str]:
    if isinstance(function, ast.Attribute):
        return (function.value.id if isinstance(function.value, ast.Name) else "", function.attr)
    return ("", function.id if isinstance(function, ast.Name) else "")


def test_dangerous_calls_are_found_in_a_sample() -> None:
    source = "import pickle, re\nfrom subprocess import run\neval('1')\nos.system('x')\nre.compile('x')\n"
    assert sorted(_dangers(ast.parse(source))) == ["eval", "pickle", "subprocess", "system"]
