"""The Flow Results package: a valid data package with a row for each answer, and its rules kept."""

import csv
import json
from datetime import date
from pathlib import Path
from uuid import UUID

import frictionless
import pytest

from bot.services.exports import flow_results_package
from flows.errors import BadInput
from flows.exports import flow_results
from flows.exports.pseudonyms import Pseudonyms
from storage.database.unit_of_work import Database, UnitOfWork
from tests.support.exported_programme import CANARIES, add_programme, context

KEY, DAY = Pseudonyms(bytes(range(32))), date(2026, 3, 5)
CLIENTS, WEEKS = 6, 4


@pytest.fixture
async def folder(store: Database, tmp_path: Path) -> Path:
    """Return the folder of a package."""
    await store.write(lambda unit: add_programme(unit, CLIENTS, WEEKS))

    def work(unit: UnitOfWork) -> int:
        (tmp_path / "out").mkdir()
        return flow_results_package.write(context(unit), tmp_path / "out", "study", KEY, DAY, small=False)

    answers = CLIENTS * WEEKS * (7 + 4) - 2 * 7 - WEEKS
    progress = (CLIENTS - 3) * WEEKS - 2  # less those who skip, see no goal of the other's, or hide theirs
    goals = 2 * (CLIENTS - 1) + 1  # named by both, and one reached
    assert await store.read(work) == answers + progress + goals
    return tmp_path / "out"


def test_frictionless_finds_it_valid(folder: Path) -> None:
    """Read as a plain data package: frictionless takes the profile that Flow Results prescribes for a file's name."""
    package = json.loads((folder / flow_results.DESCRIPTOR).read_text())
    del package["profile"]
    (folder / flow_results.DESCRIPTOR).write_text(json.dumps(package))
    report = frictionless.validate(str(folder / flow_results.DESCRIPTOR))
    assert report.valid, report.flatten(["rowNumber", "fieldNumber", "type", "note"])[:5]
    assert report.tasks[0].stats["rows"] == len(rows(folder))


def test_every_answer_is_a_choice_of_a_question_that_the_descriptor_has(folder: Path) -> None:
    package = json.loads((folder / flow_results.DESCRIPTOR).read_text())
    assert package["profile"] == "flow-results-package"
    assert UUID(package["id"]).version == 4
    questions = package["resources"][0]["schema"]["questions"]
    for row in rows(folder):
        question = questions[row["question_id"]]
        if question["type"] == "numeric":
            low, high = question["type_options"]["range"]
            assert low <= int(row["response"]) <= high
        else:
            assert row["response"] in question["type_options"]["choices"]
        assert row["timestamp"].endswith("+00:00")
        about = "goal" if row["question_id"].startswith("goal-") else "way"
        assert {*json.loads(row["response_metadata"])} == {"session_id", "dyad", about}
    assert {row["question_id"] for row in rows(folder)} >= {
        *("goal-category-client", "goal-category-practitioner", "goal-state-client", "goal-progress-client")
    }
    assert len({row["row_id"] for row in rows(folder)}) == len(rows(folder))


def test_the_package_has_no_names_labels_or_words(folder: Path) -> None:
    texts = [file.read_text() for file in folder.iterdir()]
    assert [each for each in CANARIES for text in texts if each in text] == []


async def test_a_programme_of_day_numbers_is_refused(store: Database) -> None:
    await store.write(lambda unit: add_programme(unit, CLIENTS, 1, times="days"))
    with pytest.raises(BadInput, match="only moments"):
        await store.write(lambda unit: flow_results_package.record(context(unit), "study", KEY, small=False))


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / flow_results.RESPONSES).open(newline="") as file:
        return list(csv.DictReader(file))
