"""A digest that is kept for years quotes nobody for longer than words are kept."""

from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from flows.digest.value import DELETED_WORDS, Digest, DigestEntry, ListedClient

Quoting = TypeVar("Quoting", DigestEntry, ListedClient)


def quotes_from(digest: Digest) -> datetime | None:
    """When the oldest words it quotes were sent; None if it quotes nobody."""
    sent = [*(each.words_at for each in digest.attention), *(each.words_at for each in digest.named)]
    return min((each for each in sent if each is not None), default=None)


def without_words(digest: Digest, until: datetime) -> Digest:
    """The digest without words sent until that moment: where they stood, it says that they are no longer kept."""
    return replace(
        digest,
        attention=tuple(_aged(each, until) for each in digest.attention),
        others={place: tuple(_aged(each, until) for each in found) for place, found in digest.others.items()},
    )


def _aged(quoting: Quoting, until: datetime) -> Quoting:
    if quoting.words_at is None or quoting.words_at > until:
        return quoting
    return replace(quoting, words=DELETED_WORDS, words_at=None)
