"""The options of one item as they can be typed in one language, and the search among them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz.distance import OSA

from flows.answer_parsing.lexicon import AnswerLexicon, Sense, normalize
from flows.answer_parsing.lexicons import LEXICONS
from flows.instruments.model import Option

_MIN_PREFIX_LETTERS = 3
_MIN_LETTERS_FOR_ONE_TYPO = 5
_MIN_LETTERS_FOR_TWO_TYPOS = 9
_MIN_LETTERS_FOR_TYPO_IN_WORD = 4
_MIN_LETTERS_FOR_DOUBLED_LETTER = 4
_MIN_DISTANCE_ADVANTAGE = 2
_DOUBLED_LETTER = re.compile(r"(\w)\1+")


@dataclass(frozen=True, slots=True)
class Scale:
    """The values, with ``labels`` and ``phrases`` (labels and their synonyms), folded with single spaces."""

    values: frozenset[int]
    labels: Mapping[str, int]
    phrases: Mapping[str, int]
    numbers: Mapping[str, int]
    senses: Mapping[str, Sense]
    lookalikes: frozenset[str]
    max_words: int  # of the longest phrase
    inexact: bool = True  # whether beginnings and misspellings are recognized

    @property
    def top(self) -> int:
        """The highest value."""
        return max(self.values)

    @property
    def lowest(self) -> int:
        """The lowest value."""
        return min(self.values)

    def match_number(self, word: str) -> int | None:
        """Return the number of a number word, also if it has a doubled letter too many or too few."""
        exact = self.numbers.get(word)
        if exact is not None or not self.inexact or len(word) < _MIN_LETTERS_FOR_DOUBLED_LETTER:
            return exact
        if word in self.senses or word in self.lookalikes:
            return None
        values = {
            value
            for known, value in self.numbers.items()
            if _without_doubling(known) == _without_doubling(word)
        }
        return values.pop() if len(values) == 1 else None

    def match_prefix(self, phrase: str) -> int | None:
        """Return the one value whose label begins with ``phrase``, or None."""
        if len(phrase.replace(" ", "")) < _MIN_PREFIX_LETTERS or not self._may_be_inexact(phrase):
            return None
        values = {value for label, value in self.labels.items() if label.startswith(phrase)}
        return values.pop() if len(values) == 1 else None

    def match_typo(self, phrase: str) -> int | None:
        """Return the one value that ``phrase`` is a misspelling of, or None.

        One letter may be wrong, missing, added or swapped; from nine letters on, two, but not in one short word.
        The first letter must be right, no other value may be nearly as close, and no negation or other known word
        may be lost or added.
        """
        if len(phrase) < _MIN_LETTERS_FOR_ONE_TYPO or not self._may_be_inexact(phrase):
            return None
        nearest: dict[int, int] = {}
        for known, value in self.phrases.items():
            distance = OSA.distance(phrase, known)
            nearest[value] = min(distance, nearest.get(value, distance))
        value, distance = min(nearest.items(), key=lambda pair: pair[1])
        if distance > _max_typos(phrase) or not self._keeps_start_and_sense(phrase, value):
            return None
        others = [far for other, far in nearest.items() if other != value]
        return value if all(far >= distance + _MIN_DISTANCE_ADVANTAGE for far in others) else None

    def is_negation(self, word: str) -> bool:
        """Return whether the word negates its neighbour."""
        return self.senses.get(word) in (Sense.NEGATION, Sense.NO)

    def _may_be_inexact(self, phrase: str) -> bool:
        return self.inexact and phrase not in self.lookalikes

    def _keeps_start_and_sense(self, phrase: str, value: int) -> bool:
        significant = {word for word in phrase.split() if word in self.senses}
        negated = any(self.is_negation(word) for word in significant)
        return any(
            phrase[0] == known[0]
            and OSA.distance(phrase, known) <= _max_typos(phrase)
            and significant <= set(known.split())
            and negated == any(self.is_negation(word) for word in known.split())
            and _differs_by_slips(phrase, known)
            for known, its_value in self.phrases.items()
            if its_value == value
        )


def _max_typos(phrase: str) -> int:
    return 2 if len(phrase) >= _MIN_LETTERS_FOR_TWO_TYPOS else 1


def _differs_by_slips(phrase: str, known: str) -> bool:
    """Return whether each word is a misspelling of its counterpart: "not at al", but not "a little lot"."""
    typed_words, known_words = phrase.split(), known.split()
    if len(typed_words) != len(known_words):
        return phrase.replace(" ", "") == known.replace(" ", "")
    return all(_is_slip(typed, right) for typed, right in zip(typed_words, known_words, strict=True))


def _is_slip(typed: str, right: str) -> bool:
    if typed == right or right[:-1] == typed:
        return True
    return len(right) >= _MIN_LETTERS_FOR_TYPO_IN_WORD and OSA.distance(typed, right) <= _max_typos(right)


def _without_doubling(word: str) -> str:
    return _DOUBLED_LETTER.sub(r"\1", word)


def build_scale(options: Sequence[Option], language: str, *, inexact: bool = True) -> Scale:
    """Return the scale of these options; an option without a label in the language uses its first label."""
    tables = _lexicon_tables(language)
    labels = {_label(option, language): option.value for option in options}
    phrases = {
        other: value for label, value in labels.items() for other in tables.synonyms.get(label, ())
    } | labels
    max_words = max(len(phrase.split()) for phrase in (*phrases, *tables.senses))
    values = frozenset(option.value for option in options)
    return Scale(
        values, labels, phrases, tables.numbers, tables.senses, tables.lookalikes, max_words, inexact=inexact
    )


def with_neutral_words(scale: Scale, language: str) -> Scale:
    """Return the scale for reading an explanation: neutral words are fillers, and only exact words count."""
    return replace(scale, senses=_lexicon_tables(language).neutral_senses, inexact=False)


def _label(option: Option, language: str) -> str:
    return normalize(option.labels.get(language) or next(iter(option.labels.values()), ""))


@dataclass(frozen=True, slots=True)
class _LexiconTables:
    """A lexicon in the reader's form."""

    numbers: Mapping[str, int]
    senses: Mapping[str, Sense]
    synonyms: Mapping[str, tuple[str, ...]]
    lookalikes: frozenset[str]
    neutral_senses: Mapping[str, Sense]


def lexicon_of(language: str) -> AnswerLexicon:
    """Return the lexicon of the language; English if it has none."""
    return LEXICONS.get(language, LEXICONS["en"])


@cache
def _lexicon_tables(language: str) -> _LexiconTables:
    lexicon = lexicon_of(language)
    return _LexiconTables(
        lexicon.number_words(),
        lexicon.senses(),
        lexicon.label_synonyms(),
        frozenset(map(normalize, lexicon.lookalikes)),
        lexicon.neutral_senses(),
    )
