"""A database on a clock that stands still."""

from collections.abc import AsyncIterator

import pytest

from bot.scheduler.clocks import MovableClock
from storage.database.unit_of_work import Database
from tests.support.example_table import new_key_ring
from tests.support.exported_programme import NOW


@pytest.fixture
async def store(tables_url: str) -> AsyncIterator[Database]:
    """Yield an open database that has tables and no rows."""
    opened = await Database.open(tables_url, new_key_ring(), clock=MovableClock(NOW, running=False))
    yield opened
    await opened.close()
