"""The change detector: a check-in against this person's own ordinary ones."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from flows.detection import Finding, FindingKind, Severity, change
from flows.detection.model import SHIPPED
from flows.instruments.model import Dimension
from tests.flows.detection.conftest import Line, Make, answers

STEADY = ("544544", "554545", "545544", "454454", "544545")


def one(line: Line, *rows: str) -> Finding:
    (found,) = change.detect(line(*rows))
    return found


def test_a_first_check_in_is_too_early_for_any_change(line: Line) -> None:
    assert change.detect(line("111111")) == ()


def test_the_second_can_already_show_one(line: Line) -> None:
    found = one(line, "555555", "333333")
    assert found.kind is FindingKind.OVERALL_CHANGE
    assert found.dimension is None
    assert found.severity is Severity.LIKELY


@pytest.mark.parametrize("row", ["544544", "555555", "454545", "554454", "444445"])
def test_ordinary_check_ins_show_nothing(line: Line, row: str) -> None:
    assert change.detect(line(*STEADY, row)) == ()


@pytest.mark.parametrize(
    ("row", "kind", "dimension"),
    [
        ("224444", FindingKind.GOAL_DISAGREEMENT, Dimension.GOAL),
        ("442244", FindingKind.TASK_DISAGREEMENT, Dimension.TASK),
        ("444422", FindingKind.BOND_RUPTURE, Dimension.BOND),
        ("333333", FindingKind.OVERALL_CHANGE, None),
    ],
)
def test_a_dip_is_named_for_what_carries_it(
    line: Line, row: str, kind: FindingKind, dimension: Dimension | None
) -> None:
    found = one(line, *STEADY, row)
    assert (found.kind, found.dimension) == (kind, dimension)


def test_a_rise_is_never_a_finding(line: Line) -> None:
    assert change.detect(line("333333", "323332", "333333", "555555")) == ()


def test_the_same_answers_mean_more_the_steadier_somebody_is(line: Line) -> None:
    steady = one(line, *["444444"] * 8, "333344")
    assert change.detect(line("535242", "353524", "245353", "532425", "424253", "333344")) == ()
    assert steady.evidence["check_ins"] == 8


def test_always_the_highest_answer_leaves_room_for_a_dip(line: Line) -> None:
    found = one(line, *["555555"] * 8, "554444")
    assert found.evidence["usual"] == pytest.approx({"goal": 5, "task": 5, "bond": 5}, abs=0.05)


def test_a_low_check_in_does_not_become_the_usual(line: Line) -> None:
    found = one(line, *STEADY, "333333", "333333")
    usual = found.evidence["usual"]
    assert isinstance(usual, dict)
    assert usual["bond"] > 4


def test_a_dip_that_lasts_is_expected_more_than_a_new_one(line: Line) -> None:
    odds = one(line, *STEADY, "333333", "333333").evidence["odds"]
    assert isinstance(odds, float)
    assert odds > 1.5


def test_partial_scores_raise_nothing(line: Line) -> None:
    assert change.detect(line(*STEADY, "2-2-2-")) == ()
    assert change.detect(line(*STEADY, "------")) == ()


def test_a_dimension_answered_whole_speaks_though_another_is_partial(line: Line) -> None:
    found = one(line, *STEADY, "2244-4")
    assert found.kind is FindingKind.GOAL_DISAGREEMENT
    assert "bond" not in dict(found.evidence["usual"])  # type: ignore[arg-type]


def test_a_half_answered_dimension_counts_beside_the_others(line: Line) -> None:
    assert change.detect(line(*STEADY, "344444")) == ()
    alone, beside = one(line, *STEADY, "33-4-4"), one(line, *STEADY, "33-3-3")
    assert isinstance(alone.evidence["score"], float)
    assert isinstance(beside.evidence["score"], float)
    assert beside.evidence["score"] > alone.evidence["score"]


@pytest.mark.parametrize("row", ["4444-1", "44441-", "44-144", "1-4444"])
def test_a_half_answered_dimension_is_no_dip_of_another(line: Line, row: str) -> None:
    assert change.detect(line(*STEADY, row)) == ()


def test_overall_change_needs_all_of_it(line: Line) -> None:
    assert one(line, *STEADY, "22222-").kind is not FindingKind.OVERALL_CHANGE


def test_after_an_end_learning_begins_anew_however_soon(line: Line) -> None:
    rounds = line(*STEADY, "333333")
    assert change.detect(rounds) != ()
    assert change.detect([*rounds[:-1], replace(rounds[-1], begins=True)]) == ()


def test_after_sixty_days_learning_begins_anew(line: Line) -> None:
    rounds = line(*STEADY, "222222")
    late = [*rounds[:-1], *line(*STEADY, "222222", days=30)[-1:]]
    assert change.detect(rounds)
    assert (late[-1].at - late[-2].at) > timedelta(days=60)
    assert change.detect(late) == ()


def test_with_other_options_learning_begins_anew_and_with_other_words_it_goes_on(
    line: Line, make: Make
) -> None:
    rounds = line(*STEADY, "222222")
    for instrument, found in ((make(options=5), 1), (make(options=7), 0)):
        newest = replace(rounds[-1], instrument=replace(instrument, version=2))
        assert len(change.detect([*rounds[:-1], newest])) == found


@pytest.mark.parametrize(
    ("row", "again", "found"), [("555555", 200, 0), ("111111", 200, 0), ("44444-", 8, 0), ("333333", 199, 1)]
)
def test_long_histories_have_the_expected_number_of_changes(
    line: Line, row: str, again: int, found: int
) -> None:
    usual = "555555" if row == "333333" else row
    assert len(change.detect(line(*[usual] * again, row))) == found


def test_the_evidence_carries_all_it_rests_on(line: Line) -> None:
    found = one(line, *STEADY, "444422")
    evidence = json.loads(json.dumps(found.evidence))
    assert evidence["answers"] == {"b1": 2, "b2": 2}
    assert evidence["usual_answers"] == {"b1": 4, "b2": 4}
    assert evidence["now"] == {"goal": 4.0, "task": 4.0, "bond": 2.0}
    assert evidence["check_ins"] == 5
    assert evidence["form"] == "drop"
    assert evidence["model"] == SHIPPED.version
    assert 0 < evidence["probability"] < 0.01
    low, high = evidence["range"]["bond"]
    assert low > evidence["now"]["bond"]
    assert low <= evidence["usual"]["bond"] <= high
    assert sum(evidence["shares"].values()) == pytest.approx(1, abs=0.03)


def test_another_instrument_is_read_on_its_own_scale(line: Line, make: Make) -> None:
    four = {f"{part[0]}{number}": part for part in ("goal", "task", "bond") for number in range(4)}
    long = make(four, options=7)
    steady, low = dict.fromkeys(four, 6), {name: 3 if part == "bond" else 6 for name, part in four.items()}
    (found,) = change.detect(line(*[steady] * 5, low, asked=long))
    assert found.kind is FindingKind.BOND_RUPTURE
    assert dict(found.evidence["usual"])["bond"] == pytest.approx(6, abs=0.4)  # type: ignore[arg-type]


def test_a_reverse_item_counts_from_the_other_end(line: Line, make: Make) -> None:
    plain = change.detect(line(*["444444"] * 5, "444422"))
    turned = change.detect(line(*["444442"] * 5, "444424", asked=make(reverse="b2")))
    assert [each.evidence["score"] for each in plain] == [each.evidence["score"] for each in turned]


def test_an_instrument_of_one_dimension_has_one_kind_of_change(line: Line, make: Make) -> None:
    bond = make({"b1": "bond", "b2": "bond"})
    (found,) = change.detect(line(*[{"b1": 5, "b2": 5}] * 4, {"b1": 2, "b2": 2}, asked=bond))
    assert found.kind is FindingKind.BOND_RUPTURE


def test_skipped_items_of_earlier_check_ins_are_left_out(line: Line) -> None:
    rows = ["5-4544", "55454-", "--5544", "454454"]
    assert one(line, *rows, "442222").evidence["check_ins"] == 4
    assert answers("5-4544")["g2"] is None
