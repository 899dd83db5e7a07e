"""Waits after failed attempts: none without failures, short after a few, doubling with further ones."""

from datetime import UTC, datetime, timedelta

import pytest

from flows.rate_limit import LIMITS, MAX_ATTEMPTS_OF_ALL, AttemptKind, FailedAttempts, remaining_wait

NOW = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
NOTHING, MINUTE = timedelta(), timedelta(minutes=1)
MANY = MAX_ATTEMPTS_OF_ALL[AttemptKind.CODE]


@pytest.mark.parametrize(
    ("wrong", "of_all", "minutes"),
    [
        (0, 0, 0),
        (4, 4, 0),
        (5, 5, 1),
        (6, 6, 2),
        (8, 8, 8),
        (9, 9, 15),
        (10**9, 10**9, 15),
        (1, MANY, 1),
        (2, MANY, 2),
    ],
)
def test_waits_double_up_to_a_quarter_of_an_hour(wrong: int, of_all: int, minutes: int) -> None:
    assert remaining_wait(AttemptKind.CODE, FailedAttempts(wrong, NOW), of_all, NOW) == minutes * MINUTE


@pytest.mark.parametrize("kind", AttemptKind)
@pytest.mark.parametrize("of_all", [0, MANY, 10**9])
def test_without_failures_there_is_no_wait(kind: AttemptKind, of_all: int) -> None:
    assert remaining_wait(kind, None, of_all, NOW) == NOTHING


@pytest.mark.parametrize("kind", AttemptKind)
def test_a_wait_ends_and_an_hour_later_all_is_forgotten(kind: AttemptKind) -> None:
    wrong = FailedAttempts(LIMITS[kind].free, NOW)
    assert remaining_wait(kind, wrong, 0, NOW + MINUTE) <= NOTHING
    assert remaining_wait(kind, FailedAttempts(10**6, NOW), 0, NOW + timedelta(minutes=14)) == MINUTE
    assert remaining_wait(kind, FailedAttempts(10**6, NOW), 10**6, NOW + timedelta(hours=1)) == NOTHING


def test_many_wrong_buttons_of_others_slow_nobody() -> None:
    assert remaining_wait(AttemptKind.BUTTON, FailedAttempts(9, NOW), 10**9, NOW) == NOTHING


@pytest.mark.parametrize(
    ("kind", "failures", "of_all", "wait"),
    [
        (AttemptKind.CODE, 4, 99, NOTHING),
        (AttemptKind.CODE, 5, 99, MINUTE),
        (AttemptKind.CODE, 4, 100, 8 * MINUTE),
        (AttemptKind.BUTTON, 9, 0, NOTHING),
        (AttemptKind.BUTTON, 10, 0, MINUTE),
        (AttemptKind.BUTTON, 100, 0, 15 * MINUTE),
    ],
)
def test_the_first_failures_bring_no_wait(
    kind: AttemptKind, failures: int, of_all: int, wait: timedelta
) -> None:
    assert remaining_wait(kind, FailedAttempts(failures, NOW), of_all, NOW) == wait


def test_failures_count_until_an_hour_has_passed() -> None:
    failures = FailedAttempts(10**6, NOW)
    almost = timedelta(hours=1) - timedelta(seconds=1)
    assert remaining_wait(AttemptKind.CODE, failures, 0, NOW + almost) == 15 * MINUTE - almost
    assert remaining_wait(AttemptKind.CODE, failures, 0, NOW + timedelta(hours=1)) == NOTHING
