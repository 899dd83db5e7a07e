"""Detection of words that may mean danger to life. A match leads to a fixed text with contacts for help, nothing else.

1. The words of all languages are searched for, whatever the person's app language: people write in their own.
2. Two tiers: STRONG brings the crisis text, WEAK one quiet line. A denial lowers a match and never deletes it. Where no
   rule is found, a second vote (second_vote.py) may still bring the quiet line; where one is strong and the text is
   like those that only sound like danger, it lowers it to the quiet line.
3. Nothing is concluded from the absence of a match. No person is ever informed that there is no danger.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from threading import Lock

from flows.crisis_words.families import DangerTier, Family
from flows.crisis_words.lexicons import LEXICONS
from flows.crisis_words.matcher import Match, Matcher
from flows.crisis_words.second_vote import concepts, is_like_a_near_miss, is_voted, passages, sentences
from flows.crisis_words.spelling import split

__all__ = [
    "DangerTier",
    "is_backing",
    "is_certainly_weak",
    "load",
    "matcher",
    "sounds_like_danger",
    "strong_families",
    "tier",
    "weak_families",
]

UNCERTAIN_FAMILIES = frozenset([Family.NOT_LIVE])
"""Families whose weak rules were found in too many ordinary notes: the second vote decides on them."""
CALM_FAMILIES = frozenset([Family.PLAN])
"""Families whose sentences sound like ordinary ones: a second vote would silence their weak rules."""

_BUILDING = Lock()


def matcher() -> Matcher:
    """Return the matcher of all lexicons, built by the first call; a second thread waits and does not build another."""
    with _BUILDING:
        return _matcher()


@cache
def _matcher() -> Matcher:
    return Matcher(LEXICONS)


def load() -> None:
    """Build what the first search would otherwise wait for: it takes longer than any other part of a start."""
    matcher()
    concepts()


def tier(text: str) -> DangerTier | None:
    """Return how surely the text means danger to life, or None where nothing was found."""
    pieces = split(text)
    matches = matcher().find_in(pieces)
    if strong_families(matches):
        return DangerTier.WEAK if _sounds_only_like_danger(pieces) else DangerTier.STRONG
    if any(map(is_certainly_weak, matches)):
        return DangerTier.WEAK
    if matches and not weak_families(matches):
        return None  # found, and said to be long over: no second vote on that
    return DangerTier.WEAK if _is_voted_for(pieces, matches) else None


def is_certainly_weak(match: Match) -> bool:
    """Return whether a rule that was found is weak without a second vote: above all if a denial has lowered it."""
    return _is_narrow_and_weak(match) and (
        match.is_lowered or match.is_certain or match.family in CALM_FAMILIES
    )


def is_backing(match: Match) -> bool:
    """Return whether a weak rule that was found speaks for danger in the second vote."""
    return _is_narrow_and_weak(match) and match.family not in UNCERTAIN_FAMILIES


def _is_narrow_and_weak(match: Match) -> bool:
    return match.tier is DangerTier.WEAK and not match.is_wide


def weak_families(matches: Iterable[Match]) -> frozenset[Family]:
    """Return the families of the weak rules that were found."""
    return frozenset(match.family for match in matches if match.tier is DangerTier.WEAK)


def strong_families(matches: Iterable[Match]) -> frozenset[Family]:
    """Return the families of the strong rules that were found."""
    return frozenset(match.family for match in matches if match.tier is DangerTier.STRONG)


def _sounds_only_like_danger(pieces: Sequence[str]) -> bool:
    """Return whether each passage and each sentence with a strong rule scores as a near-miss does."""
    parts = {tuple(each) for each in (*passages(pieces), *sentences(pieces))}
    with_rules = [(part, matcher().find_in(part)) for part in parts]
    with_strong = [(part, matches) for part, matches in with_rules if strong_families(matches)]
    return bool(with_strong) and all(
        is_like_a_near_miss(part, strong_families(matches), weak_families(matches))
        for part, matches in with_strong
    )


def _is_voted_for(pieces: Sequence[str], matches: Sequence[Match]) -> bool:
    parts = list(passages(pieces))
    found = ((part, matches if len(parts) == 1 else matcher().find_in(part)) for part in parts)
    return any(
        is_voted(part, weak_families(those), is_backed=any(map(is_backing, those))) for part, those in found
    )


def sounds_like_danger(text: str) -> bool:
    """Return whether the text surely enough means danger to life for the crisis text."""
    return tier(text) is DangerTier.STRONG
