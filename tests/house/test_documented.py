"""Every command and setting is in the operators' handbook, and everything the documents name exists."""

import re
from pathlib import Path

import click
import pytest

from bot.cli import alliance
from bot.settings import PREFIX, SECRET_SETTINGS, Settings

HANDBOOK = Path("docs/operators.md")
SETTINGS = {PREFIX + name.upper() for name in Settings.model_fields}
FILES = {f"{PREFIX}{name.upper()}_FILE" for name in SECRET_SETTINGS}
CALL = re.compile(
    r"(?:^|&& )(?:(?:sudo )?\S*/?|\./dev |docker compose .* (?:exec (?:-T )?alliance|run --rm) )\balliance ([a-z-].*)$"
)
PLACE = re.compile(r"`((?:bot|flows|storage|tests|deploy|docs)/[^`\s]*)`")


def children(command: click.Command) -> dict[str, click.Command]:
    """Return the commands below a group, by name."""
    if not isinstance(command, click.Group):
        return {}
    context = click.Context(command)
    found = {name: command.get_command(context, name) for name in command.list_commands(context)}
    return {name: each for name, each in found.items() if each is not None}


def leaves(command: click.Command, path: tuple[str, ...] = ()) -> dict[tuple[str, ...], click.Command]:
    """Return every command that is not a group, by the words that call it."""
    below = [leaves(each, (*path, name)) for name, each in children(command).items()]
    return {words: each for group in below for words, each in group.items()} or {path: command}


COMMANDS = leaves(alliance)


@pytest.fixture(scope="module")
def handbook(root: Path) -> str:
    return (root / HANDBOOK).read_text()


@pytest.mark.parametrize("command", [" ".join(words) for words in COMMANDS])
def test_every_command_is_explained(handbook: str, command: str) -> None:
    assert re.search(rf"`alliance {command}\b", handbook)


@pytest.mark.parametrize("variable", sorted(SETTINGS))
def test_every_setting_is_explained_and_in_the_example(root: Path, handbook: str, variable: str) -> None:
    assert f"`{variable}`" in handbook
    assert re.search(rf"^#?{variable}(_FILE)?=", (root / "deploy/env.example").read_text(), re.MULTILINE)


def test_every_variable_named_anywhere_is_a_setting(root: Path, files: tuple[Path, ...]) -> None:
    """The service refuses an unknown variable at its start; the documents must not show one."""
    texts = [path for path in files if path.parts[0] in {"deploy", "docs"} or path.suffix == ".md"]
    named = {
        name: path for path in texts for name in re.findall(r"\bALLIANCE_[A-Z_]*[A-Z]\b", _text(root, path))
    }
    assert {name: path for name, path in named.items() if name not in SETTINGS | FILES} == {}


def test_every_command_line_shown_is_one_that_can_be_typed(root: Path, files: tuple[Path, ...]) -> None:
    """Command lines in the documents' code name an existing command and options that it takes."""
    pages = [path for path in files if path.suffix == ".md" and path.parts[0] != "CHANGELOG.md"]
    shown = {(path, line) for path in pages for line in _command_lines(_text(root, path))}
    assert sorted(f"{path}: alliance {line}" for path, line in shown if not _can_be_typed(line.split())) == []
    assert len(shown) >= len(COMMANDS)


def _text(root: Path, path: Path) -> str:
    return (root / path).read_text() if path.suffix != ".png" else ""


def _command_lines(page: str) -> list[str]:
    """Return what follows "alliance" in the page's code: in fences, in backticks, or four spaces in."""
    fences = re.findall(r"^```.*?^```", page, re.MULTILINE | re.DOTALL)
    rest = re.sub(r"^```.*?^```", "", page, flags=re.MULTILINE | re.DOTALL)
    code = [*fences, *re.findall(r"`[^`\n]+`", rest), *re.findall(r"^    .+$", rest, re.MULTILINE)]
    lines = [line.strip("` ") for block in code for line in block.splitlines()]
    return [found[1].partition("  #")[0].strip() for line in lines if (found := CALL.search(line))]


def _can_be_typed(words: list[str]) -> bool:
    command: click.Command = alliance
    while (below := children(command)) and words and not words[0].startswith("-"):
        name, *words = words
        if name not in below:
            return False
        command = below[name]
    known = {option for each in command.params for option in (*each.opts, *each.secondary_opts)} | {
        "--help",
        "-h",
    }
    return all(word.partition("=")[0] in known for word in words if word.startswith("-"))


def test_every_place_named_is_there(root: Path, files: tuple[Path, ...]) -> None:
    """Each path between backticks exists; <so> and * stand for any name."""
    pages = [path for path in files if path.suffix == ".md"]
    named = {(path, place) for path in pages for place in PLACE.findall(_text(root, path))}
    assert sorted(f"{path}: {place}" for path, place in named if not any(root.glob(_glob(place)))) == []
    assert len(named) > 10


def _glob(place: str) -> str:
    return re.sub(r"<[^>]+>", "*", place).rstrip("/")
