"""Fetching: nothing is confirmed before it is stored, whatever fails in between."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.rehearsal.botapi import BotApi, Fault, Trouble
from bot.scheduler.clocks import utc_now
from bot.telegram.polling import PollFailed, RawUpdate, UpdatePolling
from tests.support.person import Person

JO = 5_400_000_011


class Shelf:
    """Where batches are stored; can be made to fail, as a full disk does."""

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


def intake(api: BotApi, shelf: Shelf) -> UpdatePolling:
    return UpdatePolling(f"{api.url}/bot{api.token}", shelf.store)


async def test_what_was_not_stored_comes_again(api: BotApi, session: aiohttp.ClientSession) -> None:
    shelf, jo = Shelf(), Person(api, JO)
    fetching = intake(api, shelf)
    await jo.types("one")
    shelf.broken = True
    with pytest.raises(OSError, match="no space"):
        await fetching.once(session, 0)
    shelf.broken = False
    assert await fetching.once(session, 0) == 1
    assert await fetching.once(session, 0) == 0  # only now was it confirmed
    assert len(shelf.texts) == 1
    assert "one" in shelf.texts[0]


async def test_a_batch_whose_receipt_is_lost_is_known_again_by_its_digest(
    api: BotApi, session: aiohttp.ClientSession
) -> None:
    shelf, jo = Shelf(), Person(api, JO)
    await jo.types("one")
    await intake(api, shelf).once(session, 0)
    await intake(api, shelf).once(session, 0)  # another process, before anything was confirmed
    first, second = (batch[0] for batch in shelf.batches)
    assert (first.update_id, first.digest) == (second.update_id, second.digest)
    assert first.chat == JO


async def test_ids_that_restart_lower_are_fetched(api: BotApi, session: aiohttp.ClientSession) -> None:
    shelf, jo = Shelf(), Person(api, JO)
    fetching = intake(api, shelf)
    await jo.types("one")
    await fetching.once(session, 0)
    await fetching.once(session, 0)
    api.world.updates.restart_at(17)
    await jo.types("two")
    await fetching.once(session, 0)
    await fetching.once(session, 0)
    assert ["two" in text for text in shelf.texts] == [False, True]


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (Trouble.UNAUTHORIZED, "401"),
        (Trouble.SERVER_ERROR, "500"),
        (Trouble.BROKEN_JSON, "JSON"),
        (Trouble.DROPPED, "Disconnected"),
    ],
)
async def test_a_poll_that_fails_says_why_and_loses_nothing(
    api: BotApi, session: aiohttp.ClientSession, trouble: Trouble, said: str
) -> None:
    shelf, jo = Shelf(), Person(api, JO)
    fetching = intake(api, shelf)
    await jo.types("one")
    api.faults.add(Fault(trouble, times=1))
    with pytest.raises(PollFailed, match=said) as caught:
        await fetching.once(session, 0)
    assert api.token not in str(caught.value)
    assert await fetching.once(session, 0) == 1


async def test_429_tells_how_long_to_wait(api: BotApi, session: aiohttp.ClientSession) -> None:
    api.faults.add(Fault(Trouble.FLOOD, seconds=7, times=1))
    with pytest.raises(PollFailed) as caught:
        await intake(api, Shelf()).once(session, 0)
    assert caught.value.wait == 7
