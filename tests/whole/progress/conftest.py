"""A coach and a client who have both named goals, in a running service."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

import pytest

from bot.services.context import Context
from flows.goals import Goal, GoalVisibility
from flows.ids import DyadId
from flows.instruments import Perspective
from storage.repositories import dyads, goals
from tests.support.person import Person
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, Play, play
from tests.support.service_actions import rates, says, taps

CHANGES = {
    'vocabulary = "therapy"': 'vocabulary = "coaching"',
    "offer_after = 2": "offer_after = 0",
    "review_weeks = 4": "review_weeks = 0",
}
COACHING = reduce(lambda text, change: text.replace(*change), CHANGES.items(), WITHOUT_PRACTITIONER_FORM)
PRIVATE = COACHING.replace('shown_to = "both"', 'shown_to = "client"')


@dataclass(frozen=True, slots=True)
class Coached:
    """Alex, a coach who has named a goal for Jo, and Jo, who has named one and shows it."""

    played: Play
    alex: Person
    jo: Person

    async def meets(self, *answers: str) -> None:
        """End a session and answer the check-in about it: six times "Mostly", no tension, then these labels."""
        await says(self.played, self.alex, "/session Jo now")
        await self.played.passes(hours=2)
        await rates(self.played, self.jo, *[4] * 6)
        await taps(self.played, self.jo, "None")
        for label in answers:
            await taps(self.played, self.jo, label)

    async def names(self, category: str, words: str | None, visibility: GoalVisibility) -> Goal:
        """Name a goal of Jo's."""

        def name(ctx: Context) -> Goal:
            (dyad,) = dyads.every(ctx)
            made = goals.add(ctx, dyad.id, Perspective.CLIENT, category)
            return goals.change(ctx, made, words=words, visibility=visibility)

        return await self.played.do(name)


async def name_coachs_goal(played: Play) -> None:
    def name(ctx: Context) -> None:
        (dyad,) = dyads.every(ctx)
        made = goals.add(ctx, DyadId(dyad.id), Perspective.PRACTITIONER, "focus")
        goals.change(ctx, made, visibility=GoalVisibility.SHOWN)

    await played.do(name)


@pytest.fixture
def programme() -> str:
    return COACHING


@pytest.fixture
async def coached(database_url: str, tmp_path: Path, programme: str) -> AsyncIterator[Coached]:
    async with play(database_url, tmp_path) as played:
        alex = await played.practitioner(programme=programme)
        found = Coached(played, alex, await played.client(alex, "Jo"))
        await name_coachs_goal(played)
        yield found
