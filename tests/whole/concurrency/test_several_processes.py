"""Several real processes of the service on one PostgreSQL: killed, stopped, upgraded, in either way of receiving."""

import asyncio
from pathlib import Path

import pytest

from bot.rehearsal.botapi import Pace
from tests.benchmarks.engine.fire import FireStage, burning
from tests.benchmarks.engine.troubles import Kill, cause
from tests.support.tapping_people import Outcome

UNLIMITED = {"ALLIANCE_MESSAGES_PER_SECOND": "1000"}
PEOPLE = 4


async def everybody_answers(stage: FireStage) -> None:
    await asyncio.gather(*(each.answer_check_in() for each in stage.crowd))


def assert_nothing_lost(outcome: Outcome, stage: FireStage) -> None:
    assert outcome.is_right, f"{outcome}\n{stage.processes.errors}"
    assert outcome.check_ins == len(stage.crowd)


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_kills_at_random_moments_lose_and_double_nothing(
    postgres_url: str, tmp_path: Path, webhook: bool
) -> None:
    async with burning(tmp_path, postgres_url, PEOPLE, 2, webhook=webhook, settings=UNLIMITED) as stage:
        done = asyncio.Event()
        killing = asyncio.create_task(cause([Kill(stage.processes.all)] * 3, stage.crowd, done, 7))
        await everybody_answers(stage)
        done.set()
        await killing
        assert_nothing_lost(await stage.outcome(), stage)
        assert bool(stage.api.calls.of("getUpdates")) != webhook


async def test_an_upgrade_loses_no_answer(postgres_url: str, tmp_path: Path) -> None:
    """The new process starts beside the old one, which is stopped while people answer."""
    async with burning(tmp_path, postgres_url, PEOPLE, 1, settings=UNLIMITED) as stage:
        (old,) = stage.processes.all
        answering = asyncio.create_task(everybody_answers(stage))
        await stage.crowd[0].person.waits(lambda: any(each.meant for each in stage.crowd), 120.0)
        new = stage.processes.add()
        await new.start()
        assert await old.stop() == 0
        await answering
        assert_nothing_lost(await stage.outcome(), stage)
        assert new.is_running
        assert stage.processes.errors == []


async def test_the_pace_of_sending_is_one_for_all(postgres_url: str, tmp_path: Path) -> None:
    """Telegram, which counts all messages of the token, refuses none."""
    async with burning(tmp_path, postgres_url, PEOPLE, 2, settings={}) as stage:
        stage.api.pace = Pace(overall_burst=10)  # 5 for each process
        await everybody_answers(stage)
        assert "asks to wait" not in "".join(each.log for each in stage.processes.all)
        assert_nothing_lost(await stage.outcome(), stage)


async def test_a_second_process_on_one_home_is_refused_with_a_clear_word(
    postgres_url: str, tmp_path: Path
) -> None:
    async with burning(tmp_path, postgres_url, 1, 1, settings={}) as stage:
        (first,) = stage.processes.all
        second = stage.processes.add()
        second._environment["ALLIANCE_HOME"] = first._environment["ALLIANCE_HOME"]
        with pytest.raises(RuntimeError, match="ALLIANCE_HOME of its own"):
            await second.start()
        assert first.is_running
