"""What many stored check-ins cost: bytes each, an answer, a digest, the purge, backup, restore, and a start.

Five clients with two years of weekly check-ins are written as the service writes them. They are copied to other clients
until there are ``BENCH_CHECK_INS`` (100,000); copies cannot be opened, but lie in the same tables and indexes. A
database of a tenth is measured first, to see what grows. SQLite, wall-clock seconds of one process.

A check-in takes 9 kB three times (database, backup, restored): a million need 30 GB in ``PYTEST_DEBUG_TEMPROOT``.
"""

import asyncio
import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import TypeVar

import numpy as np

from bot.app.home import load_key_ring, open_database
from bot.services.check_ins import completion
from bot.services.consent import consent
from bot.services.context import contact
from bot.services.context.context import Context, Resources
from bot.services.digests import composition
from bot.services.privacy.retention_purge import RetentionPurge
from bot.services.programmes.default import default_programme
from bot.services.programmes.file import parse_programme
from bot.settings import Settings
from flows.detection.model import CLINIC
from flows.detection_research.benchmark.worlds import REFERENCE, draw_sample
from flows.dyads.lifecycle import DyadState
from flows.ids import DyadId, PersonId, PractitionerId
from storage import backup
from storage.bundled_content import load_instruments, load_words
from storage.repositories import (
    check_ins,
    consents,
    dyads,
    people,
    practitioners,
    programmes,
    service_figures,
)
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.programmes import Programme
from tests.support.answered_programmes import add_check_in
from tests.support.played_service import TUESDAY, play
from tests.support.service_actions import practitioner_with_jo, says, taps

CLIENTS, WEEKS = 5, 104
CHECK_INS = int(os.environ.get("BENCH_CHECK_INS", "100_000"))
FIRST_CHAT = 6_000_000_000
COPIED = {
    "check_ins": ("id", "dyad_id"),
    "scores": ("check_in_id", "check_in_id"),
    "flags": ("check_in_id", "dyad_id"),
}
"""The tables that are copied: the column that gets another value, and by which a client's rows are found."""
IN_CLIENT = {
    "dyad_id": "dyad_id = :of",
    "check_in_id": "check_in_id IN (SELECT id FROM check_ins WHERE dyad_id = :of)",
}

T = TypeVar("T")


Client = tuple[DyadId, PersonId]


def add_clients(ctx: Context, programme: Programme, first_chat: int) -> tuple[PractitionerId, list[Client]]:
    """Add a practitioner with clients who take part, and chats from ``first_chat`` on."""
    practitioner = practitioners.add(ctx, programme.id, "Alex", 0, "08:00")
    reader = people.add(ctx, contact.chat_key_of(ctx, first_chat), first_chat, "en")
    practitioners.change(ctx, practitioner.id, person_id=reader.id)
    made = []
    for number in range(1, CLIENTS + 1):
        dyad = dyads.add(ctx, programme.id, practitioner.id, f"C{number}")
        chat = first_chat + number
        person = people.add(ctx, contact.chat_key_of(ctx, chat), chat, "en")
        dyads.bind(ctx, dyad.client, person.id)
        dyads.set_state(ctx, dyad.id, DyadState.ACTIVE)
        consents.give(ctx, dyad.client, consent.VERSION, 1)
        made.append((dyad.id, person.id))
    return practitioner.id, made


def seed(ctx: Context) -> tuple[PractitionerId, list[Client]]:
    """Write a practitioner whose clients have answered every week, judged and completed as by the service."""
    file = parse_programme(default_programme(), "default-programme.toml")
    stored = programmes.put(ctx, file.slug, file.model_dump(mode="json"))
    practitioner, made = add_clients(ctx, stored, FIRST_CHAT)
    given = draw_sample(REFERENCE, CLINIC, np.random.default_rng(1), CLIENTS, WEEKS).answers()
    for (dyad, _), line in zip(made, given, strict=True):
        for week, row in enumerate(line):
            then = ctx.with_now(ctx.now - timedelta(weeks=WEEKS - week))
            check_in = add_check_in(then, dyads.get(ctx, dyad), row)
            completion.complete(then, check_in)
            check_ins.set_phase(then, check_in.id, CheckInPhase.DONE, ended_at=then.now)
    return practitioner, made


def add_copies(ctx: Context, copies: int) -> list[list[Client]]:
    """Add practitioners with as many clients as were seeded, for all copies but the first."""
    [programme] = programmes.every(ctx)
    chats = (FIRST_CHAT + number * (CLIENTS + 1) for number in range(1, copies))
    return [add_clients(ctx, programme, chat)[1] for chat in chats]


def copy_rows(path: Path, seeded: Sequence[Client], others: Sequence[Sequence[Client]]) -> None:
    """Copy what the seeded clients have answered to all others, under other ids."""
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA synchronous=OFF")
        for table, (renamed, found_by) in COPIED.items():
            columns = [row[1] for row in conn.execute(f"PRAGMA table_info({table})")]
            changed = {renamed: f"{renamed} || :suffix", "dyad_id": ":dyad", "person_id": ":person"}
            changed["words_gone_at"] = "ended_at"  # the purge would look for words in what it cannot open
            values = [changed.get(name, name) for name in columns]
            statement = (
                f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)} FROM {table}"  # noqa: S608
                f" WHERE {IN_CLIENT[found_by]}"
            )
            for number, clients in enumerate(others, 1):
                for (of, _), (dyad, person) in zip(seeded, clients, strict=True):
                    values_of_copy = {"suffix": f"+{number:04}", "dyad": dyad, "person": person, "of": of}
                    conn.execute(statement, values_of_copy)
            conn.commit()


def table_sizes(path: Path) -> dict[str, int]:
    """Return the bytes of each table and index."""
    with closing(sqlite3.connect(path)) as conn:
        return dict(conn.execute("SELECT name, SUM(pgsize) FROM dbstat GROUP BY name"))


def size(path: Path) -> int:
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages, page_bytes = (
            conn.execute(f"PRAGMA {each}").fetchone()[0] for each in ("page_count", "page_size")
        )
        return int(pages * page_bytes)


async def answering_seconds(url: str, folder: Path) -> float:
    """Return the median of the seconds from a tap to the next question, of people who take part in one check-in."""
    async with play(url, folder) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo now")
        await played.passes(hours=2)
        spent = []
        for _ in range(6):
            began = time.perf_counter()
            await taps(played, jo, "Mostly")
            spent.append(time.perf_counter() - began)
        return median(spent)


def resources() -> Resources:
    return Resources(load_words(), load_instruments(), "bot")


async def on_database(settings: Settings, work: Callable[[Context], T]) -> T:
    """Run ``work`` in one transaction of the service's database, opened and closed for it."""
    store = await open_database(settings, lambda: TUESDAY)
    try:
        return await store.write(lambda unit: work(Context(unit, resources())))
    finally:
        await store.close()


async def purge(settings: Settings) -> int:
    """Purge what expires within the next week, and return the number of rows."""
    store = await open_database(settings, lambda: TUESDAY + timedelta(weeks=1))
    try:
        purged = await RetentionPurge(store, resources()).purge()
        assert purged.failed == ()
        return sum(purged.gone.values())
    finally:
        await store.close()


def measure(
    settings: Settings, practitioner: PractitionerId, clients: Sequence[Client], copies: int
) -> dict[str, float]:
    """Measure everything on a database with so many copies of what was seeded."""
    folder, path = settings.home.parent, settings.home / "alliance.sqlite"
    others = asyncio.run(on_database(settings, lambda ctx: add_copies(ctx, copies)))
    copy_rows(path, clients, others)
    count = CLIENTS * WEEKS * copies
    found: dict[str, float] = {"check-ins": count, "bytes a check-in": size(path) / count}

    def timed(what: str, work: Callable[[], T]) -> T:
        began = time.perf_counter()
        result = work()
        found[f"{what}, s"] = time.perf_counter() - began
        return result

    def compose(ctx: Context) -> None:
        reader = contact.from_practitioner(ctx, practitioner)
        assert reader is not None
        composition.compose_digest(reader, composition.read_week(ctx, reader))

    def read(ctx: Context) -> None:
        timed(f"a digest of {CLIENTS} clients", lambda: compose(ctx))
        timed("figures for the monitor", lambda: service_figures.read_figures(ctx))

    timed("opened and migrated", lambda: asyncio.run(on_database(settings, lambda ctx: None)))
    found["an answer, s"] = asyncio.run(answering_seconds(f"sqlite+aiosqlite:///{path}", folder))
    asyncio.run(on_database(settings, read))
    ring, to = load_key_ring(settings), folder / f"alliance-{copies}.backup"
    timed("backup", lambda: backup.backup(settings.database_url, to, ring))
    restored = folder / f"restored-{copies}.sqlite"
    timed("restore", lambda: backup.restore(to, f"sqlite+aiosqlite:///{restored}", ring))
    restored.unlink()
    to.unlink()
    sizes = table_sizes(path)
    found |= {
        f"bytes a check-in in {table}": sizes[table] / count for table in ("check_ins", "scores", "flags")
    }
    gone = timed("purge", lambda: asyncio.run(purge(settings)))
    found["rows purged"] = gone
    with closing(sqlite3.connect(path)) as conn:
        found["check-ins at the end"] = conn.execute("SELECT COUNT(*) FROM check_ins").fetchone()[0]
    found["a row purged, ms"] = 1000 * found["purge, s"] / max(gone, 1)
    return found


def test_the_database_grows_in_proportion_to_the_check_ins(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", key_file=tmp_path / "keys" / "test.key")
    practitioner, clients = asyncio.run(on_database(settings, seed))
    path, seeded = settings.home / "alliance.sqlite", tmp_path / "seeded"
    size(path)
    shutil.copy(path, seeded)
    copies = max(CHECK_INS // (CLIENTS * WEEKS), 10)
    small = measure(settings, practitioner, clients, copies // 10)
    for file in settings.home.glob("alliance.sqlite*"):
        file.unlink()
    shutil.copy(seeded, path)
    large = measure(settings, practitioner, clients, copies)
    assert large["check-ins at the end"] >= 0.9 * large["check-ins"], "the copies were not taken for erased"
    for what, value in large.items():
        sys.stdout.write(f"\n{what}: {small[what]:,.4g} -> {value:,.4g}")
    assert large["an answer, s"] < 3 * small["an answer, s"]
    assert large["rows purged"] > 0
