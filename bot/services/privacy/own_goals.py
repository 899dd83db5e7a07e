"""The goals that a person has named, as text for /mydata."""

from collections.abc import Iterator

from bot.services.context import Contact, Context, KnownContact
from bot.services.goals import screens
from bot.services.goals.side import GoalSide, side_of_client, side_of_practitioner
from flows.digest.pages import paginate
from flows.instruments import Perspective
from flows.message import Message
from storage.repositories import dyads, goals


def describe_own_goals(ctx: Context, person: KnownContact) -> list[Message]:
    """Return all goals that a person has named, as a client and for clients, ended ones too."""
    sides = [side_of_client(ctx, person, each) for each in person.dyads]
    if person.practitioner is not None:
        own_clients = dyads.of_practitioner(ctx, person.practitioner.id)
        sides += [side_of_practitioner(person, each) for each in own_clients]
    lines = [line for side in sides for line in _lines(ctx, side)]
    return [Message(page) for page in paginate(lines)] if lines else []


def has_goals_in_words(ctx: Context, person: Contact) -> bool:
    """Return whether any goal that a person named as a client is in their own words."""
    named = (goal for dyad in person.dyads for goal in goals.of_dyad(ctx, dyad.id))
    return any(goal.words is not None and goal.perspective is Perspective.CLIENT for goal in named)


def _lines(ctx: Context, side: GoalSide) -> Iterator[str]:
    named = [each for each in goals.of_dyad(ctx, side.dyad.id) if each.perspective is side.perspective]
    if named:
        yield screens.title(side)
    for number, each in enumerate(named, start=1):
        yield screens.own_goal(side, number, each)
