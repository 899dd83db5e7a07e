"""Answers of a whole check-in at once, for made-up data."""

from collections.abc import Mapping
from datetime import datetime

from storage.repositories.answers import GivenAnswers, StoredAnswer


def answers_by_tap(values: Mapping[str, int], at: datetime) -> GivenAnswers:
    """Return tapped answers with these values by item, all given at one moment."""
    return GivenAnswers({item: StoredAnswer(value, "tap", at.isoformat()) for item, value in values.items()})
