"""Detection of words that may mean danger to life. A match leads to a fixed text with contacts for help, nothing else.

1. The words of all languages are searched for, whatever the person's app language: people write in their own.
2. Two tiers: STRONG brings the crisis text, WEAK one quiet line. A denial lowers a match and never deletes it.
3. Nothing is concluded from the absence of a match. No person is ever informed that there is no danger.
"""

from flows.crisis_words.families import DangerTier
from flows.crisis_words.lexicons import LEXICONS
from flows.crisis_words.matcher import Matcher

__all__ = ["MATCHER", "DangerTier", "sounds_like_danger", "tier"]

MATCHER = Matcher(LEXICONS)


def tier(text: str) -> DangerTier | None:
    """Return how surely the text means danger to life, or None where nothing was found."""
    tiers = {match.tier for match in MATCHER.find(text)}
    return next((each for each in (DangerTier.STRONG, DangerTier.WEAK) if each in tiers), None)


def sounds_like_danger(text: str) -> bool:
    """Return whether the text surely enough means danger to life for the crisis text."""
    return tier(text) is DangerTier.STRONG
