"""What the operator was told is remembered: each problem begins once and is mended once, among any processes."""

import asyncio
from collections.abc import Collection
from datetime import timedelta
from functools import partial

import pytest

from bot.scheduler.clocks import MovableClock
from storage.database.unit_of_work import Database
from storage.repositories import operator_alerts
from storage.repositories.operator_alerts import LEASE_DURATION, MENDED_AFTER, OperatorAlert

NAMES = ("disk", "token")
Change = tuple[list[str], list[str]]


async def finds(store: Database, *present: str, of: Collection[str] = NAMES) -> Change:
    """Record the problems that a process finds; those of ``of`` that are not among them are absent."""
    return await store.write(
        lambda unit: operator_alerts.update_all(unit, present, [name for name in of if name not in present])
    )


async def leases(store: Database, *channels: str) -> list[OperatorAlert]:
    return await store.write(lambda unit: operator_alerts.lease_untold(unit, channels))


async def tells(store: Database, *channels: str) -> list[tuple[str, bool]]:
    """Tell everything through all channels; return the names, and whether each was told as mended."""
    leased = await leases(store, *channels)
    for alert in leased:
        await store.write(partial(operator_alerts.record_told, alert=alert, told=channels))
    return [(alert.name, alert.mended_at is not None) for alert in leased]


async def test_a_problem_is_raised_once_and_mended_once(store: Database, clock: MovableClock) -> None:
    assert await finds(store, "disk") == (["disk"], [])
    assert await tells(store, "chat") == [("disk", False)]
    for _ in range(20):
        clock.move(timedelta(seconds=15))
        assert await finds(store, "disk") == ([], [])
        assert await tells(store, "chat") == []
    clock.move(timedelta(seconds=15))
    assert await finds(store) == ([], []), "not as soon as it is not seen"
    clock.move(MENDED_AFTER)
    assert await finds(store) == ([], ["disk"])
    assert await tells(store, "chat") == [("disk", True)]
    assert await tells(store, "chat") == []
    assert await store.read(operator_alerts.list_all) == []
    assert await finds(store, "disk") == (["disk"], []), "the next time is a new problem"


async def test_what_another_process_still_finds_is_not_mended(store: Database, clock: MovableClock) -> None:
    await finds(store, "token")
    for _ in range(20):
        clock.move(timedelta(seconds=40))
        assert await finds(store) == ([], [])
        assert await finds(store, "token") == ([], [])


async def test_what_cannot_be_judged_stays_as_it_is(store: Database, clock: MovableClock) -> None:
    await finds(store, "token")
    clock.move(timedelta(hours=1))
    assert await finds(store, of=("disk",)) == ([], [])
    assert await finds(store) == ([], ["token"])


async def test_what_comes_back_before_it_was_told_as_mended_is_raised_again(
    store: Database, clock: MovableClock
) -> None:
    await finds(store, "disk")
    await tells(store, "chat")
    clock.move(MENDED_AFTER)
    assert await finds(store) == ([], ["disk"])
    assert await finds(store, "disk") == (["disk"], [])
    assert await tells(store, "chat") == [("disk", False)]


async def test_a_channel_that_fails_is_tried_again_and_the_others_are_not(
    store: Database, clock: MovableClock
) -> None:
    await finds(store, "disk")
    [alert] = await leases(store, "chat", "command")
    await store.write(lambda unit: operator_alerts.record_told(unit, alert, {"command"}))
    assert await leases(store, "chat", "command") == []
    clock.move(LEASE_DURATION)
    [again] = await leases(store, "chat", "command")
    assert again.told == {"command"}


async def test_an_alert_is_raised_and_leased_by_one_of_several_processes(store: Database) -> None:
    results = await asyncio.gather(*(finds(store, "disk") for _ in range(4)))
    assert sorted(raised for raised, _ in results) == [[], [], [], ["disk"]]
    told = await asyncio.gather(*(leases(store, "chat") for _ in range(4)))
    assert sum(len(each) for each in told) == 1


@pytest.mark.parametrize("hours", [-24, 24])
async def test_a_clock_that_is_set_delays_nothing(store: Database, clock: MovableClock, hours: int) -> None:
    await finds(store, "disk")
    await leases(store, "chat")
    clock.move(timedelta(hours=hours))
    assert await tells(store, "chat") == [("disk", False)]
    assert await finds(store) == ([], ["disk"])


async def test_nothing_is_written_while_nothing_changes(store: Database, clock: MovableClock) -> None:
    async def changes(*present: str) -> bool:
        absent = [name for name in NAMES if name not in present]
        return await store.read(lambda unit: operator_alerts.has_changes(unit, present, absent, ["chat"]))

    assert not await changes()
    assert await changes("disk")
    await finds(store, "disk")
    assert await changes("disk"), "it is to be told"
    await tells(store, "chat")
    assert not await changes("disk")
    clock.move(operator_alerts.TOUCH_INTERVAL)
    assert await changes("disk"), "it is to be touched"
    await finds(store, "disk")
    assert not await changes()
    clock.move(MENDED_AFTER)
    assert await changes(), "it is mended"


async def test_what_was_told_without_the_database_is_not_told_again(
    store: Database, clock: MovableClock
) -> None:
    since = clock() - timedelta(minutes=9)
    await store.write(lambda unit: operator_alerts.save_told(unit, "disk", since, ["chat"]))
    assert await finds(store, "disk") == ([], [])
    assert await tells(store, "chat") == []
    [alert] = await store.read(operator_alerts.list_all)
    assert (alert.since, alert.is_present(clock())) == (since, True)
    assert not alert.is_present(clock() + MENDED_AFTER)
