"""Low compared with most people: an absolute word beside the personal one, told once."""

import numpy as np
import pytest

from flows.detection import FindingKind, build_episodes, detect, level
from flows.detection.model.population import LOW_SHARE, low_cut
from flows.detection.model.prior import CLINIC
from flows.detection_research.benchmark.worlds import REFERENCE, draw_sample
from flows.instruments.model import Dimension
from tests.flows.detection.conftest import Line, Make


def told(line: Line, *rows: str) -> list[list[str]]:
    """Return the dimensions told at each check-in."""
    rounds = line(*rows)
    found = [level.detect(rounds[: end + 1]) for end in range(len(rounds))]
    return [[str(each) for one in of for each in one.evidence["dimensions"]] for of in found]  # type: ignore[union-attr]


def test_a_low_level_is_found_once_for_each_dimension_from_the_first_check_in(line: Line) -> None:
    assert told(line, *["551155"] * 4) == [["task"], [], [], []]
    assert told(line, *["222222"] * 3) == [["goal", "task", "bond"], [], []]


def test_a_slightly_low_level_is_found_after_more_check_ins(line: Line) -> None:
    assert told(line, *["333333"] * 4)[0] == []
    assert {each for of in told(line, *["333333"] * 4) for each in of} == {"goal", "task", "bond"}


@pytest.mark.parametrize("row", ["444444", "545454", "443434"])
def test_ordinary_levels_are_not_low(line: Line, row: str) -> None:
    assert told(line, *[row] * 6) == [[]] * 6


def test_a_continuing_low_level_is_no_new_finding(line: Line) -> None:
    rounds = line(*["333333"] * 6)
    assert level.detect(rounds) == ()
    assert set(level.low_dimensions(rounds)) == set(Dimension)


def test_a_partly_answered_dimension_has_no_low_level(line: Line) -> None:
    assert told(line, "2-2-2-") == [[]]


def test_a_low_level_begins_no_episode(line: Line) -> None:
    rounds = line(*["333333"] * 4)
    findings = {each.check_in: detect(rounds[: end + 1]) for end, each in enumerate(rounds)}
    assert FindingKind.LOW_LEVEL in [one.kind for found in findings.values() for one in found]
    assert build_episodes(rounds, findings) == ()


@pytest.mark.parametrize("number", [1, 2, 4, 8])
def test_at_most_five_in_a_hundred_ordinary_people_have_a_low_level(number: int) -> None:
    """At most five in a hundred in each dimension, and not far fewer than discrete scores allow."""
    answers = draw_sample(REFERENCE, CLINIC, np.random.default_rng(4), 8000, check_ins=8).answers()
    recent = answers[:, max(0, number - 4) : number]
    means = (recent.mean(axis=(1, 3)) - 1) / 4
    shares = [(means[:, each] <= low_cut(CLINIC, each, (5, 5), number) + 1e-9).mean() for each in range(3)]
    assert min(shares) > 0.015
    assert max(shares) < LOW_SHARE + 0.01


def test_a_longer_scale_has_its_own_cut_off_of_a_low_level(line: Line, make: Make) -> None:
    ten = make(options=11)
    low = dict.fromkeys(("g1", "g2", "t1", "t2", "b1", "b2"), 3)
    assert level.detect(line(low, asked=ten))
    assert not level.detect(line(dict.fromkeys(low, 9), asked=ten))
