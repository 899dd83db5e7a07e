"""Exports of a hundred thousand and of a million answers: time, and the process's greatest memory so far.

Every client shows a goal, and every check-in asks how far they have come with it. Seconds are of CPU, so that the
machine's other work hardly shows in them.
"""

import faulthandler
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from sqlalchemy import insert

from bot.cli.session import run_as_operator
from bot.services.context.context import Context
from bot.services.programmes.file import ProgrammeFile
from flows.goals import GoalVisibility
from flows.instruments import Perspective
from flows.scoring import score
from storage.encryption import padded_sealing
from storage.repositories import answers, consents, dyads, goals, people, practitioners, programmes, scores
from storage.repositories.answers import GivenAnswers, StoredAnswer, StoredProgress
from storage.tables.plan_tables import sessions
from storage.tables.schema import check_ins
from storage.tables.schema import scores as scores_table
from tests.support.home import home_in

CHECK_INS, ITEMS = 50, ("g1", "g2", "t1", "t2", "b1", "b2", "x1", "x2")
MAX_MEGABYTES, MAX_GROWTH = 400, 80
MAX_SECONDS = 600
KINDS = ("flow-results", "fhir", "research")
EXPORT = {"research": True, "records": True}


def add_clients(count: int) -> Callable[[Context], None]:
    """Return a function that adds clients with fifty check-ins of eight answers each."""

    def work(ctx: Context) -> None:
        file = ProgrammeFile.model_validate({"name": "many", "slug": "many", "export": EXPORT})
        programme = programmes.put(ctx, "many", file.model_dump(mode="json"))
        staff = [practitioners.add(ctx, programme.id, "Alex", 0, "08:00").id for _ in range(count // 50)]
        for number in range(count):
            dyad = dyads.add(ctx, programme.id, staff[number // 50], f"Jo {number}")
            person = people.add(ctx, ctx.hash(f"{ctx.new_id()}"), 600_000_000_000 + number, "en")
            dyads.bind(ctx, dyad.client, person.id)
            consents.give(ctx, dyad.client, 1, 1)
            own, theirs = (
                goals.add(ctx, dyad.id, side, category)
                for side, category in ((Perspective.CLIENT, "sleep"), (Perspective.PRACTITIONER, "worry"))
            )
            for goal in (own, theirs):
                goals.change(ctx, goal, visibility=GoalVisibility.SHOWN)
            add_check_ins(ctx, dyad.id, dyad.client, person.id, own.id)

    return work


def add_check_ins(ctx: Context, dyad: str, client: str, person: str, goal: str) -> None:
    """Add the check-ins of a client in three statements."""
    rows: dict[str, list[dict[str, object]]] = {"sessions": [], "check_ins": [], "scores": []}
    instrument = ctx.instrument("core-6", 1)
    for week in range(CHECK_INS):
        at, session, check_in = ctx.now - timedelta(weeks=week + 1), ctx.new_id(), ctx.new_id()
        values = {item: 1 + (week + place) % 3 for place, item in enumerate(ITEMS)}
        given = GivenAnswers(
            {item: StoredAnswer(value, "tap", at.isoformat()) for item, value in values.items()},
            progress=StoredProgress(goal, week % 11, "tap", at.isoformat(), shown=True),
        )
        found = {
            name: vars_of(each) for name, each in scores.by_name(score(instrument, given.values)).items()
        }
        rows["sessions"].append({"id": session, "dyad_id": dyad, "ended_at": at, "off": False, "made_at": at})
        rows["check_ins"].append(
            {
                "id": check_in,
                "dyad_id": dyad,
                "session_id": session,
                "person_id": person,
                "perspective": "client",
                "instrument": "core-6",
                "instrument_version": 1,
                "wished": False,
                "requested": False,
                "phase": "done",
                "state": b"",
                "answers": answers.seal(ctx, client, check_in, given),
                "asked_at": at,
                "ended_at": at,
                "made_at": at,
            }
        )
        sealed = padded_sealing.seal(ctx, client, scores.COLUMN, check_in, found, scores.STEP)
        rows["scores"].append({"check_in_id": check_in, "content": sealed, "version": 1})
    for table in (sessions, check_ins, scores_table):
        ctx.conn.execute(insert(table), rows[table.name])


def vars_of(each: object) -> dict[str, object]:
    return {name: getattr(each, name) for name in ("value", "answered", "of", "partial")}


def export(kind: str, to: Path) -> tuple[float, float]:
    """Run the command in a process of its own; return CPU seconds, and the greatest memory so far in MB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "bot", "export", kind, "many", str(to), "--date", "2026-03-05"]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | {"PYTHONPATH": str(Path.cwd())})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, after.ru_maxrss / 1024


def export_all(folder: Path, answers: str) -> dict[str, tuple[float, float]]:
    """Run each export, smallest memory first, and write down what it took."""
    measured = {}
    for kind in KINDS:
        seconds, megabytes = measured[kind] = export(kind, folder / kind)
        sizes = {each.name: each.stat().st_size / 1e6 for each in folder.rglob("*") if each.is_file()}
        shown = ", ".join(f"{name} {size:.0f} MB" for name, size in sorted(sizes.items()) if size > 1)
        sys.stdout.write(f"\n{answers} answers, {kind}: {seconds:.1f} s, at most {megabytes:.0f} MB; {shown}")
        sys.stdout.flush()
        _remove(folder / kind)
    return measured


def _remove(path: Path) -> None:
    """Remove what was exported, since a million answers take a gigabyte."""
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def test_a_million_answers_are_exported_in_flat_memory(tmp_path: Path) -> None:
    faulthandler.cancel_dump_traceback_later()  # it takes longer than what counts as hanging
    for name in ("few", "many"):
        (tmp_path / name).mkdir()
    with home_in(tmp_path):
        run_as_operator(add_clients(250))
        few = export_all(tmp_path / "few", "100,000")
        run_as_operator(add_clients(2250))
        many = export_all(tmp_path / "many", "1,000,000")
    for kind in KINDS:
        assert many[kind][1] < MAX_MEGABYTES
        assert many[kind][1] - max(each[1] for each in few.values()) < MAX_GROWTH
        assert many[kind][0] < MAX_SECONDS
