"""What has expired: of whose programme it is, and at which moment its period ends."""

from datetime import timedelta
from functools import partial

import pytest

from bot.scheduler.clocks import MovableClock
from flows.ids import ProgrammeId
from flows.privacy.retention import Retention
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import digests, dyads, inbox, people, practitioners, programmes, retention
from storage.repositories.inbox import NewUpdate

PERIODS = Retention()


def add_programme(unit: UnitOfWork, name: str, chat: int) -> ProgrammeId:
    """Add a programme with one practitioner and one client, from whose chat an update was handled."""
    programme = programmes.put(unit, name, {"name": name})
    practitioner = practitioners.add(unit, programme.id, name, 0, "08:00")
    dyad = dyads.add(unit, programme.id, practitioner.id, name)
    dyads.bind(unit, dyad.client, people.add(unit, name, chat, "en").id)
    handle_update(unit, name, chat)
    return programme.id


def handle_update(unit: UnitOfWork, chat_key: str, number: int) -> None:
    inbox.add(unit, [NewUpdate(number, str(number), chat_key, "{}")])
    (waiting,) = inbox.list_next(unit, 1)
    assert inbox.mark_handled(unit, waiting)


def count(unit: UnitOfWork, name: str, programme: ProgrammeId | None) -> int:
    bounds = PERIODS.at(unit.now)
    number = retention.count(unit, name, programme, bounds)
    assert len(retention.find(unit, name, programme, bounds, 10)) == number
    return number


async def test_expired_updates_are_found_by_programme_and_those_of_strangers_apart(
    store: Database, clock: MovableClock
) -> None:
    one = await store.write(lambda unit: add_programme(unit, "one", 1))
    other = await store.write(lambda unit: add_programme(unit, "other", 2))
    for number in (3, 4, 5):
        await store.write(partial(handle_update, chat_key="stranger", number=number))
    clock.move(timedelta(days=PERIODS.inbox_days))
    found = [
        await store.read(partial(count, name="updates", programme=programme))
        for programme in (one, other, None)
    ]
    assert found == [1, 1, 3]


@pytest.mark.parametrize(("early", "expected"), [(timedelta(), 1), (timedelta(seconds=1), 0)])
async def test_a_quote_expires_at_the_end_of_the_period_of_words(
    store: Database, clock: MovableClock, early: timedelta, expected: int
) -> None:
    def quote(unit: UnitOfWork) -> ProgrammeId:
        programme = programmes.put(unit, "practice", {})
        practitioner = practitioners.add(unit, programme.id, "Alex", 0, "08:00")
        digests.add(unit, practitioner.id, "2026-W10", "{}", quotes_from=unit.now)
        return programme.id

    programme = await store.write(quote)
    clock.move(timedelta(days=PERIODS.words_days) - early)
    assert await store.read(lambda unit: count(unit, retention.QUOTES, programme)) == expected
