"""The options of one item as they can be typed in one language, and the search among them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from flows.answer_parsing.lexicon import Sense, normalize
from flows.answer_parsing.lexicons import LEXICONS
from flows.instruments.model import Option

_MIN_PREFIX_LETTERS = 2
_MIN_LETTERS_FOR_ONE_TYPO = 5
_MIN_LETTERS_FOR_TWO_TYPOS = 9
_MIN_DISTANCE_ADVANTAGE = 2


@dataclass(frozen=True, slots=True)
class Scale:
    """The values, with ``labels`` and ``phrases`` (labels and their synonyms), folded with single spaces."""

    values: frozenset[int]
    labels: Mapping[str, int]
    phrases: Mapping[str, int]
    numbers: Mapping[str, int]
    senses: Mapping[str, Sense]
    max_words: int  # of the longest phrase

    @property
    def top(self) -> int:
        """The highest value."""
        return max(self.values)

    @property
    def lowest(self) -> int:
        """The lowest value."""
        return min(self.values)

    def match_prefix(self, phrase: str) -> int | None:
        """Return the one value whose label begins with ``phrase``, or None."""
        if len(phrase) < _MIN_PREFIX_LETTERS:
            return None
        values = {value for label, value in self.labels.items() if label.startswith(phrase)}
        return values.pop() if len(values) == 1 else None

    def match_typo(self, phrase: str) -> int | None:
        """Return the one value that ``phrase`` is a misspelling of, or None.

        One letter may be wrong, missing, added or swapped; from nine letters on, two. The first letter must be
        right, no other value may be nearly as close, and no negation or other known word may be lost or added.
        """
        if len(phrase) < _MIN_LETTERS_FOR_ONE_TYPO:
            return None
        nearest: dict[int, int] = {}
        for known, value in self.phrases.items():
            distance = OSA.distance(phrase, known)
            nearest[value] = min(distance, nearest.get(value, distance))
        value, distance = min(nearest.items(), key=lambda pair: pair[1])
        if distance > self._max_typos(phrase) or not self._keeps_start_and_sense(phrase, value):
            return None
        others = [far for other, far in nearest.items() if other != value]
        return value if all(far >= distance + _MIN_DISTANCE_ADVANTAGE for far in others) else None

    def is_negation(self, word: str) -> bool:
        """Return whether the word negates its neighbour."""
        return self.senses.get(word) in (Sense.NEGATION, Sense.NO)

    def _max_typos(self, phrase: str) -> int:
        return 2 if len(phrase) >= _MIN_LETTERS_FOR_TWO_TYPOS else 1

    def _keeps_start_and_sense(self, phrase: str, value: int) -> bool:
        significant = {word for word in phrase.split() if word in self.senses}
        negated = any(self.is_negation(word) for word in significant)
        return any(
            phrase[0] == known[0]
            and OSA.distance(phrase, known) <= self._max_typos(phrase)
            and significant <= set(known.split())
            and negated == any(self.is_negation(word) for word in known.split())
            for known, its_value in self.phrases.items()
            if its_value == value
        )


def build_scale(options: Sequence[Option], language: str) -> Scale:
    """Return the scale of these options; an option without a label in the language uses its first label."""
    numbers, senses, others = _lexicon_tables(language)
    labels = {_label(option, language): option.value for option in options}
    phrases = {other: value for label, value in labels.items() for other in others.get(label, ())} | labels
    max_words = max(len(phrase.split()) for phrase in (*phrases, *senses))
    return Scale(frozenset(option.value for option in options), labels, phrases, numbers, senses, max_words)


def _label(option: Option, language: str) -> str:
    return normalize(option.labels.get(language) or next(iter(option.labels.values()), ""))


@cache
def _lexicon_tables(
    language: str,
) -> tuple[Mapping[str, int], Mapping[str, Sense], Mapping[str, tuple[str, ...]]]:
    lexicon = LEXICONS.get(language, LEXICONS["en"])
    return lexicon.number_words(), lexicon.senses(), lexicon.label_synonyms()
