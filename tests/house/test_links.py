"""The documents' references exist: links, paths in blocks of code, commands of the chat."""

import re
from pathlib import Path

import pytest

from bot.services.commands import COMMANDS

LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)#?([^)\s]*)\)")
RUN = re.compile(r"\b(?:tests|docs|deploy|flows|storage|bot)/[\w./-]*\w")
COMMAND = re.compile(r"(?<!POST )(?<![\w/.<>`…~-])/([a-z]+)\b(?![/\w-]|\.\w)")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
TELEGRAMS = {"newbot", "revoke", "token"}  # @BotFather's


@pytest.fixture(scope="module")
def pages(root: Path, files: tuple[Path, ...]) -> dict[Path, str]:
    """Return every document's text, by its path."""
    return {path: (root / path).read_text() for path in files if path.suffix == ".md"}


def test_every_link_leads_somewhere(root: Path, pages: dict[Path, str]) -> None:
    links = [(page, *found) for page, text in pages.items() for found in LINK.findall(text)]
    assert [link for link in links if not _leads(root, *link)] == []
    assert len(links) > 20


def _leads(root: Path, page: Path, to: str, heading: str) -> bool:
    place = root / page.parent / to if to else root / page
    return place.exists() and (not heading or heading in _headings(place.read_text()))


def _headings(text: str) -> set[str]:
    """Return the headings of a page as anchors of links."""
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def test_every_path_in_a_block_of_code_is_there(root: Path, pages: dict[Path, str]) -> None:
    blocks = [
        (page, block) for page, text in pages.items() for block in FENCE.findall(text) if "./dev" in block
    ]
    named = {(page, place) for page, block in blocks for place in RUN.findall(block)}
    assert sorted(f"{page}: {place}" for page, place in named if not (root / place).exists()) == []


def test_every_command_of_the_chat_that_is_named_can_be_sent(pages: dict[Path, str]) -> None:
    told = {(page, name) for page, text in pages.items() for name in COMMAND.findall(FENCE.sub("", text))}
    assert sorted(f"{page}: /{name}" for page, name in told if name not in COMMANDS.keys() | TELEGRAMS) == []
    assert len({name for _, name in told}) > 15
