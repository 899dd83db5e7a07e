"""Hypothesis strategies: zones with every kind of clock change, moments near the changes, quiet hours."""

from datetime import UTC, datetime, time, timedelta

from hypothesis import strategies as st

from flows.scheduling.quiet import QuietHours, has_open_time
from tests.flows.scheduling.clock_changes import clocks

ZONES = [
    "Europe/Berlin",
    "America/New_York",
    "America/Nuuk",  # a gap from Saturday 23:00 to midnight
    "America/Santiago",  # midnight comes back as 23:00
    "Africa/Cairo",
    "Africa/Casablanca",
    "Asia/Kolkata",
    "Australia/Lord_Howe",  # half an hour
    "Antarctica/Troll",  # two hours
    "Pacific/Kiritimati",
    "UTC",
]
zones = st.sampled_from(ZONES)
times = st.integers(0, 24 * 60 - 1).map(lambda minute: time(minute // 60, minute % 60))
quiets = st.builds(QuietHours, times, times)
open_quiets = st.lists(quiets, max_size=2).filter(lambda drawn: has_open_time(*drawn)).map(tuple)
parts = st.floats(0, 1, exclude_max=True)

_anywhere = st.datetimes(datetime(2025, 1, 1), datetime(2034, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001


def _near_a_change(zone: str) -> st.SearchStrategy[datetime]:
    changes = [stretch.since for stretch in clocks(zone).stretches[1:]] or [datetime(2026, 3, 29, tzinfo=UTC)]
    minutes = st.integers(-3 * 24 * 60, 3 * 24 * 60).map(lambda drawn: timedelta(minutes=drawn))
    return st.builds(lambda change, away: change + away, st.sampled_from(changes), minutes)


@st.composite
def places(draw: st.DrawFn) -> tuple[str, datetime]:
    """Draw a zone, and a moment that is often near one of its clock changes."""
    zone = draw(zones)
    return zone, draw(st.one_of(_anywhere, _near_a_change(zone)))
