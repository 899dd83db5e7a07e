"""The table of typed answers: what each must become."""

import re
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from flows.answer_parsing import Reading, Skipped, Unclear, Understood, read
from flows.answer_parsing.lexicons import LEXICONS
from flows.i18n import LANGUAGES
from flows.instruments import Instrument, parse

TABLE = Path(__file__).with_name("typed-answers.txt").read_text(encoding="utf-8")
ITEMS = {"agree": "g1", "tension": "x1", "repair": "x2"}
CORE = parse((files("flows.instruments") / "core-6.v1.toml").read_text(encoding="utf-8"), "core-6.v1.toml")


def rows() -> list[tuple[str, str, str, str]]:
    """Language, scale, what it becomes, and what is typed."""
    found, language = [], ""
    for line in TABLE.splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif line and not line.startswith("#"):
            scale, becomes, typed = line.split(" | ", 2)
            found.append((language, scale, becomes, _unescaped(typed)))
    return found


def _unescaped(typed: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), typed)


def _as_written(reading: Reading) -> str:
    match reading:
        case Understood(value):
            return str(value)
        case Skipped():
            return "skipped"
        case Unclear(reason):
            return reason


def asked(instrument: Instrument, typed: str, scale: str, language: str) -> str:
    return _as_written(read(typed, instrument.item(ITEMS[scale]).options, language))


@pytest.mark.parametrize(("language", "scale", "becomes", "typed"), rows())
def test_a_typed_answer_becomes(language: str, scale: str, becomes: str, typed: str) -> None:
    assert asked(CORE, typed, scale, language) == becomes


def test_the_table_covers_every_language_and_every_outcome() -> None:
    table = rows()
    assert len(table) >= 300
    by_language = Counter(language for language, *_ in table)
    assert set(by_language) == set(LANGUAGES)
    assert min(by_language.values()) >= 30
    for language in LANGUAGES:
        outcomes = {becomes for its, _, becomes, _ in table if its == language}
        assert {
            "1",
            "2",
            "3",
            "4",
            "5",
            "skipped",
            "ambiguous",
            "hedged",
            "out-of-range",
            "unknown",
        } <= outcomes


def test_number_words_are_those_of_the_table() -> None:
    """Compared with a table of their own: most words are numbers beyond the scales and cannot be told apart there."""
    table = (Path(__file__).with_name("number-words.txt")).read_text(encoding="utf-8")
    expected: dict[str, dict[str, int]] = {language: {} for language in LANGUAGES}
    for line in table.splitlines():
        if line and not line.startswith("#"):
            language, number, words = line.split(" | ")
            expected[language] |= dict.fromkeys(words.split(", "), int(number))
    assert {language: dict(LEXICONS[language].numbers) for language in LANGUAGES} == expected
