"""One digest for every week on the practitioner's calendar."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from flows.scheduling.digest_due import DigestDue, next_digest
from flows.scheduling.weekly_recurrence import Weekly
from tests.flows.scheduling.strategies import places, times, zones

MONDAYS = Weekly(0, time(8), "Europe/Berlin")
W2 = datetime(2026, 1, 5, 7, tzinfo=UTC)
WEEK = timedelta(weeks=1)


def test_the_first_digest_of_a_new_practitioner_is_the_next_one() -> None:
    assert next_digest(MONDAYS, W2 + timedelta(hours=1), None) == DigestDue(W2 + WEEK, "2026-W03")


def test_after_a_digest_comes_the_next_weeks() -> None:
    assert next_digest(MONDAYS, W2, "2026-W02") == DigestDue(W2 + WEEK, "2026-W03")


def test_after_an_outage_the_missed_one_is_due_at_once() -> None:
    assert next_digest(MONDAYS, W2 + WEEK + timedelta(days=1), "2026-W02") == DigestDue(W2 + WEEK, "2026-W03")


def test_after_three_lost_weeks_only_the_last_is_made_up_for() -> None:
    due = next_digest(MONDAYS, W2 + 3 * WEEK + timedelta(days=2), "2026-W02")
    assert due == DigestDue(W2 + 3 * WEEK, "2026-W05")


def test_moving_west_on_a_monday_brings_no_second_digest() -> None:
    new_york = replace(MONDAYS, zone="America/New_York")
    due = next_digest(new_york, W2 + timedelta(hours=1), "2026-W02")
    assert due == DigestDue(W2 + WEEK + timedelta(hours=6), "2026-W03")


def test_moving_east_on_a_monday_loses_no_digest() -> None:
    before = replace(MONDAYS, zone="America/New_York")
    now = W2 + timedelta(hours=3)  # not yet eight in New York, past it in Berlin
    assert next_digest(before, now, "2026-W01").at == W2 + timedelta(hours=6)
    assert next_digest(MONDAYS, now, "2026-W01") == DigestDue(W2, "2026-W02")


@given(places(), st.lists(st.tuples(zones, st.integers(0, 6), times, st.integers(0, 9 * 24)), max_size=8))
def test_whatever_is_changed_no_week_has_two_digests_and_none_waits_longer_than_two(
    place: tuple[str, datetime], changes: list[tuple[str, int, time, int]]
) -> None:
    zone, now = place
    plan = Weekly(0, time(8), zone)
    due = next_digest(plan, now, None)
    weeks: list[str] = []
    for new_zone, weekday, at, hours in changes:
        while (due := next_digest(plan, now, weeks[-1] if weeks else None)).at <= now:
            assert due.week not in weeks  # or it would never end
            weeks.append(due.week)
        assert due.at - now < timedelta(days=14, hours=4)
        plan = Weekly(weekday, at, new_zone)
        now += timedelta(hours=hours)
    assert len(weeks) == len(set(weeks))
    assert weeks == sorted(weeks)
