"""Run simulated worlds: ``python -m tests.simulation --seeds 1000``, or ``--bugs`` to see that bugs are found."""

import argparse
import asyncio
import logging
import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from sqlalchemy import func, select

from bot.services.context.context import Context
from storage.encryption.keys import data_keys
from storage.tables.schema import due, inbox, outbox_messages
from tests.simulation.invariants import Violation
from tests.simulation.planted_bugs import BUGS
from tests.simulation.practice import START
from tests.simulation.world import World, simulate


def run_seeds(first: int, count: int) -> int:
    """Run so many worlds; print the violations and what has happened; return how many worlds had one."""
    began, violations = time.monotonic(), 0
    total = Counter[str]()
    for seed in range(first, first + count):
        try:
            total += simulate(seed).counts
        except Violation as violation:
            violations += 1
            sys.stdout.write(f"seed {seed}: {violation}\n")
            sys.stdout.flush()
    seconds = time.monotonic() - began
    happened = ", ".join(f"{number} {what}" for what, number in sorted(total.items()))
    sys.stdout.write(f"{count} seeds in {seconds:.0f} s: {violations} violations; {happened}\n")
    return violations


def find_bug(plant: Callable[[], AbstractContextManager[None]], seeds: int) -> tuple[int, str] | None:
    """Return the first seed that finds a planted bug, and what it says; None if none of so many does."""
    with plant():
        for seed in range(seeds):
            try:
                simulate(seed)
            except Violation as violation:
                return seed, str(violation)
    return None


def soak(days: int, seed: int) -> None:
    """Let one world with three processes last so many days; print what is kept in memory and in tables meanwhile."""
    last_day = -1

    def sample(world: World) -> None:
        nonlocal last_day
        day = (world.now() - START).days
        if day > last_day:
            last_day = day
            resident = int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
            tables = ", ".join(f"{name} {number}" for name, number in world.ask(count_rows).items())
            handles = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 -- not a folder of files
            tasks = len(asyncio.all_tasks(world.loop))
            database = world.ask(count_database_bytes)
            sys.stdout.write(
                f"day {day}: {resident / 2**20:.0f} MiB, {handles} handles, {tasks} tasks;"
                f" database {database / 2**10:.0f} KiB; {tables}\n"
            )

    counts = simulate(seed, days, sample, processes=3).counts
    sys.stdout.write(f"{', '.join(f'{number} {what}' for what, number in sorted(counts.items()))}\n")


def count_rows(ctx: Context) -> dict[str, int]:
    """Return the rows of the tables that could grow for ever."""
    return {
        table.name: ctx.conn.execute(select(func.count()).select_from(table)).scalar_one()
        for table in (inbox, outbox_messages, due, data_keys)
    }


def count_database_bytes(ctx: Context) -> int:
    """Return the bytes of all tables and indexes."""
    pages, page_bytes = (
        ctx.conn.exec_driver_sql(f"PRAGMA {each}").scalar_one() for each in ("page_count", "page_size")
    )
    return int(pages * page_bytes)


def main() -> None:
    """Run what the arguments ask for; exit with 1 if a violation was found, or a planted bug was not."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--bugs", action="store_true", help="plant each bug, and look whether it is found")
    parser.add_argument("--soak", type=int, metavar="DAYS", help="one world that lasts so long")
    parser.add_argument("--verbose", action="store_true", help="with the program's log")
    asked = parser.parse_args()
    if not asked.verbose:
        logging.disable(logging.CRITICAL)
    if asked.soak:
        soak(asked.soak, asked.first)
        return
    if not asked.bugs:
        sys.exit(run_seeds(asked.first, asked.seeds) > 0)
    missed = 0
    for name, plant in BUGS.items():
        found = find_bug(plant, asked.seeds)
        missed += found is None
        sys.stdout.write(f"{name}: {f'seed {found[0]}: {found[1]}' if found else 'NOT FOUND'}\n")
        sys.stdout.flush()
    sys.exit(missed > 0)


if __name__ == "__main__":
    main()
