"""Many dyads with plans: what an idle tick costs, one with nothing due, and each row that is due.

``BENCH_DYADS`` (10,000 100,000) are the sizes, ``BENCH_DUE`` (1,000) how many plans have their session ended now.
"""

import os
import sys
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

import pytest
from sqlalchemy import Table, insert

from bot.clock.clocks import MovableClock
from bot.services import enrolling
from bot.services.defaults import default_programme
from bot.services.desk import Desk, Kit
from bot.services.due_things import DueThings
from storage import migrations, plan_tables, tables
from storage.catalogue import load_instruments, load_words
from storage.keyfile import load_or_make_key
from storage.repositories import due, dyads, people, plans, practitioners
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad, DyadState
from storage.unit_of_work import Store, Unit

say = sys.stdout.write
SIZES = [int(each) for each in os.environ.get("BENCH_DYADS", "10000 100000").split()]
DUE = int(os.environ.get("BENCH_DUE", "1000"))
NOW = datetime(2026, 5, 5, 13, 50, tzinfo=UTC)  # a Tuesday; sessions of 15:00 in Berlin have just ended
AT_ONCE, IDLE_TICKS = 5_000, 200


def megabytes() -> float:
    """What this process holds in memory now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def practice(unit: Unit, kit: Kit) -> Dyad:
    """A practitioner, and a client whom all dyads with nothing due share."""
    desk = Desk(unit, kit)
    text = default_programme().replace("practitioner_form = true", "practitioner_form = false")
    enrolling.invite_practitioner(desk, enrolling.create_programme(desk, text, "bench.toml").slug, "Alex")
    practitioner = practitioners.every(unit)[0]
    return dyads.add(unit, practitioner.programme, practitioner.id, "A.")


def real_ones(unit: Unit, numbers: Iterable[int], shared: Dyad) -> None:
    """Clients who take part, each with a chat of their own, and whose session has just ended."""
    programme = practitioners.get(unit, shared.practitioner).programme
    for number in numbers:
        person = people.add(unit, f"lane-{number}", 5_400_000_001 + number, "en")
        dyad = dyads.add(unit, programme, shared.practitioner, "A.")
        dyads.bind(unit, dyad.client, person.id)
        dyads.set_state(unit, dyad.id, DyadState.ACTIVE)
        plan = plans.add(unit, dyad.id, 1, "15:00", "Europe/Berlin", first=date(2026, 2, 3))
        due.put(unit, DueKind.PLAN, plan.id, NOW)


def rows(unit: Unit, number: int, shared: Dyad, size: int) -> Iterator[tuple[Table, dict[str, Any]]]:
    """One more dyad, its plan, and when that is due: some time later in the week."""
    dyad, plan, made_at = f"d{number:015}", f"p{number:015}", NOW - timedelta(days=90)
    at = NOW + timedelta(hours=1, seconds=number * 500_000 / size)
    label = unit.seal(shared.client, "dyads.label", dyad, "A.")
    whose = {"client_id": shared.client, "practitioner_id": shared.practitioner, "label": label}
    state = {"code": "A2A2", "state": DyadState.ACTIVE, "made_at": made_at}
    yield tables.dyads, {"id": dyad} | whose | state
    meant = {"weekday": 1, "at": "15:00", "zone": "Europe/Berlin", "every_weeks": 1, "first": "2026-02-03"}
    yield plan_tables.plans, {"id": plan, "dyad_id": dyad, "made_at": made_at} | meant
    yield tables.due, {"kind": "plan", "subject": plan, "at": at, "attempts": 0}


def fill(unit: Unit, numbers: list[int], shared: Dyad, size: int) -> None:
    found: dict[Table, list[dict[str, Any]]] = {}
    for number in numbers:
        for table, row in rows(unit, number, shared, size):
            found.setdefault(table, []).append(row)
    for table, its in found.items():
        unit.conn.execute(insert(table), its)


@asynccontextmanager
async def filled(url: str, folder: Path, size: int) -> AsyncIterator[tuple[Store, Kit, MovableClock]]:
    ring = load_or_make_key(folder / "keys" / "key", may_make=True, apart_from=folder / "home")
    migrations.upgrade(url)
    clock = MovableClock(NOW - timedelta(minutes=1), running=False)
    store = await Store.open(url, ring, clock=clock)
    kit = Kit(load_words(), load_instruments(), "bot")
    shared = await store.write(lambda unit: practice(unit, kit))
    numbers = iter(range(DUE, size))
    await store.write(lambda unit: real_ones(unit, range(DUE), shared))
    while some := list(islice(numbers, AT_ONCE)):
        await store.write(lambda unit, some=some: fill(unit, some, shared, size))  # type: ignore[misc]
    try:
        yield store, kit, clock
    finally:
        await store.close()


@pytest.mark.parametrize("size", SIZES)
async def test_many_dyads_with_plans(database_url: str, tmp_path: Path, size: int) -> None:
    (tmp_path / "home").mkdir()
    async with filled(database_url, tmp_path, size) as (store, kit, clock):
        things, before = DueThings(store, kit, "bench"), megabytes()
        idle = []
        for _ in range(IDLE_TICKS):
            began = perf_counter()
            assert await things.empty() == 0
            idle.append((perf_counter() - began) * 1e6)
        resting = megabytes()
        clock.move(timedelta(minutes=1))
        began, worked = perf_counter(), process_time()
        assert await things.empty() == DUE
        spent, cpu = perf_counter() - began, process_time() - worked
        assert (await store.read(lambda unit: due.next_at(unit, DueKind.ASK))) is not None
        say(
            f"\n{database_url.partition(':')[0]:<22} {size:>9,} dyads  idle tick {median(idle):>6.0f} µs"
            f"  {DUE:,} due {spent:>6.1f} s  each {spent / DUE * 1e3:>5.2f} ms (CPU {cpu / DUE * 1e3:.2f} ms)"
            f"  memory {before:.0f} MB, +{resting - before:.1f} idle, +{megabytes() - before:.1f} after\n"
        )
