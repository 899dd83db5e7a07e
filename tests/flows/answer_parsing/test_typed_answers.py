"""The table of typed answers with their outcomes."""

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
    """Return language, scale, outcome and text of each line of the table."""
    found, language = [], ""
    for line in TABLE.splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif line and not line.startswith("#"):
            scale, outcome, typed = line.split(" | ", 2)
            found.append((language, scale, outcome, _unescaped(typed)))
    return found


def _unescaped(typed: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), typed)


def _outcome_name(reading: Reading) -> str:
    match reading:
        case Understood(value):
            return str(value)
        case Skipped():
            return "skipped"
        case Unclear(reason):
            return reason


def outcome_of(instrument: Instrument, typed: str, scale: str, language: str) -> str:
    return _outcome_name(read(typed, instrument.item(ITEMS[scale]).options, language))


@pytest.mark.parametrize(("language", "scale", "outcome", "typed"), rows())
def test_a_typed_answer_has_the_outcome_of_the_table(
    language: str, scale: str, outcome: str, typed: str
) -> None:
    assert outcome_of(CORE, typed, scale, language) == outcome


def test_the_table_covers_every_language_and_every_outcome() -> None:
    table = rows()
    assert len(table) >= 300
    by_language = Counter(language for language, *_ in table)
    assert set(by_language) == set(LANGUAGES)
    assert min(by_language.values()) >= 30
    for language in LANGUAGES:
        outcomes = {outcome for its, _, outcome, _ in table if its == language}
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
    """Compare with an independent table: on a scale of five, most numbers have the same outcome."""
    table = (Path(__file__).with_name("number-words.txt")).read_text(encoding="utf-8")
    expected: dict[str, dict[str, int]] = {language: {} for language in LANGUAGES}
    for line in table.splitlines():
        if line and not line.startswith("#"):
            language, number, words = line.split(" | ")
            expected[language] |= dict.fromkeys(words.split(", "), int(number))
    assert {language: dict(LEXICONS[language].numbers) for language in LANGUAGES} == expected
