"""Linear search time of the danger patterns, shown by their structure and not by a clock.

Only the letters of one word repeat without limit; whatever contains such a repetition is itself repeated a few times at
most, each time ending with a space, which no letter matches. So from the start of each word a search inspects a bounded
number of words, and none of them more than a bounded number of times.
"""

from collections.abc import Iterator
from re import _constants as op  # type: ignore[attr-defined]  # how patterns are built stands nowhere else
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from flows.crisis_words import NON_WORD, sounds_like_danger
from flows.crisis_words.lexicons import LEXICONS
from flows.i18n import LANGUAGES

MAX_REPEATS = 10
_ENDLESS = op.MAXREPEAT
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT)


def children(node: Any) -> Iterator[Any]:
    """Yield the direct children of a node of the pattern."""
    if isinstance(node, _parser.SubPattern):
        yield from node
    elif isinstance(node, list | tuple):
        for each in node:
            if isinstance(each, _parser.SubPattern | list | tuple):
                yield each


def is_endless(node: Any) -> bool:
    """Return whether a node contains a repetition without limit."""
    own = isinstance(node, tuple) and node[0] in _REPEATS and node[1][1] == _ENDLESS
    return own or any(is_endless(each) for each in children(node))


def find_faults(node: Any) -> Iterator[str]:
    """Yield the reasons why a node could make a search inspect the same letters repeatedly."""
    if isinstance(node, tuple) and node[0] in _REPEATS:
        _, most, body = node[1]
        if most == _ENDLESS and not (len(body) == 1 and body[0][0] is op.IN):
            yield f"repeats more than one letter without end: {body}"
        elif most != _ENDLESS and most > 1 and is_endless(body):
            if most > MAX_REPEATS:
                yield f"repeats {most} times: {body}"
            if body[-1] != (op.LITERAL, ord(" ")):
                yield f"does not end with a space: {body}"
    for each in children(node):
        yield from find_faults(each)


@pytest.mark.parametrize(("lexicon", "language"), list(zip(LEXICONS, LANGUAGES, strict=True)), ids=LANGUAGES)
def test_no_pattern_looks_again_and_again(lexicon: Any, language: str) -> None:
    for pattern in (lexicon.danger, lexicon.denied, NON_WORD):
        assert list(find_faults(_parser.parse(pattern.pattern))) == []


@pytest.mark.parametrize("pattern", [r"(?:\w+)+x", r"(?:\w+ ?){0,3}x", r"(?:\w+ ){0,50}x", r"(?:ab)*c"])
def test_what_would_is_seen(pattern: str) -> None:
    assert list(find_faults(_parser.parse(pattern)))


@pytest.mark.parametrize(
    "text",
    [
        "i want to " * 2_000,
        "a" * 20_000,
        "want " * 4_000,
        "не хочу " * 2_500,
        "no quiero " * 2_000,
        "أريد أن " * 2_500,
    ],
)
def test_long_texts_end(text: str) -> None:
    assert sounds_like_danger(text) in (True, False)
    assert sounds_like_danger(f"{text} , suicide")
