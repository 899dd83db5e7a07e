"""Due rows: not before their moment, by one alone, again after a lease, and never once they were moved."""

import asyncio
from datetime import timedelta
from functools import partial

from bot.scheduler.clocks import MovableClock
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import due
from storage.repositories.due import Due, DueKind

LEASE = timedelta(minutes=2)


def plan(unit: UnitOfWork, subject: str, minutes: float = 0) -> None:
    due.put(unit, DueKind.ASK, subject, unit.now + timedelta(minutes=minutes))


def plan_all(unit: UnitOfWork, subjects: dict[str, float]) -> None:
    for subject, minutes in subjects.items():
        plan(unit, subject, minutes)


def claim(unit: UnitOfWork, owner: str = "me", most: int = 100) -> list[Due]:
    return due.claim(unit, owner, LEASE, most)


async def test_nothing_comes_before_its_moment(store: Database, clock: MovableClock) -> None:
    await store.write(lambda unit: plan(unit, "one", minutes=1))
    clock.move(timedelta(seconds=59))
    assert await store.read(due.is_any_due) is False
    assert await store.write(claim) == []
    clock.move(timedelta(seconds=1))
    assert await store.read(due.is_any_due) is True
    assert [row.subject for row in await store.write(claim)] == ["one"]


async def test_the_earliest_come_first(store: Database, clock: MovableClock) -> None:
    await store.write(lambda unit: plan_all(unit, {"late": 2, "early": 1}))
    clock.move(timedelta(minutes=5))
    assert [row.subject for row in await store.write(claim)] == ["early", "late"]


async def test_several_claim_and_each_row_has_one(store: Database) -> None:
    await store.write(lambda unit: plan_all(unit, dict.fromkeys(map(str, range(60)), 0)))
    taken = await asyncio.gather(*(store.write(partial(claim, owner=owner, most=20)) for owner in "abcdef"))
    subjects = [row.subject for batch in taken for row in batch]
    assert len(subjects) == len(set(subjects))


async def test_a_row_whose_owner_died_is_taken_after_the_lease(store: Database, clock: MovableClock) -> None:
    await store.write(lambda unit: plan(unit, "one"))
    [row] = await store.write(lambda unit: claim(unit, "first"))
    assert await store.write(lambda unit: claim(unit, "second")) == []
    clock.move(LEASE)
    assert len(await store.write(lambda unit: claim(unit, "second"))) == 1
    assert await store.write(lambda unit: due.take(unit, row, "first")) is False
    assert await store.write(lambda unit: due.take(unit, row, "second")) is True


async def test_a_row_moved_meanwhile_cannot_be_taken(store: Database) -> None:
    await store.write(lambda unit: plan(unit, "one"))
    [row] = await store.write(claim)
    await store.write(lambda unit: plan(unit, "one", minutes=30))
    assert await store.write(lambda unit: due.take(unit, row, "me")) is False


async def test_what_failed_comes_again_later(store: Database, clock: MovableClock) -> None:
    await store.write(lambda unit: plan(unit, "one"))
    [row] = await store.write(claim)
    await store.write(lambda unit: due.failed(unit, row, "KeyError", unit.now + timedelta(minutes=5)))
    assert await store.write(claim) == []
    clock.move(timedelta(minutes=5))
    [again] = await store.write(claim)
    assert again.attempts == 1


async def test_what_failed_while_it_was_moved_stays_where_it_was_moved(
    store: Database, clock: MovableClock
) -> None:
    await store.write(lambda unit: plan(unit, "one"))
    [row] = await store.write(claim)
    await store.write(lambda unit: plan(unit, "one", minutes=30))
    await store.write(lambda unit: due.failed(unit, row, "KeyError", unit.now + timedelta(minutes=5)))
    clock.move(timedelta(minutes=5))
    assert await store.write(claim) == []
