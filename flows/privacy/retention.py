"""Retention periods, and the moments that follow from them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Retention:
    """How long to keep typed words, the inbox and outbox, and all other answers and findings."""

    words_days: int = 90
    inbox_days: int = 14
    scores_months: int = 24

    def at(self, now: datetime) -> "RetentionBounds":
        """Return the moments before which data is too old at ``now``."""
        words = now - timedelta(days=self.words_days)
        return RetentionBounds(
            words, now - timedelta(days=self.inbox_days), months_before(now, self.scores_months)
        )


@dataclass(frozen=True, slots=True)
class RetentionBounds:
    """Data from before these moments is deleted: words, inbox and outbox, scores and all that belongs to them."""

    words: datetime
    mail: datetime
    scores: datetime


def months_before(moment: datetime, months: int) -> datetime:
    """Return the moment that many calendar months earlier, on the month's last day if the day does not exist."""
    years, month = divmod(moment.month - 1 - months, 12)
    year, month = moment.year + years, month + 1
    day = min(moment.day, monthrange(year, month)[1])
    return moment.replace(year=year, month=month, day=day)
