"""All detectors together: properties of every sequence of answers."""

import json
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.detection import Finding, detect, detect_each, estimate_baseline
from flows.instruments.model import Dimension
from tests.flows.detection.conftest import RATINGS, START, Line

ANSWER = st.one_of(st.none(), st.integers(1, 5))
CHECK_IN = st.fixed_dictionaries(
    {
        **dict.fromkeys(RATINGS, ANSWER),
        "x1": st.integers(1, 4),
        "x2": st.one_of(st.none(), st.integers(1, 3)),
    }
)
VIEW = st.one_of(st.none(), st.fixed_dictionaries({"g2": ANSWER, "t1": ANSWER, "b1": ANSWER, "x1": ANSWER}))


def written(findings: tuple[Finding, ...]) -> str:
    return json.dumps(
        [[one.kind, one.dimension, one.severity, one.evidence, one.detector, one.version] for one in findings]
    )


def test_no_check_ins_have_no_findings(line: Line) -> None:
    assert detect(line()) == ()


@settings(max_examples=60)
@given(given_answers=st.lists(CHECK_IN, min_size=1, max_size=8), views=st.lists(VIEW, min_size=8, max_size=8))
def test_findings_are_plain_data_and_the_same_every_time(
    line: Line, given_answers: list[dict[str, int | None]], views: list[dict[str, int | None] | None]
) -> None:
    seen = {index: view for index, view in enumerate(views) if view}
    rounds = line(*given_answers, views=seen)
    first = written(detect(rounds))
    assert first == written(detect(line(*given_answers, views=seen)))
    assert json.loads(first) == json.loads(json.dumps(json.loads(first)))
    assert written(list(detect_each(rounds))[-1]) == first


@settings(max_examples=40)
@given(given_answers=st.lists(CHECK_IN, max_size=8))
def test_what_is_usual_stays_on_the_scale(line: Line, given_answers: list[dict[str, int | None]]) -> None:
    expected = estimate_baseline(line(*given_answers))
    assert expected.early == (not given_answers)
    assert set(expected.levels) == (set(Dimension) if given_answers else set())
    for level in expected.levels.values():
        assert 1 <= level.low <= level.high <= 5
        assert 1 <= level.level <= 5


def test_before_any_answer_it_is_what_people_in_general_say(line: Line) -> None:
    asked = line("444444")[0].instrument
    expected = estimate_baseline([], asked)
    assert expected.early
    assert 4.0 < expected.levels[Dimension.GOAL].level < 4.4


def test_what_is_usual_comes_near_the_persons_own_answers(line: Line) -> None:
    low = estimate_baseline(line(*["233323", "323232", "332323"] * 4))
    assert 2.4 < low.levels[Dimension.TASK].level < 3.1
    assert estimate_baseline(line(*["555555"] * 12)).levels[Dimension.BOND].level > 4.9


def test_what_was_usual_is_forgotten_after_sixty_days(line: Line) -> None:
    apart = line("222222", "222222", "444444", days=61)
    assert estimate_baseline(apart).check_ins == 1
    assert START + timedelta(days=122) == apart[-1].at
