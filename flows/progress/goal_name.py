"""A goal's name in a few words, for the side that named it and for the other."""

from flows.goals import Goal
from flows.i18n import Voice


def own_name(goal: Goal, voice: Voice) -> str:
    """Return the goal's own words, or its category, not escaped."""
    return goal.words or category_name(goal.category, voice)


def seen_name(goal: Goal, voice: Voice) -> str:
    """Return the words that the other side may see, or the category, not escaped."""
    return goal.shown_words or category_name(goal.category, voice)


def category_name(category: str, voice: Voice) -> str:
    """Return a category of goals in words."""
    return voice.plain(f"goal-category-{category}")
