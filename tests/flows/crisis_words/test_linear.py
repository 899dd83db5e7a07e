"""Linear search time, shown by counting function calls and not by a clock."""

import sys
from types import FrameType

import pytest

from flows.crisis_words import sounds_like_danger, tier

WORDS = ("i want to ", "want ", "не хочу ", "no quiero ", "أريد أن ", "kill myself not die ", "suicidw ")


def calls(text: str) -> int:
    """Return how many functions are called to search a text."""
    count = 0

    def on_event(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(on_event)
    try:
        tier(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("words", WORDS)
def test_a_text_of_twice_the_length_takes_twice_the_steps(words: str) -> None:
    once, twice = calls(words * 200), calls(words * 400)
    assert twice <= 2.2 * once


@pytest.mark.slow
@pytest.mark.parametrize(
    "text", [*(each * 1_000 for each in WORDS), "a" * 20_000, "a." * 10_000, "a-b" * 5_000]
)
def test_long_texts_end(text: str) -> None:
    assert tier(text) in (None, "strong", "weak")
    assert sounds_like_danger(f"{text} . i will kill myself tonight")
