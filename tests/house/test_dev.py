"""``./dev`` installs once, with the tools that are there, again after any failure, never twice at a time.

Each test has a checkout of its own with tiny locks, and a fake uv on the PATH that records its calls.
"""

import ast
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

UV = f"""#!/bin/sh
echo "$*" >> "$(dirname "$0")/asked"
[ -e "$(dirname "$0")/broken" ] && exit 1
[ "$1" = venv ] && mkdir -p .venv/bin && ln -s {sys.executable} .venv/bin/python
[ "$1" = pip ] && sleep 0.2 && [ -e "$(dirname "$0")/failing" ] && echo "no network" >&2 && exit 2
exit 0
"""


@dataclass(frozen=True, slots=True)
class Checkout:
    """A folder with ``dev``, two locks, a ``bot`` that prints hello, and a uv that only records its calls."""

    folder: Path

    @property
    def tools(self) -> Path:
        return self.folder / "tools"

    def asked(self) -> list[str]:
        """Return the calls of uv so far, without the questions for its version."""
        notes = self.tools / "asked"
        lines = notes.read_text().splitlines() if notes.exists() else []
        return [line.split(" --")[0] for line in lines if line != "--version"]

    def start(self, *args: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, str(self.folder / "dev"), *args],
            env=os.environ | {"PATH": str(self.tools)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def dev(self, *args: str) -> tuple[int, str, str]:
        process = self.start(*args)
        out, err = process.communicate(timeout=120)
        return process.returncode, out, err


@pytest.fixture
def checkout(root: Path, tmp_path: Path) -> Checkout:
    folder = tmp_path / "checkout with a space"
    made = Checkout(folder)
    made.tools.mkdir(parents=True)
    for tool in ("dirname", "ln", "mkdir", "sleep"):
        (made.tools / tool).symlink_to(shutil.which(tool) or tool)
    shutil.copy(root / "dev", folder)
    (folder / "requirements.lock").write_text("# nothing\n")
    (folder / "requirements-dev.lock").write_text("# nothing, and more\n")
    (folder / "bot").mkdir()
    (folder / "bot" / "__main__.py").write_text("import sys\nprint('hello', *sys.argv[1:])\n")
    (made.tools / "uv").write_text(UV)
    (made.tools / "uv").chmod(0o755)
    return made


def test_the_first_start_installs_and_the_second_does_not(checkout: Checkout) -> None:
    code, out, err = checkout.dev("demo", "--port", "1")
    assert (code, out) == (0, "hello demo --port 1\n")
    assert "installing" in err
    assert checkout.dev("alliance", "doctor") == (0, "hello doctor\n", "")
    assert checkout.asked() == ["venv", "pip sync"]


def test_tests_need_more_and_the_demo_is_content_with_it(checkout: Checkout) -> None:
    checkout.dev("demo")
    checkout.dev("check")
    assert checkout.asked() == ["venv", "pip sync", "pip sync"]
    checkout.dev("demo")
    assert checkout.asked() == ["venv", "pip sync", "pip sync"]


def test_a_changed_lock_is_installed_in_place(checkout: Checkout) -> None:
    checkout.dev("demo")
    (checkout.folder / "requirements.lock").write_text("# something else\n")
    assert checkout.dev("demo")[0] == 0
    assert checkout.asked() == ["venv", "pip sync", "pip sync"]


def test_a_failed_installation_says_so_and_is_begun_anew(checkout: Checkout) -> None:
    (checkout.tools / "failing").touch()
    code, out, err = checkout.dev("demo")
    assert (code, out) == (1, "")
    assert "no network" in err
    assert "start again" in err
    (checkout.tools / "failing").unlink()
    assert checkout.dev("demo")[:2] == (0, "hello demo\n")
    assert checkout.asked() == ["venv", "pip sync", "venv", "pip sync"]


@pytest.mark.parametrize("damage", ["no python", "no stamp", "moved"])
def test_an_environment_of_no_use_is_made_anew(checkout: Checkout, damage: str) -> None:
    checkout.dev("demo")
    if damage == "no python":
        (checkout.folder / ".venv/bin/python").unlink()
    elif damage == "no stamp":
        (checkout.folder / ".venv/dev-stamp").unlink()
    else:
        stamp = checkout.folder / ".venv/dev-stamp"
        stamp.write_text(stamp.read_text().replace(str(checkout.folder), "/elsewhere"))
    assert checkout.dev("demo")[:2] == (0, "hello demo\n")
    assert checkout.asked() == ["venv", "pip sync", "venv", "pip sync"]


@pytest.mark.parametrize("target", ["of another checkout", "nowhere", "itself"])
def test_a_link_is_replaced_and_its_target_stays(checkout: Checkout, target: str) -> None:
    folder = checkout.folder / "theirs"
    if target == "of another checkout":
        (folder / "bin").mkdir(parents=True)
        (folder / "dev-stamp").write_text("of another checkout\n")
    venv = checkout.folder / ".venv"
    venv.symlink_to(venv if target == "itself" else folder)
    assert checkout.dev("demo")[:2] == (0, "hello demo\n")
    assert not venv.is_symlink()
    if target == "of another checkout":
        assert (folder / "dev-stamp").read_text() == "of another checkout\n"


def test_an_environment_moved_to_another_disk_and_linked_is_kept(checkout: Checkout) -> None:
    checkout.dev("demo")
    venv = checkout.folder / ".venv"
    venv.rename(checkout.folder / "elsewhere")
    venv.symlink_to(checkout.folder / "elsewhere")
    (checkout.folder / "requirements.lock").write_text("# something else\n")
    assert checkout.dev("demo")[:2] == (0, "hello demo\n")
    assert venv.is_symlink()
    assert checkout.asked() == ["venv", "pip sync", "pip sync"]


def test_a_file_in_the_environments_place_is_named(checkout: Checkout) -> None:
    (checkout.folder / ".venv").write_text("a note\n")
    code, out, err = checkout.dev("demo")
    assert (code, out) == (1, "")
    assert "Traceback" not in err
    assert ".venv is a file. Move it away" in err


def test_two_concurrent_starts_install_dependencies_once(checkout: Checkout) -> None:
    both = [checkout.start("demo"), checkout.start("alliance", "demo")]
    assert [process.communicate(timeout=60)[0] for process in both] == ["hello demo\n", "hello demo\n"]
    assert checkout.asked() == ["venv", "pip sync"]


@pytest.mark.slow
def test_without_uv_the_standard_library_and_pip_do_it(checkout: Checkout) -> None:
    """First there is no uv; later a shim with nothing behind it, and a changed lock."""
    uv, away = checkout.tools / "uv", checkout.tools / "away"
    uv.rename(away)
    assert checkout.dev("demo")[:2] == (0, "hello demo\n")
    assert checkout.dev("demo") == (0, "hello demo\n", "")
    away.rename(uv)
    (checkout.tools / "broken").touch()
    (checkout.folder / "requirements.lock").write_text("# something else\n")
    code, out, err = checkout.dev("demo")
    assert (code, out) == (0, "hello demo\n")
    assert "installing" in err
    assert checkout.asked() == []


def test_bytecode_stays_out_of_the_tree(checkout: Checkout) -> None:
    (checkout.folder / "bot" / "other.py").touch()
    (checkout.folder / "bot" / "__main__.py").write_text("import bot.other\n")
    checkout.dev("demo")
    assert list((checkout.folder / "bot").glob("**/__pycache__")) == []
    assert list((checkout.folder / ".venv" / "pycache").rglob("other.*.pyc")) != []


def test_the_home_lies_in_the_checkout_wherever_one_stands(checkout: Checkout) -> None:
    (checkout.folder / "bot" / "__main__.py").write_text("import os\nprint(os.environ['ALLIANCE_HOME'])\n")
    assert checkout.dev("run")[1] == f"{checkout.folder / 'home'}\n"


def test_the_command_line_learns_how_it_is_called(checkout: Checkout) -> None:
    (checkout.folder / "bot" / "__main__.py").write_text("import os\nprint(os.environ['CALLED_AS'])\n")
    assert checkout.dev("alliance", "doctor")[1] == "./dev alliance\n"


@pytest.mark.parametrize(("args", "code"), [((), 1), (("help",), 0), (("--help",), 0), (("tset",), 1)])
def test_it_says_what_one_can_ask_for(checkout: Checkout, args: tuple[str, ...], code: int) -> None:
    got, out, _ = checkout.dev(*args)
    assert got == code
    for command in ("demo", "run", "alliance", "test", "check", "bench", "lock"):
        assert f"./dev {command} " in out


def test_pythons_as_old_as_3_6_can_read_it(root: Path) -> None:
    """Old Pythons need only parse it: the script then looks for a newer one, or says what is missing."""
    ast.parse((root / "dev").read_text(), feature_version=(3, 6))
