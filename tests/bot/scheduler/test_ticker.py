"""Intervals by the event loop's time, on a loop whose time the test moves by waiting for real."""

import asyncio
import logging

import pytest

from bot.scheduler.ticker import Ticker


async def test_a_job_runs_again_and_again_and_never_twice_at_once() -> None:
    runs, at_once = 0, 0
    done = asyncio.Event()

    async def job() -> None:
        nonlocal runs, at_once
        at_once += 1
        assert at_once == 1
        await asyncio.sleep(0)
        at_once -= 1
        runs += 1
        if runs == 3:
            done.set()

    ticker = Ticker()
    ticker.every(0.001, job, "job")
    ticker.start()
    async with asyncio.timeout(30):
        await done.wait()
    ticker.stop()


async def test_a_job_that_fails_is_logged_and_runs_again(caplog: pytest.LogCaptureFixture) -> None:
    done = asyncio.Event()
    runs = 0

    async def job() -> None:
        nonlocal runs
        runs += 1
        if runs == 1:
            raise ValueError("secret")
        done.set()

    ticker = Ticker()
    ticker.every(0.001, job, "job")
    with caplog.at_level(logging.ERROR):
        ticker.start()
        async with asyncio.timeout(30):
            await done.wait()
    ticker.stop()
    assert "tick job failed: ValueError" in caplog.text
    assert "secret" not in caplog.text


async def test_after_stop_nothing_runs() -> None:
    runs = 0

    async def job() -> None:
        nonlocal runs
        runs += 1

    ticker = Ticker()
    ticker.every(0.0, job, "job")
    ticker.start()
    ticker.stop()
    for _ in range(5):
        await asyncio.sleep(0)
    assert runs == 0
