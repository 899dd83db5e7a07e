"""A check-in lapses at the moment at which it closes."""

from datetime import UTC, datetime, timedelta

import pytest

from flows.scheduling.lapse import has_lapsed

NOW = datetime(2026, 3, 4, 8, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("closes_at", "lapsed"), [(None, False), (NOW + SECOND, False), (NOW, True), (NOW - SECOND, True)]
)
def test_a_check_in_lapses_when_it_closes(closes_at: datetime | None, lapsed: bool) -> None:
    assert has_lapsed(closes_at, NOW) is lapsed
