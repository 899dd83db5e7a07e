"""The vocabulary of one language for typed answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from flows.answer_parsing.fold import fold
from flows.answer_parsing.tokens import tokenize


class Sense(Enum):
    """What a word or phrase does to an answer, besides being one."""

    SKIP = "skip"
    HEDGE = "hedge"
    YES = "yes"
    NO = "no"
    NEGATION = "negation"
    AMBIGUOUS = "ambiguous"  # alone it could mean several things
    FILLER = "filler"
    OUT_OF = "out of"  # between a number and the top of the scale
    CORRECTION = "correction"  # takes back what stands before it


@dataclass(frozen=True, slots=True)
class AnswerLexicon:
    """Words and phrases of one language in natural spelling; folding takes care of case and accents.

    ``numbers`` from zero to ten; ``out_of`` stands between a number and the top of the scale; ``ambiguous`` begins a
    label but means something else alone; ``synonyms`` are other ways to say a label, by label. ``lookalikes`` are
    words that look like the beginning or a misspelling of a label and mean something else; ``articles`` mean "a"
    before a number, whatever they mean elsewhere; ``ordinals`` are endings of "4th".

    For an explanation behind a label: ``connectives`` begin one without punctuation, ``contrasts`` are those that
    limit what stands before; ``corrections`` take it back; ``neutral`` words explain nothing by themselves.
    """

    numbers: Mapping[str, int]
    out_of: tuple[str, ...]
    skip: tuple[str, ...]
    hedges: tuple[str, ...]
    negations: tuple[str, ...]
    fillers: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    ambiguous: tuple[str, ...] = ()
    lookalikes: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    connectives: tuple[str, ...] = ()
    contrasts: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    neutral: tuple[str, ...] = ()
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def senses(self) -> dict[str, Sense]:
        """Return the sense of each folded phrase; of two, that of the later, more careful group."""
        groups = (
            (Sense.OUT_OF, self.out_of),
            (Sense.FILLER, self.fillers),
            (Sense.YES, self.yes),
            (Sense.NO, self.no),
            (Sense.NEGATION, self.negations),
            (Sense.AMBIGUOUS, self.ambiguous),
            (Sense.HEDGE, self.hedges),
            (Sense.SKIP, ("skip", *self.skip)),
            (Sense.CORRECTION, self.corrections),
        )
        return {normalize(phrase): sense for sense, phrases in groups for phrase in phrases}

    def number_words(self) -> dict[str, int]:
        """Return the number of each number word, as `normalize` returns it."""
        return {normalize(word): value for word, value in self.numbers.items()}

    def neutral_senses(self) -> dict[str, Sense]:
        """Return the sense of each folded phrase in an explanation, where neutral words are fillers."""
        neutral = (*self.neutral, *self.connectives, *self.contrasts)
        return self.senses() | {normalize(word): Sense.FILLER for word in neutral}

    def label_synonyms(self) -> dict[str, tuple[str, ...]]:
        """Return the synonyms of each label of an option, both as `normalize` returns them."""
        return {normalize(label): tuple(map(normalize, phrases)) for label, phrases in self.synonyms.items()}


def normalize(phrase: str) -> str:
    """Return a phrase in the reader's form: folded, words and numbers joined by single spaces."""
    return " ".join(token.text for token in tokenize(fold(phrase)) if token.kind in ("word", "number"))
