"""Every finding stands as new in exactly one digest, whatever happens to the digest's day, time, zone or service."""

import shutil
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.services.context import digest_schedule
from bot.services.digests import weekly_send
from flows.detection import Finding, FindingKind, Severity
from flows.digest import serialization
from flows.ids import CheckInId
from flows.instruments import Dimension
from storage import migrations
from storage.repositories import digests, due, flags, people, practitioners
from storage.repositories.due import DueKind
from tests.support.active_dyad import TUESDAY, ActiveDyad, active_dyad
from tests.support.answered_programmes import add_check_in

ZONES = ("Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles", "Pacific/Kiritimati", "Europe/Helsinki")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
Step = tuple[str, int]

steps = st.lists(
    st.one_of(
        st.tuples(st.just("hours"), st.integers(1, 200)),
        st.tuples(st.just("outage"), st.integers(1, 900)),
        st.tuples(st.just("finding"), st.just(0)),
        st.tuples(st.just("zone"), st.integers(0, len(ZONES) - 1)),
        st.tuples(st.just("weekday"), st.integers(0, 6)),
        st.tuples(st.just("time"), st.integers(0, 23)),
    ),
    max_size=14,
)


class Practice:
    """A practitioner whose digests come when they are due, and a client about whom there are findings."""

    def __init__(self, active: ActiveDyad) -> None:
        self.active, self.now, self.found = active, TUESDAY, list[CheckInId]()
        with active.at(self.now) as ctx:
            self.practitioner = active.dyad(ctx).practitioner
        self._replan()

    def does(self, step: Step) -> None:
        kind, value = step
        self.now += MINUTE
        match kind:
            case "hours":
                for _ in range(value):
                    self.now += HOUR
                    self._send_due()
            case "outage":
                self.now += value * HOUR
                self._send_due()
            case "finding":
                self._find()
            case _:
                self._change(kind, value)

    def _find(self) -> None:
        with self.active.at(self.now) as ctx:
            made = add_check_in(ctx, self.active.dyad(ctx), np.array((4, 4, 4, 4, 4, 4)))
            found = Finding(
                FindingKind.LOW_ANSWER, Dimension.BOND, Severity.WATCH, {"form": "drop"}, "low-answer", 1
            )
            flags.put(ctx, self.active.id, made.id, (found,))
            self.found.append(made.id)

    def _change(self, kind: str, value: int) -> None:
        with self.active.at(self.now) as ctx:
            if kind == "zone":
                people.change(ctx, self.active.practitioner(ctx).person.id, zone=ZONES[value])
            elif kind == "weekday":
                practitioners.change(ctx, self.practitioner, digest_weekday=value)
            else:
                practitioners.change(ctx, self.practitioner, digest_at=f"{value:02d}:00")
        self._replan()
        self._send_due()

    def _replan(self) -> None:
        with self.active.at(self.now) as ctx:
            digest_schedule.schedule_next_digest(ctx, self.active.practitioner(ctx))

    def _send_due(self) -> None:
        with self.active.at(self.now) as ctx:
            at: datetime | None = due.get_moment(ctx, DueKind.DIGEST, self.practitioner)
            assert at is not None
            if at <= self.now:
                weekly_send.run_due(ctx, self.practitioner)

    def times_new(self) -> Counter[str]:
        """Return how many digests told each finding as new."""
        told = Counter[str]()
        with self.active.at(self.now) as ctx:
            contents = [each for _, each in digests.list_all(ctx, self.practitioner) if each is not None]
        for content in contents:
            for entry in serialization.from_json(content).attention:
                told.update(str(each.check_in) for each in entry.told)
        return told


def play(active: ActiveDyad, taken: Sequence[Step]) -> tuple[list[CheckInId], Counter[str]]:
    practice = Practice(active)
    for step in taken:
        practice.does(step)
    practice.does(("hours", 24 * 16))
    return practice.found, practice.times_new()


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("empty") / "empty.sqlite"
    migrations.upgrade(f"sqlite+aiosqlite:///{file}")
    return file


@settings(max_examples=25, deadline=None)
@given(steps)
@example([("hours", 48), ("finding", 0), ("hours", 90), ("weekday", 6)])
@example([("hours", 48), ("finding", 0), ("outage", 24 * 12)])
@example([("finding", 0), ("hours", 24 * 5 + 10), ("weekday", 0), ("time", 1)])
def test_a_finding_is_new_in_one_digest(empty: Path, taken: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        copied = shutil.copy(empty, Path(folder) / "copy.sqlite")
        with active_dyad(f"sqlite+aiosqlite:///{copied}") as active:
            found, told = play(active, taken)
    assert told == Counter(str(each) for each in found)
