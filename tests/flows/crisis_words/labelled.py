"""Sentences with kind and family, a line each: kind, family, sentence, separated by tabs; a file for each language.

``development`` and ``training`` were written for the lists and the second vote. The others were each written after the
lists had been frozen and scored once, as counts, before anybody improved anything with them: ``third`` (three times),
then ``fourth``, then ``fifth``, by who had also written the lists. ``written_apart`` (by four writers), ``sixth`` and
``seventh`` (by another author) were written by models that never saw the lists; the family of some slang in
``written_apart`` is only ``slang``. All are spent.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from flows.crisis_words import tier
from flows.i18n import LANGUAGES

FOLDER = Path(__file__).parent
DANGER_KINDS = ("plain", "indirect", "slang")


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
