"""Clock changes found by search, and local times computed by arithmetic: an independent oracle.

Nothing here converts a local time to a moment with zoneinfo: only offsets of moments are read from it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo, available_timezones

START, END = date(2025, 1, 1), date(2035, 1, 1)
_LOOK_EVERY = timedelta(days=5)  # shorter than any two changes of a zone in these years lie apart
_MARGIN = timedelta(days=40)


@dataclass(frozen=True)
class Stretch:
    """From ``since`` on, clocks are ``offset`` ahead of UTC."""

    since: datetime
    offset: timedelta


@dataclass(frozen=True)
class Clocks:
    zone: str
    stretches: tuple[Stretch, ...]

    @cached_property
    def sinces(self) -> list[datetime]:
        return [stretch.since for stretch in self.stretches]

    def moment(self, day: date, at: time) -> datetime:
        """Return the moment of a local time: its first occurrence, or the end of the gap that skips it."""
        shown = datetime.combine(day, at, tzinfo=UTC)
        near = bisect_right(self.sinces, shown - timedelta(days=2)) - 1
        while True:
            stretch = self.stretches[near]
            moment = max(shown - stretch.offset, stretch.since)
            near += 1
            if near == len(self.stretches) or moment < self.sinces[near]:
                return moment

    def comings(self, day: date, at: time) -> int:
        shown = datetime.combine(day, at, tzinfo=UTC)
        ends = (*(stretch.since for stretch in self.stretches[1:]), datetime.max.replace(tzinfo=UTC))
        return sum(s.since <= shown - s.offset < end for s, end in zip(self.stretches, ends, strict=True))

    def date_of(self, moment: datetime) -> date:
        index = bisect_right(self.sinces, moment) - 1
        return (moment + self.stretches[index].offset).date()

    def touched(self) -> Iterator[tuple[int, time]]:
        """Return weekday and time in the middle of every gap and every repeated stretch."""
        for before, after in zip(self.stretches, self.stretches[1:], strict=False):
            walls = sorted((after.since + before.offset, after.since + after.offset))
            middle = walls[0] + (walls[1] - walls[0]) / 2
            yield middle.weekday(), middle.time().replace(microsecond=0)


@lru_cache(maxsize=1024)
def clocks(zone: str) -> Clocks:
    now = datetime.combine(START, time(), tzinfo=UTC) - _MARGIN
    end = datetime.combine(END, time(), tzinfo=UTC) + _MARGIN
    found = [Stretch(now, _offset(zone, now))]
    while now < end:
        now, before = now + _LOOK_EVERY, now
        if _offset(zone, now) != found[-1].offset:
            change = _change(zone, before, now)
            found.append(Stretch(change, _offset(zone, change)))
    return Clocks(zone, tuple(found))


def _change(zone: str, before: datetime, after: datetime) -> datetime:
    old = _offset(zone, before)
    while after - before > timedelta(seconds=1):
        middle = (before + (after - before) / 2).replace(microsecond=0)
        before, after = (middle, after) if _offset(zone, middle) == old else (before, middle)
    return after


def _offset(zone: str, moment: datetime) -> timedelta:
    return moment.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()


def all_zones() -> list[str]:
    return sorted(available_timezones() - {"localtime"})


def kinds_of_clocks() -> list[Clocks]:
    """Return one zone for every distinct sequence of offsets in these years."""
    kinds: dict[tuple[Stretch, ...], Clocks] = {}
    for zone in all_zones():
        kinds.setdefault(clocks(zone).stretches, clocks(zone))
    return list(kinds.values())


def faults(
    of: Clocks, at: time, days: Sequence[date], got: Iterable[datetime], *, own_dates: bool = True
) -> Iterator[str]:
    """Return the errors in ``got`` as the moments of ``at`` on ``days``: skipped, doubled or at another time.

    Unless ``own_dates`` is off, two on one local date are an error too.
    """
    moments = list(got)
    wanted = [of.moment(day, at) for day in days]
    for day, moment, want in zip(days, moments, wanted, strict=False):
        if moment != want:
            yield f"{of.zone} {at} on {day}: {moment}, not {want}"
            return
    if len(moments) != len(wanted):
        yield f"{of.zone} {at}: {len(moments)} moments for {len(wanted)} dates"
    if own_dates and len({of.date_of(moment) for moment in moments}) != len(moments):
        yield f"{of.zone} {at}: two on one local date"
