"""The research export: read back by foreign programs, equal to what is stored, and without anything private."""

import csv
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pyreadstat
import pytest

from bot.services.exports import research
from flows.errors import BadInput
from flows.exports import redcap
from flows.exports.codebook import ExportSummary
from flows.exports.pseudonyms import Pseudonyms
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import audit, dyads, programmes
from tests.support.exported_programme import CANARIES, add_programme, context

DAY, KEY = date(2026, 3, 5), Pseudonyms(bytes(range(32)))
CLIENTS, WEEKS = 6, 4
GOALS = 2 * CLIENTS - 2
"""A client's shown goal and their practitioner's, but for the client whose practitioner shows none."""
Rows = list[dict[str, str]]


async def export(
    store: Database, folder: Path, names: Pseudonyms = KEY, *, small: bool = False, day: date = DAY
) -> ExportSummary:
    """Write the export of the programme "study" into a new folder."""

    def work(unit: UnitOfWork) -> ExportSummary:
        folder.mkdir()
        return research.write(context(unit), folder, "study", names, day, small=small)

    return await store.read(work)


def table(folder: Path, name: str = research.TABLE) -> Rows:
    with (folder / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def found_in(folder: Path, secrets: Iterable[str]) -> list[tuple[str, str]]:
    """Return which of these texts stand in which of the folder's files."""
    texts = {name: content.decode("utf-8", errors="replace") for name, content in contents(folder).items()}
    return [(name, each) for name, text in texts.items() for each in secrets if each in text]


@pytest.fixture
async def folder(store: Database, tmp_path: Path) -> Path:
    """Return the folder of an export of six clients who agreed and one who did not."""
    await store.write(lambda unit: add_programme(unit, CLIENTS, WEEKS))
    await export(store, tmp_path / "out")
    return tmp_path / "out"


def test_a_row_is_an_item_of_a_check_in_with_its_value_or_the_reason_for_none(folder: Path) -> None:
    rows = table(folder)
    assert len(rows) == CLIENTS * WEEKS * (8 + 4)
    assert len({row["dyad"] for row in rows}) == CLIENTS
    assert all(bool(row["value"]) != bool(row["missing"]) for row in rows)
    of_clients = [row for row in rows if row["perspective"] == "client"]
    reasons = Counter(row["missing"] for row in of_clients)
    assert reasons["skipped"] == WEEKS
    assert (reasons["unanswered"], reasons["not-sent"]) == (8, 8)
    assert reasons["not-asked"] == CLIENTS * WEEKS - 2  # x2, in every check-in that was sent
    assert {row["session_number"] for row in rows} == {"1", "2", "3", "4"}
    assert {row["way"] for row in rows if row["item"] == "g1" and row["value"]} == {"typed"}
    assert {row["changed"] for row in rows if row["item"] == "g2" and row["value"]} == {"yes", "no"}
    first = min(row["sent"] for row in rows)
    assert re.fullmatch(r"2026-02-05T1[34]:\d\d:00Z", first)
    assert {row["zone"] for row in rows} == {"Europe/Berlin"}


def test_goals_leave_as_both_show_them_with_what_became_of_them(folder: Path) -> None:
    rows = table(folder, research.GOALS)
    assert len(rows) == GOALS
    assert Counter((row["perspective"], row["category"], row["fit"]) for row in rows) == {
        ("client", "sleep", "part"): CLIENTS - 1,
        ("practitioner", "worry", "no"): CLIENTS - 1,
    }
    (reached,) = [row for row in rows if row["state"] != "active"]
    assert (reached["state"], reached["ended"]) == ("reached", "2026-03-04T12:00:00Z")
    assert {row["named"] for row in rows} == {"2025-03-06T12:00:00Z"}
    known = {(row["dyad"], row["goal_number"]): row for row in rows}
    asked = {(row["dyad"], row["goal_number"], row["goal_progress"]) for row in table(folder)}
    about = [(dyad, number, value) for dyad, number, value in asked if number]
    assert {known[dyad, number]["category"] for dyad, number, _ in about} == {"sleep"}
    # Four clients: of the others one's practitioner shows no goal, and one was asked about a hidden one.
    assert len({dyad for dyad, _, _ in about}) == CLIENTS - 2
    assert {value for _, _, value in about} == {"", "1", "2", "3", "4"}  # empty: skipped


def test_what_was_never_sent_stays_private(folder: Path) -> None:
    rows = [row for row in table(folder) if row["outcome"] == "not-sent"]
    assert rows
    assert {row[name] for row in rows for name in ("value", "way", "changed", "first", "last")} == {""}


async def test_nothing_private_is_in_any_file(store: Database, folder: Path) -> None:
    def internal_ids(unit: UnitOfWork) -> list[str]:
        known = programmes.by_slug(unit, "study")
        assert known is not None
        own = [dyads.get(unit, each) for each in dyads.created_at(unit, known.id)]
        return [each for dyad in own for each in (dyad.id, dyad.person or dyad.id)]

    ids = await store.read(internal_ids)
    assert len(ids) == 2 * (CLIENTS + 1)
    assert found_in(folder, (*CANARIES, *ids)) == []


async def test_whoever_has_not_agreed_is_left_out_and_counted(store: Database, tmp_path: Path) -> None:
    await store.write(lambda unit: add_programme(unit, CLIENTS, 1))
    summary = await export(store, tmp_path / "out")
    assert (summary.people, summary.left_out) == (CLIENTS, 1)
    assert (
        "have not agreed to the present text: 1 clients" in (tmp_path / "out" / research.CODEBOOK).read_text()
    )


async def test_fewer_than_five_are_refused_unless_asked_for(store: Database, tmp_path: Path) -> None:
    await store.write(lambda unit: add_programme(unit, 4, 1))
    with pytest.raises(BadInput, match="4 clients would be in it"):
        await export(store, tmp_path / "refused")
    assert (await export(store, tmp_path / "out", small=True)).people == 4


async def test_a_programme_that_does_not_allow_research_exports_nothing(
    store: Database, tmp_path: Path
) -> None:
    await store.write(lambda unit: add_programme(unit, CLIENTS, 1, research=False))
    with pytest.raises(BadInput, match="does not allow research"):
        await export(store, tmp_path / "out")


async def test_the_same_key_and_day_give_the_same_bytes_and_another_key_other_names(
    store: Database, folder: Path, tmp_path: Path
) -> None:
    await export(store, tmp_path / "again")
    await export(store, tmp_path / "other", Pseudonyms(bytes(32)))
    assert len(contents(folder)) == 9
    assert contents(folder) == contents(tmp_path / "again")
    ours, theirs = ({row["dyad"] for row in table(each)} for each in (folder, tmp_path / "other"))
    assert not ours & theirs
    assert [row["dyad"] for row in table(folder)] == sorted(row["dyad"] for row in table(folder))


async def test_day_numbers_stand_for_moments_where_the_programme_chose_them(
    store: Database, tmp_path: Path
) -> None:
    await store.write(lambda unit: add_programme(unit, CLIENTS, WEEKS, times="days"))
    await export(store, tmp_path / "out")
    rows = table(tmp_path / "out")
    assert {row["sent_day"] for row in rows} == {"1", "8", "15", "22"}
    assert not {"sent", "zone"} & rows[0].keys()
    goals = table(tmp_path / "out", research.GOALS)
    assert {row["ended_day"] for row in goals} == {"", "28"}
    for name in (research.TABLE, research.GOALS):
        assert not re.search(r"202\d-", (tmp_path / "out" / name).read_text())


async def test_reading_for_research_is_recorded(store: Database) -> None:
    await store.write(lambda unit: add_programme(unit, CLIENTS, 1))
    await store.write(lambda unit: research.record(context(unit), "study", KEY, small=False))
    entries = await store.read(audit.list_entries)
    assert [each.what.partition(":")[2] for each in entries if each.verb == "data-exported"] == ["research"]


# ── Foreign readers ───────────────────────────────────────────────────────────────────────────────────────


def read_alike(folder: Path, spss: str, file: str) -> Any:
    """Check that pyreadstat reads from an SPSS file what the CSV has, and return its description of the file."""
    data, meta = pyreadstat.read_sav(str(folder / spss), output_format="dict", user_missing=True)
    rows = table(folder, file)
    assert meta.number_rows == len(rows)
    assert [*data] == [*rows[0]]
    labels = meta.variable_value_labels
    for name, values in data.items():
        for row, value in zip(rows, values, strict=True):
            assert _as_written(name, value, labels.get(name, {})) == row[name], name
    return meta


def test_pyreadstat_reads_the_same_as_the_tables_have(folder: Path) -> None:
    meta = read_alike(folder, research.SPSS, research.TABLE)
    goals = read_alike(folder, research.GOALS_SPSS, research.GOALS)
    assert goals.variable_value_labels["category"][3.0] == "sleep: Sleep"
    assert meta.missing_ranges["value"] == [{"lo": -6.0, "hi": -1.0}]
    assert str(meta.column_names_to_labels["value"]).startswith("the answer as given")


def _as_written(name: str, value: object, labels: dict[float, str]) -> str:
    """Return a value that was read as the CSV has it."""
    if value is None or value == "" or value != value:  # noqa: PLR0124 -- NaN
        return ""
    if hasattr(value, "strftime"):
        return str(value.strftime("%Y-%m-%dT%H:%M:%SZ"))
    if isinstance(value, float) and name == "value":
        return "" if value < 0 else f"{value:.10g}"
    if isinstance(value, float) and labels:
        return labels[value].partition(":")[0]
    return f"{value:.10g}" if isinstance(value, float) else str(value)


@pytest.mark.skipif(not shutil.which("pspp"), reason="no pspp on this machine; apt-get install pspp")
def test_pspp_reads_it_and_knows_what_is_missing(folder: Path, tmp_path: Path) -> None:
    syntax, out, goals_out = (tmp_path / name for name in ("read.sps", "pspp.csv", "goals.csv"))
    syntax.write_text(
        f"GET FILE='{folder / research.SPSS}'.\n"
        f"SAVE TRANSLATE /OUTFILE='{out}' /TYPE=CSV /REPLACE /FIELDNAMES /KEEP=dyad item value outcome.\n"
        "DESCRIPTIVES value /STATISTICS=MEAN.\n"
        f"GET FILE='{folder / research.GOALS_SPSS}'.\n"
        f"SAVE TRANSLATE /OUTFILE='{goals_out}' /TYPE=CSV /REPLACE /FIELDNAMES /KEEP=dyad goal_number.\n"
    )
    told = subprocess.run(
        ["pspp", "-O", "format=csv", str(syntax)], capture_output=True, text=True, check=True
    )
    rows = table(folder)
    read = list(csv.DictReader(out.open(newline="")))
    assert [(row["dyad"], row["item"]) for row in read] == [(row["dyad"], row["item"]) for row in rows]
    read_goals = list(csv.DictReader(goals_out.open(newline="")))
    numbers = [(row["dyad"], row["goal_number"]) for row in table(folder, research.GOALS)]
    assert [(row["dyad"], row["goal_number"].strip()) for row in read_goals] == numbers
    values = [int(row["value"]) for row in rows if row["value"]]
    assert [row["value"].strip() for row in read if float(row["value"]) > 0] == [str(each) for each in values]
    mean = f"{sum(values) / len(values):.2f}"
    assert re.search(rf"{len(values)},{mean}", told.stdout), told.stdout
    assert "warning" not in (told.stdout + told.stderr).lower()


@pytest.mark.skipif(not shutil.which("Rscript"), reason="no R on this machine; apt-get install r-base-core")
def test_the_r_script_runs_and_counts_the_same(folder: Path) -> None:
    told = subprocess.run(
        ["Rscript", "--vanilla", research.SCRIPT], cwd=folder, capture_output=True, text=True, check=True
    )
    rows = table(folder)
    assert f"rows {len(rows)}" in told.stdout
    assert f"values {sum(bool(row['value']) for row in rows)}" in told.stdout
    assert f"people {CLIENTS}" in told.stdout
    assert f"goals {GOALS}" in told.stdout
    assert "goal" in told.stdout
    assert told.stderr == ""


def test_redcaps_dictionary_and_import_follow_its_rules(folder: Path) -> None:
    fields = table(folder, research.REDCAP_DICTIONARY)
    assert tuple(fields[0]) == redcap.HEADER
    names = [row["Variable / Field Name"] for row in fields]
    assert len({*names}) == len(names)
    assert names[0] == "record_id"
    assert [
        name for name in names if not re.fullmatch(r"[a-z](?:_?[a-z0-9]+)*", name) or len(name) > 26
    ] == []
    assert {row["Form Name"] for row in fields} == {"dyad", "check_in", "goal"}
    choices = {row["Variable / Field Name"]: row["Choices, Calculations, OR Slider Labels"] for row in fields}
    for row in fields:
        assert row["Field Type"] in {"text", "radio"}
        assert (row["Field Type"] == "radio") == bool(row["Choices, Calculations, OR Slider Labels"])
    imported = table(folder, research.REDCAP_IMPORT)
    extra = {"redcap_repeat_instrument", "redcap_repeat_instance", "check_in_complete", "goal_complete"}
    assert {*imported[0]} == {*names} | extra
    repeated = ("record_id", "redcap_repeat_instrument", "redcap_repeat_instance")
    keys = [tuple(row[name] for name in repeated) for row in imported]
    assert len({*keys}) == len(keys)
    assert Counter(form for _, form, _ in keys) == {"check_in": CLIENTS * WEEKS * 2, "goal": GOALS}
    forms = {row["Variable / Field Name"]: row["Form Name"] for row in fields[1:]}
    for row in imported:
        assert {forms[name] for name in forms if row[name]} == {row["redcap_repeat_instrument"]}
    for row in imported:
        for name in names:
            codes = {each.partition(",")[0].strip() for each in choices[name].split("|")}
            assert not row[name] or not choices[name] or row[name] in codes, name
