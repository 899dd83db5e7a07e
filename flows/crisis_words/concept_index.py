"""Meanings of the words of a text, shared by all languages: what the second vote compares instead of words.

The words of the lexicons' concepts and of vote_concepts.py are looked up in the language of the text only, since a
word of one language is often another word of another one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from flows.answer_parsing.fold import fold
from flows.crisis_words.lexicon import CrisisLexicon, Form, parse_forms
from flows.crisis_words.vote_concepts import CONCEPTS, FUNCTION_WORDS

LANGUAGES = ("en", "de", "es", "fr", "pt", "ru", "uk", "ar")  # the order of vote_concepts.py
_ARABIC, _CYRILLIC = ("\u0600", "\u06ff"), ("\u0400", "\u04ff")
_UKRAINIAN_LETTERS, _RUSSIAN_LETTERS = frozenset("іїєґ"), frozenset("ыэъ")
_ARABIC_PREFIXES = ("وال", "ال", "و", "ب", "ف", "ل", "ه")
_FUNCTION_WORDS = tuple(frozenset(fold(line).split()) for line in FUNCTION_WORDS.strip().splitlines())

Rest = tuple[tuple[str, bool], ...]
Entries = dict[str, list[tuple[int, Rest]]]


def language_of(words: Sequence[str]) -> str:
    """Return the language that the letters and the most frequent words of a text belong to."""
    letters = frozenset("".join(words))
    if any(_ARABIC[0] <= each <= _ARABIC[1] for each in letters):
        return "ar"
    if letters & _UKRAINIAN_LETTERS:
        return "uk"
    if letters & _RUSSIAN_LETTERS:
        return "ru"
    hits = [sum(word in known for word in words) for known in _FUNCTION_WORDS]
    if any(_CYRILLIC[0] <= each <= _CYRILLIC[1] for each in letters):
        return "uk" if hits[6] > hits[5] else "ru"
    return LANGUAGES[hits.index(max(hits[:5]))]


class ConceptIndex:
    """The concepts of all languages by word; a concept is its number in ``names``."""

    def __init__(self, lexicons: Iterable[CrisisLexicon]) -> None:
        words: dict[str, dict[str, str]] = defaultdict(dict)
        for line in CONCEPTS.strip().splitlines():
            name, *each = line.split("|")
            words[f"+{name}"] = dict(zip(LANGUAGES, each, strict=True))
        for lexicon in lexicons:
            for name, those in lexicon.words.items():
                words[name][lexicon.code] = those
        self.names = tuple(sorted(words))
        self._exact: dict[str, Entries] = {code: defaultdict(list) for code in LANGUAGES}
        self._stems: dict[str, Entries] = {code: defaultdict(list) for code in LANGUAGES}
        for number, name in enumerate(self.names):
            for code, those in words[name].items():
                self._add(code, number, parse_forms(those))

    def find(self, words: Sequence[str], language: str) -> list[tuple[int, int]]:
        """Return the concepts of words as pairs of position and number, in order and without repetition."""
        found = {
            (at, number)
            for at, word in enumerate(words)
            for number, rest in self._entries(word, language)
            if _continues(words, at + 1, rest)
        }
        return sorted(found)

    def _add(self, code: str, number: int, forms: Iterable[Form]) -> None:
        for form in forms:
            (first, is_stem), *rest = form.words
            (self._stems if is_stem else self._exact)[code][first].append((number, tuple(rest)))

    def _entries(self, word: str, language: str) -> Iterator[tuple[int, Rest]]:
        yield from self._known(word, language)
        if language == "ar":
            for prefix in _ARABIC_PREFIXES:
                if word.startswith(prefix) and len(word) > len(prefix) + 1:
                    yield from self._known(word.removeprefix(prefix), language)

    def _known(self, word: str, language: str) -> Iterator[tuple[int, Rest]]:
        yield from self._exact[language].get(word, ())
        stems = self._stems[language]
        for length in range(2, len(word) + 1):
            yield from stems.get(word[:length], ())


def _continues(words: Sequence[str], at: int, rest: Rest) -> bool:
    if at + len(rest) > len(words):
        return False
    return all(
        words[at + number].startswith(word) if is_stem else words[at + number] == word
        for number, (word, is_stem) in enumerate(rest)
    )
