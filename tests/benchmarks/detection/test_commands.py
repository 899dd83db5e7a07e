"""The detector's commands at a small size: their output, not their figures."""

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from bot.cli import calibrate_detector, calibrate_prior, evaluate_detector
from flows.detection.model import CLINIC, SHIPPED
from flows.detection.model.model import dump_model, parse_model, parse_prior
from flows.detection_research.benchmark.worlds import REFERENCE, draw_sample


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Forty dyads' check-ins as a CSV."""
    answers = draw_sample(REFERENCE, CLINIC, np.random.default_rng(1), 40, 8).answers().astype(int)
    rows = [
        f"d{dyad},2026-01-{1 + index:02},{','.join(map(str, row.ravel()))}"
        for dyad, line in enumerate(answers)
        for index, row in enumerate(line)
    ]
    file = tmp_path / "ours.csv"
    file.write_text("\n".join(["dyad,at,g1,g2,t1,t2,b1,b2", *rows]))
    return file


def test_a_quick_evaluation_prints_the_tables_and_draws(tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    done = CliRunner().invoke(
        evaluate_detector.command, ["--quick", "--seed", "2", "--picture", str(picture)]
    )
    assert done.exit_code == 0
    assert "the limit" in done.stdout
    assert "… slow decline" in done.stderr
    assert picture.stat().st_size > 20_000


def test_own_check_ins_go_through_every_rule(table: Path, tmp_path: Path) -> None:
    model = tmp_path / "model.json"
    model.write_text(dump_model(SHIPPED))
    done = CliRunner().invoke(evaluate_detector.command, ["--csv", str(table), "--model", str(model)])
    assert done.exit_code == 0
    assert done.stdout.startswith("40 dyads, 320 check-ins; 280 could be judged")


def test_from_own_check_ins_to_a_model_of_ones_own(table: Path, tmp_path: Path) -> None:
    estimated = CliRunner().invoke(calibrate_prior.command, [str(table), "--version", "ours-1"])
    prior = parse_prior(estimated.stdout)
    assert prior.version == "ours-1"
    kept = tmp_path / "prior.json"
    kept.write_text(estimated.stdout)
    options = ["--prior", str(kept), "--dyads", "30", "--budget", "0.1"]
    calibrated = CliRunner().invoke(calibrate_detector.command, options)
    model = parse_model(calibrated.stdout)
    assert model.prior == prior
    assert model.thresholds.budget == 0.1
    assert json.loads(calibrated.stdout)["thresholds"]["prior"] == "ours-1"
