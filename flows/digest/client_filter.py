"""Removing a client from a digest, or extracting one client's part of it."""

from collections.abc import Callable
from dataclasses import replace

from flows.digest.value import Digest, DigestEntry
from flows.ids import DyadId


def without_client(digest: Digest, dyad: DyadId) -> Digest:
    """Return the digest without any entry or list item of that client."""
    return _filter(digest, lambda each: each != dyad)


def only_client(digest: Digest, dyad: DyadId) -> Digest:
    """Return the digest with nothing but that client's entries and list items."""
    return _filter(digest, lambda each: each == dyad)


def without_practitioners_answers(digest: Digest) -> Digest:
    """Return the digest without what the practitioner answered, which nobody else sees."""
    return replace(digest, attention=tuple(_clear_own(each) for each in digest.attention))


def _clear_own(entry: DigestEntry) -> DigestEntry:
    told, before = (
        tuple(
            replace(flag, answers=tuple(replace(line, own=None) for line in flag.answers)) for flag in flags
        )
        for flags in (entry.told, entry.before)
    )
    return replace(entry, told=told, before=before)


def mentions_client(digest: Digest, dyad: DyadId) -> bool:
    """Return whether the digest contains that client."""
    return without_client(digest, dyad) != digest


def _filter(digest: Digest, is_included: Callable[[DyadId], bool]) -> Digest:
    others = {
        group: tuple(each for each in clients if is_included(each.dyad))
        for group, clients in digest.others.items()
    }
    return replace(
        digest,
        attention=tuple(each for each in digest.attention if is_included(each.dyad)),
        others={group: clients for group, clients in others.items() if clients},
    )
