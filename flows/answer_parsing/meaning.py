"""What the pieces of a typed answer mean, each for itself: values of the scale, or something done to them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from flows.answer_parsing.lexicon import Sense
from flows.answer_parsing.scale import Scale
from flows.answer_parsing.tokens import Token


@dataclass(slots=True)
class Meaning:
    """All that was found in a text."""

    values: set[int] = field(default_factory=set)
    senses: set[Sense] = field(default_factory=set)
    unknown: int = 0  # words and signs not understood
    beyond: bool = False  # a share of some other scale: 8/10, 80 %


def meaning(pieces: Sequence[Token], scale: Scale) -> Meaning:
    """Takes the pieces from left to right, always the longest known phrase; passes over nothing."""
    whole = _whole(pieces, scale)
    if whole is not None:
        return Meaning(values={whole})
    found = Meaning()
    at = 0
    while at < len(pieces):
        at += _take(pieces, at, scale, found)
    return found


def _whole(pieces: Sequence[Token], scale: Scale) -> int | None:
    """The value that all the words together begin or nearly say, unless they are a phrase of their own."""
    if any(piece.kind not in ("word", "friendly") for piece in pieces):
        return None
    phrase = " ".join(piece.text for piece in pieces if piece.kind == "word")
    if phrase in scale.sayings or phrase in scale.numbers or phrase in scale.senses:
        return scale.sayings.get(phrase)
    return _guess(phrase, scale)


def _guess(phrase: str, scale: Scale) -> int | None:
    value = scale.beginning(phrase)
    return scale.nearly(phrase) if value is None else value


def _take(pieces: Sequence[Token], at: int, scale: Scale, found: Meaning) -> int:
    """Adds what begins at ``at`` to ``found`` and says how many pieces it took."""
    piece = pieces[at]
    value = _number(piece, scale)
    if value is not None:
        return _take_number(pieces, at, value, scale, found)
    if piece.kind == "word":
        return _take_phrase(pieces, at, scale, found)
    _take_sign(piece, found, alone=len(pieces) == 1)
    return 1


def _number(piece: Token, scale: Scale) -> int | None:
    if piece.kind == "number":
        return piece.value
    if piece.kind == "word" and piece.text not in scale.sayings:
        return scale.numbers.get(piece.text)
    return None


def _take_number(pieces: Sequence[Token], at: int, value: int, scale: Scale, found: Meaning) -> int:
    found.values.add(value)
    words = _out_of(pieces, at + 1, scale)
    top = _number(pieces[at + 1 + words], scale) if words and at + 1 + words < len(pieces) else None
    if top is None:
        return 1
    if top == scale.top:
        return 2 + words
    if pieces[at + 1].kind == "slash" and top in scale.values:
        found.senses.add(Sense.OPEN)  # "3/4" may be 3 or 4
    else:
        found.beyond = True
    return 2 + words


def _out_of(pieces: Sequence[Token], at: int, scale: Scale) -> int:
    """How many pieces from ``at`` on say "out of"; 0 if none."""
    if at < len(pieces) and pieces[at].kind == "slash":
        return 1
    for count in (2, 1):
        if scale.senses.get(_phrase(pieces, at, count)) is Sense.OUT_OF:
            return count
    return 0


def _take_phrase(pieces: Sequence[Token], at: int, scale: Scale, found: Meaning) -> int:
    for count in range(scale.longest, 0, -1):
        phrase = _phrase(pieces, at, count)
        if phrase in scale.sayings:
            found.values.add(scale.sayings[phrase])
            return count
        if phrase in scale.senses:
            found.senses.add(scale.senses[phrase])
            return count
    value = _guess(pieces[at].text, scale)
    if value is None:
        found.unknown += 1
    else:
        found.values.add(value)
    return 1


def _phrase(pieces: Sequence[Token], at: int, count: int) -> str:
    """The ``count`` words from ``at`` on; empty if they are not as many, or not all words."""
    run = pieces[at : at + count]
    return (
        " ".join(piece.text for piece in run)
        if len(run) == count and all(p.kind == "word" for p in run)
        else ""
    )


def _take_sign(piece: Token, found: Meaning, *, alone: bool) -> None:
    if piece.kind == "percent":
        found.beyond = True
    elif piece.kind == "doubt":
        found.senses.add(Sense.HEDGE)
    elif piece.kind == "between" or (piece.kind == "thumb" and (alone or piece.text != "👍")):
        found.senses.add(Sense.OPEN)
    elif piece.kind == "strange":
        found.unknown += 1
