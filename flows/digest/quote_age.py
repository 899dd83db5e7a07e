"""Removing quoted words from stored digests once they are older than words may be kept."""

from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from flows.digest.value import DELETED_WORDS, Digest, DigestEntry, FlagSummary, ListedClient
from flows.digest.week import StatedGoal

Quoting = TypeVar("Quoting", DigestEntry, ListedClient, StatedGoal)


def oldest_quote_at(digest: Digest) -> datetime | None:
    """Return when the oldest quoted words were sent, or None without quotes."""
    goals = [goal for entry in digest.attention for flag in entry.told for goal in flag.stated or ()]
    quoting: list[DigestEntry | ListedClient | StatedGoal] = [*digest.attention, *digest.named, *goals]
    sent = [each.words_at for each in quoting]
    return min((each for each in sent if each is not None), default=None)


def delete_quotes_until(digest: Digest, until: datetime) -> Digest:
    """Return the digest with words sent until that moment replaced by the marker for deleted words."""
    return replace(
        digest,
        attention=tuple(
            replace(
                _without_old_words(each, until),
                told=tuple(_with_young_goals(flag, until) for flag in each.told),
            )
            for each in digest.attention
        ),
        others={
            group: tuple(_without_old_words(each, until) for each in clients)
            for group, clients in digest.others.items()
        },
    )


def _with_young_goals(flag: FlagSummary, until: datetime) -> FlagSummary:
    """Return a flag without the old own words of goals."""
    if flag.stated is None:
        return flag
    return replace(flag, stated=tuple(_without_old_words(each, until) for each in flag.stated))


def _without_old_words(quoting: Quoting, until: datetime) -> Quoting:
    if quoting.words_at is None or quoting.words_at > until:
        return quoting
    return replace(quoting, words=DELETED_WORDS, words_at=None)
