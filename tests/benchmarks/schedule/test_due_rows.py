"""Many dyads with plans: what an idle tick costs, a claim, one with very many due, and each row that is due.

``BENCH_DYADS`` (10,000 100,000) are the sizes, ``BENCH_DUE`` (1,000) how many plans have their session ended now. The
conditions are equal where ``PYTEST_DEBUG_TEMPROOT`` is a folder on the disk on which PostgreSQL lies: both then flush
each commit to it. Without that SQLite's file is in memory.
"""

import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

import pytest
from sqlalchemy import Table, insert

from bot.scheduler.clocks import MovableClock
from bot.services.context.context import Context, Resources
from bot.services.enrolment import programme_setup, role_invitations
from bot.services.operations.due_jobs import BATCH_SIZE, DueJobs
from flows.dyads.lifecycle import DyadState
from flows.ids import ClientId
from storage import migrations
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database, UnitOfWork
from storage.encryption.keyfile import load_or_create_key
from storage.repositories import due, dyads, practitioners
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.tables import plan_tables, schema
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM

say = sys.stdout.write
SIZES = [int(each) for each in os.environ.get("BENCH_DYADS", "10000 100000").split()]
DUE = int(os.environ.get("BENCH_DUE", "1000"))
NOW = datetime(2026, 5, 5, 13, 50, tzinfo=UTC)  # a Tuesday; sessions of 15:00 in Berlin have just ended
FILLED_AT_ONCE, IDLE_TICKS, CLAIMS = 5_000, 200, 50

Rows = Iterator[tuple[Table, dict[str, Any]]]


def megabytes() -> float:
    """Return this process's resident memory in megabytes."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def practice(unit: UnitOfWork, resources: Resources) -> Dyad:
    """Add a practitioner, and a client whom all dyads with nothing due share."""
    ctx = Context(unit, resources)
    text = WITHOUT_PRACTITIONER_FORM
    role_invitations.invite_practitioner(
        ctx, programme_setup.create_programme(ctx, text, "bench.toml").slug, "Alex"
    )
    practitioner = practitioners.every(unit)[0]
    return dyads.add(unit, practitioner.programme, practitioner.id, "A.")


@dataclass(frozen=True, slots=True)
class Filling:
    """Inserts ``size`` dyads.

    The first ``DUE`` take part, each with a chat of its own, and their session has just ended; all others share one
    client, and are due later in the week.
    """

    unit: UnitOfWork
    shared: Dyad
    size: int

    def fill(self, numbers: range) -> None:
        """Insert the dyads of these numbers, in one statement for each table."""
        own = [number for number in numbers if number < DUE]
        self.unit.create_keys([name for each in own for name in (f"lane-{each}", f"c{each:015}")])
        found: dict[Table, list[dict[str, Any]]] = {}
        for table, row in (made for number in numbers for made in self._rows(number)):
            found.setdefault(table, []).append(row)
        for table, its in found.items():
            self.unit.conn.execute(insert(table), its)

    def _rows(self, number: int) -> Rows:
        client, at = self.shared.client, NOW + timedelta(hours=1, seconds=number * 500_000 / self.size)
        if number < DUE:
            client, at = ClientId(f"c{number:015}"), NOW
            yield from self._person(number, client)
        yield from self._dyad(number, client, at)

    def _person(self, number: int, client: ClientId) -> Rows:
        person, chat_key, made = f"n{number:015}", f"lane-{number}", {"made_at": NOW - timedelta(days=90)}
        chat = self.unit.seal(chat_key, "people.chat", person, str(5_400_000_001 + number))
        reached = {"telegram_language": "en", "reachable": True, "clears": False}
        yield schema.people, {"id": person, "chat_key": chat_key, "chat": chat} | reached | made
        programme = practitioners.get(self.unit, self.shared.practitioner).programme
        yield schema.clients, {"id": client, "programme_id": programme, "person_id": person} | made

    def _dyad(self, number: int, client: ClientId, at: datetime) -> Rows:
        dyad, plan, made = f"d{number:015}", f"p{number:015}", {"made_at": NOW - timedelta(days=90)}
        label = self.unit.seal(client, "dyads.label", dyad, "A.")
        whose = {"client_id": client, "practitioner_id": self.shared.practitioner, "label": label}
        yield schema.dyads, {"id": dyad, "code": "A2A2", "state": DyadState.ACTIVE} | whose | made
        meant = {
            "weekday": 1,
            "at": "15:00",
            "zone": "Europe/Berlin",
            "every_weeks": 1,
            "first": "2026-02-03",
        }
        yield plan_tables.plans, {"id": plan, "dyad_id": dyad} | meant | made
        yield schema.due, {"kind": "plan", "subject": plan, "at": at, "attempts": 0}


@asynccontextmanager
async def filled(
    url: str, folder: Path, size: int
) -> AsyncIterator[tuple[Database, Resources, MovableClock]]:
    ring = load_or_create_key(folder / "keys" / "key", may_make=True, apart_from=folder / "home")
    migrations.upgrade(url)
    clock = MovableClock(NOW - timedelta(minutes=1), running=False)
    store = await Database.open(url, ring, clock=clock)
    resources = Resources(load_words(), load_instruments(), "bot")
    shared = await store.write(lambda unit: practice(unit, resources))
    for start in range(0, size, FILLED_AT_ONCE):
        some = range(start, min(start + FILLED_AT_ONCE, size))
        await store.write(lambda unit, some=some: Filling(unit, shared, size).fill(some))  # type: ignore[misc]
    await store.write(settled)
    try:
        yield store, resources, clock
    finally:
        await store.close()


def settled(unit: UnitOfWork) -> None:
    """As PostgreSQL finds its tables by itself after a while: it knows how large they are."""
    if unit.conn.dialect.name == "postgresql":
        unit.conn.exec_driver_sql("ANALYZE")


async def idle(things: DueJobs) -> float:
    """Milliseconds of a tick with nothing due."""
    ticks = []
    for _ in range(IDLE_TICKS):
        began = perf_counter()
        assert await things.empty() == 0
        ticks.append(perf_counter() - began)
    return median(ticks) * 1e3


async def claim(store: Database) -> float:
    """Milliseconds of claiming as many rows as are taken at once; whose lease ends at once is free again."""
    claims = []
    for _ in range(CLAIMS):
        began = perf_counter()
        found = await store.write(lambda unit: due.claim(unit, "bench", timedelta(), BATCH_SIZE))
        claims.append(perf_counter() - began)
        assert len(found) == min(BATCH_SIZE, DUE)
    return median(claims) * 1e3


@pytest.mark.parametrize("size", SIZES)
async def test_many_dyads_with_plans(tables_url: str, tmp_path: Path, size: int) -> None:
    (tmp_path / "home").mkdir()
    began = perf_counter()
    async with filled(tables_url, tmp_path, size) as (store, resources, clock):
        filling, things, before = perf_counter() - began, DueJobs(store, resources, "bench"), megabytes()
        idle_ms, resting = await idle(things), megabytes()
        clock.move(timedelta(minutes=1))
        claim_ms = await claim(store)
        began, worked = perf_counter(), process_time()
        assert await things.empty() == DUE
        wall, cpu = perf_counter() - began, process_time() - worked
        assert (await store.read(lambda unit: due.get_next(unit, DueKind.ASK))) is not None
        say(
            f"\n{tables_url.partition(':')[0]:<20} {size:>9,} dyads (made in {filling:.0f} s)"
            f"  idle tick {idle_ms:.2f} ms  claim of {BATCH_SIZE} {claim_ms:.2f} ms"
            f"  tick with {DUE:,} due {wall:.1f} s  each row {wall / DUE * 1e3:.2f} ms, CPU {cpu / DUE * 1e3:.2f} ms"
            f"  memory {before:.0f} MB, +{resting - before:.1f} idle, +{megabytes() - before:.1f} after\n"
        )
