"""The picture of a client's own course: wide as a phone, one row for each line, and nothing but pixels in the file."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import numpy as np
import pytest
from matplotlib.colors import to_rgb
from PIL import Image

from bot.telegram.pictures import course as drawing
from bot.telegram.pictures import draw, draw_course, style
from flows.detection import CompletedCheckIn
from flows.digest.chart import build_chart
from flows.digest.week import ClientWeek, WeekCheckIn
from flows.i18n import LANGUAGES, Voice
from flows.ids import CheckInId, DyadId, GoalId
from flows.progress.course import build_course, course_chart
from flows.progress.series import GoalProgress, ProgressAnswer
from storage.bundled_content import load_instruments, load_words

pytestmark = pytest.mark.slow

CORE = load_instruments()["core-6", 1]
WORDS = load_words()
START = datetime(2026, 1, 6, 17, tzinfo=UTC)
ANSWERS = {"g1": 4, "g2": 4, "t1": 3, "t2": 4, "b1": 5, "b2": 5, "x1": 1}
CHECK_INS = [
    CompletedCheckIn(CheckInId(f"c{week}"), START + timedelta(weeks=week), ANSWERS, CORE) for week in range(5)
]


def goal(name: str, words: str | None = None) -> GoalProgress:
    answers = tuple(ProgressAnswer(each.at, number) for number, each in enumerate(CHECK_INS))
    return GoalProgress(GoalId(name), "sleep", words, answers)


def png(*goals: GoalProgress, language: str = "en") -> bytes:
    course = build_course(CHECK_INS, goals)
    assert course is not None
    return draw_course(course_chart(course), Voice(WORDS, language), CORE)


def colours(picture: bytes) -> set[tuple[int, ...]]:
    return {tuple(each) for each in np.asarray(Image.open(BytesIO(picture)).convert("RGB")).reshape(-1, 3)}


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(round(part * 255) for part in to_rgb(colour))


def test_the_course_picture_has_a_fixed_width_and_a_row_for_each_goal() -> None:
    none, one, two = (Image.open(BytesIO(png(*map(goal, names)))) for names in ("", "a", "ab"))
    row = drawing.TITLE + drawing.PLOT + drawing.BETWEEN
    assert {none.width, one.width, two.width} == {1080}
    assert (one.height - none.height, two.height - one.height) == (row + drawing.HEADING, row)
    assert two.width + two.height <= 10_000


def test_the_course_picture_has_no_marks_of_findings() -> None:
    assert not {rgb(style.FLAG), rgb(style.BAND)} & colours(png(goal("a")))
    assert rgb(style.LINE) in colours(png())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_draws_the_same_bytes_twice_and_writes_no_words_into_the_file(language: str) -> None:
    picture = png(goal("a", "Kanarienwort"), language=language)
    assert picture == png(goal("a", "Kanarienwort"), language=language)
    assert b"Kanarienwort" not in picture
    assert set(Image.open(BytesIO(picture)).info) <= {"dpi"}


def test_the_digests_picture_has_a_row_of_goals_only_for_whom_there_are_some() -> None:
    rounds = tuple(WeekCheckIn(each.check_in, each.at, each.answers, each.scores()) for each in CHECK_INS)
    heights = []
    for goals in ((), (goal("a"),), (goal("a"), goal("b"), goal("c"))):
        client = ClientWeek(DyadId("d"), "Jo", "", rounds, progress=goals)
        chart = build_chart([client], CORE, ())
        heights.append(Image.open(BytesIO(draw(chart, Voice(WORDS, "en"), CORE))).height)
    assert heights[0] < heights[1] == heights[2]
