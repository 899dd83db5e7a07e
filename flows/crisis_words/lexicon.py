"""The words of danger of one language, in a short notation.

Words are separated by white space and folded as texts are. In a word

* ``{a,b,}`` generates one form for each ending (or beginning): ``kill{,s,ed,ing}``;
* a final ``*`` stands for any ending, ``_`` for the space between words that follow each other: ``no_longer``;
* a leading ``=`` keeps a word out of the search for slips: another real word is one letter away from it.

In a rule ``|`` separates alternatives of one term.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flows.answer_parsing.fold import fold
from flows.crisis_words.families import DangerTier, Family
from flows.crisis_words.shared_rules import SHARED_RULES

DEFAULT_WINDOW = 5
FIGURATIVE = "FIGURATIVE"  # figures of speech that are passed over
_BRACES = re.compile(r"\{([^{}]*)\}")
_CONCEPT = re.compile(r"[A-Z]{2,}")


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a term: words that follow each other, each with whether any ending may follow."""

    words: tuple[tuple[str, bool], ...]
    has_slips: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """Terms that occur together within ``window`` words of the first one. A term is a concept or "a|b"."""

    family: Family
    tier: DangerTier
    terms: tuple[str, ...]
    forbidden: tuple[str, ...]
    window: int
    is_certain: bool


@dataclass(frozen=True, slots=True)
class CrisisLexicon:
    """The words of one language for each concept, its own rules for families, and prefixes written on to words."""

    code: str
    words: Mapping[str, str]
    rules: Mapping[Family, str]
    prefixes: str = ""

    def all_rules(self) -> Iterator[Rule]:
        """Yield the shared rules and those of this language."""
        for family, shared in SHARED_RULES.items():
            yield from parse_rules(family, f"{shared.rules}\n{self.rules.get(family, '')}")

    def forms(self, term: str) -> Iterator[Form]:
        """Yield the spellings of a term of a rule: of a concept, or of alternatives separated by "|"."""
        if is_concept(term):
            yield from parse_forms(self.words.get(term, ""))
        else:
            for each in term.split("|"):
                yield from self.forms(each) if is_concept(each) else parse_forms(each)


def is_concept(term: str) -> bool:
    """Return whether a term is the name of a concept."""
    return _CONCEPT.fullmatch(term) is not None


def parse_rules(family: Family, lines: str) -> Iterator[Rule]:
    """Yield the rules written in ``lines``, one a line."""
    for line in filter(None, map(str.strip, lines.splitlines())):
        tier = DangerTier.WEAK if line.startswith("?") else DangerTier.STRONG
        parts = line.removeprefix("?").removeprefix("+").split()
        window = next((int(each[1:]) for each in parts if each.startswith("@")), DEFAULT_WINDOW)
        terms = tuple(each for each in parts if each[0] not in "@!")
        forbidden = tuple(each[1:] for each in parts if each[0] == "!")
        yield Rule(family, tier, terms, forbidden, window, is_certain=line.startswith("?+"))


def parse_forms(words: str) -> Iterator[Form]:
    """Yield the generated spellings of words in the notation of this module."""
    for entry in words.split():
        for spelled in _expand(entry.removeprefix("=")):
            parts = tuple([(each.removesuffix("*"), each.endswith("*")) for each in fold(spelled).split("_")])
            yield Form(parts, has_slips=not entry.startswith("=") and len(parts) == 1)


def _expand(entry: str) -> Iterator[str]:
    braces = _BRACES.search(entry)
    if braces is None:
        yield entry
        return
    for choice in braces[1].split(","):
        yield from _expand(entry[: braces.start()] + choice + entry[braces.end() :])
