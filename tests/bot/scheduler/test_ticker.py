"""Jobs are called at their interval; one that fails or is slow does not stop the others."""

import asyncio

from bot.scheduler.ticker import Ticker


async def test_a_job_that_fails_is_called_again_and_holds_up_nobody() -> None:
    called = {"good": 0, "bad": 0}
    enough = asyncio.Event()

    async def good() -> None:
        called["good"] += 1
        if min(called.values()) >= 2:
            enough.set()

    async def bad() -> None:
        called["bad"] += 1
        raise RuntimeError

    ticker = Ticker()
    ticker.every(0.02, good, "good")
    ticker.every(0.02, bad, "bad")
    ticker.start()
    try:
        async with asyncio.timeout(10):
            await enough.wait()
    finally:
        ticker.stop()
        ticker.stop()  # twice is harmless


async def test_a_job_is_never_under_way_twice() -> None:
    under_way, most, calls = 0, 0, 0
    enough = asyncio.Event()

    async def slow() -> None:
        nonlocal under_way, most, calls
        under_way += 1
        most, calls = max(most, under_way), calls + 1
        await asyncio.sleep(0.05)
        under_way -= 1
        if calls >= 3:
            enough.set()

    ticker = Ticker()
    ticker.every(0.01, slow, "slow")
    ticker.start()
    async with asyncio.timeout(10):
        await enough.wait()
    ticker.stop()
    assert most == 1
