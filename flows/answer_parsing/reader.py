"""The parser of typed answers.

1. All of the text must be understood: no part is picked from a text that is not understood as a whole.
2. Two values, a negation, a hedge or a number outside the scale is asked again; nothing is guessed or rescaled.
3. Skipping, and being unable to say, are missing: never a number.
"""

from collections.abc import Sequence

from flows.answer_parsing.fold import fold
from flows.answer_parsing.lexicon import Sense
from flows.answer_parsing.meaning import Meaning, interpret
from flows.answer_parsing.outcome import Reading, Skipped, Unclear, Understood
from flows.answer_parsing.scale import Scale, build_scale
from flows.answer_parsing.tokens import Token, tokenize
from flows.instruments.model import Item, Option

PARSER_VERSION = 1
"""Stored with every typed answer; raised with every change in how any text is parsed."""

_MAX_CHARACTERS = 1000  # longer texts are no answers
_MAX_TOKENS = 24
_MAX_UNKNOWN_WORDS = 2  # more of them make the text a remark, not an answer


def read(text: str, options: Sequence[Option], language: str) -> Reading:
    """Parse ``text`` as an answer on the scale of ``options`` in ``language``. Never raises."""
    if len(text) > _MAX_CHARACTERS or not options:
        return Unclear("unknown")
    relevant = _relevant_tokens(text)
    if not relevant:
        return Unclear("empty")
    if len(relevant) > _MAX_TOKENS:
        return Unclear("unknown")
    answer_scale = build_scale(options, language)
    return _decide(interpret(relevant, answer_scale), answer_scale)


def read_many(text: str, items: Sequence[Item], language: str) -> tuple[int | None, ...] | None:
    """Parse one value for each of two or more items: "5 4 4 5 3 4", "544534" or "mostly, completely, skip".

    Return None unless the count fits and every one is understood; None in the tuple is a skipped item.
    """
    if len(items) < 2 or len(text) > _MAX_CHARACTERS:
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
    digits = list(folded) if folded.isdecimal() else []
    return [line for line in lines if line.strip()], folded.replace(",", " ").split(), digits


def _relevant_tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of the text; a slash only if it follows a number."""
    found = tokenize(fold(text))
    previous_tokens = (None, *found)
    return tuple(
        token
        for token, previous in zip(found, previous_tokens, strict=False)
        if token.kind != "slash" or (previous is not None and previous.kind == "number")
    )


def _decide(meaning: Meaning, scale: Scale) -> Reading:
    doubts = meaning.senses & {Sense.HEDGE, Sense.NEGATION, Sense.NO}
    if meaning.unknown > _MAX_UNKNOWN_WORDS or (meaning.unknown and not doubts):
        return Unclear("unknown")
    if meaning.off_scale or not meaning.values <= scale.values:
        return Unclear("out-of-range")
    if len(meaning.values) > 1:
        return Unclear("ambiguous")
    if Sense.HEDGE in meaning.senses:
        return Unclear("hedged")
    if meaning.senses & {Sense.NEGATION, Sense.AMBIGUOUS}:
        return Unclear("ambiguous")
    return _decide_certain(meaning, scale)


def _decide_certain(meaning: Meaning, scale: Scale) -> Reading:
    """Decide if only one value, skip, yes or no is left."""
    if meaning.values:
        (value,) = meaning.values
        return Understood(value) if _is_consistent(value, meaning.senses, scale) else Unclear("ambiguous")
    if Sense.SKIP in meaning.senses:
        return Skipped()
    return Unclear("ambiguous" if meaning.senses & {Sense.YES, Sense.NO} else "unknown")


def _is_consistent(value: int, senses: set[Sense], scale: Scale) -> bool:
    """Return whether "yes, …" and "no, …" agree with the value; "skip" agrees with none."""
    if Sense.SKIP in senses or {Sense.YES, Sense.NO} <= senses:
        return False
    if Sense.NO in senses:
        return value == scale.lowest
    return Sense.YES not in senses or value != scale.lowest
