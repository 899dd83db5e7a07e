"""The worst calendars that are still read, beside a running event loop: CPU seconds, and how long the loop was held.

Nothing is asserted of speed: these are the figures of docs/security.md.
"""

import asyncio
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import perf_counter, process_time

import pytest

from flows.calendar_feed import read_feed
from flows.scheduling.normalize import UnreadableInput
from tests.flows.calendar_feed.hostile import DAILY, calendar, event, moments, since_1990

START = datetime(2026, 3, 1, tzinfo=UTC)
END = START + timedelta(weeks=26)
OVER = f"{DAILY};UNTIL=20260228T000000Z"

WORST: dict[str, Callable[[], str]] = {
    "daily since 1990": lambda: calendar(*(since_1990(OVER, uid=f"b{nth}") for nth in range(37))),
    "more dates": lambda: calendar(
        *(event("RDATE:" + ",".join(moments(350)), uid=f"b{nth}") for nth in range(95))
    ),
    "rare dates": lambda: calendar(
        *(
            event("RRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=5MO", start="20240101T140000Z", uid=f"b{nth}")
            for nth in range(500)
        )
    ),
    "100,000 private ones beside": lambda: calendar(
        *(f"UID:p{nth}\nDTSTART:20260310T140000Z\nSUMMARY:x" for nth in range(100_000)),
        *(event(DAILY, start="20251201T140000Z", uid=f"a{nth}") for nth in range(10)),
        *(since_1990(OVER, uid=f"b{nth}") for nth in range(30)),
    ),
    "10 MB of short lines": lambda: calendar(event()) + "X\n" * 4_900_000,
}


@pytest.mark.parametrize("name", WORST)
async def test_the_worst_that_is_read(name: str) -> None:
    text, held, done = WORST[name](), 0.0, asyncio.Event()

    async def beat() -> None:
        nonlocal held
        while not done.is_set():
            began = perf_counter()
            await asyncio.sleep(0.001)
            held = max(held, perf_counter() - began)

    beating = asyncio.create_task(beat())
    began = process_time()
    try:
        found = str(len((await asyncio.to_thread(read_feed, text, START, END, "Europe/Berlin")).sessions))
    except UnreadableInput as refused:
        found = refused.said
    took = process_time() - began
    done.set()
    await beating
    figures = f"{len(text) / 1e6:.1f} MB, {took:.1f} s CPU, loop held {held * 1000:.0f} ms"
    sys.stdout.write(f"\n{name}: {figures}, found {found}\n")
    assert held > 0
