"""Whole check-ins against our service and the two peers' bots, in the same run.

CONTRIBUTING.md says how to change the load and which service is run.
"""

import os

import pytest

from tests.benchmarks.engine.load import compare, table
from tests.benchmarks.engine.running_bot import AIOGRAM, PTB, OwnService

CLIENTS, AT_ONCE = int(os.environ.get("BENCH_CLIENTS", "200")), int(os.environ.get("BENCH_AT_ONCE", "25"))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "2"))


async def test_check_ins_beside_the_peers(capsys: pytest.CaptureFixture[str]) -> None:
    figures = await compare([OwnService(), PTB, AIOGRAM], CLIENTS, AT_ONCE, ROUNDS)
    with capsys.disabled():
        print(f"\n{CLIENTS} clients, {AT_ONCE} at once, {ROUNDS} rounds\n{table(figures)}")  # noqa: T201
    assert all(each.unserved == 0 for each in figures.values())
