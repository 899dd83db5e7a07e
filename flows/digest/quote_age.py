"""Removing quoted words from stored digests once they are older than words may be kept."""

from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from flows.digest.value import DELETED_WORDS, Digest, DigestEntry, ListedClient

Quoting = TypeVar("Quoting", DigestEntry, ListedClient)


def oldest_quote_at(digest: Digest) -> datetime | None:
    """Return when the oldest quoted words were sent, or None without quotes."""
    sent = [*(each.words_at for each in digest.attention), *(each.words_at for each in digest.named)]
    return min((each for each in sent if each is not None), default=None)


def delete_quotes_until(digest: Digest, until: datetime) -> Digest:
    """Return the digest with words sent until that moment replaced by the marker for deleted words."""
    return replace(
        digest,
        attention=tuple(_without_old_words(each, until) for each in digest.attention),
        others={
            group: tuple(_without_old_words(each, until) for each in clients)
            for group, clients in digest.others.items()
        },
    )


def _without_old_words(quoting: Quoting, until: datetime) -> Quoting:
    if quoting.words_at is None or quoting.words_at > until:
        return quoting
    return replace(quoting, words=DELETED_WORDS, words_at=None)
