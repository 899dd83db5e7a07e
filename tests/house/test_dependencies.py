"""Dependencies: each with its reason, each used, each locked with hashes."""

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

pytestmark = pytest.mark.slow

PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", re.MULTILINE)
UNIMPORTED = {  # loaded by a name in a string: a URL's driver, the data of zoneinfo
    "aiosqlite": "sqlite+aiosqlite://",
    "psycopg": "postgresql+psycopg://",
    "tzdata": "zoneinfo",
}


def declared(lines: str) -> Iterator[tuple[Requirement, str]]:
    """Yield the requirements written in pyproject.toml, each with the reason in the comment on its line."""
    for text, reason in re.findall(r'^    "([^"]+)",(?: +# (.+))?$', lines, re.MULTILINE):
        yield Requirement(text), reason


@pytest.fixture(scope="module")
def reasons(root: Path) -> dict[str, str]:
    """Return the reason of each dependency, by its name."""
    text = (root / "pyproject.toml").read_text()
    lists = re.findall(r"^(?:dependencies|dev) = \[\n(.*?)^\]", text, re.MULTILINE | re.DOTALL)
    return {canonicalize_name(each.name): reason for each, reason in declared("".join(lists))}


def test_every_dependency_has_its_reason(pyproject: dict[str, Any], reasons: dict[str, str]) -> None:
    named = [*pyproject["project"]["dependencies"], *pyproject["dependency-groups"]["dev"]]
    assert {canonicalize_name(Requirement(each).name) for each in named} == set(reasons)
    assert [name for name, reason in reasons.items() if len(reason) < len("the tests")] == []


def imported(root: Path, paths: tuple[Path, ...]) -> set[str]:
    """Return the top-level names that these files import, without the standard library's and our own."""
    ours = set(sys.stdlib_module_names) | {"bot", "flows", "storage", "tests"}
    trees = [ast.walk(ast.parse((root / path).read_text())) for path in paths]
    nodes = [node for tree in trees for node in tree]
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    froms = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    return {name.partition(".")[0] for name in plain | froms} - ours


def distributions(names: set[str]) -> set[str]:
    """Return the distributions that these top-level names may come from."""
    known = packages_distributions()
    return {canonicalize_name(dist) for name in names for dist in known.get(name, [name])}


def test_every_dependency_is_used(root: Path, modules: tuple[Path, ...], pyproject: dict[str, Any]) -> None:
    texts = "".join((root / path).read_text() for path in modules)
    used = distributions(imported(root, modules)) | {
        name for name, trace in UNIMPORTED.items() if trace in texts
    }
    named = {canonicalize_name(Requirement(each).name) for each in pyproject["project"]["dependencies"]}
    assert sorted(named - used) == []


def test_every_import_is_of_a_dependency(
    root: Path, modules: tuple[Path, ...], pyproject: dict[str, Any]
) -> None:
    """Nothing is imported that is only a dependency of a dependency."""
    named = {canonicalize_name(Requirement(each).name) for each in pyproject["project"]["dependencies"]}
    known = packages_distributions()
    origins = {
        name: {canonicalize_name(dist) for dist in known.get(name, [name])}
        for name in imported(root, modules)
    }
    assert sorted(name for name, dists in origins.items() if not dists & named) == []


def pins(root: Path, lock: str) -> dict[str, str]:
    """Return name and version of everything in a lock."""
    return {canonicalize_name(name): version for name, version in PIN.findall((root / lock).read_text())}


def test_locks_hold_what_pyproject_asks_for(root: Path, pyproject: dict[str, Any]) -> None:
    runtime, dev = pins(root, "requirements.lock"), pins(root, "requirements-dev.lock")
    for lock, wishes in (
        (runtime, pyproject["project"]["dependencies"]),
        (dev, pyproject["project"]["dependencies"] + pyproject["dependency-groups"]["dev"]),
    ):
        asked = [Requirement(each) for each in wishes]
        missed = [
            str(each) for each in asked if lock.get(canonicalize_name(each.name), "0") not in each.specifier
        ]
        assert missed == []
    assert runtime.items() <= dev.items()


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_locks_pin_by_hash_and_name_no_place(root: Path, lock: str) -> None:
    text = (root / lock).read_text()
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert [
        entry.split()[0] for entry in entries if "--hash=sha256:" not in entry or not PIN.match(entry)
    ] == []
    assert re.findall(r"://|/opt/|^-\S+| @ |\+cpu", text, re.MULTILINE) == []
