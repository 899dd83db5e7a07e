"""Answers with an explanation: where a text is divided, and how long the answer may be."""

import pytest

from flows.answer_parsing.explanation import ExplainedAnswer, explained_answers
from flows.answer_parsing.lexicons import LEXICONS


def divisions(text: str) -> list[ExplainedAnswer]:
    return list(explained_answers(text, LEXICONS["en"]))


def test_the_division_with_the_longest_answer_comes_first() -> None:
    assert divisions("mostly because it helped but not today") == [
        ExplainedAnswer("mostly because it helped", "but not today"),
        ExplainedAnswer("mostly", "because it helped but not today"),
    ]


@pytest.mark.parametrize(("length", "found"), [(80, 1), (81, 0)])
def test_an_answer_before_an_explanation_has_at_most_eighty_characters(length: int, found: int) -> None:
    answer = ("ab" * 41)[:length]
    assert len(divisions(f"{answer} because it helped")) == found
