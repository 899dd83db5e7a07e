"""Interpretation of tokens: values of the scale, and words that modify them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from flows.answer_parsing.lexicon import Sense
from flows.answer_parsing.scale import Scale
from flows.answer_parsing.tokens import Token


@dataclass(slots=True)
class Meaning:
    """Everything found in a text."""

    values: set[int] = field(default_factory=set)
    senses: set[Sense] = field(default_factory=set)
    unknown: int = 0  # number of words and signs not understood
    off_scale: bool = False  # part of another scale: 8/10, 80 %
    by_number: bool = True  # whether no words of the scale stand for the values


def interpret(tokens: Sequence[Token], scale: Scale) -> Meaning:
    """Interpret the tokens from left to right, each time the longest known phrase; none is skipped."""
    value = _whole_text_value(tokens, scale)
    if value is not None:
        return Meaning(values={value}, by_number=False)
    meaning = Meaning()
    at = 0
    while at < len(tokens):
        at += _take(tokens, at, scale, meaning)
    return meaning


def _whole_text_value(tokens: Sequence[Token], scale: Scale) -> int | None:
    """Return the value whose label all words together abbreviate or misspell, unless they are a known phrase."""
    if any(token.kind not in ("word", "friendly") for token in tokens):
        return None
    phrase = " ".join(token.text for token in tokens if token.kind == "word")
    if phrase in scale.phrases or phrase in scale.senses or scale.match_number(phrase) is not None:
        return scale.phrases.get(phrase)
    return _match_inexactly(phrase, scale)


def _match_inexactly(phrase: str, scale: Scale) -> int | None:
    value = scale.match_prefix(phrase)
    return scale.match_typo(phrase) if value is None else value


def _take(tokens: Sequence[Token], at: int, scale: Scale, meaning: Meaning) -> int:
    """Add the meaning at index ``at`` and return the number of tokens used."""
    token = tokens[at]
    value = _number_value(token, scale)
    if value is not None:
        return _take_number(tokens, at, value, scale, meaning)
    if token.kind == "word":
        return _take_phrase(tokens, at, scale, meaning)
    _take_sign(token, meaning, alone=len(tokens) == 1)
    return 1


def _number_value(token: Token, scale: Scale) -> int | None:
    if token.kind == "number":
        return token.value
    if token.kind == "word" and token.text not in scale.phrases:
        return scale.match_number(token.text)
    return None


def _take_number(tokens: Sequence[Token], at: int, value: int, scale: Scale, meaning: Meaning) -> int:
    meaning.values.add(value)
    separator = _count_out_of(tokens, at + 1, scale)
    top = (
        _number_value(tokens[at + 1 + separator], scale)
        if separator and at + 1 + separator < len(tokens)
        else None
    )
    if top is None:
        return 1
    if top == scale.top:
        return 2 + separator
    if tokens[at + 1].kind == "slash" and top in scale.values:
        meaning.senses.add(Sense.AMBIGUOUS)  # "3/4" may be 3 or 4
    else:
        meaning.off_scale = True
    return 2 + separator


def _count_out_of(tokens: Sequence[Token], at: int, scale: Scale) -> int:
    """Return the number of tokens from ``at`` on that mean "out of"."""
    if at < len(tokens) and tokens[at].kind == "slash":
        return 1
    for count in (2, 1):
        if scale.senses.get(_phrase(tokens, at, count)) is Sense.OUT_OF:
            return count
    return 0


def _take_phrase(tokens: Sequence[Token], at: int, scale: Scale, meaning: Meaning) -> int:
    for count in range(scale.max_words, 0, -1):
        phrase = _phrase(tokens, at, count)
        if phrase in scale.phrases:
            _add_label(scale.phrases[phrase], meaning)
            return count
        if phrase in scale.senses:
            _add_sense(scale.senses[phrase], meaning)
            return count
    value = _match_inexactly(tokens[at].text, scale)
    if value is None:
        meaning.unknown += 1
    else:
        _add_label(value, meaning)
    return 1


def _add_label(value: int, meaning: Meaning) -> None:
    meaning.values.add(value)
    meaning.by_number = False


def _add_sense(sense: Sense, meaning: Meaning) -> None:
    """Add a sense; "out of" without a number before it or behind it is not understood."""
    if sense is Sense.OUT_OF:
        meaning.unknown += 1
    else:
        meaning.senses.add(sense)


def _phrase(tokens: Sequence[Token], at: int, count: int) -> str:
    """Return the ``count`` words from ``at`` on; "" if they are fewer, or not all words."""
    span = tokens[at : at + count]
    return (
        " ".join(token.text for token in span)
        if len(span) == count and all(token.kind == "word" for token in span)
        else ""
    )


def _take_sign(token: Token, meaning: Meaning, *, alone: bool) -> None:
    if token.kind == "percent":
        meaning.off_scale = True
    elif token.kind == "doubt":
        meaning.senses.add(Sense.HEDGE)
    elif token.kind == "decimal" or (token.kind == "thumb" and (alone or token.text != "👍")):
        meaning.senses.add(Sense.AMBIGUOUS)
    elif token.kind == "unknown":
        meaning.unknown += 1
