"""The rehearsal's practice: its start, its clock, starting over."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app.practice import Practice
from bot.rehearsal.botapi import BotApi, ImpossibleAction
from bot.rehearsal.botapi.faults import Fault, FaultKind
from bot.rehearsal.botapi.methods.profile import commands_for
from bot.rehearsal.made_up_practice import players
from bot.rehearsal.room.actions import NAMES
from bot.scheduler.clocks import MovableClock
from tests.bot.rehearsal.test_made_up_practice import THURSDAY

PRACTITIONER, CLIENT = (player.chat for player in players()[:2])


@asynccontextmanager
async def begun(folder: Path) -> AsyncIterator[tuple[Practice, BotApi, MovableClock]]:
    """Start the practice on a clock that stands still; yield it with its Bot API and that clock."""
    clock = MovableClock(THURSDAY, running=False)
    api = BotApi(clock)
    practice = Practice(api, await api.start(), clock, "Europe/Berlin", folder)
    try:
        await practice.begin()
        yield practice, api, clock
    finally:
        await practice.stop()
        await api.stop()


async def test_each_persons_command_menu_has_the_commands_of_their_roles(tmp_path: Path) -> None:
    async with begun(tmp_path) as (_, api, _):
        async with asyncio.timeout(10):
            await api.world.changes.wait_for(lambda: "met" in _menu(api, CLIENT))
        assert {"digest", "client", "clients"} <= _menu(api, PRACTITIONER)
        assert "digest" not in _menu(api, CLIENT)


def test_newcomers_get_names_that_nobody_in_the_practice_has() -> None:
    assert {player.name for player in players()} & {*NAMES} == set()


@pytest.mark.slow
async def test_messages_that_cannot_be_sent_do_not_push_the_rehearsals_clock(tmp_path: Path) -> None:
    """Letters that cannot go are due for ever; the clock must not be pushed from one to the next of them."""
    async with begun(tmp_path) as (practice, api, clock):
        api.faults.add(Fault(FaultKind.UNAUTHORIZED, when=lambda call: call.method == "sendMessage"))
        async with asyncio.timeout(60):
            with pytest.raises(ImpossibleAction, match="Nothing is sent any more"):
                await practice.move(timedelta(days=8))
        stopped_at = clock()
        assert stopped_at < THURSDAY + timedelta(days=8)
        for press in (lambda: practice.move(timedelta(hours=1)), practice.next_due, practice.next_digest):
            with pytest.raises(ImpossibleAction, match="Nothing is sent any more"):
                await press()
        assert clock() == stopped_at


def _menu(api: BotApi, chat: int) -> set[str]:
    return {each["command"] for each in commands_for(api.world, chat, "en")}
