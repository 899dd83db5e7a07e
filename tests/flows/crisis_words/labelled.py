"""Sentences with kind and family, a line each: kind, family, sentence, separated by tabs; a file for each language.

``development``, ``training`` and ``notes`` were written for the lists and the second vote. The others were each
written after the lists had been frozen and scored once, as counts, before anybody improved anything with them:
``third`` (three times), then ``fourth``, then ``fifth``, by who had also written the lists. ``written_apart`` (by
four writers), ``plain`` and the sets from ``sixth`` to ``eleventh`` (by other authors) were written by models that
never saw the lists; the family of some slang in ``written_apart`` is only ``slang``. All but ``eleventh`` are spent.
A new set gets a folder and its name in ``WITH_FIGURES``, which scores and prints it as docs/safety.md shows it; its
floors follow from what is printed.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from flows.crisis_words import DangerTier, tier
from flows.i18n import LANGUAGES

FOLDER = Path(__file__).parent
DANGER_KINDS = ("plain", "indirect", "slang")
KINDS = (*DANGER_KINDS, "near", "ordinary")
WITH_FIGURES = (
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "plain",
)
"""Sets by authors who never saw the lists, whose figures are printed."""


@dataclass(frozen=True, slots=True)
class LabelledSentence:
    """A sentence, and what it was written as."""

    language: str
    kind: str
    family: str
    text: str


def labelled_sentences(folder: str) -> Iterator[LabelledSentence]:
    """Yield the sentences of a set."""
    for language in LANGUAGES:
        for line in (FOLDER / folder / f"{language}.tsv").read_text(encoding="utf-8").splitlines():
            yield LabelledSentence(language, *line.split("\t"))


def count_found(folder: str, by: str) -> dict[str, tuple[int, int]]:
    """Return by language, family or kind how many sentences of danger are found in either tier, of how many."""
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for each in labelled_sentences(folder):
        if each.kind in DANGER_KINDS:
            total[getattr(each, by)] += 1
            found[getattr(each, by)] += tier(each.text) is not None
    return {name: (found[name], total[name]) for name in total}


def figures(folder: str) -> Iterator[str]:
    """Yield the figures of a set as docs/safety.md shows them: strong + weak of all, by kind and language."""
    counts = Counter((each.kind, each.language, tier(each.text)) for each in labelled_sentences(folder))

    def share(kind: str, languages: Sequence[str]) -> str:
        strong, weak, nothing = (
            sum(counts[kind, language, found] for language in languages)
            for found in (DangerTier.STRONG, DangerTier.WEAK, None)
        )
        return f"{strong}+{weak}/{strong + weak + nothing}"

    yield f"{folder}: " + " ".join((*LANGUAGES, "all"))
    for kind in KINDS:
        if any(counted == kind for counted, _, _ in counts):
            yield f"{kind}: " + " ".join(
                share(kind, each) for each in (*((code,) for code in LANGUAGES), LANGUAGES)
            )
