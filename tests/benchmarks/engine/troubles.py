"""What goes wrong while people answer: processes are killed, PostgreSQL crashes, its connections end."""

import asyncio
import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from tests.support.own_postgres import OwnPostgres
from tests.support.service_processes import ServiceProcess
from tests.support.tapping_people import TappingPerson

MIN_UP_SECONDS, MAX_UP_SECONDS = 1.0, 4.0  # between two troubles
MAX_DOWN_SECONDS = 2.0
SCREENS = 10  # of a check-in, about
LOOK_SECONDS = 0.1

TroubleCounts = Counter[str]


class Trouble(Protocol):
    """One thing that goes wrong, and is over when it returns."""

    async def strike(self, chance: random.Random, counts: TroubleCounts) -> None:
        """Do it once, and count it."""


@dataclass(frozen=True)
class Kill:
    """One of the processes is killed, and started again soon."""

    processes: list[ServiceProcess]

    async def strike(self, chance: random.Random, counts: TroubleCounts) -> None:
        victim = chance.choice(self.processes)
        await victim.kill()
        counts["kills"] += 1
        await asyncio.sleep(chance.uniform(0.0, MAX_DOWN_SECONDS))
        await start_again(victim, counts)


@dataclass(frozen=True)
class Restart:
    """The database server ends as by a crash, and is started again soon."""

    server: OwnPostgres

    async def strike(self, chance: random.Random, counts: TroubleCounts) -> None:
        await asyncio.to_thread(self.server.crash)
        counts["restarts of PostgreSQL"] += 1
        await asyncio.sleep(chance.uniform(0.0, MAX_DOWN_SECONDS))
        await asyncio.to_thread(self.server.start)


@dataclass(frozen=True)
class Cut:
    """All connections to the database server are ended by it."""

    server: OwnPostgres

    async def strike(self, chance: random.Random, counts: TroubleCounts) -> None:
        counts["connections cut"] += await asyncio.to_thread(self.server.cut_connections)
        counts["cuts"] += 1


async def start_again(process: ServiceProcess, counts: TroubleCounts) -> None:
    """Start a killed process; once more if it ends at its start."""
    try:
        await process.start()
    except RuntimeError as error:
        counts["failed starts"] += 1
        sys.stderr.write(f"{error}\n")
        await process.start()


def progress_of(crowd: list[TappingPerson]) -> float:
    """Return about what part of all check-ins is answered, from 0 to 1."""
    return sum(len(each.waits) for each in crowd) / (SCREENS * len(crowd))


async def cause(
    plan: Sequence[Trouble], crowd: list[TappingPerson], done: asyncio.Event, seed: int
) -> TroubleCounts:
    """Let these things go wrong in random order, spread evenly over the run, until ``done``; return their numbers."""
    chance, counts = random.Random(seed), TroubleCounts()  # noqa: S311 -- repeatable
    for number, trouble in enumerate(chance.sample(plan, len(plan)), 1):
        await asyncio.sleep(chance.uniform(MIN_UP_SECONDS, MAX_UP_SECONDS))
        while not done.is_set() and progress_of(crowd) < number / (len(plan) + 1):  # noqa: ASYNC110
            await asyncio.sleep(LOOK_SECONDS)
        if done.is_set():
            break
        await trouble.strike(chance, counts)
    return counts
