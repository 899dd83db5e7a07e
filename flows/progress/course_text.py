"""The plain words beside the picture of a client's course: one sentence on the answers, and one for each goal.

They say where the answers were at first and where they are lately, in the words of the answers. "At first" and "lately"
stand for up to three check-ins each, and never for the same one.
"""

from collections.abc import Sequence
from statistics import fmean

from flows.digest.chart import GoalLine
from flows.digest.pages import clip
from flows.digest.phrases import option_label
from flows.i18n import Voice
from flows.instruments.model import Instrument, ItemKind
from flows.progress.course import Course
from flows.progress.goal_name import category_name
from flows.scheduling.local import local_time

MAX_AVERAGED = 3
_MIN_MOVE = 0.5  # answer steps that count as a move: a choice of this project
_MAX_GOAL_CHARACTERS = 80


def course_text(course: Course, voice: Voice, zone: str, name: str) -> str:
    """Return the words beside the picture as HTML; ``name`` is the practitioner's."""
    sentences = [_answers_sentence(course, voice, zone)]
    sentences += [_goal_sentence(each, voice) for each in course.goals]
    return "\n\n".join([*sentences, voice.say("course-together", name=name)])


def _answers_sentence(course: Course, voice: Voice, zone: str) -> str:
    totals = [each.scores().total.value for each in course.check_ins]
    scored = [value for value in totals if value is not None]
    first_day = voice.day(local_time(course.check_ins[0].at, zone).date(), year=True)
    if not scored:
        return voice.say("course-unscored", day=first_day)
    if len(scored) == 1:
        return voice.say("course-first", day=first_day, now=_label(course.instrument, scored[0], voice))
    then, now = _at_first_and_lately(scored)
    labels = {
        "then": _label(course.instrument, then, voice),
        "now": _label(course.instrument, now, voice),
    }
    if abs(now - then) < _MIN_MOVE:
        key = "same"
    elif labels["then"] != labels["now"]:
        key = "moved"
    else:
        key = "higher" if now > then else "lower"
    params = labels if key == "moved" else {"now": labels["now"]}
    return voice.say(f"course-{key}", day=first_day, count=len(course.check_ins), **params)


def _goal_sentence(goal: GoalLine, voice: Voice) -> str:
    name = clip(goal.words or category_name(goal.category, voice), _MAX_GOAL_CHARACTERS)
    values = [each for each in goal.values if each is not None]
    if len(values) == 1:
        return voice.say("course-goal-first", goal=name, now=voice.number(values[0]))
    return voice.say("course-goal", goal=name, then=voice.number(values[0]), now=voice.number(values[-1]))


def _at_first_and_lately(values: Sequence[float]) -> tuple[float, float]:
    """Return the means of the first and of the last values; with few of them, of one each."""
    count = min(MAX_AVERAGED, len(values) // 2)
    return fmean(values[:count]), fmean(values[-count:])


def _label(instrument: Instrument, value: float, voice: Voice) -> str:
    """Return the words of the answer nearest to a score; of two as near, the higher."""
    rating = next(item for item in instrument.items if item.kind is ItemKind.RATING)
    nearest = min(rating.options, key=lambda option: (abs(option.value - value), -option.value))
    return option_label(rating, nearest.value, voice)
