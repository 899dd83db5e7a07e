"""The crisis lexicon on a table of sentences; ``-rP`` shows the figures that docs/safety.md gives."""

import pytest

from flows.safety import sounds_like_danger
from flows.words import LANGUAGES
from tests.flows.safety.sentences import DANGER, LATER, NONE


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_danger_are_found(language: str) -> None:
    assert [each for each in DANGER[language] if not sounds_like_danger(each)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_denied_or_harmless_is_passed_over(language: str) -> None:
    assert [each for each in NONE[language] if sounds_like_danger(each)] == []


def test_the_figures() -> None:
    """Recall and false alarms over the whole table, and each language's share in it."""
    total = sum(len(each) for table in (DANGER, NONE) for each in table.values())
    assert total >= 200
    for language in LANGUAGES:
        found = sum(map(sounds_like_danger, DANGER[language]))
        wrong = sum(map(sounds_like_danger, NONE[language]))
        print(  # noqa: T201 -- figures are to be read
            f"{language}: {found} of {len(DANGER[language])} found, {wrong} of {len(NONE[language])} wrongly"
        )
    later = [each for table in LATER.values() for each in table]
    print(  # noqa: T201
        f"{total} sentences; of {len(later)} later ones {sum(map(sounds_like_danger, later))} found"
    )


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
