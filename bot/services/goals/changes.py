"""Naming, changing and showing goals; each change is compared with the other side's goals."""

from collections.abc import Sequence

from bot.services.context import Context, audit
from bot.services.context.audit import Verb
from bot.services.goals import comparisons, notices, reviews
from bot.services.goals.side import GoalSide, own_goals, version_of
from flows.errors import AllianceError, NotAccessible
from flows.goals import MAX_GOALS, Goal, GoalFit, GoalState, GoalVisibility
from storage.repositories import goals


class OutdatedGoal(AllianceError):
    """A goal has changed since the button for it was shown."""


def add(ctx: Context, side: GoalSide, category: str) -> Goal:
    """Add a goal of this category, hidden from the other side.

    If the side already has a goal of the category without words, return that one. Raises NotAccessible for an
    unknown category, and OutdatedGoal if the side already has `MAX_GOALS` goals.
    """
    known = own_goals(ctx, side)
    same = _without_words(known, category)
    if category not in side.categories:
        raise NotAccessible
    if len(known) >= MAX_GOALS and same is None:
        raise OutdatedGoal
    if same is not None:
        return same
    _record(ctx, side)
    if side.is_client:
        reviews.plan(ctx, side)
    return goals.add(ctx, side.dyad.id, side.perspective, category)


def replace(ctx: Context, side: GoalSide, goal: Goal, category: str) -> Goal:
    """End a goal as changed, with another one in its place: a new one, or that of the category without words.

    Raises NotAccessible, or OutdatedGoal.
    """
    if category not in side.categories:
        raise NotAccessible
    if not goal.is_active:
        raise OutdatedGoal
    goals.set_state(ctx, goal, GoalState.CHANGED)
    same = _without_words(own_goals(ctx, side), category)
    if same is not None:
        _record(ctx, side)
    made = same or add(ctx, side, category)
    comparisons.update(ctx, side)
    return made


def say_in_words(ctx: Context, side: GoalSide, goal: Goal, words: str) -> Goal:
    """Store the side's own words for a goal.

    A goal that the other side can see already stays visible, without the words.
    """
    _record(ctx, side)
    visibility = GoalVisibility.WITHOUT_WORDS if goal.is_visible else goal.visibility
    return goals.change(ctx, goal, words=words, visibility=visibility)


def show(ctx: Context, side: GoalSide, choices: Sequence[GoalVisibility], version: str) -> None:
    """Let the other side see the active goals as chosen, in their order.

    Raises OutdatedGoal if they have changed since they were of that version: nothing is shown that was not previewed.
    """
    known = own_goals(ctx, side)
    if len(choices) != len(known) or version != version_of(known):
        raise OutdatedGoal
    _record(ctx, side)
    for goal, visibility in zip(known, choices, strict=True):
        if goal.visibility is not visibility:
            goals.change(ctx, goal, visibility=visibility)
    comparisons.update(ctx, side)
    if side.is_client and any(each is not GoalVisibility.HIDDEN for each in choices):
        notices.offer_to_practitioner(ctx, side)


def end(ctx: Context, side: GoalSide, goal: Goal, state: GoalState) -> Goal:
    """Set a goal's state to reached, let go or active; do nothing if it has that state.

    Raises OutdatedGoal if the goal was replaced by another one, or if it is to become active while the side
    has `MAX_GOALS` goals.
    """
    if goal.state is state:
        return goal
    has_room = len(own_goals(ctx, side)) < MAX_GOALS
    if goal.state is GoalState.CHANGED or (state is GoalState.ACTIVE and not has_room):
        raise OutdatedGoal
    current = (
        goal if goal.is_active or state is GoalState.ACTIVE else goals.set_state(ctx, goal, GoalState.ACTIVE)
    )
    _record(ctx, side)
    changed = goals.set_state(ctx, current, state)
    comparisons.update(ctx, side)
    return changed


def confirm(ctx: Context, side: GoalSide, goal: Goal) -> None:
    """Record that a goal is still right."""
    if not goal.is_active:
        raise OutdatedGoal
    _record(ctx, side)
    goals.confirm(ctx, goal)


def say_fit(ctx: Context, side: GoalSide, goal: Goal, fit: GoalFit) -> None:
    """Record what this side says of a goal of the other."""
    if not goal.is_active:
        raise OutdatedGoal
    _record(ctx, side)
    goals.record_tap(ctx, goal, fit)
    comparisons.update(ctx, side)


def _without_words(known: Sequence[Goal], category: str) -> Goal | None:
    """Return the goal of this category that has no words, or None."""
    return next((each for each in known if each.category == category and each.words is None), None)


def _record(ctx: Context, side: GoalSide) -> None:
    audit.record(ctx, Verb.GOALS_CHANGED, side.dyad.id)
