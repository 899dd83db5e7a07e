"""A client's goals with the answers how far they have come, for the client and as the practitioner may see them."""

from collections.abc import Iterable, Iterator

from bot.services.context.context import Context
from bot.services.history.check_in_history import History
from flows.goals import Goal
from flows.ids import DyadId
from flows.instruments import Perspective
from flows.progress.series import GoalProgress, ProgressAnswer
from storage.repositories import goals


def read_own_progress(ctx: Context, dyad: DyadId, history: History) -> tuple[GoalProgress, ...]:
    """Return a client's goals with all answers, in their own words."""
    return tuple(
        _build(goal, goal.words, _answers(ctx, history, goal, only_shown=False))
        for goal in _clients_goals(ctx, dyad)
    )


def read_seen_progress(ctx: Context, dyad: DyadId, history: History) -> tuple[GoalProgress, ...]:
    """Return the goals that a client shows their practitioner, with the answers that the programme lets them see.

    None before the practitioner has shown goals of their own, so that they name those independently.
    """
    if not sees_goals(ctx, dyad):
        return ()
    return tuple(
        _build(goal, goal.shown_words, _answers(ctx, history, goal, only_shown=True))
        for goal in _clients_goals(ctx, dyad)
        if goal.is_visible
    )


def sees_goals(ctx: Context, dyad: DyadId) -> bool:
    """Return whether the practitioner has shown goals of their own, and so may see the client's."""
    return practitioner_shows_goals(goals.of_dyad(ctx, dyad))


def practitioner_shows_goals(of_dyad: Iterable[Goal]) -> bool:
    """Return whether any of a dyad's goals is the practitioner's and shown."""
    return any(each.perspective is Perspective.PRACTITIONER and each.is_visible for each in of_dyad)


def _clients_goals(ctx: Context, dyad: DyadId) -> list[Goal]:
    return [each for each in goals.of_dyad(ctx, dyad) if each.perspective is Perspective.CLIENT]


def _answers(ctx: Context, history: History, goal: Goal, *, only_shown: bool) -> Iterator[ProgressAnswer]:
    """Yield the answers about a goal that were sent by now, oldest first."""
    for check_in in history.sent:
        given = history.given[check_in.id].progress
        at = check_in.ended_at or check_in.made_at
        if given is None or given.value is None or given.goal != goal.id or at > ctx.now:
            continue
        if given.shown or not only_shown:
            yield ProgressAnswer(at, given.value)


def _build(goal: Goal, words: str | None, answers: Iterator[ProgressAnswer]) -> GoalProgress:
    return GoalProgress(goal.id, goal.category, words, tuple(answers), goal.ended_at)
