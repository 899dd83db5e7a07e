"""On-call hours on the clock of their zone."""

from datetime import UTC, datetime, time

import pytest

from flows.scheduling.on_call import OnCallHours, next_start

OFFICE = OnCallHours(frozenset({0, 2}), time(9), time(17), "Europe/Berlin")
NIGHT = OnCallHours(frozenset({4}), time(22), time(6), "Europe/Berlin")
ALL_DAY = OnCallHours(frozenset({6}), time(0), time(0), "Europe/Berlin")


@pytest.mark.parametrize(
    ("duty", "moment", "covered"),
    [
        (OFFICE, datetime(2026, 3, 2, 8, tzinfo=UTC), True),  # Monday, 09:00
        (OFFICE, datetime(2026, 3, 2, 7, 59, tzinfo=UTC), False),
        (OFFICE, datetime(2026, 3, 2, 16, tzinfo=UTC), False),  # 17:00
        (OFFICE, datetime(2026, 3, 3, 10, tzinfo=UTC), False),  # Tuesday
        (NIGHT, datetime(2026, 3, 6, 22, tzinfo=UTC), True),  # Friday, 23:00
        (NIGHT, datetime(2026, 3, 7, 4, 59, tzinfo=UTC), True),  # Saturday, 05:59
        (NIGHT, datetime(2026, 3, 7, 5, tzinfo=UTC), False),
        (NIGHT, datetime(2026, 3, 6, 4, tzinfo=UTC), False),  # Friday, 05:00 is Thursday's night
        (ALL_DAY, datetime(2026, 3, 8, 22, 59, tzinfo=UTC), True),  # Sunday, 23:59
        (ALL_DAY, datetime(2026, 3, 8, 23, tzinfo=UTC), False),
        (NIGHT, datetime(2026, 10, 24, 3, 59, tzinfo=UTC), True),  # Saturday, 05:59 in summer time
        (OFFICE, datetime(2026, 7, 6, 7, tzinfo=UTC), True),  # 09:00 in summer time
    ],
)
def test_hours_run_as_the_wall_clock_shows_them(duty: OnCallHours, moment: datetime, covered: bool) -> None:
    assert duty.covers(moment) is covered


def test_the_next_hours_begin_on_the_next_day_of_duty() -> None:
    monday, monday_next = datetime(2026, 3, 2, 8, tzinfo=UTC), datetime(2026, 3, 9, 8, tzinfo=UTC)
    wednesday = datetime(2026, 3, 4, 8, tzinfo=UTC)
    assert OFFICE.next_start(monday) == wednesday
    assert OFFICE.next_start(wednesday) == monday_next
    assert next_start([OFFICE, NIGHT], datetime(2026, 3, 5, tzinfo=UTC)) == datetime(
        2026, 3, 6, 21, tzinfo=UTC
    )
