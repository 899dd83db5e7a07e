"""The limit on the work of one calendar."""

import pytest

from flows.calendar_feed.work_limit import MAX_WORK, WorkEstimate
from flows.scheduling.normalize import UnreadableInput


def test_the_work_limit_allows_exactly_its_maximum() -> None:
    work = WorkEstimate()
    work.take(MAX_WORK - 1)
    work.take(1)
    with pytest.raises(UnreadableInput) as error:
        work.take(1)
    assert error.value.said == "schedule-feed-too-many"
