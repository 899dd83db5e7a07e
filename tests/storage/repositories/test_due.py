"""Due rows: claimed when due, by one owner, again after the lease, and not taken once rescheduled."""

import asyncio
from datetime import timedelta
from functools import partial

from bot.scheduler.clocks import MovableClock
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import due
from storage.repositories.due import Due, DueKind

LEASE = timedelta(minutes=2)


def schedule(unit: UnitOfWork, subject: str, minutes: float = 0) -> None:
    due.schedule(unit, DueKind.ASK, subject, unit.now + timedelta(minutes=minutes))


def schedule_all(unit: UnitOfWork, subjects: dict[str, float]) -> None:
    for subject, minutes in subjects.items():
        schedule(unit, subject, minutes)


def claim(unit: UnitOfWork, owner: str = "me", limit: int = 100) -> list[Due]:
    return due.claim(unit, owner, LEASE, limit)


async def test_a_row_is_not_claimed_before_it_is_due(store: Database, clock: MovableClock) -> None:
    await store.write(lambda unit: schedule(unit, "one", minutes=1))
    clock.move(timedelta(seconds=59))
    assert await store.read(due.is_any_due) is False
    assert await store.write(claim) == []
    clock.move(timedelta(seconds=1))
    assert await store.read(due.is_any_due) is True
    assert [row.subject for row in await store.write(claim)] == ["one"]


async def test_the_earliest_rows_are_claimed_first(store: Database, clock: MovableClock) -> None:
    await store.write(lambda unit: schedule_all(unit, {"late": 2, "early": 1}))
    clock.move(timedelta(minutes=5))
    assert [row.subject for row in await store.write(claim)] == ["early", "late"]


async def test_concurrent_claims_get_different_rows(store: Database) -> None:
    await store.write(lambda unit: schedule_all(unit, dict.fromkeys(map(str, range(60)), 0)))
    taken = await asyncio.gather(*(store.write(partial(claim, owner=owner, limit=20)) for owner in "abcdef"))
    subjects = [row.subject for batch in taken for row in batch]
    assert len(subjects) == len(set(subjects))


async def test_a_row_can_be_claimed_again_after_the_lease(store: Database, clock: MovableClock) -> None:
    await store.write(lambda unit: schedule(unit, "one"))
    [row] = await store.write(lambda unit: claim(unit, "first"))
    assert await store.write(lambda unit: claim(unit, "second")) == []
    clock.move(LEASE)
    assert len(await store.write(lambda unit: claim(unit, "second"))) == 1
    assert await store.write(lambda unit: due.take(unit, row, "first")) is False
    assert await store.write(lambda unit: due.take(unit, row, "second")) is True


async def test_a_rescheduled_row_cannot_be_taken(store: Database) -> None:
    await store.write(lambda unit: schedule(unit, "one"))
    [row] = await store.write(claim)
    await store.write(lambda unit: schedule(unit, "one", minutes=30))
    assert await store.write(lambda unit: due.take(unit, row, "me")) is False


async def test_a_failed_row_is_retried_later(store: Database, clock: MovableClock) -> None:
    await store.write(lambda unit: schedule(unit, "one"))
    [row] = await store.write(claim)
    await store.write(lambda unit: due.record_failure(unit, row, "KeyError", unit.now + timedelta(minutes=5)))
    assert await store.write(claim) == []
    clock.move(timedelta(minutes=5))
    [again] = await store.write(claim)
    assert again.attempts == 1


async def test_a_failure_of_a_rescheduled_row_changes_nothing(store: Database, clock: MovableClock) -> None:
    await store.write(lambda unit: schedule(unit, "one"))
    [row] = await store.write(claim)
    await store.write(lambda unit: schedule(unit, "one", minutes=30))
    await store.write(lambda unit: due.record_failure(unit, row, "KeyError", unit.now + timedelta(minutes=5)))
    clock.move(timedelta(minutes=5))
    assert await store.write(claim) == []
