"""Failed attempts: which count, of which chats, and for how long."""

from datetime import timedelta
from functools import partial

from bot.scheduler.clocks import MovableClock
from flows.rate_limit import FORGET_AFTER, AttemptKind
from storage.database.unit_of_work import Database
from storage.repositories import failed_attempts

KIND, OTHER_KIND = list(AttemptKind)[:2]


async def test_recent_attempts_of_one_kind_are_counted_over_all_chats(store: Database) -> None:
    for chat, kind in (("one", KIND), ("one", KIND), ("two", KIND), ("two", OTHER_KIND)):
        await store.write(partial(failed_attempts.add, chat_key=chat, kind=kind))
    assert await store.read(lambda unit: failed_attempts.count_recent(unit, KIND)) == 3


async def test_an_attempt_is_counted_until_it_expires(store: Database, clock: MovableClock) -> None:
    await store.write(lambda unit: failed_attempts.add(unit, "one", KIND))
    clock.move(FORGET_AFTER - timedelta(seconds=1))
    assert await store.read(lambda unit: failed_attempts.count_recent(unit, KIND)) == 1
    clock.move(timedelta(seconds=1))
    assert await store.read(lambda unit: failed_attempts.count_recent(unit, KIND)) == 0
