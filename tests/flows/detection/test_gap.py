"""The gap between the two views, against this pair's usual one."""

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
        (view(1, 4, 4), FindingKind.GOAL_DISAGREEMENT, Dimension.GOAL, -3.0),
        (view(4, 1, 4), FindingKind.GAP, Dimension.TASK, -3.0),
        (view(4, 4, 1), FindingKind.GAP, Dimension.BOND, -3.0),
    ],
)
def test_a_gap_of_three_is_unusual(
    line: Line, own: dict[str, int | None], kind: FindingKind, dimension: Dimension, apart: float
) -> None:
    (found,) = gap.detect(line("444444", views={0: own}))
    assert (found.kind, found.dimension, found.evidence["gap"]) == (kind, dimension, apart)
    assert found.severity is Severity.WATCH


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
    assert isinstance(found.evidence["usual"], float)
    assert found.evidence["usual"] < -0.8
    least, greatest = found.evidence["range"]  # type: ignore[misc]
    assert least < found.evidence["usual"] < greatest
    assert (least + greatest) / 2 == pytest.approx(found.evidence["usual"], abs=0.02)
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
