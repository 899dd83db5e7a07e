"""Telling the operator: once and once when mended, across restarts, failing channels and a failing database."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.monitoring.alert_channels import AlertNotice
from bot.monitoring.alert_conditions import AlertName
from bot.monitoring.operator_alerts import OperatorAlerts
from bot.scheduler.clocks import MovableClock
from storage.database.unit_of_work import Database
from storage.repositories.operator_alerts import LEASE_DURATION, MENDED_AFTER
from tests.support.example_table import new_key_ring

DISK = {AlertName.DISK_NEARLY_FULL: "/home: 12 MB left."}
FAILING = {AlertName.DATABASE_FAILING: "It answers SQLITE_FULL."}
EVERYTHING = frozenset(AlertName)


class Phone:
    """A channel that collects what it is told; with ``problem`` it fails."""

    def __init__(self) -> None:
        self.notices: list[AlertNotice] = []
        self.problem: str | None = None
        self.hangs = False

    async def __call__(self, notice: AlertNotice) -> str | None:
        if self.hangs:
            await asyncio.Event().wait()
        if self.problem is None:
            self.notices.append(notice)
        return self.problem

    def told(self) -> list[tuple[str, str]]:
        """Return name and state of what was told since the last call."""
        found = [(each.name, each.state) for each in self.notices]
        self.notices.clear()
        return found


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(datetime(2026, 3, 3, 14, 0, tzinfo=UTC), running=False)


@pytest.fixture
async def store(tables_url: str, clock: MovableClock) -> AsyncIterator[Database]:
    opened = await Database.open(tables_url, new_key_ring(), clock=clock)
    yield opened
    await opened.close()


class Process:
    """A process that follows the problems it is given; ``phone`` and ``command`` are its operator's."""

    def __init__(self, store: Database, clock: MovableClock, phone: Phone, command: Phone) -> None:
        self._store, self._clock = store, clock
        self._alerts = OperatorAlerts({"chat": phone, "command": command}, "host-1")

    async def finds(self, present: dict[AlertName, str]) -> None:
        await self._alerts.follow(self._store, self._clock(), present, EVERYTHING - present.keys())

    async def finds_without_database(self, present: dict[AlertName, str]) -> None:
        await self._alerts.tell_unsaved(self._clock(), present)


async def test_a_problem_is_told_once_and_once_when_mended_whatever_restarts(
    store: Database, clock: MovableClock, caplog: pytest.LogCaptureFixture
) -> None:
    phone, command = Phone(), Phone()
    with caplog.at_level(logging.INFO):
        await Process(store, clock, phone, command).finds(DISK)
        [notice] = phone.notices
        assert notice.text == (
            "alliance-checkin on host-1: A disk is nearly full. /home: 12 MB left."
            " Make room: nothing can be stored on a full disk."
        )
        assert phone.told() == command.told() == [("disk-nearly-full", "firing")]
        for _ in range(8):
            clock.move(timedelta(seconds=31))
            await Process(store, clock, phone, command).finds(DISK)
        assert phone.told() == command.told() == []
        clock.move(MENDED_AFTER)
        await Process(store, clock, phone, command).finds({})
        [notice] = phone.notices
        assert notice.text == (
            "alliance-checkin on host-1: Mended: A disk is nearly full"
            " (from 2026-03-03 14:00 to 2026-03-03 14:06 UTC)."
        )
        assert phone.told() == command.told() == [("disk-nearly-full", "mended")]
        await Process(store, clock, phone, command).finds({})
    assert phone.told() == command.told() == []
    assert [(record.levelname, record.getMessage()[:40]) for record in caplog.records] == [
        ("ERROR", "operator alert: A disk is nearly full. /"),
        ("WARNING", "operator alert: mended: A disk is nearly"),
    ]


async def test_a_channel_that_fails_is_tried_until_it_has_told_and_logged_once(
    store: Database, clock: MovableClock, caplog: pytest.LogCaptureFixture
) -> None:
    phone, command = Phone(), Phone()
    process = Process(store, clock, phone, command)
    phone.problem = "Telegram did not take it: InvalidToken"
    for _ in range(4):
        await process.finds(DISK)
        clock.move(LEASE_DURATION)
    assert command.told() == [("disk-nearly-full", "firing")]
    phone.problem = None
    await process.finds(DISK)
    assert phone.told() == [("disk-nearly-full", "firing")]
    assert command.told() == []
    assert [record.getMessage() for record in caplog.records if "chat" in record.getMessage()] == [
        "the operator could not be told by chat: Telegram did not take it: InvalidToken; trying again"
    ]


@pytest.mark.parametrize("with_database", [True, False])
async def test_a_hanging_channel_delays_neither_the_others_nor_the_next_problem(
    store: Database, clock: MovableClock, monkeypatch: pytest.MonkeyPatch, with_database: bool
) -> None:
    monkeypatch.setattr("bot.monitoring.alert_channels.MAX_TELLING_SECONDS", 3600.0)
    phone, command = Phone(), Phone()
    phone.hangs = True
    process = Process(store, clock, phone, command)
    find = process.finds if with_database else process.finds_without_database
    finding = asyncio.create_task(find(DISK | FAILING))
    async with asyncio.timeout(10):
        while len(command.notices) < 2:
            assert not finding.done()
            await asyncio.sleep(0)
    finding.cancel()
    assert sorted(command.told()) == [("database-failing", "firing"), ("disk-nearly-full", "firing")]
    await asyncio.wait([finding])


async def test_a_hanging_channel_is_given_up_and_tried_again(
    store: Database, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.monitoring.alert_channels.MAX_TELLING_SECONDS", 0.01)
    phone, command = Phone(), Phone()
    phone.hangs = True
    process = Process(store, clock, phone, command)
    await process.finds(DISK)
    assert command.told() == [("disk-nearly-full", "firing")]
    phone.hangs = False
    clock.move(LEASE_DURATION)
    await process.finds(DISK)
    assert (phone.told(), command.told()) == ([("disk-nearly-full", "firing")], [])


async def test_a_problem_mended_while_a_channel_failed_is_sent_as_mended_only(
    store: Database, clock: MovableClock
) -> None:
    phone, command = Phone(), Phone()
    process = Process(store, clock, phone, command)
    phone.problem = "Telegram did not take it: NetworkError"
    await process.finds(DISK)
    clock.move(MENDED_AFTER)
    await process.finds({})
    phone.problem = None
    clock.move(LEASE_DURATION)
    await process.finds({})
    assert phone.told() == [("disk-nearly-full", "mended")]
    assert command.told() == [("disk-nearly-full", "firing"), ("disk-nearly-full", "mended")]


async def test_a_failing_database_is_alerted_from_memory_and_later_as_mended(
    store: Database, clock: MovableClock, caplog: pytest.LogCaptureFixture
) -> None:
    phone, command = Phone(), Phone()
    process = Process(store, clock, phone, command)
    for _ in range(3):
        await process.finds_without_database(FAILING)
    assert phone.told() == command.told() == [("database-failing", "firing")]
    clock.move(timedelta(minutes=20))
    await process.finds({})
    assert phone.told() == [], "it may fail again"
    clock.move(MENDED_AFTER)
    await process.finds({})
    [notice] = phone.notices
    assert "from 2026-03-03 14:00 to 2026-03-03 14:22 UTC" in notice.text
    assert phone.told() == command.told() == [("database-failing", "mended")]
    await process.finds({})
    assert phone.told() == []
    assert len([record for record in caplog.records if record.levelname == "ERROR"]) == 1


async def test_what_cannot_be_recorded_is_told_as_a_failing_database(
    store: Database, clock: MovableClock
) -> None:
    phone, command = Phone(), Phone()
    process = Process(store, clock, phone, command)
    await store.close()
    await process.finds(DISK)
    await process.finds(DISK)
    assert sorted(phone.told()) == [("database-failing", "firing"), ("disk-nearly-full", "firing")]


async def test_a_test_goes_to_every_channel_and_is_not_recorded(store: Database, clock: MovableClock) -> None:
    phone, command = Phone(), Phone()
    command.problem = "the command ended with 1"
    alerts = OperatorAlerts({"chat": phone, "command": command}, "host-1")
    assert await alerts.test(clock()) == {"chat": None, "command": "the command ended with 1"}
    assert phone.told() == [("test", "test")]
    await Process(store, clock, phone, command).finds({})
    assert phone.told() == []
