"""A migrated database of each kind, opened with a movable clock."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.scheduler.clocks import MovableClock
from storage.database.unit_of_work import Database
from tests.support.example_table import new_key_ring

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(START, running=False)


@pytest.fixture
async def store(tables_url: str, clock: MovableClock) -> AsyncIterator[Database]:
    opened = await Database.open(tables_url, new_key_ring(), clock=clock)
    yield opened
    await opened.close()
