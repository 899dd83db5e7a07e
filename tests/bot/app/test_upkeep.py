"""Clean-up after an erasure: an emptied write-ahead log, replaced keys beside the backups, retries after failures."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app.home import load_key_ring, open_database
from bot.app.upkeep import RETRY_DELAY, Upkeep, is_done
from bot.scheduler.clocks import MovableClock
from bot.settings import Settings
from storage.backup import KEYS_NAME
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import checkpoints


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(datetime(2026, 3, 3, 14, 0, tzinfo=UTC), running=False)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home", backups=tmp_path / "backups")


@pytest.fixture
async def store(settings: Settings, clock: MovableClock) -> AsyncIterator[Database]:
    opened = await open_database(settings, clock)
    yield opened
    await opened.close()


def erased(unit: UnitOfWork) -> None:
    unit.seal("somebody", "any.column", "row", "words")
    unit.erase_key("somebody")
    checkpoints.put(unit, checkpoints.LAST_ERASURE)


async def test_without_an_erasure_there_is_nothing_to_do(store: Database, settings: Settings) -> None:
    assert await Upkeep(store, settings, load_key_ring(settings)).round() == 0
    assert not (settings.backups or Path()).exists()


async def test_an_erasure_reaches_the_kept_keys_and_the_log(store: Database, settings: Settings) -> None:
    upkeep = Upkeep(store, settings, load_key_ring(settings))
    await store.write(erased)
    assert not await store.read(is_done)
    assert await upkeep.round() == 1
    assert (settings.backups or Path()).joinpath(KEYS_NAME).stat().st_mode & 0o077 == 0
    assert await store.read(is_done)
    assert await upkeep.round() == 0


async def test_an_erasure_after_the_clock_was_set_back_is_cleared_up_too(
    store: Database, settings: Settings
) -> None:
    upkeep = Upkeep(store, settings, load_key_ring(settings))
    await store.write(erased)
    assert await upkeep.round() == 1
    await store.write(
        lambda unit: checkpoints.put(unit, checkpoints.LAST_ERASURE, unit.now - timedelta(hours=1))
    )
    assert await upkeep.round() == 1
    assert await store.read(is_done)


async def test_a_failed_cleanup_after_an_erasure_is_tried_again(
    store: Database, settings: Settings, clock: MovableClock, tmp_path: Path
) -> None:
    upkeep = Upkeep(store, settings, load_key_ring(settings))
    (tmp_path / "backups").write_text("in the way")
    await store.write(erased)
    await upkeep.round()
    assert not await store.read(is_done)
    (tmp_path / "backups").unlink()
    assert await upkeep.round() == 0, "not at once"
    clock.move_to(clock() + RETRY_DELAY + timedelta(seconds=1))
    assert await upkeep.round() == 1
    assert await store.read(is_done)
