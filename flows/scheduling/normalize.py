"""Normalization of typed text for comparison, and the error for text that cannot be parsed."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from flows.errors import BadInput


class UnreadableInput(BadInput):
    """Typed text that could not be parsed.

    ``said`` is the key of the reply and ``params`` its parameters; the log's message contains nothing that was
    typed.
    """

    said: str  # never None here

    def __init__(self, message: str, *, said: str, params: Mapping[str, str] | None = None) -> None:
        super().__init__(message, said=said)
        self.params = MappingProxyType(dict(params or {}))


def normalize_text(text: str) -> str:
    """Return the text in lower case without accents and punctuation: "São_Paulo " gives "sao paulo"."""
    letters = []
    for letter in unicodedata.normalize("NFKD", text.casefold()):
        if letter in "'’ʼ`" or unicodedata.combining(letter):
            continue
        letters.append(letter if letter.isalnum() else " ")
    return " ".join("".join(letters).split())


def listed_phrases(listed: str) -> list[str]:
    """Return the phrases of a list, which are separated by bars and line ends, with single blanks."""
    return [" ".join(phrase.split()) for phrase in re.split(r"[|\n]", listed) if phrase.strip()]


def normalized_phrases(listed: str) -> frozenset[str]:
    """Return the phrases of such a list as `normalize_text` returns them."""
    return frozenset(map(normalize_text, listed_phrases(listed)))


def any_of(phrases: Iterable[str]) -> str:
    """Return a regular expression for any of these phrases, the longest first."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda each: (-len(each), each)))
