"""The import contracts hold, and each one detects a planted breach."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PLANTED = {
    "flows/scoring.py": "import random\n",
    "storage/database/engine.py": "import bot.settings\n",
    "bot/settings.py": "import bot.app\nimport sqlalchemy\nimport telegram\n",
    "bot/services/context/access.py": "import bot.services.inbound\n",
    "bot/services/loft/__init__.py": "",
    "bot/attic/__init__.py": "",
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts over the packages in ``folder``."""
    command = "from importlinter.cli import lint_imports_command as go; go()"
    return subprocess.run(
        [sys.executable, "-P", "-c", command, "--no-cache"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_contracts_hold(root: Path) -> None:
    result = lint(root)
    assert result.returncode == 0, result.stdout


@pytest.mark.slow
def test_every_contract_sees_a_planted_breach(root: Path, tmp_path: Path) -> None:
    shutil.copy(root / "pyproject.toml", tmp_path)
    for package in ("bot", "flows", "storage"):
        shutil.copytree(root / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    for name, code in PLANTED.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(code + (file.read_text() if file.exists() else ""))
    said = lint(tmp_path).stdout
    assert "KEPT" not in said
    assert "bot.attic" in said
    assert "bot.services.loft" in said
