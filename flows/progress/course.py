"""The course of a client's own answers: a picture's data, without findings and without comparison."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.detection import CompletedCheckIn
from flows.digest.chart import Chart, ChartLine, ChartPanel, ChartPoint, GoalLine, goal_lines
from flows.instruments.model import Dimension, Instrument, ItemKind
from flows.progress.series import GoalProgress
from flows.scoring import Score

MAX_SHOWN = 24  # check-ins in the picture


@dataclass(frozen=True, slots=True)
class Course:
    """A client's last check-ins, oldest first, all with one instrument, and the goals answered about in them."""

    check_ins: tuple[CompletedCheckIn, ...]
    instrument: Instrument
    goals: tuple[GoalLine, ...]


def build_course(check_ins: Sequence[CompletedCheckIn], goals: Sequence[GoalProgress]) -> Course | None:
    """Return the course of these check-ins, oldest first; None if there are none.

    Answers to another instrument than the last one's stand on another scale and are left out.
    """
    if not check_ins:
        return None
    instrument = check_ins[-1].instrument
    shown = [each for each in check_ins if each.instrument is instrument][-MAX_SHOWN:]
    return Course(tuple(shown), instrument, goal_lines(goals, [each.at for each in shown]))


def course_chart(course: Course) -> Chart:
    """Return the picture's data: every check-in with its scores, and nothing marked."""
    ratings = [item for item in course.instrument.items if item.kind is ItemKind.RATING]
    values = [option.value for item in ratings for option in item.options]
    by_check_in = [each.scores().dimensions for each in course.check_ins]
    lines = tuple(
        ChartLine(dimension, tuple(_point(each[dimension]) for each in by_check_in), None, None)
        for dimension in Dimension
        if dimension in by_check_in[0]
    )
    panel = ChartPanel("", "", 1, len(course.check_ins), lines, (), (), course.goals)
    return Chart((panel,), min(values), max(values))


def _point(score: Score) -> ChartPoint | None:
    return None if score.value is None else ChartPoint(score.value, score.partial, flagged=False)
