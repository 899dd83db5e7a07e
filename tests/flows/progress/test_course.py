"""The words beside the picture of a client's course: true to the answers, and without judgement."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.detection import CompletedCheckIn
from flows.i18n import LANGUAGES, Voice
from flows.ids import CheckInId, GoalId
from flows.progress.course import MAX_SHOWN, Course, build_course, course_chart
from flows.progress.course_text import course_text
from flows.progress.series import GoalProgress, ProgressAnswer
from storage.bundled_content import load_instruments, load_words

CORE = load_instruments()["core-6", 1]
WORDS = load_words()
START = datetime(2026, 1, 6, 17, tzinfo=UTC)
IDS = ("g1", "g2", "t1", "t2", "b1", "b2")


def moment(week: int) -> datetime:
    return START + timedelta(weeks=week)


def course(*rows: str, goals: tuple[GoalProgress, ...] = ()) -> Course:
    check_ins = [
        CompletedCheckIn(
            CheckInId(f"c{week}"),
            moment(week),
            {item: None if value == "-" else int(value) for item, value in zip(IDS, row, strict=True)},
            CORE,
        )
        for week, row in enumerate(rows)
    ]
    found = build_course(check_ins, goals)
    assert found is not None
    return found


def sentence(*rows: str, language: str = "en") -> str:
    return course_text(course(*rows), Voice(WORDS, language), "Europe/Berlin", "Alex").split("\n\n")[0]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            ["333333"],
            "These are your first answers, from Tuesday, 6 January 2026: taken together, around “Somewhat”.",
        ),
        (
            ["444444"] * 4,
            "You have answered 4 times since Tuesday, 6 January 2026: taken together, around “Mostly” at",
        ),
        (
            ["333333", "333333", "555555", "555555"],
            "around “Somewhat” at first and around “Completely” lately.",
        ),
        (["555555", "222222"], "around “Completely” at first and around “A little” lately."),
        (["333322", "443333"], "around “Somewhat”, and lately a little higher than at first."),
        (["443333", "333322"], "around “Somewhat”, and lately a little lower than at first."),
        (["------", "------"], "you have left out most of the questions, so there is little to see."),
        (["444444", "------", "444444"], "You have answered 3 times"),
    ],
)
def test_a_courses_sentence_compares_first_and_recent_answers(rows: list[str], said: str) -> None:
    assert said in sentence(*rows)


def test_each_goal_has_a_sentence_in_the_clients_words() -> None:
    goals = (
        GoalProgress(
            GoalId("a"),
            "sleep",
            "Sleep <through>",
            (ProgressAnswer(moment(0), 2), ProgressAnswer(moment(1), 5)),
        ),
        GoalProgress(GoalId("b"), "mood", None, (ProgressAnswer(moment(1), 0),)),
        GoalProgress(GoalId("c"), "loss", None),
    )
    text = course_text(course("444444", "444444", goals=goals), Voice(WORDS, "en"), "UTC", "Alex")
    assert "“Sleep &lt;through&gt;”: 2 of 10 at first, 5 of 10 lately." in text
    assert "“Low mood”: 0 of 10." in text
    assert "loss" not in text.lower()
    assert text.endswith("This picture goes only to you. If you like, look at it together with Alex.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_fits_below_a_picture(language: str) -> None:
    answers = tuple(ProgressAnswer(moment(week), week) for week in range(2))
    goals = tuple(GoalProgress(GoalId(each), "sleep", "W " * 60, answers) for each in "abc")
    for rows in (
        ["333333"] * 2,
        ["333333", "555555"],
        ["333322", "443333"],
        ["443333", "333322"],
        ["------"] * 2,
    ):
        text = course_text(course(*rows, goals=goals), Voice(WORDS, language), "UTC", "N" * 60)
        assert len(text.encode("utf-16-le")) // 2 <= 1024
        assert "{" not in text


ROWS = st.lists(st.text("12345-", min_size=6, max_size=6), min_size=1, max_size=40)


@given(ROWS)
def test_the_picture_shows_every_answer_and_marks_none(rows: list[str]) -> None:
    chart = course_chart(course(*rows))
    (panel,) = chart.panels
    assert panel.sessions == min(len(rows), MAX_SHOWN)
    assert (panel.unanswered, panel.tension, chart.low, chart.high) == ((), (), 1, 5)
    for line in panel.lines:
        assert (line.low, line.high, len(line.marks)) == (None, None, panel.sessions)
        assert not any(mark.flagged for mark in line.marks if mark)


@given(ROWS, st.sampled_from(LANGUAGES))
def test_every_course_has_words(rows: list[str], language: str) -> None:
    assert sentence(*rows, language=language)


def test_without_answers_there_is_no_course() -> None:
    assert build_course([], ()) is None


def test_answers_to_another_instrument_stand_on_another_scale() -> None:
    other = load_instruments()["core-6", 1]
    mixed = [
        CompletedCheckIn(CheckInId("a"), moment(0), dict.fromkeys(IDS, 1), other),
        CompletedCheckIn(CheckInId("b"), moment(1), dict.fromkeys(IDS, 4), CORE),
    ]
    found = build_course(mixed, ())
    assert found is not None
    assert [each.check_in for each in found.check_ins] == ["b"]
