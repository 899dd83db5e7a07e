"""A client's answers about one goal over time, and what of them is news to the practitioner.

1. "No nearer": at an answer, the last one given at least six weeks before it is as high, and so are all since then.
   That takes three answers. It is news at the first answer of which it holds, and again after six more weeks at the
   earliest. An answer of 10 has nothing left to come nearer to.
2. "Reached" is what the client says of the goal itself, whatever the answers.

Six weeks are this project's choice: with three goals asked about in turn after weekly sessions, they hold two to three
answers about each.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from flows.conversation.goal_progress import MAX_PROGRESS
from flows.ids import GoalId

STALL_PERIOD = timedelta(weeks=6)
MIN_ANSWERS_SINCE = 2  # in the period, the newest included


class ProgressNewsKind(StrEnum):
    """What a practitioner is told of a goal; the values are stored in digests."""

    REACHED = "reached"
    NO_NEARER = "no-nearer"


@dataclass(frozen=True, slots=True)
class ProgressAnswer:
    """How far a client had come with a goal, from 0 to 10, at an aware moment."""

    at: datetime
    value: int


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """One goal of a client with the answers about it, oldest first.

    ``words`` are its own words where whoever reads this may see them, else None: then its category is its name.
    ``reached_at`` is when the client said that it is reached, ``active`` whether they still pursue it.
    """

    goal: GoalId
    category: str
    words: str | None
    answers: tuple[ProgressAnswer, ...] = ()
    reached_at: datetime | None = None
    active: bool = True

    def known_at(self, moment: datetime) -> "GoalProgress":
        """Return the goal as known at that moment."""
        is_reached = self.reached_at is not None and self.reached_at < moment
        return GoalProgress(
            self.goal,
            self.category,
            self.words,
            tuple(each for each in self.answers if each.at < moment),
            self.reached_at if is_reached else None,
            self.active or (self.reached_at is not None and not is_reached),
        )


@dataclass(frozen=True, slots=True)
class ProgressNews:
    """News of one goal, named by its category: what is stored with it holds no words."""

    kind: ProgressNewsKind
    category: str
    at: datetime


def find_news(goals: Sequence[GoalProgress], since: datetime) -> tuple[ProgressNews, ...]:
    """Return what is new of these goals from ``since`` on, in their order."""
    news: list[ProgressNews] = []
    for goal in goals:
        if goal.reached_at is not None:
            if goal.reached_at >= since:
                news.append(ProgressNews(ProgressNewsKind.REACHED, goal.category, goal.reached_at))
        elif goal.active:
            told = [at for at in no_nearer_news(goal.answers) if at >= since]
            news += [ProgressNews(ProgressNewsKind.NO_NEARER, goal.category, at) for at in told[-1:]]
    return tuple(news)


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
