"""The crisis lexicon on tables of sentences; ``-rP`` shows the figures that docs/safety.md quotes."""

import pytest

from flows.crisis_words import sounds_like_danger
from flows.i18n import LANGUAGES
from tests.flows.crisis_words.sentences import DANGER, LATER, NONE
from tests.flows.crisis_words.unseen import count_matches, sentences, whole_set


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_danger_are_found(language: str) -> None:
    assert [each for each in DANGER[language] if not sounds_like_danger(each)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_denied_or_harmless_is_passed_over(language: str) -> None:
    assert [each for each in NONE[language] if sounds_like_danger(each)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_half_the_lists_were_improved_on_comes_out_right(language: str) -> None:
    assert [each for each in sentences(language, "+", seen=True) if not sounds_like_danger(each)] == []
    assert [each for each in sentences(language, "-", seen=True) if sounds_like_danger(each)] == []


TABLES = {
    "written for": lambda language, mark: (DANGER if mark == "+" else NONE)[language],
    "improved on": lambda language, mark: sentences(language, mark, seen=True),
    "the other half": lambda language, mark: sentences(language, mark, seen=False),
    "second": whole_set("second"),
    "written last": whole_set("last"),
}


def test_what_was_once_written_later() -> None:
    missed = [each for table in LATER.values() for each in table if not sounds_like_danger(each)]
    print(f"once written later: {24 - len(missed)} of 24 found")  # noqa: T201 -- figures are to be read
    assert len(missed) <= 1


FLOORS = {"written for": 1, "improved on": 1, "the other half": 0.9, "second": 0.9, "written last": 0.15}


@pytest.mark.parametrize("table", TABLES)
def test_the_figures(table: str) -> None:
    """Print danger found and false alarms by language; ``-rP`` shows what docs/safety.md quotes."""
    figures = count_matches(sounds_like_danger, TABLES[table])
    for language, (found, danger, wrong, none) in figures.items():
        print(f"{table}, {language}: {found} of {danger} found, {wrong} of {none} wrongly")  # noqa: T201
    found, danger, wrong, none = map(sum, zip(*figures.values(), strict=True))
    print(f"{table}: {found} of {danger} found, {wrong} of {none} wrongly")  # noqa: T201 -- to be read
    assert danger >= 60
    assert none >= 40
    assert found >= FLOORS[table] * danger
    assert wrong <= 0.2 * none


@pytest.mark.parametrize(
    "text",
    [
        "I WANT TO KILL MYSELF",
        "i wa\u00adnt to kill mysélf",
        "4 and also i don’t want to live anymore",
        "5\nich will mich umbringen",
    ],
)
def test_neither_case_nor_marks_nor_what_stands_around_hides_it(text: str) -> None:
    assert sounds_like_danger(text)


def test_one_denial_does_not_cover_what_follows() -> None:
    assert sounds_like_danger("I am not suicidal, but I want to die")
    assert sounds_like_danger("Ich würde mir nie etwas antun, aber ich will nicht mehr leben")
