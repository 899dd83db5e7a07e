"""Typed answers.

1. Everything typed must be understood: a part is never picked from what is not understood as a whole.
2. Two values, a negation, a hedge or a number off the scale is asked again; nothing is guessed or rescaled.
3. Skipping, and saying that one cannot say, are missing: never a number.
"""

from collections.abc import Sequence

from flows.answer_parsing.fold import fold
from flows.answer_parsing.lexicon import Sense
from flows.answer_parsing.meaning import Meaning, meaning
from flows.answer_parsing.outcome import Reading, Skipped, Unclear, Understood
from flows.answer_parsing.scale import Scale, scale
from flows.answer_parsing.tokens import Token, tokens
from flows.instruments.model import Item, Option

PARSER_VERSION = 1
"""Kept beside every typed answer; raised whenever any text comes to be read differently."""

_LONGEST = 1000  # characters; nobody answers a scale with more
_MOST_PIECES = 24
_REMARK = 2  # more unknown words than this are a remark, not an answer that went wrong


def read(text: str, options: Sequence[Option], language: str) -> Reading:
    """What ``text`` answers on the scale of ``options`` in ``language``. Never raises, whatever was typed."""
    if len(text) > _LONGEST or not options:
        return Unclear("unknown")
    pieces = _pieces(text)
    if not pieces:
        return Unclear("empty")
    if len(pieces) > _MOST_PIECES:
        return Unclear("unknown")
    its_scale = scale(options, language)
    return _decide(meaning(pieces, its_scale), its_scale)


def read_many(text: str, items: Sequence[Item], language: str) -> tuple[int | None, ...] | None:
    """A value for each of two or more items, from "5 4 4 5 3 4", "544534" or "mostly, completely, skip".

    None in the tuple is a skipped item. None altogether unless the count fits and every one is understood.
    """
    if len(items) < 2 or len(text) > _LONGEST:
        return None
    for parts in _splits(text):
        if len(parts) == len(items):
            readings = [read(part, item.options, language) for part, item in zip(parts, items, strict=True)]
            if not any(isinstance(reading, Unclear) for reading in readings):
                return tuple(
                    reading.value if isinstance(reading, Understood) else None for reading in readings
                )
    return None


def _splits(text: str) -> tuple[list[str], ...]:
    lines = text.replace("،", ",").replace(";", ",").replace("\n", ",").split(",")
    folded = fold(text)
    glued = list(folded) if folded.isdecimal() else []
    return [line for line in lines if line.strip()], folded.replace(",", " ").split(), glued


def _pieces(text: str) -> tuple[Token, ...]:
    """The pieces that bear on an answer; a slash only where it follows a number."""
    found = tokens(fold(text))
    before = (None, *found)
    return tuple(
        piece
        for piece, last in zip(found, before, strict=False)
        if piece.kind != "slash" or (last is not None and last.kind == "number")
    )


def _decide(found: Meaning, scale: Scale) -> Reading:
    doubtful = found.senses & {Sense.HEDGE, Sense.NOT, Sense.NO}
    if found.unknown > _REMARK or (found.unknown and not doubtful):
        return Unclear("unknown")
    if found.beyond or not found.values <= scale.values:
        return Unclear("out-of-range")
    if len(found.values) > 1:
        return Unclear("ambiguous")
    if Sense.HEDGE in found.senses:
        return Unclear("hedged")
    if found.senses & {Sense.NOT, Sense.OPEN}:
        return Unclear("ambiguous")
    return _settle(found, scale)


def _settle(found: Meaning, scale: Scale) -> Reading:
    """One value, skipping, yes or no are all that is left."""
    if found.values:
        (value,) = found.values
        return Understood(value) if _agrees(value, found.senses, scale) else Unclear("ambiguous")
    if Sense.SKIP in found.senses:
        return Skipped()
    return Unclear("ambiguous" if found.senses & {Sense.YES, Sense.NO} else "unknown")


def _agrees(value: int, senses: set[Sense], scale: Scale) -> bool:
    """Whether "yes, …" and "no, …" go with the value; "skip" with a value goes with nothing."""
    if Sense.SKIP in senses or {Sense.YES, Sense.NO} <= senses:
        return False
    if Sense.NO in senses:
        return value == scale.lowest
    return Sense.YES not in senses or value != scale.lowest
