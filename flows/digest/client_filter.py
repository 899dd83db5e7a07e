"""A digest with one client taken out, or with that client alone."""

from collections.abc import Callable
from dataclasses import replace

from flows.digest.value import Digest
from flows.ids import DyadId


def without(digest: Digest, dyad: DyadId) -> Digest:
    """The digest as if that client had never been in it."""
    return _keeping(digest, lambda each: each != dyad)


def only(digest: Digest, dyad: DyadId) -> Digest:
    """What the digest says of that client, and of nobody else."""
    return _keeping(digest, lambda each: each == dyad)


def speaks_of(digest: Digest, dyad: DyadId) -> bool:
    """Whether that client is in it."""
    return without(digest, dyad) != digest


def _keeping(digest: Digest, wanted: Callable[[DyadId], bool]) -> Digest:
    others = {
        place: tuple(each for each in found if wanted(each.dyad)) for place, found in digest.others.items()
    }
    return replace(
        digest,
        attention=tuple(each for each in digest.attention if wanted(each.dyad)),
        others={place: found for place, found in others.items() if found},
    )
