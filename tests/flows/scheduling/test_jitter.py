"""Deterministic jitter: reproducible, and uniform over many names."""

from datetime import UTC, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from flows.scheduling.jitter import spread_over, stable_share
from flows.scheduling.quiet import QuietHours, after_quiet, is_quiet
from tests.flows.scheduling.strategies import open_quiets, parts, places


def test_jitter_of_the_same_names_is_always_the_same() -> None:
    assert stable_share("dyad-a", "2026-10-01") == 0.05501731338639548  # SHA-256 of "6:dyad-a10:2026-10-01"


def test_jitter_distinguishes_where_names_are_divided() -> None:
    assert (
        len({stable_share("ab", "c"), stable_share("a", "bc"), stable_share("abc"), stable_share("abc", "")})
        == 4
    )


def test_jitter_fills_the_window_evenly() -> None:
    tenths = [0] * 10
    for number in range(10_000):
        tenths[int(stable_share(str(number), "2026-10-01") * 10)] += 1
    assert 880 < min(tenths) <= max(tenths) < 1120  # four standard deviations round 1000


def test_a_cohort_due_at_eight_is_spread_over_ten_minutes() -> None:
    eight = datetime(2026, 1, 6, 7, tzinfo=UTC)
    night = QuietHours(time(21), time(8))
    spread_out = [
        spread_over(eight, timedelta(minutes=10), stable_share(str(number)), "Europe/Berlin", night)
        for number in range(6000)
    ]
    busiest = max(sum(1 for one in spread_out if one.minute == minute) for minute in range(10))
    assert busiest < 700


@given(places(), open_quiets, parts, st.integers(0, 300))
def test_spreading_only_delays_and_never_into_quiet_hours(
    place: tuple[str, datetime], quiets: tuple[QuietHours, ...], part: float, minutes: int
) -> None:
    zone, moment = place
    start = after_quiet(moment, zone, *quiets)
    found = spread_over(start, timedelta(minutes=minutes), part, zone, *quiets)
    assert start <= found <= start + timedelta(minutes=minutes)
    assert not is_quiet(found, zone, *quiets)
