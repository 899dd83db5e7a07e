"""The whole evaluation on a small scale: complete, reproducible, printed and drawn."""

from dataclasses import replace

import numpy as np
import pytest

from flows.detection.model import CLINIC, SHIPPED
from flows.detection_research.benchmark.evaluation import (
    CASE_NAMES,
    FIRST_CHECK_INS,
    LIMIT_CASES,
    Evaluation,
    SampleSizes,
    evaluate,
)
from flows.detection_research.benchmark.experiment import BOND, GOAL, LIMIT, OURS
from flows.detection_research.benchmark.own_data import report_own_data
from flows.detection_research.benchmark.picture import draw_figure
from flows.detection_research.benchmark.report import render_evaluation
from flows.detection_research.benchmark.rules import RULES
from flows.detection_research.benchmark.worlds import BREAKING, FAMILY, LONG, REFERENCE
from flows.detection_research.benchmark.worlds import draw_sample as draw_world

TINY = SampleSizes(reference=40, lasting=10, family=4, world=2)
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def found() -> Evaluation:
    return evaluate(SHIPPED, 3, TINY, say=lambda what: None)


def test_an_evaluation_has_every_rule_and_every_world(found: Evaluation) -> None:
    assert set(found.found) == set(found.curves) == set(found.delays) == {OURS, LIMIT, *RULES}
    assert [row.world for row in found.worlds] == [LONG, *BREAKING]
    assert [row.world for row in found.family] == list(FAMILY)
    assert all(0 <= rate <= 1 for row in found.family for rate in row.alarms)
    assert all(0 <= row.likely <= row.watch <= 1 for row in found.worlds)
    assert all(shares.sum() == pytest.approx(1) for shares in found.named.values())
    assert all(
        0 < found.of_limit(OURS, start, case) < 1.5 for start in FIRST_CHECK_INS for case in LIMIT_CASES
    )


def test_the_same_seed_gives_the_same_report(found: Evaluation) -> None:
    again = evaluate(SHIPPED, 3, TINY, say=lambda what: None)
    assert render_evaluation(again) == render_evaluation(found)


def test_the_report_names_every_rule_and_world(found: Evaluation) -> None:
    text = render_evaluation(found)
    names = [
        *RULES,
        OURS,
        LIMIT,
        *(world.name for world in (*FAMILY, *BREAKING)),
        "worst",
        "median",
        *CASE_NAMES.values(),
        SHIPPED.version,
    ]
    assert [name for name in names if name not in text] == []


def test_a_miss_says_whether_it_was_within_reach(found: Evaluation) -> None:
    whole = dict.fromkeys(found.family[0].of_limit, 1.0)
    row = replace(
        found.family[0],
        of_limit={**whole, (2, GOAL): 0.7, (5, BOND): 0.85},
        reachable={**whole, (2, GOAL): 0.79},
        alarms=(0.04, 0.04, 0.04, 0.04),
    )
    text = render_evaluation(replace(found, family=[row]))
    assert (
        f"- {row.world.name}: below its share and out of reach: goal 2+; below its share: bond 5+\n" in text
    )


def test_the_picture_has_two_panels_and_a_legend_of_all_rules(found: Evaluation) -> None:
    figure = draw_figure(found)
    assert len(figure.axes) == 2
    assert len(figure.legends[0].get_texts()) == len(RULES) + 2


def test_own_check_ins_are_told_rule_by_rule() -> None:
    answers = draw_world(REFERENCE, CLINIC, np.random.default_rng(1), 12).answers()
    answers[0, 5:] = np.nan
    answers[1, 3, 0, 0] = np.nan
    text = report_own_data(answers, SHIPPED, np.random.default_rng(1))
    assert text.startswith("12 dyads, 137 check-ins; 125 could be judged")
    assert [rule for rule in RULES if rule not in text] == []
