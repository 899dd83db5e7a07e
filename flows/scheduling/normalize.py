"""What a person typed, made comparable; and the error that says why it was not understood."""

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from flows.errors import BadInput


class NotRead(BadInput):
    """What was typed could not be read.

    ``params`` go to the text ``said``; the log's message holds nothing of what was typed.
    """

    said: str  # always given

    def __init__(self, message: str, *, said: str, params: Mapping[str, str] | None = None) -> None:
        super().__init__(message, said=said)
        self.params = MappingProxyType(dict(params or {}))


def plain(text: str) -> str:
    """Lower case, no accents, no punctuation, single spaces: "São_Paulo " becomes "sao paulo"."""
    kept = []
    for letter in unicodedata.normalize("NFKD", text.casefold()):
        if letter in "'’ʼ`" or unicodedata.combining(letter):
            continue
        kept.append(letter if letter.isalnum() else " ")
    return " ".join("".join(kept).split())
