"""How far a client has come: asked in the check-in, seen by whom the programme chooses, told in the digest."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

import pytest

from bot.services.context import Context
from flows.goals import Goal, GoalVisibility
from flows.ids import DyadId
from flows.instruments import Perspective
from storage.repositories import dyads, goals, retention, scores
from storage.repositories.check_ins import unseal_answers
from tests.support.person import Person
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, Play, play
from tests.support.service_actions import (
    count_api_calls,
    last_file,
    rates,
    says,
    stored_check_ins,
    taps,
)

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


async def test_it_is_one_more_tap_and_two_more_calls(coached: Coached) -> None:
    played, jo = coached.played, coached.jo
    await coached.names("focus", None, GoalVisibility.SHOWN)
    await says(played, coached.alex, "/session Jo now")
    await played.passes(hours=2)
    before = count_api_calls(played, jo)
    labels = ["Mostly"] * 6 + ["None", "6", "Send"]
    for label in labels:
        await taps(played, jo, label)
    assert "Thank you" in jo.screen()
    assert len(labels) == 9
    assert count_api_calls(played, jo) - before == 18, "two calls a tap; sixteen without the question"


async def test_the_course_of_a_goal_reaches_card_and_digest(coached: Coached) -> None:
    played, alex, jo = coached.played, coached.alex, coached.jo
    await coached.names("focus", "Say no more often", GoalVisibility.SHOWN)
    await coached.meets()
    assert "How far have you come with “Say no more often”?" in jo.reads()
    await says(played, jo, "3")
    assert "8. How far have you come with “Say no more often”? 3 of 10" in jo.reads()
    await taps(played, jo, "Send")
    for value in ("4", "3"):
        await played.passes(days=20, hours=22)
        await coached.meets(value, "Send")
    await says(played, alex, "/client Jo")
    assert any(
        "How far with “Say no more often”, of 10: \u20663 → 4 → 3\u2069" in each for each in texts(alex)
    )
    assert "No nearer" not in await says(played, alex, "/digest"), "it was nearer in between"

    await played.passes(days=20, hours=22)
    await coached.meets("3", "Send")
    await says(played, alex, "/digest")
    assert any("No nearer for six weeks: Jo" in each for each in texts(alex))


def texts(person: Person) -> list[str]:
    return [each.get("text", "") for each in person.chat.messages.values()]


async def test_goals_come_in_turn_and_a_skip_is_a_turn(coached: Coached) -> None:
    await coached.names("focus", None, GoalVisibility.SHOWN)
    await coached.names("balance", None, GoalVisibility.SHOWN)
    asked = []
    for answer in ("Skip", "5", "6"):
        await coached.meets()
        asked.append("focus" in coached.jo.reads())
        await taps(coached.played, coached.jo, answer)
        await taps(coached.played, coached.jo, "Send")
        await coached.played.passes(days=6, hours=22)
    assert asked == [True, False, True]


async def test_scores_do_not_know_of_it(coached: Coached) -> None:
    await coached.meets("Send")
    await coached.names("focus", None, GoalVisibility.SHOWN)
    await coached.played.passes(days=6, hours=22)
    await coached.meets("0", "Send")
    without, with_goal = await stored_check_ins(coached.played)

    stored = await coached.played.do(lambda ctx: scores.of_dyad(ctx, without.dyad))
    assert stored[without.id] == stored[with_goal.id]
    given = await coached.played.do(lambda ctx: unseal_answers(ctx, with_goal))
    assert set(given.answers) == {"g1", "g2", "t1", "t2", "b1", "b2", "x1"}
    assert given.progress is not None
    assert (given.progress.value, given.progress.shown) == (0, True)


@pytest.mark.parametrize("programme", [PRIVATE])
async def test_a_programme_may_show_it_to_nobody_but_the_client(coached: Coached) -> None:
    played, alex, jo = coached.played, coached.alex, coached.jo
    await coached.names("focus", "Say no more often", GoalVisibility.SHOWN)
    for value in ("3", "3", "3"):
        await coached.meets(value)
        assert "Only you see this:" in jo.reads()
        await taps(played, jo, "Send")
        await played.passes(days=20, hours=22)
    for command in ("/client Jo", "/digest", "/clients", "/history", "/report Jo"):
        await says(played, alex, command)
    assert not any("3 → 3" in each or "No nearer" in each for each in texts(alex))
    await says(played, jo, "/course")
    assert "3 of 10 at first, 3 of 10 lately" in jo.last["caption"]


async def test_a_hidden_goal_stays_with_the_client_whatever_they_answer(coached: Coached) -> None:
    played, alex, jo = coached.played, coached.alex, coached.jo
    await coached.names("balance", "Kanarienwort", GoalVisibility.HIDDEN)
    await coached.meets("7")
    assert "Only you see this:" in jo.reads()
    await taps(played, jo, "Send")
    for command in ("/client Jo", "/digest", "/report Jo"):
        await says(played, alex, command)
    said = "".join(texts(alex))
    assert "Kanarienwort" not in said
    assert "Work-life balance" not in said
    assert "of 10" not in said


async def test_words_that_are_withheld_stand_as_the_category(coached: Coached) -> None:
    await coached.names("balance", "Kanarienwort", GoalVisibility.WITHOUT_WORDS)
    await coached.meets("7")
    assert "How far have you come with “Work-life balance”? 7 of 10" in coached.jo.reads()
    await taps(coached.played, coached.jo, "Send")
    await says(coached.played, coached.alex, "/client Jo")
    said = "".join(texts(coached.alex))
    assert "How far with “Work-life balance”" in said
    assert "Kanarienwort" not in said


async def test_ten_of_ten_names_goals(coached: Coached) -> None:
    await coached.names("focus", None, GoalVisibility.SHOWN)
    await coached.meets("10", "Send")
    assert "If it is reached, /goals is where you can say so." in coached.jo.screen()


async def test_a_goal_deleted_meanwhile_is_asked_about_without_its_name(coached: Coached) -> None:
    goal = await coached.names("focus", "Kanarienwort", GoalVisibility.SHOWN)
    await says(coached.played, coached.alex, "/session Jo now")
    await coached.played.passes(hours=2)
    await rates(coached.played, coached.jo, *[4] * 6)
    await coached.played.do(lambda ctx: remove_goal(ctx, goal))
    await taps(coached.played, coached.jo, "None")
    assert "How far have you come with this goal?" in coached.jo.reads()
    await taps(coached.played, coached.jo, "4")
    await taps(coached.played, coached.jo, "Send")
    assert "Thank you" in coached.jo.screen()
    await says(coached.played, coached.jo, "/course")
    assert "Kanarienwort" not in coached.jo.last["caption"]
    assert last_file(coached.played, coached.jo, "photo").startswith(b"\x89PNG")


def remove_goal(ctx: Context, goal: Goal) -> None:
    retention.remove(ctx, "goals", [(goal.id,)])
