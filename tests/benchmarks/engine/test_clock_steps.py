"""What people wait for while the wall clock of the service's machine is set, by libfaketime, under a running service.

Asserted is that everything is done; the seconds are printed. The service's monotonic clock goes on as it does on a real
machine. Skipped where libfaketime is not installed.
"""

import os
import time
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.rehearsal.botapi import BotApi
from tests.benchmarks.engine.backlog import PRACTITIONER_CHAT, stopped_bot
from tests.benchmarks.engine.check_ins import answer_buttons
from tests.benchmarks.engine.running_bot import FIRST_CHAT, OwnService, RunningBot
from tests.support.person import Person

LIBRARY = next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), None)
STEPS = {
    "+1 h": 3600,
    "-1 h": -3600,
    "+1 day": 86_400,
    "-1 day": -86_400,
    "+40 days": 40 * 86_400,
    "-40 days": -40 * 86_400,
}
PATIENCE_SECONDS = 60.0

pytestmark = pytest.mark.skipif(LIBRARY is None, reason="libfaketime is not installed")


@dataclass(frozen=True)
class SteppedService(OwnService):
    """Our service with a wall clock that a file in its folder sets."""

    def environment(self, folder: Path, api: BotApi) -> dict[str, str]:
        faked = {
            "LD_PRELOAD": str(LIBRARY),
            "FAKETIME_TIMESTAMP_FILE": str(folder / "clock"),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "DONT_FAKE_MONOTONIC": "1",
        }
        return super().environment(folder, api) | faked


def set_clock(bot: RunningBot, seconds: int) -> None:
    """Set the service's clock so far ahead of the real one, at once."""
    new = bot.folder / "clock.new"
    new.write_text(f"{seconds:+d}\n")
    new.replace(bot.folder / "clock")


async def seconds_until_asked(person: Person) -> float:
    """Return how long it takes until somebody has a question to answer."""
    begun = time.monotonic()
    await person.waits(lambda: answer_buttons(person), PATIENCE_SECONDS)
    return time.monotonic() - begun


@pytest.mark.parametrize("name", STEPS)
async def test_what_is_due_is_done_after_a_step(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    step = STEPS[name]
    async with stopped_bot(SteppedService(), 2) as (api, bot, home):
        await home.each(1, partial(home.add_client, due_in=timedelta(seconds=abs(step) - 600)))
        await home.each(1, lambda ctx, _: home.add_client(ctx, 1))
        set_clock(bot, 0)
        await bot.start()
        await bot.settle()
        planned, reported = (Person(api, FIRST_CHAT + number, f"C{number}") for number in (0, 1))
        alex = Person(api, PRACTITIONER_CHAT, "Alex")
        assert not planned.received(), "asked before the step"
        set_clock(bot, step)
        waits = [f"asked {await seconds_until_asked(planned):.1f} s after it"] if step > 0 else []
        begun = time.monotonic()
        await alex.types("/session C1 now")
        await alex.waits(alex.received, PATIENCE_SECONDS)
        waits.append(f"a command answered in {time.monotonic() - begun:.1f} s")
        await seconds_until_asked(reported)
        waits.append(f"its client asked {time.monotonic() - begun:.1f} s after it")
        again = time.monotonic()
        set_clock(bot, 0)
        await reported.taps_data(answer_buttons(reported)[-1])
        first = reported.last
        await reported.waits(lambda: reported.last is not first, PATIENCE_SECONDS)
        waits.append(f"a tap answered {time.monotonic() - again:.1f} s after the step back to right")
        load = " ".join(f"{each:.1f}" for each in os.getloadavg())
        with capsys.disabled():
            print(f"\n{name}: {'; '.join(waits)}; load {load}")  # noqa: T201
