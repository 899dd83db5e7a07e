"""On-call hours: when a person reads alerts, on given weekdays of a zone's clock."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from flows.scheduling.local import local_time, moment_at

_DAYS_AHEAD = 8  # within which every weekday's hours begin


@dataclass(frozen=True, slots=True)
class OnCallHours:
    """From ``begins`` up to but not including ``ends`` on ``weekdays`` (0 is Monday), in ``zone``.

    Over midnight if ``ends`` is not later; the hours belong to the day they begin on.
    """

    weekdays: frozenset[int]
    begins: time
    ends: time
    zone: str

    def covers(self, moment: datetime) -> bool:
        """Return whether the moment lies in the hours."""
        return any(start <= moment < end for start, end in self._hours(moment, ahead=0))

    def next_start(self, moment: datetime) -> datetime:
        """Return when the hours next begin after that moment."""
        return next(start for start, _ in self._hours(moment, ahead=_DAYS_AHEAD) if start > moment)

    def _hours(self, moment: datetime, ahead: int) -> Iterator[tuple[datetime, datetime]]:
        today = local_time(moment, self.zone).date()
        length_days = timedelta(days=0 if self.begins < self.ends else 1)
        for day in (today + timedelta(days=number) for number in range(-1, ahead + 1)):
            if day.weekday() in self.weekdays:
                yield (
                    moment_at(day, self.begins, self.zone),
                    moment_at(day + length_days, self.ends, self.zone),
                )


def next_start(duties: Iterable[OnCallHours], moment: datetime) -> datetime:
    """Return when any of these hours next begin after that moment."""
    return min(duty.next_start(moment) for duty in duties)
