"""Polling: no update is confirmed to Telegram before it is stored."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.rehearsal.botapi import BotApi, Fault, FaultKind
from bot.scheduler.clocks import utc_now
from bot.telegram.polling import PollFailed, RawUpdate, UpdatePolling
from tests.support.person import Person

JO = 5_400_000_011


class BatchStore:
    """Keeps batches in memory; fails like a full disk while ``broken``."""

    def __init__(self) -> None:
        self.batches: list[list[RawUpdate]] = []
        self.broken = False

    async def store(self, batch: list[RawUpdate]) -> None:
        if self.broken:
            raise OSError("no space left")
        self.batches.append(batch)

    @property
    def texts(self) -> list[str]:
        return [raw.payload for batch in self.batches for raw in batch]


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    api = BotApi(utc_now)
    await api.start()
    yield api
    await api.stop()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


def polling_into(api: BotApi, batch_store: BatchStore) -> UpdatePolling:
    return UpdatePolling(f"{api.url}/bot{api.token}", batch_store.store)


async def test_a_batch_that_was_not_stored_is_fetched_again(
    api: BotApi, session: aiohttp.ClientSession
) -> None:
    batch_store, jo = BatchStore(), Person(api, JO)
    fetching = polling_into(api, batch_store)
    await jo.types("one")
    batch_store.broken = True
    with pytest.raises(OSError, match="no space"):
        await fetching.poll_once(session, 0)
    batch_store.broken = False
    assert await fetching.poll_once(session, 0) == 1
    assert await fetching.poll_once(session, 0) == 0  # only now was it confirmed
    assert len(batch_store.texts) == 1
    assert "one" in batch_store.texts[0]


async def test_a_batch_that_was_not_confirmed_is_recognised_by_its_digest(
    api: BotApi, session: aiohttp.ClientSession
) -> None:
    batch_store, jo = BatchStore(), Person(api, JO)
    await jo.types("one")
    await polling_into(api, batch_store).poll_once(session, 0)
    await polling_into(api, batch_store).poll_once(
        session, 0
    )  # another process, before anything was confirmed
    first, second = (batch[0] for batch in batch_store.batches)
    assert (first.update_id, first.digest) == (second.update_id, second.digest)
    assert first.chat == JO


async def test_ids_that_restart_lower_are_fetched(api: BotApi, session: aiohttp.ClientSession) -> None:
    batch_store, jo = BatchStore(), Person(api, JO)
    fetching = polling_into(api, batch_store)
    await jo.types("one")
    await fetching.poll_once(session, 0)
    await fetching.poll_once(session, 0)
    api.world.updates.restart_at(17)
    await jo.types("two")
    await fetching.poll_once(session, 0)
    await fetching.poll_once(session, 0)
    assert ["two" in text for text in batch_store.texts] == [False, True]


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (FaultKind.UNAUTHORIZED, "401"),
        (FaultKind.SERVER_ERROR, "500"),
        (FaultKind.BROKEN_JSON, "JSON"),
        (FaultKind.DROPPED, "Disconnected"),
    ],
)
async def test_a_poll_that_fails_says_why_and_loses_nothing(
    api: BotApi, session: aiohttp.ClientSession, trouble: FaultKind, said: str
) -> None:
    batch_store, jo = BatchStore(), Person(api, JO)
    fetching = polling_into(api, batch_store)
    await jo.types("one")
    api.faults.add(Fault(trouble, times=1))
    with pytest.raises(PollFailed, match=said) as caught:
        await fetching.poll_once(session, 0)
    assert api.token not in str(caught.value)
    assert await fetching.poll_once(session, 0) == 1


async def test_a_full_disk_is_not_taken_for_a_fault_of_telegrams(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    batch_store = BatchStore()
    batch_store.broken = True
    polling = polling_into(api, batch_store)
    running = asyncio.create_task(polling.run())
    async with asyncio.timeout(60):
        await api.world.changes.wait_for(lambda: len(api.calls.of("getUpdates")) >= 2)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert polling.problem is None
    assert [each.getMessage() for each in caplog.records if each.name == "bot.telegram.polling"] == [
        "updates could not be stored: OSError; Telegram sends them again"
    ]


async def test_429_tells_how_long_to_wait(api: BotApi, session: aiohttp.ClientSession) -> None:
    api.faults.add(Fault(FaultKind.FLOOD, seconds=7, times=1))
    with pytest.raises(PollFailed) as caught:
        await polling_into(api, BatchStore()).poll_once(session, 0)
    assert caught.value.wait == 7


@pytest.mark.slow
async def test_two_programs_with_one_token_are_one_warning_for_each(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("WARNING", logger="bot.telegram.polling")
    polls = [asyncio.create_task(polling_into(api, BatchStore()).run()) for _ in range(2)]
    try:
        async with asyncio.timeout(60):
            await api.world.changes.wait_for(lambda: len(api.calls.of("getUpdates")) >= 12)
    finally:
        for poll in polls:
            poll.cancel()
        await asyncio.gather(*polls, return_exceptions=True)
    warnings = [each.getMessage() for each in caplog.records if "409" in each.getMessage()]
    assert 1 <= len(warnings) <= 2
