"""The lists search in time proportional to the text: shown by how the patterns are built, not by a clock.

What repeats without end is the letters of one word, once; what holds such a repetition is itself repeated a few times
at most, each ending with the space that no letter is. So from each word's beginning a search looks at a bounded number
of words, and never twice at the same one for longer.
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


def inside(part: Any) -> Iterator[Any]:
    """The parts right below one."""
    if isinstance(part, _parser.SubPattern):
        yield from part
    elif isinstance(part, list | tuple):
        for each in part:
            if isinstance(each, _parser.SubPattern | list | tuple):
                yield each


def endless(part: Any) -> bool:
    """Whether something in it repeats without end."""
    own = isinstance(part, tuple) and part[0] in _REPEATS and part[1][1] == _ENDLESS
    return own or any(endless(each) for each in inside(part))


def wrong(part: Any) -> Iterator[str]:
    """What a part does that could make a search look again and again at the same letters."""
    if isinstance(part, tuple) and part[0] in _REPEATS:
        _, most, body = part[1]
        if most == _ENDLESS and not (len(body) == 1 and body[0][0] is op.IN):
            yield f"repeats more than one letter without end: {body}"
        elif most != _ENDLESS and most > 1 and endless(body):
            if most > MAX_REPEATS:
                yield f"repeats {most} times: {body}"
            if body[-1] != (op.LITERAL, ord(" ")):
                yield f"does not end with a space: {body}"
    for each in inside(part):
        yield from wrong(each)


@pytest.mark.parametrize(("lexicon", "language"), list(zip(LEXICONS, LANGUAGES, strict=True)), ids=LANGUAGES)
def test_no_pattern_looks_again_and_again(lexicon: Any, language: str) -> None:
    for pattern in (lexicon.danger, lexicon.denied, NON_WORD):
        assert list(wrong(_parser.parse(pattern.pattern))) == []


@pytest.mark.parametrize("pattern", [r"(?:\w+)+x", r"(?:\w+ ?){0,3}x", r"(?:\w+ ){0,50}x", r"(?:ab)*c"])
def test_what_would_is_seen(pattern: str) -> None:
    assert list(wrong(_parser.parse(pattern)))


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
