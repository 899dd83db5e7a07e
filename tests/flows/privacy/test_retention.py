"""Retention periods, and the moments that follow from them."""

from datetime import UTC, datetime, timedelta

import pytest

from flows.privacy.retention import Retention, months_before

NOW = datetime(2026, 3, 31, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("months", "then"),
    [
        (0, "2026-03-31"),
        (1, "2026-02-28"),
        (2, "2026-01-31"),
        (3, "2025-12-31"),
        (4, "2025-11-30"),
        (24, "2024-03-31"),
        (25, "2024-02-29"),
    ],
)
def test_months_before_a_moment_are_calendar_months(months: int, then: str) -> None:
    assert months_before(NOW, months) == datetime.fromisoformat(f"{then}T12:30+00:00")


def test_default_retention_periods() -> None:
    bounds = Retention().at(NOW)
    assert (NOW - bounds.words, NOW - bounds.mail) == (timedelta(days=90), timedelta(days=14))
    assert bounds.scores == datetime(2024, 3, 31, 12, 30, tzinfo=UTC)
