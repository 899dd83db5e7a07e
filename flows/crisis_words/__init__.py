"""Detection of words that may mean danger to life. A match leads to a fixed text with contacts for help, nothing else.

1. The words of all languages are searched for, whatever the person's app language: people write in their own.
2. Two tiers: STRONG brings the crisis text, WEAK one quiet line. A denial lowers a match and never deletes it. Where no
   rule is found, a second vote (ngram_vote.py) may still bring the quiet line.
3. Nothing is concluded from the absence of a match. No person is ever informed that there is no danger.
"""

from functools import cache

from flows.crisis_words.families import DangerTier
from flows.crisis_words.lexicons import LEXICONS
from flows.crisis_words.matcher import Matcher
from flows.crisis_words.ngram_vote import votes_for_danger
from flows.crisis_words.spelling import split

__all__ = ["DangerTier", "matcher", "sounds_like_danger", "tier"]


@cache
def matcher() -> Matcher:
    """Return the matcher of all lexicons, built by the first call: that takes longer than any other part of a start."""
    return Matcher(LEXICONS)


def tier(text: str) -> DangerTier | None:
    """Return how surely the text means danger to life, or None where nothing was found."""
    tiers = {match.tier for match in matcher().find(text)}
    if found := next((each for each in (DangerTier.STRONG, DangerTier.WEAK) if each in tiers), None):
        return found
    is_quieted = None in tiers  # found, and said to be long over: no second vote on that
    return DangerTier.WEAK if not is_quieted and votes_for_danger(split(text)) else None


def sounds_like_danger(text: str) -> bool:
    """Return whether the text surely enough means danger to life for the crisis text."""
    return any(match.tier is DangerTier.STRONG for match in matcher().find(text))
