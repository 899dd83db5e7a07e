"""A client's answers about one goal over time, and when "no nearer for six weeks" is news to the practitioner.

A goal has come no nearer if neither the newest answer nor any other of the last six weeks is higher than the last one
before those. That takes three answers. It is news at the first answer of which it holds, and again after six more weeks
at the earliest. Where the newest answer is lower than that one, the goal is further away. An answer of 10 has nothing
left to come nearer to. That a goal is reached the client says of the goal itself, whatever the answers.

Six weeks are this project's choice: with three goals asked about in turn after weekly sessions, they hold two to three
answers about each.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from flows.conversation.goal_progress import MAX_PROGRESS
from flows.ids import GoalId

STALL_PERIOD = timedelta(weeks=6)
MIN_ANSWERS_SINCE = 2  # in the period, the newest included


@dataclass(frozen=True, slots=True)
class ProgressAnswer:
    """How far a client had come with a goal, from 0 to 10, at an aware moment."""

    at: datetime
    value: int


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """One goal of a client with the answers about it, oldest first.

    ``words`` are its own words where whoever reads this may see them, else None: then its category is its name.
    ``ended_at`` is when the client reached it, let it go or replaced it.
    """

    goal: GoalId
    category: str
    words: str | None
    answers: tuple[ProgressAnswer, ...] = ()
    ended_at: datetime | None = None

    def known_at(self, moment: datetime) -> "GoalProgress":
        """Return the goal as known at that moment."""
        has_ended = self.ended_at is not None and self.ended_at < moment
        answers = tuple(each for each in self.answers if each.at < moment)
        return replace(self, answers=answers, ended_at=self.ended_at if has_ended else None)


def no_nearer_since(goals: Sequence[GoalProgress], since: datetime) -> tuple[str, ...]:
    """Return the categories of active goals whose lack of progress became news at or after ``since``.

    The rule is in the module's docstring. Those of `further_away_since` are left out.
    """
    return tuple(
        dict.fromkeys(goal.category for goal, is_further in _stalled(goals, since) if not is_further)
    )


def further_away_since(goals: Sequence[GoalProgress], since: datetime) -> tuple[str, ...]:
    """Return the categories of goals as in `no_nearer_since` whose newest answer is lower than six weeks before."""
    return tuple(dict.fromkeys(goal.category for goal, is_further in _stalled(goals, since) if is_further))


def _stalled(goals: Sequence[GoalProgress], since: datetime) -> list[tuple[GoalProgress, bool]]:
    """Return the active goals with news at or after ``since``, each with whether it is further away at the latest."""
    found = []
    for goal in goals:
        news = [at for at in no_nearer_news(goal.answers) if at >= since]
        if goal.ended_at is None and news:
            told = [each for each in goal.answers if each.at <= news[-1]]
            before = [each for each in told if each.at <= news[-1] - STALL_PERIOD]
            found.append((goal, told[-1].value < before[-1].value))
    return found


def no_nearer_news(answers: Sequence[ProgressAnswer]) -> tuple[datetime, ...]:
    """Return the moments of the answers at which "no nearer" is news, oldest first."""
    told: list[datetime] = []
    for number in range(1, len(answers) + 1):
        at = answers[number - 1].at
        is_due = not told or at - told[-1] >= STALL_PERIOD
        if is_due and is_no_nearer(answers[:number]):
            told.append(at)
    return tuple(told)


def is_no_nearer(answers: Sequence[ProgressAnswer]) -> bool:
    """Return whether the newest answer and all of the last six weeks are no higher than the one before those."""
    if not answers:
        return False
    before = [each for each in answers if each.at <= answers[-1].at - STALL_PERIOD]
    recent = answers[len(before) :]
    if not before or len(recent) < MIN_ANSWERS_SINCE or before[-1].value == MAX_PROGRESS:
        return False
    return all(each.value <= before[-1].value for each in recent)
