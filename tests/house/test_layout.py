"""The code's layout: folders, packages, docstrings, lengths of files."""

import ast
import re
from pathlib import Path

import pytest

LONGEST = 350
ELSEWHERE = "../" + "shared"
THIS = Path("tests/house/test_layout.py")
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b")
ALEMBICS = {Path("storage/migrations"), Path("storage/migrations/versions")}  # read by path, as Alembic does
TEST_FOLDERS = {
    "bot",
    "flows",
    "storage",
    "support",
    "scenarios",
    "whole",
    "benchmarks",
    "house",
    "mutation",
    "simulation",
}


def text(root: Path, path: Path) -> str:
    return (root / path).read_text(encoding="utf-8")


def test_code_lies_in_the_three_packages_and_tests(files: tuple[Path, ...]) -> None:
    assert {path.parts[0] for path in files if path.suffix == ".py"} == {"bot", "flows", "storage", "tests"}


def test_every_folder_of_code_is_a_package(modules: tuple[Path, ...]) -> None:
    folders = {path.parent for path in modules} - ALEMBICS
    assert sorted(folder for folder in folders if folder / "__init__.py" not in modules) == []


@pytest.mark.slow
def test_every_module_says_what_it_is(root: Path, files: tuple[Path, ...]) -> None:
    python = [path for path in files if path.suffix == ".py"] + [Path("dev")]
    assert [path for path in python if not ast.get_docstring(ast.parse(text(root, path)))] == []


def test_no_file_of_code_is_too_long_to_read(root: Path, files: tuple[Path, ...]) -> None:
    made = [path for path in files if path.parent in ALEMBICS]  # a revision is as long as the schema
    code = [path for path in files if path.suffix in {".py", ".js", ".css", ".html"}] + [Path("dev")]
    code = [path for path in code if path not in made]
    long = {str(path): len(text(root, path).splitlines()) for path in code}
    assert {path: lines for path, lines in long.items() if lines > LONGEST} == {}


def test_nothing_is_left_for_later(root: Path, files: tuple[Path, ...]) -> None:
    code = [path for path in files if path.suffix in {".py", ".js", ".css", ".html", ".toml", ".ftl"}]
    assert [path for path in code if path != THIS and UNFINISHED.search(text(root, path))] == []


def test_nothing_leans_on_files_outside_the_checkout(root: Path, files: tuple[Path, ...]) -> None:
    """Only tests against a published schema may look beside the checkout; they skip without it."""
    texts = [path for path in files if path.suffix != ".png" and path.name != "api.min.json"]
    leaning = [path for path in texts if ELSEWHERE in text(root, path)]
    assert [path for path in leaning if "botapi/api.min.json" not in text(root, path)] == []


def test_tests_lie_where_the_code_lies(files: tuple[Path, ...]) -> None:
    """Tests mirror the code: tests/flows/detection tests flows/detection or flows/detection.py."""
    folders = {path.parent.relative_to("tests") for path in files if path.match("tests/*/**/test_*.py")}
    assert {folder.parts[0] for folder in folders} <= TEST_FOLDERS
    mirrored = {folder for folder in folders if folder.parts[0] in {"bot", "flows", "storage"}}
    source = {path.parent for path in files} | {path.with_suffix("") for path in files}
    assert sorted(folder for folder in mirrored if folder not in source) == []


@pytest.mark.slow
def test_every_part_of_the_service_has_tests(
    root: Path, files: tuple[Path, ...], modules: tuple[Path, ...]
) -> None:
    """Every folder and file just under a package is imported by a test in that package's folder of tests."""
    parts = {Path(*path.with_suffix("").parts[:2]) for path in modules if path.name != "__init__.py"}
    tests = [
        path
        for path in files
        if path.name.startswith("test_") and path.parts[1] in ("bot", "flows", "storage")
    ]
    seen = {part for path in tests for part in _imported(text(root, path)) if part.parts[0] == path.parts[1]}
    assert sorted(map(str, parts - seen - SHOWN_ELSEWHERE)) == []


SHOWN_ELSEWHERE = {
    Path("bot/__main__"),  # two lines, run by every test that starts the program
    Path("flows/ids"),  # names of types
    Path("storage/files"),  # writing whole or not at all: what the tests of backups and key files kill
    Path("flows/message"),  # a value without a rule of its own
}


def _imported(source: str) -> set[Path]:
    """Return the parts, such as flows/digest, that a source imports."""
    nodes = list(ast.walk(ast.parse(source)))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    froms = {
        f"{node.module}.{alias.name}"
        for node in nodes
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    return {Path(*name.split(".")[:2]) for name in plain | froms}
