"""When a check-in is asked, reminded of and closed, and how changes move that."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.scheduling.check_in import (
    CheckInMoments,
    CheckInPolicy,
    plan_moments,
    plan_moments_from,
    revise_moments,
)
from flows.scheduling.quiet import QuietHours, has_open_time, is_quiet
from tests.flows.scheduling.strategies import parts, places, quiets, zones

BERLIN = "Europe/Berlin"
HOUR = timedelta(hours=1)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of January 2026 in Berlin's local time."""
    return datetime(2026, 1, day, hour, minute, tzinfo=UTC) - HOUR


@pytest.mark.parametrize(
    ("ended", "next_session", "own", "expected"),
    [
        (at(6, 16), None, None, CheckInMoments(at(6, 18), at(7, 14), at(9, 18))),
        (
            at(6, 19, 30),
            None,
            None,
            CheckInMoments(at(7, 8), at(8, 8), at(10, 8)),
        ),  # the reminder waits for the morning too
        (at(6, 16), at(13, 15), None, CheckInMoments(at(6, 18), at(7, 14), at(9, 18))),
        (
            at(6, 16),
            at(8, 15),
            None,
            CheckInMoments(at(6, 18), at(7, 14), at(8, 13)),
        ),  # closed before the next one
        (at(6, 16), at(7, 15), None, CheckInMoments(at(6, 18), None, at(7, 13))),  # no room for a reminder
        (at(6, 9), at(6, 14, 0), None, CheckInMoments(at(6, 11), None, at(6, 12))),
        (at(6, 9), at(6, 13, 59), None, None),
        (at(6, 9), at(6, 8), None, None),
        (at(6, 16), None, QuietHours(time(17), time(19)), CheckInMoments(at(6, 19), at(7, 15), at(9, 19))),
        (at(6, 16), None, QuietHours(time(8), time(21)), None),  # no hour left
    ],
)
def test_a_check_in_has_its_moments(
    ended: datetime, next_session: datetime | None, own: QuietHours | None, expected: CheckInMoments | None
) -> None:
    assert plan_moments(CheckInPolicy(), ended, BERLIN, next_session, own) == expected


def test_a_cohort_is_spread_over_the_window_and_stays_out_of_the_night() -> None:
    policy = CheckInPolicy()
    asked = [
        plan_moments(policy, at(6, 18, 55), BERLIN, None, part=part / 100)
        for part in range(100)  # due at 20:55
    ]
    times = [one.ask for one in asked if one]
    assert len(times) == 100
    assert min(times) == at(6, 20, 55)
    assert max(times) < at(6, 21)
    assert len(set(times)) > 90


policies = st.builds(
    CheckInPolicy,
    delay=st.integers(0, 600).map(lambda minutes: timedelta(minutes=minutes)),
    remind_after=st.integers(1, 60).map(lambda hours: timedelta(hours=hours)),
    close_after=st.integers(1, 100).map(lambda hours: timedelta(hours=hours)),
    close_before_next=st.integers(0, 10).map(lambda hours: timedelta(hours=hours)),
    quiet=quiets,
    least_room=st.integers(1, 180).map(lambda minutes: timedelta(minutes=minutes)),
    spread=st.integers(0, 120).map(lambda minutes: timedelta(minutes=minutes)),
)
gaps = st.none() | st.integers(0, 200 * 60).map(lambda minutes: timedelta(minutes=minutes))


@given(policies, places(), gaps, st.none() | quiets, parts)
@example(CheckInPolicy(), (BERLIN, datetime(2026, 10, 24, 20, tzinfo=UTC)), None, None, 0.5)
def test_whatever_the_policy_the_moments_keep_their_rules(
    policy: CheckInPolicy,
    place: tuple[str, datetime],
    gap: timedelta | None,
    own: QuietHours | None,
    part: float,
) -> None:
    zone, ended = place
    following = None if gap is None else ended + gap
    found = plan_moments(policy, ended, zone, following, own, part=part)
    every_quiet = (policy.quiet, own) if own else (policy.quiet,)
    if found is None:
        short = following is not None or policy.close_after < policy.least_room
        assert short or not has_open_time(*every_quiet)
        return
    assert found.ask >= ended + policy.delay
    assert found.close - found.ask >= policy.least_room
    assert found.close <= found.ask + policy.close_after
    assert following is None or found.close <= following - policy.close_before_next
    assert not is_quiet(found.ask, zone, *every_quiet)
    if found.remind is not None:
        assert found.remind >= found.ask + policy.remind_after
        assert found.close - found.remind >= policy.least_room
        assert not is_quiet(found.remind, zone, *every_quiet)


@pytest.mark.slow
@given(policies, places(), gaps, parts)
def test_rescheduling_without_a_change_moves_nothing(
    policy: CheckInPolicy, place: tuple[str, datetime], gap: timedelta | None, part: float
) -> None:
    zone, ended = place
    following = None if gap is None else ended + gap
    found = plan_moments(policy, ended, zone, following, part=part)
    if found is not None:
        for now in (ended, found.ask, found.ask + (found.close - found.ask) / 2, found.close):
            again = revise_moments(policy, found, ended, now, zone, following, part=part)
            assert again is not None
            assert (again.ask, again.close) == (found.ask, found.close)
            if found.remind is None or now <= found.remind:
                assert again.remind == found.remind


@given(places(), zones, st.integers(0, 90 * 60), gaps, st.none() | quiets)
def test_a_change_moves_what_is_to_come_and_not_what_was(
    place: tuple[str, datetime], new_zone: str, minutes: int, gap: timedelta | None, own: QuietHours | None
) -> None:
    zone, ended = place
    policy, now = CheckInPolicy(), ended + timedelta(minutes=minutes)
    before = plan_moments(policy, ended, zone, None)
    assert before is not None
    after = revise_moments(policy, before, ended, now, new_zone, None if gap is None else ended + gap, own)
    every_quiet = (policy.quiet, own) if own else (policy.quiet,)
    if before.ask <= now:
        assert after is not None
        assert after.ask == before.ask
        assert after.close >= min(now, before.close)
    elif after is not None:
        assert after.ask >= max(now, ended + policy.delay)
        assert not is_quiet(after.ask, new_zone, *every_quiet)
    if after is not None and after.remind is not None:
        was = before.remind is not None and before.remind <= now
        assert after.remind == before.remind if was else after.remind >= now
        assert was or after.close - after.remind >= policy.least_room
        assert was or not is_quiet(after.remind, new_zone, *every_quiet)


def test_who_travels_is_asked_nothing_at_three_in_the_morning() -> None:
    policy = CheckInPolicy()
    planned = plan_moments(policy, at(6, 19, 30), BERLIN, None)
    assert planned is not None
    assert planned.ask == at(7, 8)
    moved = revise_moments(policy, planned, at(6, 19, 30), at(6, 23), "America/New_York", None)
    assert moved is not None
    assert moved.ask == at(6, 23)  # five in the afternoon there
    later = revise_moments(policy, planned, at(6, 19, 30), at(7, 5), "America/New_York", None)
    assert later is not None
    assert later.ask == datetime(2026, 1, 7, 13, tzinfo=UTC)  # eight in the morning there


def test_a_next_session_that_moves_nearer_closes_what_is_open() -> None:
    policy = CheckInPolicy()
    planned = plan_moments(policy, at(6, 16), BERLIN, at(13, 15))
    assert planned is not None
    nearer = revise_moments(policy, planned, at(6, 16), at(7, 9), BERLIN, at(7, 12))
    assert nearer == CheckInMoments(at(6, 18), None, at(7, 10))
    at_once = revise_moments(policy, planned, at(6, 16), at(7, 9), BERLIN, at(7, 10))
    assert at_once == CheckInMoments(at(6, 18), None, at(7, 9))


def test_a_cadence_asks_at_its_own_moment_and_closes_before_the_next() -> None:
    found = plan_moments_from(CheckInPolicy(), at(6, 9), BERLIN, at(8, 9))
    assert found == CheckInMoments(at(6, 9), at(7, 8), at(8, 7))  # twenty hours later is night
    daily = plan_moments_from(CheckInPolicy(), at(6, 9), BERLIN, at(7, 9))
    assert daily == CheckInMoments(at(6, 9), None, at(7, 7))
