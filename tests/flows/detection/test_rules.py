"""The detectors that are rules: low answers, tension, no variation, stated goals."""

from dataclasses import replace

import pytest

from flows.detection import (
    FindingKind,
    Severity,
    detect,
    estimate_baseline,
    low_answer,
    no_variation,
    stated_goals,
    tension,
)
from flows.goals import FitOutcome, GoalComparison
from flows.instruments.model import Dimension
from tests.flows.detection.conftest import Line, Make, answers


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("444444", []),
        ("334433", []),
        ("442344", [(FindingKind.TASK_DISAGREEMENT, Dimension.TASK, Severity.WATCH)]),
        ("443144", [(FindingKind.TASK_DISAGREEMENT, Dimension.TASK, Severity.LIKELY)]),
        ("444442", [(FindingKind.LOW_ANSWER, Dimension.BOND, Severity.WATCH)]),
        ("444414", [(FindingKind.LOW_ANSWER, Dimension.BOND, Severity.LIKELY)]),
        ("244444", [(FindingKind.GOAL_DISAGREEMENT, Dimension.GOAL, Severity.WATCH)]),
        ("21444-", [(FindingKind.GOAL_DISAGREEMENT, Dimension.GOAL, Severity.LIKELY)]),
        ("------", []),
    ],
)
def test_an_explicit_low_answer_counts_by_itself(
    line: Line, row: str, found: list[tuple[FindingKind, Dimension, Severity]]
) -> None:
    assert [(one.kind, one.dimension, one.severity) for one in low_answer.detect(line(row))] == found


def test_both_low_answers_are_told_each_with_what_is_usual(line: Line) -> None:
    bond, goal = low_answer.detect(line("454544", "555544", "144421"))
    assert bond.evidence["answers"] == {"b1": 2, "b2": 1}
    assert bond.evidence["usual_answers"] == {"b1": 4, "b2": 4}
    assert goal.evidence["answers"] == {"g1": 1}
    assert goal.evidence["form"] == "low-answer"
    assert goal.evidence["check_ins"] == 2


def test_low_is_the_lowest_quarter_of_a_longer_scale(line: Line, make: Make) -> None:
    ten = make({"b1": "bond", "b2": "bond"}, options=11)
    assert low_answer.detect(line({"b1": 4, "b2": 9}, asked=ten)) == ()
    (found,) = low_answer.detect(line({"b1": 3, "b2": 9}, asked=ten))
    assert found.severity is Severity.WATCH


def test_a_reverse_item_is_low_at_its_other_end(line: Line, make: Make) -> None:
    turned = make(reverse="b1")
    assert low_answer.detect(line("444414", asked=turned)) == ()
    (found,) = low_answer.detect(line("444452", asked=turned))
    assert found.evidence["answers"] == {"b1": 5, "b2": 2}
    assert found.evidence["reversed"] == ["b1"]


def test_a_low_answer_that_rests_on_reversed_items_alone_is_a_note(line: Line, make: Make) -> None:
    turned = make(reverse="b1")
    rounds = line(*["444424"] * 4, "444454", asked=turned)
    (found,) = detect(rounds)
    assert (found.kind, found.evidence["form"]) == (FindingKind.UNCLEAR, "slip")
    assert found.evidence["answers"] == {"b1": 5}


def test_a_slip_does_not_change_what_is_usual(line: Line, make: Make) -> None:
    turned = make(reverse="b1")
    kept, slipped = (
        estimate_baseline(line(*["444424"] * 4, row, "444424", asked=turned)).levels[Dimension.BOND].level
        for row in ("44442-", "444454")
    )
    assert slipped > kept - 0.1


@pytest.mark.parametrize(("row", "unclear"), [("515144", True), ("514444", False), ("551155", False)])
def test_a_form_that_rates_two_parts_high_and_low_at_once_is_unclear(
    line: Line, row: str, unclear: bool
) -> None:
    found = [one for one in detect(line(row)) if one.kind is FindingKind.UNCLEAR]
    assert [one.evidence["form"] for one in found] == (["disagrees"] if unclear else [])


def test_no_variation_looks_at_what_was_tapped(line: Line, make: Make) -> None:
    turned = make(reverse="b1")
    assert no_variation.detect(line(*["444424"] * 5, asked=turned)) == ()
    (found,) = no_variation.detect(line(*["444444"] * 5, asked=turned))
    assert found.evidence["answer"] == 4


@pytest.mark.parametrize(
    ("said", "repair", "severity"),
    [
        (None, None, None),
        (1, None, None),
        (2, 1, None),
        (3, 3, None),
        (3, 2, None),
        (3, 1, Severity.WATCH),
        (3, None, Severity.WATCH),
        (4, 1, Severity.LIKELY),
        (4, 2, Severity.WATCH),
        (4, None, Severity.WATCH),
        (4, 3, None),
    ],
)
def test_tension_counts_unless_it_was_talked_through(
    line: Line, said: int | None, repair: int | None, severity: Severity | None
) -> None:
    found = tension.detect(line(answers("444444", x1=said, x2=repair)))
    assert [one.severity for one in found] == ([severity] if severity else [])
    assert all(one.evidence["answers"] == {"x1": said, "x2": repair} for one in found)


def test_an_instrument_that_does_not_ask_about_tension_finds_none(line: Line, make: Make) -> None:
    asked = replace(make(), items=make().items[:6])
    assert tension.detect(line(answers("444444", x1=4), asked=asked)) == ()


@pytest.mark.parametrize(
    ("rows", "run"),
    [
        (["555555"] * 3, None),
        (["555555"] * 4, 4),
        (["444444", *["555555"] * 5], 5),
        (["555555"] * 4 + ["555554"], None),
        (["555555", "555555", "555554", "555555"], None),
        (["555555", "555555", "5-5555", "555555"], None),
        (["------"] * 5, None),
    ],
)
def test_the_same_answer_to_everything_four_times_says_little(
    line: Line, rows: list[str], run: int | None
) -> None:
    found = no_variation.detect(line(*rows))
    assert [one.evidence["check_ins"] for one in found] == ([run] if run else [])


@pytest.mark.parametrize(("row", "top"), [("555555", True), ("333333", False)])
def test_no_variation_says_whether_it_is_the_highest(line: Line, row: str, top: bool) -> None:
    (found,) = no_variation.detect(line(*[row] * 4))
    assert (found.evidence["answer"], found.evidence["at_top"]) == (int(row[0]), top)


@pytest.mark.parametrize("outcome", FitOutcome)
def test_stated_goals_are_told_where_nothing_is_shared_or_one_is_refused(
    line: Line, outcome: FitOutcome
) -> None:
    (here,) = line("444444")
    compared = GoalComparison(outcome, ("sleep",), ("worry",), ("worry",), ())
    found = stated_goals.detect([replace(here, stated=compared)])
    expected: list[tuple[object, ...]] = [("stated", str(outcome), ["sleep"], ["worry"], ["worry"], [])]
    shown = [
        tuple(
            one.evidence[key]
            for key in (
                "form",
                "reason",
                "client",
                "practitioner",
                "refused_by_client",
                "refused_by_practitioner",
            )
        )
        for one in found
    ]
    assert shown == (expected if outcome in (FitOutcome.NOTHING_SHARED, FitOutcome.REFUSED) else [])
    assert stated_goals.detect([here]) == ()


def test_only_the_newest_check_in_tells_its_disagreement(line: Line) -> None:
    first, second = line("444444", "444444")
    stated = replace(first, stated=GoalComparison(FitOutcome.REFUSED, ("sleep",), ("worry",)))
    assert stated_goals.detect([stated, second]) == ()
