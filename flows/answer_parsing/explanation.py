"""An answer followed by an explanation: "mostly, but he was late".

The answer is taken if it stands first, complete and without doubt, and nothing behind it takes it back. A part of the
explanation takes it back if it holds another value, a negation or a doubt and hardly any other words: "mostly, no",
"mostly, but not always", "mostly. well, a little". With more of them it tells something else: "mostly, but he was a
bit late".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from flows.answer_parsing.fold import fold
from flows.answer_parsing.lexicon import AnswerLexicon, Sense, normalize
from flows.answer_parsing.meaning import Meaning, interpret
from flows.answer_parsing.scale import Scale, lexicon_of, with_neutral_words
from flows.answer_parsing.tokens import tokenize

_MIN_CONTENT_WORDS = 2  # of a part that tells something else
_MAX_ANSWER_CHARACTERS = 80
_END_OF_PART = r"(?<=\S)\s?[.,;:!…]+(?=\s)|(?<=[^\W\d_])[.,;:!…]+(?=[^\W\d_])|\s[-–—]+\s|\s*\("
_PART = re.compile(_END_OF_PART)
_LIST_NUMBER = re.compile(r"(?<!\S)\d+[.)](?=\s)")
_TURNING = frozenset({Sense.NEGATION, Sense.NO, Sense.HEDGE, Sense.SKIP, Sense.AMBIGUOUS})


@dataclass(frozen=True, slots=True)
class ExplainedAnswer:
    """The two folded parts of a text: a possible answer, and what is said about it."""

    answer: str
    explanation: str


def explained_answers(text: str, lexicon: AnswerLexicon) -> Iterator[ExplainedAnswer]:
    """Yield the divisions of a text into an answer and its explanation, that with the longest answer first."""
    folded = fold(text.replace("\n", " ; "))
    boundaries = list(_boundary_pattern(lexicon.connectives + lexicon.contrasts).finditer(folded))
    for boundary in reversed(boundaries):
        answer, explanation = folded[: boundary.start()].strip(), folded[boundary.end() :].strip()
        if 0 < len(answer) <= _MAX_ANSWER_CHARACTERS and explanation:
            yield ExplainedAnswer(answer, explanation)


def takes_back(explained: ExplainedAnswer, value: int, scale: Scale, language: str) -> bool:
    """Return whether the explanation contradicts, limits or doubts the answer ``value``."""
    reading_scale = with_neutral_words(scale, language)
    parts = [part for part in _PART.split(explained.explanation) if part.strip()]
    meanings = [interpret(tokenize(part), reading_scale) for part in parts]
    if any(_turns(meaning, value, scale) for meaning in meanings):
        return True
    if any(character.isdigit() for character in explained.answer):
        numbers = set().union(*(meaning.values for meaning in meanings if meaning.by_number))
        return bool(_LIST_NUMBER.search(explained.explanation)) or not numbers <= {value}
    return _is_limited(explained, value, scale, lexicon_of(language))


def _turns(meaning: Meaning, value: int, scale: Scale) -> bool:
    if Sense.CORRECTION in meaning.senses:
        return True
    contradicts = bool(meaning.values - {value}) or bool(meaning.senses & _TURNING) or meaning.off_scale
    denies = value == scale.lowest and Sense.YES in meaning.senses
    return (contradicts or denies) and meaning.unknown < _MIN_CONTENT_WORDS


def _is_limited(explained: ExplainedAnswer, value: int, scale: Scale, lexicon: AnswerLexicon) -> bool:
    """Return whether the lowest answer is limited: "no, but he was late" to the question after tension."""
    begins = normalize(explained.explanation).split(" ")[0]
    return value == scale.lowest and begins in {normalize(word) for word in lexicon.contrasts}


@cache
def _boundary_pattern(connectives: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(re.escape(fold(word)) for word in connectives)
    return re.compile(rf"{_END_OF_PART}|\s+(?=(?:{words})\s)" if words else _END_OF_PART)
