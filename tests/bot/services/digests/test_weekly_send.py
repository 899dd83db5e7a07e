"""One digest per practitioner and week under random clock moves and setting changes."""

import asyncio
import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.scheduler.clocks import MovableClock
from bot.services.context import contact, digest_schedule
from bot.services.context.context import Context, Resources
from bot.services.enrolment import programme_setup
from bot.services.inbound import store_updates
from bot.services.operations.due_jobs import DueJobs
from bot.services.programmes.default import default_programme
from flows.ids import PractitionerId
from storage import migrations
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import due, people, practitioners
from storage.repositories.due import DueKind
from storage.tables import schema
from tests.support.example_table import new_key_ring

BEGIN = datetime(2026, 3, 25, 9, 0, tzinfo=UTC)  # the clocks of Europe change in that week
ZONES = ("Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles", "Pacific/Kiritimati")
YEAR = 8766  # hours
Step = tuple[str, int]
RESOURCES = Resources(load_words(), load_instruments(), "some_bot")

steps = st.lists(
    st.one_of(
        st.tuples(st.just("hours"), st.integers(-40, 200)),
        st.tuples(st.just("hours"), st.sampled_from([-YEAR, YEAR])),
        st.tuples(st.just("zone"), st.integers(0, len(ZONES) - 1)),
        st.tuples(st.just("weekday"), st.integers(0, 6)),
        st.tuples(st.just("time"), st.integers(0, 23)),
    ),
    max_size=12,
)


@dataclass
class Scenario:
    """One practitioner, a clock that moves both ways, and the due jobs."""

    store: Database
    clock: MovableClock
    made: PractitionerId = field(init=False)

    async def begin(self) -> None:
        self.made = await self.store.write(self._enrol)
        self._due = DueJobs(self.store, RESOURCES, "one")
        await self._polls()

    def _enrol(self, unit: UnitOfWork) -> PractitionerId:
        ctx = Context(unit, RESOURCES)
        programme = programme_setup.create_programme(ctx, default_programme(), "programme.toml")
        made = practitioners.add(unit, programme.id, "Alex", 0, "08:00")
        person = people.add(unit, contact.chat_key_of(ctx, 5_400_000_001), 5_400_000_001, None)
        practitioners.change(unit, made.id, person_id=person.id)
        self._plan(unit, made.id)
        return made.id

    def _plan(self, unit: UnitOfWork, made: PractitionerId) -> None:
        ctx = Context(unit, RESOURCES)
        reader = contact.from_practitioner(ctx, made)
        assert reader is not None
        due.schedule(unit, DueKind.DIGEST, made, digest_schedule.next_digest(ctx, reader))

    async def does(self, step: Step) -> None:
        kind, value = step
        if kind == "hours":
            self.clock.move(timedelta(hours=value))
        else:
            await self.store.write(lambda unit: self._change(unit, kind, value))
        await self._due.empty()
        await self._polls()

    async def _polls(self) -> None:
        await self.store.write(lambda unit: store_updates.store_batch(Context(unit, RESOURCES), []))

    def _change(self, unit: UnitOfWork, kind: str, value: int) -> None:
        person = practitioners.get(unit, self.made).person
        assert person is not None
        if kind == "zone":
            people.change(unit, person, zone=ZONES[value])
        elif kind == "weekday":
            practitioners.change(unit, self.made, digest_weekday=value)
        else:
            practitioners.change(unit, self.made, digest_at=f"{value:02d}:00")
        self._plan(unit, self.made)

    async def posted(self) -> list[str]:
        """Return the keys of all outbox messages."""
        query = select(schema.outbox_messages.c.key).order_by(schema.outbox_messages.c.id)
        return list(await self.store.read(lambda unit: unit.conn.execute(query).scalars().all()))

    async def weeks(self) -> list[str]:
        query = select(schema.digests.c.week)
        return list(await self.store.read(lambda unit: unit.conn.execute(query).scalars().all()))


async def play_steps(url: str, taken: Sequence[Step]) -> None:
    clock = MovableClock(BEGIN, running=False)
    store = await Database.open(url, new_key_ring(), clock=clock)
    try:
        scenario = Scenario(store, clock)
        await scenario.begin()
        for step in taken:
            await scenario.does(step)
        before = len(await scenario.weeks())
        for _ in range(45):
            await scenario.does(("hours", 24))
        weeks, keys = await scenario.weeks(), await scenario.posted()
        assert max(Counter(weeks).values()) == 1
        assert sorted(key for key in keys if key.endswith(":0")) == sorted(
            f"digest:{scenario.made}:{week}:0" for week in weeks
        )
        assert len(weeks) - before >= 3  # later digests still come; weeks that a clock passed twice have one
    finally:
        await store.close()


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty database to copy from."""
    file = tmp_path_factory.mktemp("empty") / "empty.sqlite"
    migrations.upgrade(f"sqlite+aiosqlite:///{file}")
    return file


# A clock set back, then changed days and zones: the last week sent was not the latest, and was due for ever.
SET_BACK: list[Step] = [
    ("zone", 1), ("weekday", 3), ("zone", 3), ("hours", 161), ("hours", -38), ("zone", 2), ("zone", 1),
    ("zone", 0), ("weekday", 2), ("weekday", 1), ("zone", 3),
]  # fmt: skip


@pytest.mark.slow
@settings(max_examples=10)
@given(steps)
@example(SET_BACK)
@example([("hours", YEAR), ("hours", -YEAR)])
@example([("hours", -YEAR)])
def test_a_week_has_one_digest_under_any_clock_changes(empty: Path, taken: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        copied = shutil.copy(empty, Path(folder) / "copy.sqlite")
        asyncio.run(play_steps(f"sqlite+aiosqlite:///{copied}", taken))


def test_a_digest_delayed_into_the_next_week_does_not_replace_that_weeks_digest(sqlite_url: str) -> None:
    migrations.upgrade(sqlite_url)

    async def outage() -> list[str]:
        clock = MovableClock(BEGIN, running=False)
        store = await Database.open(sqlite_url, new_key_ring(), clock=clock)
        scenario = Scenario(store, clock)
        await scenario.begin()
        await scenario.does(("weekday", 4))
        for hours in (24 * 5, 24 * 5):  # Friday's moment passes unnoticed until Monday; then Saturday
            await scenario.does(("hours", hours))
        found = await scenario.weeks()
        await store.close()
        return sorted(found)

    assert asyncio.run(outage()) == ["2026-W13", "2026-W14"]
