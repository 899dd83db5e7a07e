"""How far a client had come with a goal, in the files of single people's answers."""

from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.history.goal_progress import sees_goals
from flows.progress.goal_name import own_name, seen_name
from storage.repositories import goals
from storage.repositories.answers import GivenAnswers
from storage.repositories.check_ins import CheckIn


def answer_for(
    ctx: Context, reader: Contact, check_in: CheckIn, given: GivenAnswers
) -> tuple[str, int | None] | None:
    """Return the goal that a check-in asked about, as this reader may see it, with the answer; None if they may not."""
    goal = goals.find(ctx, given.progress.goal) if given.progress else None
    if goal is None or given.progress is None:
        return None
    if reader.person is not None and reader.person.id == check_in.person:
        return own_name(goal, reader.voice), given.progress.value
    if not given.progress.shown or not goal.is_visible or not sees_goals(ctx, check_in.dyad):
        return None
    return seen_name(goal, reader.voice), given.progress.value
