"""Old buttons, taps too many and unexpected texts: nothing is shown that was not read before, and all get an answer."""

from pathlib import Path

from bot.services.enrolment import role_invitations
from tests.support.person import Person, invitation_code
from tests.support.played_service import Play, play
from tests.support.practice import GOAL, WITH_WORDS
from tests.support.service_actions import says, taps, taps_and_reads

NOBODYS = WITH_WORDS.replace("practitioner_form = true", "practitioner_form = false")


async def practice(played: Play) -> tuple[Person, Person]:
    """Add Alex, and Jo, whom nobody but Jo asks about goals."""
    alex = await played.practitioner(programme=NOBODYS)
    return alex, await played.client(alex, "Jo")


async def names(played: Play, person: Person, *categories: str, command: str = "/goals") -> None:
    """Name goals without words; nobody else sees them yet."""
    for category in categories:
        await says(played, person, command)
        if "Add a goal" in person.sees():
            await taps(played, person, "Add a goal")
        await taps_and_reads(played, person, category, "Without words")


async def test_words_typed_for_a_goal_that_is_shown_already_are_not_shown_with_it(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practice(played)
        await names(played, jo, "Sleep")
        await taps_and_reads(played, jo, "Show my goals", "Show it")
        await taps_and_reads(played, jo, "Add a goal", "Sleep")
        stored = await says(played, jo, GOAL)
        assert f"Sleep: “{GOAL}” (Alex may see it without your words)" in stored
        await names(played, alex, "Anger", command="/goals Jo")
        assert "Jo named this: Sleep" in await taps_and_reads(played, alex, "Show my goals", "Show it")
        assert GOAL not in alex.screen()
        await says(played, jo, "/goals")
        assert GOAL not in await taps_and_reads(played, jo, "Show my goals")
        assert GOAL in await taps_and_reads(played, jo, "1: without words", "1: not shown")


async def test_an_old_preview_shows_nothing_that_has_been_named_since(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practice(played)
        await names(played, jo, "Sleep")
        await taps(played, jo, "Show my goals")
        another_goal = jo.last
        await says(played, jo, "/goals")
        await taps_and_reads(played, jo, "Goal 1", "Change it", "Anger", "Without words")
        await taps_and_reads(played, jo, "Show it", under=another_goal)
        assert "1. Anger (only you see it)" in jo.screen()

        await says(played, jo, "/goals")
        await taps(played, jo, "Show my goals")
        without_words = jo.last
        await says(played, jo, "/goals")
        await taps_and_reads(played, jo, "Add a goal", "Anger")
        await says(played, jo, GOAL)
        await taps_and_reads(played, jo, "Show it", under=without_words)
        assert f"1. Anger: “{GOAL}” (only you see it)" in await says(played, jo, "/goals")
        assert "Jo has named goals" not in alex.screen()


async def test_a_fourth_goal_is_not_taken_however_it_is_named(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        _, jo = await practice(played)
        await names(played, jo, "Sleep", "Anger")
        await says(played, jo, "/goals")
        await taps(played, jo, "Add a goal")
        choice = dict(jo.last)
        await taps_and_reads(played, jo, "Sleep", "Without words")
        await names(played, jo, "A habit")
        await jo.taps("Goal 1")
        for typed in ("/goals Loneliness", "Loneliness", "/goals something that is no goal"):
            await says(played, jo, "/goals")
            overview = await says(played, jo, typed)
            assert "3. A habit" in overview
            assert "Loneliness" not in overview
        lost = next(
            button["callback_data"]
            for row in choice["reply_markup"]["inline_keyboard"]
            for button in row
            if button["text"] == "Loneliness"
        )
        await jo.taps_data(lost)
        await played.settle()
        assert "3. A habit" in jo.reads()
        assert "Loneliness" not in jo.reads()


async def test_a_goal_named_twice_at_once_is_one(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practice(played)
        await says(played, jo, "/goals")
        for label in ("Sleep", "Without words", "Show my goals", "Show it", "Goal 1", "Reached"):
            first, second = await jo.taps(label), await jo.taps(label)
            await played.settle()
            assert first.answer is not None
            assert second.answer is not None
        assert alex.screen().count("Jo has named goals") == 1
        assert "1. Sleep" in await taps_and_reads(played, jo, "Undo")
        assert "2." not in jo.reads()


async def test_a_practitioner_reads_why_there_are_no_goals_of_a_client(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practice(played)
        await says(played, alex, "/invite Pat")
        assert "Pat: invited" in await says(played, alex, "/goals Pat")
        assert alex.sees() == ["New link", "Take it back"]
        pat = await played.invited(alex, "Pat 2")
        await taps(played, pat, "Yes, I agree")
        assert "Pat 2" in await says(played, alex, "/goals Pat 2")
        assert "Yes, it is them" in alex.sees()
        await names(played, jo, "Sleep")
        old = jo.last
        await says(played, jo, "/stop")
        await taps(played, jo, "Yes, stop")
        assert "Jo: stopped" in await says(played, alex, "/goals Jo")
        assert "None of your clients" in await says(played, alex, "/goals Nobody")
        tap = await jo.taps("Goal 1", old)
        await played.settle()
        assert "Your goals rest" in await jo.is_answered(tap)
        assert "Sleep" not in await says(played, jo, "/goals")


async def test_a_comparison_that_is_open_ends_with_the_other_person(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practice(played)
        await names(played, jo, "Sleep")
        await taps_and_reads(played, jo, "Show my goals", "Show it")
        await names(played, alex, "Anger", command="/goals Jo")
        await taps_and_reads(played, alex, "Show my goals", "Show it")
        asked = alex.last
        await says(played, jo, "/goals")
        await taps(played, jo, "Side by side")
        await says(played, jo, "/delete")
        await taps(played, jo, "Yes, delete all")
        await alex.taps("Not for me", asked)
        await played.settle()
        assert "side by side" not in alex.last.get("text", "").lower()
        assert "None of your clients takes part" in await says(played, alex, "/goals Jo")
        assert played.api.complaints == []


async def test_a_question_about_a_goal_that_has_ended_since_leads_on(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practice(played)
        await names(played, jo, "Sleep", "Anger")
        await taps_and_reads(played, jo, "Show my goals", "Show it")
        await names(played, alex, "Anger", command="/goals Jo")
        assert "Jo named this: Sleep" in await taps_and_reads(played, alex, "Show my goals", "Show it")
        await says(played, jo, "/goals")
        await taps_and_reads(played, jo, "Goal 1", "Let it go")
        assert "Your goals for Jo" in await taps_and_reads(played, alex, "Not for me")
        assert "Jo named this: Anger" in await taps_and_reads(played, alex, "Side by side")


async def test_a_client_of_two_is_asked_whose_goals_and_has_no_clients(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practice(played)
        code = await played.do(lambda ctx: role_invitations.invite_practitioner(ctx, "my-practice", "Sam"))
        sam = played.meet("Sam")
        await sam.start(code)
        await played.settle()
        await says(played, sam, "/invite Joe")
        await jo.start(invitation_code(sam.reads()))
        await played.settle()
        await taps(played, jo, "Yes, I agree")
        await taps(played, sam, "Yes, it is them")
        for typed in ("/goals", "Sleep"):
            assert await says(played, jo, typed) == "Whose goals would you like to see?"
            assert sorted(jo.sees()) == ["Alex", "Sam"]
        await taps_and_reads(played, jo, "Sam", "Sleep", "Without words", "Show my goals", "Show it")
        assert "Joe has named goals" in sam.screen()
        assert "has named goals" not in alex.screen()
