"""``alliance export``: files for their owner, that replace none, of a programme that allows it."""

from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import audit, export
from bot.cli.session import run_as_operator
from flows.errors import BadInput
from storage.repositories import dyads
from tests.support.exported_programme import LABEL, add_programme


@pytest.fixture
def study(home: Path) -> Path:
    """Return a folder with a home in which a programme allows research."""
    run_as_operator(lambda ctx: add_programme(ctx, 6, 2))
    return home


def asked(*arguments: str) -> Result:
    return CliRunner().invoke(export.command, arguments)


def test_research_goes_to_a_new_folder_for_its_owner(study: Path) -> None:
    folder = study / "files"
    told = asked("research", "study", str(folder)).output
    assert "144 rows of 24 check-ins of 6 clients" in told
    assert "Left out, not having agreed to the present text: 1 clients." in told
    assert "By language: 1 groups, the smallest of 6; 0 people in groups under five." in told
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}
    assert "data-exported" in CliRunner().invoke(audit.command, ["list"]).output


def test_nothing_is_replaced_and_nothing_is_left_of_what_failed(study: Path) -> None:
    folder = study / "files"
    folder.mkdir()
    assert "is there already" in str(asked("research", "study", str(folder)).exception)
    assert [*folder.iterdir()] == []
    assert isinstance(asked("research", "nowhere", str(study / "new")).exception, BadInput)
    assert {each.name for each in study.iterdir()} == {"files", "home", "keys"}


def test_with_a_key_file_two_exports_have_the_same_pseudonyms(study: Path) -> None:
    key = study / "export.key"
    for name in "abc":
        keyed = ["--key", str(key), "--date", "2026-03-05"] if name != "c" else []
        assert asked("research", "study", str(study / name), *keyed).exit_code == 0
    one, two, other = ((study / name / "research.csv").read_bytes() for name in "abc")
    assert one == two != other
    assert key.stat().st_mode & 0o777 == 0o600
    key.write_text("no key")
    assert "is not the key of an export" in str(
        asked("research", "study", str(study / "d"), "--key", str(key)).exception
    )


def test_a_month_goes_to_two_files_that_replace_none(study: Path) -> None:
    last = run_as_operator(lambda ctx: (ctx.now.replace(day=1) - timedelta(days=1)).strftime("%Y-%m"))
    told = asked("month", "study", last, str(study)).output.splitlines()
    assert told == [str(study / f"study-{last}.{kind}") for kind in ("xlsx", "csv")]
    assert {Path(file).stat().st_mode & 0o777 for file in told} == {0o600}
    assert "is there already" in str(asked("month", "study", last, str(study)).exception)


def test_fhir_of_a_programme_and_of_a_client_and_flow_results(study: Path) -> None:
    assert "24 check-ins" in asked("fhir", "study", str(study / "all.json")).output
    labels = run_as_operator(lambda ctx: {each.label: each.id for each in dyads.every(ctx)})
    dyad, not_agreed = labels[f"{LABEL} 0"], labels[f"{LABEL} 6"]
    answer = asked("fhir", dyad, str(study / "one.json"), "--base", "https://clinic.example/fhir/")
    assert "4 check-ins" in answer.output
    assert "has not agreed" in str(asked("fhir", not_agreed, str(study / "none.json")).exception)
    assert "is there already" in str(asked("fhir", "study", str(study / "all.json")).exception)
    assert "answers in" in asked("flow-results", "study", str(study / "flow")).output
    assert (study / "flow" / "datapackage.json").stat().st_mode & 0o777 == 0o600
