"""Slow changes: lower month by month, or clearly higher than at the beginning."""

from collections.abc import Sequence
from math import sqrt
from statistics import fmean, linear_regression

from flows.detection import FindingKind, trend
from tests.flows.detection.conftest import Line

HIGH, FOUR, LOW = (
    ("555555", "555545", "555554"),
    ("444444", "454444", "444445"),
    ("344334", "343433", "433343"),
)
DECLINE = (*HIGH * 2, "554545", "545455", "545445", *FOUR * 2, "443444")


def told(line: Line, *rows: str) -> list[tuple[int, FindingKind]]:
    rounds = line(*rows)
    return [(end, one.kind) for end in range(1, len(rounds) + 1) for one in trend.detect(rounds[:end])]


def kinds(found: Sequence[tuple[int, FindingKind]]) -> set[FindingKind]:
    return {kind for _, kind in found}


def test_a_slow_decline_is_one_finding(line: Line) -> None:
    found = told(line, *DECLINE)
    assert kinds(found) == {FindingKind.DECLINE}
    assert len(found) == 1


def test_a_decline_that_goes_on_as_far_again_is_a_second_finding(line: Line) -> None:
    further = (
        "434443",
        *LOW,
        "333333",
        "332333",
        "323332",
        "233323",
        "323222",
        "222322",
        "222222",
        "222222",
        "222222",
    )
    assert len(told(line, *DECLINE, *further)) >= 2


def test_the_evidence_of_a_trend_has_its_beginning(line: Line) -> None:
    rounds = line(*DECLINE)
    end = told(line, *DECLINE)[0][0]
    (found,) = trend.detect(rounds[:end])
    assert found.evidence["since"] in {each.at.isoformat() for each in rounds}
    assert float(found.evidence["now"]) <= float(found.evidence["first"]) - 0.125  # type: ignore[arg-type]


def test_the_evidence_describes_the_least_squares_line_after_the_early_rise(line: Line) -> None:
    rows = ("444444", "555555", "444444", "554444", "433333", "444444", "333333", "443333", "322222")
    rounds = line(*["555555"] * 4, *rows)
    steady = rounds[3:]
    scores = [fmean(answer - 1 for answer in each.answers.values() if answer) / 4 for each in steady]
    slope, start = linear_regression(range(10), scores)
    residual = sum((score - start - slope * at) ** 2 for at, score in enumerate(scores))
    error = 1.36 * sqrt(residual / (10 - 2)) / sqrt(sum((at - 4.5) ** 2 for at in range(10)))
    (found,) = trend.detect(rounds)
    assert {name: found.evidence[name] for name in ("since", "first", "now", "z", "check_ins")} == {
        "since": steady[0].at.isoformat(),
        "first": round(start, 3),
        "now": round(start + 9 * slope, 3),
        "z": round(slope / error, 2),
        "check_ins": 10,
    }


def test_a_clear_gain_is_one_finding(line: Line) -> None:
    found = told(line, "333333", "333333", "333333", *LOW[::-1] * 2, "443444", *FOUR * 2, *HIGH * 3)
    assert [kind for _, kind in found] == [FindingKind.GAIN]


def test_the_early_rise_is_no_gain(line: Line) -> None:
    assert told(line, "333333", "444444", "555555", *HIGH * 5) == []
    assert told(line, *["333333"] * 3, *["444444"] * 10) == []


def test_swings_and_one_dip_are_no_decline(line: Line) -> None:
    assert told(line, *HIGH * 3, "222222", *HIGH * 3) == []
    assert told(line, *["544444", "454455", "445454", "444444"] * 6) == []
