"""How long what is stored is kept: in periods, and as the moments before which it goes."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Retention:
    """What people typed, mail (what came in and what was sent), and everything else that was answered or found."""

    words_days: int = 90
    inbox_days: int = 14
    scores_months: int = 24

    def at(self, now: datetime) -> "Bounds":
        """What is from before these moments is no longer kept at that moment."""
        words = now - timedelta(days=self.words_days)
        return Bounds(words, now - timedelta(days=self.inbox_days), months_before(now, self.scores_months))


@dataclass(frozen=True, slots=True)
class Bounds:
    """The last moments of what is no longer kept: words, mail, scores and all that belongs to them."""

    words: datetime
    mail: datetime
    scores: datetime


def months_before(moment: datetime, months: int) -> datetime:
    """So many calendar months before, on the month's last day where it has no such day."""
    years, month = divmod(moment.month - 1 - months, 12)
    year, month = moment.year + years, month + 1
    day = min(moment.day, monthrange(year, month)[1])
    return moment.replace(year=year, month=month, day=day)
