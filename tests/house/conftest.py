"""The project's own files, as the tests about the code see them."""

import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("bot", "flows", "storage")


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def files() -> tuple[Path, ...]:
    """Every file of the project, relative to the checkout: what git knows or would take."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    return tuple(Path(name) for name in sorted(set(names)) if name and (ROOT / name).is_file())


@pytest.fixture(scope="session")
def modules(files: tuple[Path, ...]) -> tuple[Path, ...]:
    """The Python files of the service, without its tests."""
    return tuple(path for path in files if path.suffix == ".py" and path.parts[0] in PACKAGES)


@pytest.fixture(scope="session")
def pyproject() -> dict[str, Any]:
    """pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text())
