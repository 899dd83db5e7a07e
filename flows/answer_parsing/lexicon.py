"""What a language brings to reading typed answers; one file of this folder for each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from flows.answer_parsing.fold import fold
from flows.answer_parsing.tokens import tokens


class Sense(Enum):
    """What a word or phrase does to an answer, besides being one."""

    SKIP = "skip"
    HEDGE = "hedge"
    YES = "yes"
    NO = "no"
    NOT = "negation"
    OPEN = "open"  # alone it could be several things
    FILLER = "filler"
    OUT_OF = "out of"  # between a number and the top of the scale


@dataclass(frozen=True, slots=True)
class AnswerLexicon:
    """Words and phrases of one language, as people write them; folding takes care of case and accents.

    ``numbers`` from zero to ten; ``out_of`` stands between a number and the top of the scale; ``open`` begins
    a label but means something else alone; ``same`` gives other ways to say a label, keyed by the label.
    """

    numbers: Mapping[str, int]
    out_of: tuple[str, ...]
    skip: tuple[str, ...]
    hedges: tuple[str, ...]
    negations: tuple[str, ...]
    fillers: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    open: tuple[str, ...] = ()
    same: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def senses(self) -> dict[str, Sense]:
        """Every folded phrase with its sense; where it has two, the later and more careful group counts."""
        groups = (
            (Sense.OUT_OF, self.out_of),
            (Sense.FILLER, self.fillers),
            (Sense.YES, self.yes),
            (Sense.NO, self.no),
            (Sense.NOT, self.negations),
            (Sense.OPEN, self.open),
            (Sense.HEDGE, self.hedges),
            (Sense.SKIP, ("skip", *self.skip)),
        )
        return {spoken(phrase): sense for sense, phrases in groups for phrase in phrases}

    def values(self) -> dict[str, int]:
        """Every folded number word with its number."""
        return {spoken(word): value for word, value in self.numbers.items()}

    def others(self) -> dict[str, tuple[str, ...]]:
        """Other ways to say a label, all folded."""
        return {spoken(label): tuple(map(spoken, said)) for label, said in self.same.items()}


def spoken(phrase: str) -> str:
    """A phrase as the reader sees it: folded, its words and numbers joined by single spaces."""
    return " ".join(token.text for token in tokens(fold(phrase)) if token.kind in ("word", "number"))
