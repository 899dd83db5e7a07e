"""The answers of one question as they can be typed in one language, and the search among them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from flows.answer_parsing.lexicon import Sense, spoken
from flows.answer_parsing.lexicons import LEXICONS
from flows.instruments.model import Option

_SHORTEST_BEGINNING = 2
_SHORTEST_WITH_SLIP = 5
_SHORTEST_WITH_TWO_SLIPS = 9
_CLEARLY_NEARER = 2


@dataclass(frozen=True, slots=True)
class Scale:
    """``labels``, and ``sayings`` (these and other ways to say them), are folded with single spaces."""

    values: frozenset[int]
    labels: Mapping[str, int]
    sayings: Mapping[str, int]
    numbers: Mapping[str, int]
    senses: Mapping[str, Sense]
    longest: int  # words in the longest saying or phrase

    @property
    def top(self) -> int:
        """The highest value."""
        return max(self.values)

    @property
    def lowest(self) -> int:
        """The lowest value."""
        return min(self.values)

    def beginning(self, phrase: str) -> int | None:
        """The one value whose label begins with ``phrase``."""
        if len(phrase) < _SHORTEST_BEGINNING:
            return None
        found = {value for label, value in self.labels.items() if label.startswith(phrase)}
        return found.pop() if len(found) == 1 else None

    def nearly(self, phrase: str) -> int | None:
        """The one value that ``phrase`` says with a slip of the finger.

        One letter is wrong, missing, added or swapped; from nine letters on, two. The first letter must be
        right, no other value nearly as near; no negation may get lost, no other telling word come in.
        """
        if len(phrase) < _SHORTEST_WITH_SLIP:
            return None
        nearest: dict[int, int] = {}
        for saying, value in self.sayings.items():
            distance = OSA.distance(phrase, saying)
            nearest[value] = min(distance, nearest.get(value, distance))
        value, distance = min(nearest.items(), key=lambda pair: pair[1])
        if distance > self._slips(phrase) or not self._same_beginning_and_sense(phrase, value):
            return None
        others = [far for other, far in nearest.items() if other != value]
        return value if all(far >= distance + _CLEARLY_NEARER for far in others) else None

    def is_negation(self, word: str) -> bool:
        """Whether the word turns what it stands by into its opposite."""
        return self.senses.get(word) in (Sense.NOT, Sense.NO)

    def _slips(self, phrase: str) -> int:
        return 2 if len(phrase) >= _SHORTEST_WITH_TWO_SLIPS else 1

    def _same_beginning_and_sense(self, phrase: str, value: int) -> bool:
        telling = {word for word in phrase.split() if word in self.senses}
        negated = any(self.is_negation(word) for word in telling)
        return any(
            phrase[0] == saying[0]
            and OSA.distance(phrase, saying) <= self._slips(phrase)
            and telling <= set(saying.split())
            and negated == any(self.is_negation(word) for word in saying.split())
            for saying, its_value in self.sayings.items()
            if its_value == value
        )


def scale(options: Sequence[Option], language: str) -> Scale:
    """The scale of these options in a language; an option without a label in it goes by its first label."""
    numbers, senses, others = _phrases(language)
    labels = {_label(option, language): option.value for option in options}
    sayings = {other: value for label, value in labels.items() for other in others.get(label, ())} | labels
    longest = max(len(phrase.split()) for phrase in (*sayings, *senses))
    return Scale(frozenset(option.value for option in options), labels, sayings, numbers, senses, longest)


def _label(option: Option, language: str) -> str:
    return spoken(option.labels.get(language) or next(iter(option.labels.values()), ""))


@cache
def _phrases(language: str) -> tuple[Mapping[str, int], Mapping[str, Sense], Mapping[str, tuple[str, ...]]]:
    lexicon = LEXICONS.get(language, LEXICONS["en"])
    return lexicon.values(), lexicon.senses(), lexicon.others()
