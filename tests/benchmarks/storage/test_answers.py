"""The cost of encrypting answers: check-ins sent, clients read for a digest, all ratings.

CPU seconds of one process, on a SQLite file: the machine's other work hardly shows in them.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

import numpy as np
from sqlalchemy import event

from bot.services.check_ins import completion
from bot.services.context.context import Context, Resources
from bot.services.digests import client_weeks
from bot.services.models import ratings_table, recomputation
from flows.detection.model import CLINIC
from flows.detection_research.benchmark.worlds import REFERENCE, draw_sample
from flows.ids import DyadId
from storage import migrations
from storage.bundled_content import load_instruments, load_words
from storage.database import engine
from storage.database.unit_of_work import UnitOfWork
from storage.encryption.keys import Vault
from storage.repositories import dyads
from tests.support.answered_programmes import add_check_in, add_programme
from tests.support.example_table import new_key_ring

CLIENTS, CHECK_INS = 40, 52
NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
RING = new_key_ring()


class Costs:
    """One database, and what each thing done in it has cost: a transaction's CPU seconds and statements."""

    def __init__(self, url: str) -> None:
        migrations.upgrade(url)
        self._engine, self._resources = (
            engine.create_sync_engine(url),
            Resources(load_words(), load_instruments(), "some_bot"),
        )
        self._statements = 0
        event.listen(self._engine, "before_cursor_execute", self._count)

    def _count(self, *_: object) -> None:
        self._statements += 1

    def of(self, what: str, work: Callable[[Context], object]) -> None:
        with self._engine.begin() as conn:
            unit = UnitOfWork(conn, Vault.open(conn, RING, NOW), NOW)
            self._statements, began = 0, process_time()
            work(Context(unit, self._resources))
            spent = process_time() - began
        sys.stdout.write(f"\n{what}: {spent * 1e3:.1f} ms CPU, {self._statements} statements")

    def close(self) -> None:
        self._engine.dispose()


def test_a_programme_of_forty_clients_and_a_year(tmp_path: Path) -> None:
    costs = Costs(f"sqlite+aiosqlite:///{tmp_path}/a.sqlite")
    given = draw_sample(REFERENCE, CLINIC, np.random.default_rng(1), CLIENTS, CHECK_INS).answers()
    made: list[DyadId] = []

    def send(ctx: Context) -> None:
        for dyad in made:
            completion.complete(ctx, add_check_in(ctx, dyads.get(ctx, dyad), np.array([2, 1, 2, 2, 1, 2])))

    def read(ctx: Context) -> None:
        for dyad in made:
            client_weeks.read_client_week(ctx, dyads.get(ctx, dyad))

    try:
        costs.of("stored", lambda ctx: made.extend(add_programme(ctx, "ours", given)))
        costs.of(f"{CLIENTS} check-ins sent and judged", send)
        costs.of(f"{CLIENTS} clients with a year each read for a digest", read)
        costs.of("a programme's ratings", lambda ctx: ratings_table.read_ratings(ctx, "ours"))
        costs.of("all of it computed anew", lambda ctx: recomputation.recompute_programme(ctx, "ours"))
    finally:
        costs.close()
