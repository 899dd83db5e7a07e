"""The parser of typed answers.

1. All of the text must be understood: no part is picked from a text that is not understood as a whole. The one
   exception is a complete answer followed by an explanation that does not take it back.
2. Two values, a negation, a hedge or a number outside the scale is asked again; nothing is guessed or rescaled.
3. Skipping, and being unable to say, are missing: never a number.
4. Of other languages only exact words count, and only if no two languages read them differently.
"""

import re
from collections.abc import Sequence
from functools import cache

from flows.answer_parsing.explanation import explained_answers, takes_back
from flows.answer_parsing.fold import fold
from flows.answer_parsing.lexicon import AnswerLexicon, Sense, normalize
from flows.answer_parsing.lexicons import LEXICONS
from flows.answer_parsing.meaning import Meaning, interpret
from flows.answer_parsing.outcome import Reading, Skipped, Unclear, Understood
from flows.answer_parsing.scale import Scale, build_scale, lexicon_of
from flows.answer_parsing.tokens import Token, tokenize
from flows.instruments.model import Item, Option

PARSER_VERSION = 2
"""Stored with every typed answer; raised with every change in how any text is parsed."""

_MAX_CHARACTERS = 1000  # longer texts are no answers
_MAX_TOKENS = 24
_MAX_UNKNOWN_WORDS = 2  # more of them make the text a remark, not an answer


def read(text: str, options: Sequence[Option], language: str) -> Reading:
    """Parse ``text`` as an answer on the scale of ``options`` in ``language``. Never raises."""
    if len(text) > _MAX_CHARACTERS or not options:
        return Unclear("unknown")
    reading = _read_whole(text, build_scale(options, language), language)
    if reading == Unclear("unknown"):
        reading = _read_before_explanation(text, options, language)
    return _read_in_other_languages(text, options, language) if reading == Unclear("unknown") else reading


def _read_whole(text: str, scale: Scale, language: str) -> Reading:
    """Parse a text that is an answer and nothing else."""
    relevant = _relevant_tokens(_without_affixes(fold(text), lexicon_of(language)))
    if not relevant:
        return Unclear("empty")
    if len(relevant) > _MAX_TOKENS:
        return Unclear("unknown")
    return _decide(interpret(relevant, scale), scale)


def _read_before_explanation(text: str, options: Sequence[Option], language: str) -> Reading:
    """Parse the answer at the beginning of a text, which an explanation follows; see `explanation`."""
    scale, lexicon = build_scale(options, language), lexicon_of(language)
    for explained in explained_answers(text, lexicon):
        reading = _read_whole(explained.answer, scale, language)
        if isinstance(reading, Understood) and not _is_beginning(normalize(explained.answer), scale):
            return Unclear("ambiguous") if takes_back(explained, reading.value, scale, language) else reading
    return Unclear("unknown")


def _is_beginning(answer: str, scale: Scale) -> bool:
    return answer not in scale.phrases and scale.match_prefix(answer) is not None


def _read_in_other_languages(text: str, options: Sequence[Option], language: str) -> Reading:
    """Parse an answer in the words of another language: the reading of all that understand it, else unknown."""
    readings = {
        _read_whole(text, build_scale(options, other, inexact=False), other)
        for other in LEXICONS
        if other != language and all(other in option.labels for option in options)
    } - {Unclear("unknown")}
    only = readings.pop() if len(readings) == 1 else None
    return only if isinstance(only, Understood | Skipped) else Unclear("unknown")


def _without_affixes(folded: str, lexicon: AnswerLexicon) -> str:
    """Return the folded text without the ordinal's ending in "4th" and the article in "ne 4"."""
    article, ordinal = _affix_patterns(lexicon.articles, lexicon.ordinals, tuple(lexicon.number_words()))
    return ordinal.sub("", article.sub("", folded))


@cache
def _affix_patterns(
    articles: tuple[str, ...], ordinals: tuple[str, ...], numbers: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of an article before a number and of an ordinal's ending; without words they never match."""
    never = "(?!)"
    article = "|".join(map(fold, articles)) or never
    ordinal = "|".join(map(fold, ordinals)) or never
    number = "|".join(numbers)
    return (
        re.compile(rf"(?<!\w)(?:{article})\s+(?=\d|(?:{number})(?!\w))"),
        re.compile(rf"(?<=\d)-?(?:{ordinal})(?!\w)"),
    )


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


def _relevant_tokens(folded: str) -> tuple[Token, ...]:
    """Return the tokens of the folded text; a slash only if it follows a number."""
    found = tokenize(folded)
    previous_tokens = (None, *found)
    return tuple(
        token
        for token, previous in zip(found, previous_tokens, strict=False)
        if token.kind != "slash" or (previous is not None and previous.kind == "number")
    )


def _decide(meaning: Meaning, scale: Scale) -> Reading:
    doubts = meaning.senses & {Sense.HEDGE, Sense.NEGATION, Sense.NO, Sense.CORRECTION}
    if meaning.unknown > _MAX_UNKNOWN_WORDS or (meaning.unknown and not doubts):
        return Unclear("unknown")
    if meaning.off_scale or not meaning.values <= scale.values:
        return Unclear("out-of-range")
    if len(meaning.values) > 1:
        return Unclear("ambiguous")
    if Sense.HEDGE in meaning.senses:
        return Unclear("hedged")
    if meaning.senses & {Sense.NEGATION, Sense.AMBIGUOUS, Sense.CORRECTION}:
        return Unclear("ambiguous")
    return _decide_certain(meaning, scale)


def _decide_certain(meaning: Meaning, scale: Scale) -> Reading:
    """Decide if only one value, skip, yes or no is left."""
    if meaning.values:
        (value,) = meaning.values
        understood = Understood(value, by_number=meaning.by_number)
        return understood if _is_consistent(value, meaning.senses, scale) else Unclear("ambiguous")
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
