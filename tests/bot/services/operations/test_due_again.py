"""A job that makes itself due again immediately is not run forever."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.scheduler.clocks import MovableClock
from bot.services.context.context import Context, Resources
from bot.services.operations import due_jobs
from bot.services.operations.due_jobs import MIN_RETRY_DELAY, DueJobs
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database
from storage.repositories import due
from storage.repositories.due import Due, DueKind
from tests.support.example_table import new_key_ring

NOW = datetime(2026, 3, 3, 13, tzinfo=UTC)


def put_again(ctx: Context, row: Due) -> None:
    due.schedule(ctx, row.kind, row.subject, ctx.now - timedelta(hours=1))


async def test_a_job_that_is_due_again_at_once_is_retried_later(
    tables_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(due_jobs.HANDLERS, DueKind.PLAN, put_again)
    store = await Database.open(tables_url, new_key_ring(), clock=MovableClock(NOW, running=False))
    try:
        await store.write(lambda unit: due.schedule(unit, DueKind.PLAN, "p", NOW))
        async with asyncio.timeout(60):
            assert await DueJobs(store, Resources(load_words(), load_instruments(), ""), "one").empty() == 1
        assert await store.read(lambda unit: due.get_moment(unit, DueKind.PLAN, "p")) == NOW + MIN_RETRY_DELAY
    finally:
        await store.close()
