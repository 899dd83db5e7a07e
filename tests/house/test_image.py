"""The container image contains what it needs and nothing else. It is not built here: that takes an engine."""

import re
from pathlib import Path

import pytest

from bot.cli import sbom

DOCKERFILE = Path("deploy/Dockerfile")
INSTALLED = "/opt/alliance/"


@pytest.fixture(scope="module")
def copied(root: Path) -> dict[str, str]:
    """Return what the image copies from the checkout, and where to."""
    lines = re.findall(r"^COPY (?!--from)(.+) (\S+)$", (root / DOCKERFILE).read_text(), re.MULTILINE)
    return {source: target for sources, target in lines for source in sources.split()}


def test_what_is_copied_is_there_and_is_all_that_the_builder_is_shown(
    root: Path, copied: dict[str, str]
) -> None:
    first, *rest = _entries((root / f"{DOCKERFILE}.dockerignore").read_text())
    shown = {entry.removeprefix("!") for entry in rest if entry.startswith("!")}
    assert first == "*"  # nothing, but for what is named below it
    assert shown == set(copied)
    assert [source for source in copied if not (root / source).exists()] == []


def _entries(ignore: str) -> list[str]:
    return [line for line in ignore.splitlines() if line and not line.startswith("#")]


def test_every_package_of_the_program_and_the_lock_it_reads_are_in_the_image(
    root: Path, copied: dict[str, str], modules: tuple[Path, ...]
) -> None:
    packages = {path.parts[0] for path in modules if len(path.parts) > 1} - {"tests"}
    needed = packages | {str(sbom.LOCK.relative_to(root))}
    assert {name for name in needed if _place(name, copied) != f"{INSTALLED}{name}"} == set()


def _place(name: str, copied: dict[str, str]) -> str:
    """Return the path in the image; a source copied into a folder keeps its name."""
    target = copied.get(name, "")
    return f"{target}{name}" if target.endswith("/") else target
