"""``alliance model`` on the made-up practice: six clients are enough to export ratings, too few for a model."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

from bot.cli import evaluate_detector, model, programme
from bot.cli.session import run_as_operator
from flows.detection import SHIPPED
from flows.detection.model import CLINIC
from flows.detection_research.benchmark.worlds import REFERENCE, draw_sample
from flows.errors import BadInput
from tests.support.answered_programmes import add_programme
from tests.support.home import home_in


@pytest.fixture(scope="module", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, move_in: Callable[[Path], None]) -> Iterator[Path]:
    with home_in(tmp_path_factory.mktemp("model")) as folder:
        move_in(folder)
        yield folder


def asked(*arguments: str) -> Result:
    return CliRunner().invoke(model.command, arguments)


def slug() -> str:
    lines = CliRunner().invoke(programme.command, ["list"]).output.splitlines()
    return next(line.split("\t")[0] for line in lines if not line.startswith("many"))


def test_ratings_go_to_a_file_for_its_owner_that_the_other_commands_read(home: Path) -> None:
    file = home / "ours.csv"
    assert "58 check-ins of 6 clients" in asked("ratings", slug(), str(file)).output
    assert file.stat().st_mode & 0o777 == 0o600
    rows = file.read_text().splitlines()
    assert (rows[0], len(rows)) == ("dyad,at,g1,g2,t1,t2,b1,b2", 59)
    told = CliRunner().invoke(evaluate_detector.command, ["--csv", str(file)]).output
    assert told.startswith("6 dyads, 58 check-ins; 52 could be judged")
    assert isinstance(asked("ratings", slug(), str(file)).exception, BadInput)


def test_with_too_few_clients_no_model_is_made_and_it_says_what_is_needed() -> None:
    refused = asked("estimate", slug()).exception
    assert isinstance(refused, BadInput)
    assert "6 dyads have five check-ins; a prior of one's own needs 20" in str(refused)


def test_the_shipped_model_is_in_use_and_can_be_named_as_such() -> None:
    assert asked("list", slug()).output == f"In use: {SHIPPED.version}\n"
    assert "judged by clinic-3/1" in asked("accept", slug(), SHIPPED.version).output
    assert "clinic-3/1" in asked("list", slug()).output.splitlines()[0]
    assert isinstance(asked("accept", slug(), "own-1/1").exception, BadInput)


@pytest.mark.slow
def test_everything_stored_is_recomputed_as_it_was() -> None:
    told = asked("recompute", slug())
    assert (told.exit_code, told.output.split(": ")[1]) == (0, "0 come out otherwise.\n")


@pytest.mark.slow
def test_from_check_ins_to_a_model_in_use() -> None:
    given = draw_sample(REFERENCE, CLINIC, np.random.default_rng(2), 21, 5).answers()
    run_as_operator(lambda ctx: add_programme(ctx, "many", given))
    made = asked("estimate", "many", "--dyads", "10").output
    assert "105 check-ins of 21 clients." in made
    assert "count 30 in 100, the training clinic's 70." in made
    assert "own-1/1 would flag" in made
    assert "not accepted" in asked("list", "many").output
    assert asked("accept", "many", "own-1/1").exit_code == 0
    assert asked("list", "many").output.endswith("In use: own-1/1\n")
