"""The gap between the two views, against this pair's usual one."""

from statistics import fmean

import numpy as np
import pytest

from flows.detection import FindingKind, Severity, gap
from flows.instruments.model import Dimension
from tests.flows.detection.conftest import Line


def view(goal: int | None, task: int | None, bond: int | None) -> dict[str, int | None]:
    return {"g2": goal, "t1": task, "b1": bond}


def test_nothing_is_compared_where_one_has_not_answered(line: Line) -> None:
    assert gap.detect(line("444444")) == ()
    assert gap.detect(line("4-4444", views={0: view(1, None, None)})) == ()


def test_views_alike_or_a_point_apart_are_no_finding(line: Line) -> None:
    assert gap.detect(line("444444", views={0: view(4, 3, 3)})) == ()


@pytest.mark.parametrize(
    ("own", "kind", "dimension", "apart"),
    [
        (view(1, 5, 5), FindingKind.GOAL_DISAGREEMENT, Dimension.GOAL, -4.0),
        (view(5, 1, 5), FindingKind.GAP, Dimension.TASK, -4.0),
        (view(5, 5, 1), FindingKind.GAP, Dimension.BOND, -4.0),
    ],
)
def test_a_gap_of_four_is_unusual_at_once(
    line: Line, own: dict[str, int | None], kind: FindingKind, dimension: Dimension, apart: float
) -> None:
    (found,) = gap.detect(line("555555", views={0: own}))
    assert (found.kind, found.dimension, found.evidence["gap"]) == (kind, dimension, apart)
    assert found.severity is Severity.WATCH


@pytest.mark.parametrize("own", [view(4, 1, 4), view(4, 4, 1)])
def test_a_gap_of_three_is_unusual_for_a_pair_that_agreed(line: Line, own: dict[str, int | None]) -> None:
    agreed = {index: view(4, 4, 4) for index in range(4)}
    assert gap.detect(line("444444", views={0: own})) == ()
    assert len(gap.detect(line(*["444444"] * 5, views={**agreed, 4: own}))) == 1


def test_a_goal_gap_of_three_is_wider_than_in_most_pairs(line: Line) -> None:
    (found,) = gap.detect(line("444444", views={0: view(1, 4, 4)}))
    assert (found.evidence["gap"], found.evidence["reason"]) == (-3.0, "wide")


def test_one_wide_goal_gap_of_many_is_no_wide_pair(line: Line) -> None:
    """The pair differs more than others by its mean, not by one session that is not unusual for it."""
    views = {index: view(goal, 4, 4) for index, goal in enumerate((2, 4, 2, 4, 2, 3, 1))}
    assert gap.detect(line(*["444444"] * 7, views=views)) == ()
    always = {index: view(2, 4, 4) for index in range(9)}
    rounds = line(*["444444"] * 9, views=always)
    assert [end for end in range(1, 10) if gap.detect(rounds[:end])] == [3]


def test_a_gap_is_found_in_about_one_of_a_hundred_ordinary_sessions(line: Line) -> None:
    """Over all dimensions and the wide pairs, in pairs whose gaps are spread as the detector takes them to be."""
    generator, told, sessions = np.random.default_rng(1), 0, 10
    pairs = 300
    for _ in range(pairs):
        usual = np.array(list(gap.MEAN.values())) + gap.BETWEEN_SD * generator.standard_normal(3)
        apart = np.rint(usual + gap.WITHIN_SD * generator.standard_normal((sessions, 3))).astype(int)
        client = np.where(apart > 0, 5 - apart, 5).clip(1, 5)
        own = (client + apart).clip(1, 5)
        rows = ["".join(str(each) * 2 for each in row) for row in client]
        rounds = line(*rows, views={index: view(*map(int, row)) for index, row in enumerate(own)})
        told += sum(bool(gap.detect(rounds[: end + 1])) for end in range(sessions))
    assert 0.005 < told / (pairs * sessions) < 0.015


def test_a_gap_of_two_is_no_finding(line: Line) -> None:
    assert gap.detect(line("444444", views={0: view(2, 2, 2)})) == ()


def test_a_practitioner_may_also_think_better_of_it(line: Line) -> None:
    (found,) = gap.detect(line("424444", views={0: view(5, 4, 4)}))
    assert found.evidence["gap"] == 3.0
    assert (found.evidence["client"], found.evidence["practitioner"]) == ({"g2": 2}, {"g2": 5})


def test_a_gap_is_measured_against_the_pairs_own(line: Line) -> None:
    """A pair that always differed by one is unusual when it differs by two in the other direction."""
    usual = {index: view(4, 3, 4) for index in range(12)}
    (found,) = gap.detect(line(*["444444"] * 12, "443444", views={**usual, 12: view(4, 5, 4)}))
    assert found.evidence["reason"] == "unusual"
    assert found.evidence["pairs"] == 12
    usual_gap, span = found.evidence["usual"], found.evidence["range"]
    assert isinstance(usual_gap, float)
    assert usual_gap < -0.8
    assert isinstance(span, list)
    least, greatest = (each for each in span if isinstance(each, float))
    assert least < usual_gap < greatest
    assert fmean((least, greatest)) == pytest.approx(usual_gap, abs=0.02)
    assert gap.detect(line("443444", views={0: view(4, 5, 4)})) == ()


def test_a_wide_gap_is_told_once_until_it_changes(line: Line) -> None:
    wide = {index: view(1, 4, 4) for index in range(6)}
    rounds = line(*["444444"] * 6, views=wide)
    assert [len(gap.detect(rounds[: end + 1])) for end in range(6)] == [1, 0, 0, 0, 0, 0]
    (found,) = gap.detect(line(*["444444"] * 6, "424444", views={**wide, 6: view(5, 4, 4)}))
    assert found.evidence["gap"] == 3.0


def test_the_usual_gap_of_a_pair_is_forgotten_after_sixty_days(line: Line) -> None:
    views = {index: view(4, 3, 4) for index in range(8)}
    found = gap.detect(line(*["444444"] * 8, days=90, views={**views, 7: view(1, 4, 4)}))
    assert [one.evidence["pairs"] for one in found] == [0]
