"""The other rules, on numbers that can be counted by hand."""

import numpy as np
import pytest

from flows.detection_research.benchmark.rules import (
    RULES,
    PublishedFigures,
    population_figures,
    series_scores,
)
from flows.detection_research.benchmark.worlds import Array

SPREAD = PublishedFigures(mean=np.full(4, 4.0), between=np.full(4, 0.5), within=np.full(4, 0.5))


def number(rule: str, before: list[float], now: float) -> float:
    """Return the rule's number for one dyad whose four series are all the same."""
    history: Array = np.repeat(np.array(before)[None, :, None], 4, axis=2)
    return float(RULES[rule](SPREAD, history, np.full((1, 1, 4), now))[0, 0])


@pytest.mark.parametrize(
    ("rule", "before", "now", "expected"),
    [
        ("drop from the last", [5, 4], 3, 1.0),
        ("own mean and own SD", [4, 5], 3.5, 1 / np.sqrt(0.5)),
        ("own mean and own SD", [4], 1, -np.inf),
        ("individuals chart", [4, 5, 4], 3, (13 / 3 - 3) / (1 / 1.128)),
        ("individuals chart", [4], 1, -np.inf),
        ("EWMA", [4], 3, 0.6 * 1 / 0.5),
        ("CUSUM", [4], 3, 1 / 0.5 - 1),
        ("CUSUM", [4, 3], 3, 1.0 + (3.5 - 3) / 0.5 - 1),
        ("reliable change", [5, 2, 2], 4, 1 / (np.sqrt(2) * 0.5)),
        ("SRS-like line", [5, 5], 3, -3.0),
        ("shrunken baseline", [5], 3, (4.5 - 3) / np.sqrt(0.25 + 0.5 * 0.25)),
    ],
)
def test_each_rule_computes_its_documented_statistic(
    rule: str, before: list[float], now: float, expected: float
) -> None:
    assert number(rule, before, now) == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_more_alarmed_by_lower_answers(rule: str) -> None:
    found = [number(rule, [4, 5, 4, 4.5], now) for now in (5, 4, 3, 2, 1)]
    assert found == sorted(found)
    assert found[0] < found[-1]


def test_the_most_alarming_series_counts() -> None:
    before, now = np.full((1, 3, 4), 4.0), np.array([[[4.0, 4.0, 2.0, 3.3]]])
    assert RULES["drop from the last"](SPREAD, before, now)[0, 0] == pytest.approx(2.0)


def test_scores_are_three_dimensions_and_their_mean() -> None:
    answers = np.array([[[5.0, 4.0], [np.nan, 3.0], [2.0, 2.0]]])
    assert series_scores(answers).tolist() == [[4.5, 3.0, 2.0, pytest.approx(9.5 / 3)]]


def test_what_is_known_of_people_is_read_off_their_scores() -> None:
    generator = np.random.default_rng(1)
    level = 4 + 0.6 * generator.standard_normal((3000, 1, 1))
    found = population_figures(level + 0.3 * generator.standard_normal((3000, 12, 4)))
    assert found.mean == pytest.approx(np.full(4, 4.0), abs=0.05)
    assert found.between == pytest.approx(np.full(4, 0.6), abs=0.03)
    assert found.within == pytest.approx(np.full(4, 0.3), abs=0.01)
