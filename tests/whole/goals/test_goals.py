"""Goals of both sides, from naming them to the digest that says where they do not fit, and to agreement."""

from pathlib import Path

from storage.repositories import audit, goals
from storage.repositories import dyads as dyads_repository
from storage.repositories.dyads import Dyad
from tests.support.contacts import with_contacts
from tests.support.person import Person
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, Play, play, utc
from tests.support.service_actions import end_session, rates, says, taps, taps_and_reads

CONTACTS = "Call 112, or 0800 111 0 111, day and night."
WITH_WORDS = (
    with_contacts(en=CONTACTS)
    .replace("free = false", "free = true")
    .replace("practitioner_form = true", "practitioner_form = false")
)
COACHING = WITHOUT_PRACTITIONER_FORM.replace('vocabulary = "therapy"', 'vocabulary = "coaching"')
WORDS, WITHHELD = "Sleep through the night", "Tell my sister the truth"


async def answers(played: Play, alex: Person, jo: Person, goal: int = 4) -> None:
    """Let the two meet, and Jo answer; what could be written is skipped."""
    await end_session(played, alex, jo)
    await rates(played, jo, goal, goal, 4, 4, 4, 4)
    await taps(played, jo, "None")
    if "Skip" in jo.sees():
        await taps(played, jo, "Skip")
    await taps(played, jo, "Send")


async def answered_week(played: Play, alex: Person, jo: Person) -> None:
    """Let the two meet, and Jo answer; then a week passes."""
    await answers(played, alex, jo)
    await played.passes(days=7, hours=-2)


def only_dyad(ctx: object) -> Dyad:
    return dyads_repository.every(ctx)[0]  # type: ignore[arg-type]


async def test_different_goals_are_told_in_mondays_digest_and_settled_once_both_agree(
    tables_url: str, tmp_path: Path
) -> None:
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner(programme=WITH_WORDS)
        jo = await played.client(alex, "Jo")
        await answered_week(played, alex, jo)
        assert "/goals" not in jo.screen()

        # After the second check-in Jo is asked once, and names two goals; the words of one are withheld.
        await answers(played, alex, jo)
        assert "What would you like from your work with Alex?" in jo.reads()
        assert "Alex" not in jo.reads().splitlines()[0]
        await taps(played, jo, "Name a goal")
        assert "Sleep" in jo.sees()
        assert CONTACTS in await taps_and_reads(played, jo, "Sleep")
        assert f"1. Sleep: “{WORDS}” (only you see it)" in await says(played, jo, WORDS)
        await taps_and_reads(played, jo, "Add a goal", "Close relationships")
        await says(played, jo, WITHHELD)
        preview = await taps_and_reads(played, jo, "Show my goals")
        assert "This is what Alex will see" in preview
        assert WITHHELD in preview
        assert WITHHELD not in await taps_and_reads(played, jo, "2: shown")
        assert "Close relationships" in jo.reads()
        assert WORDS not in alex.screen()
        assert "When Alex" not in jo.reads()
        assert "Alex may see this now" in await taps_and_reads(played, jo, "Show it")

        # Alex is told once, and names another goal before seeing Jo's.
        assert "Jo has named goals and shows them to you. First name yours" in alex.reads()
        assert WORDS not in alex.screen()
        assert "you two are working on" in await taps_and_reads(played, alex, "Name a goal")
        await taps_and_reads(played, alex, "Worry and fear", "Without words", "Show my goals")
        assert WORDS not in alex.screen()
        asked = await taps_and_reads(played, alex, "Show it")
        assert f"Jo named this: Sleep: “{WORDS}”" in asked
        assert "Jo named this: Close relationships" in await taps_and_reads(played, alex, "In part")
        both = await taps_and_reads(played, alex, "In part")
        assert "Worry and fear (Jo: no answer yet)" in both
        assert WITHHELD not in alex.screen()

        # Jo is told that Alex has named goals, too, and says of that one: not for me.
        assert "Alex has named goals for your work, too" in jo.reads()
        assert "Alex named this: Worry and fear" in await taps_and_reads(played, jo, "Side by side")
        assert "Worry and fear (you: not for me)" in await taps_and_reads(played, jo, "Not for me")

        # Monday's digest says it with both people's words, and how to begin talking about it.
        await played.comes(utc(3, 16, 7))
        digest = alex.screen().split("Your week, ")[-1]
        assert "1. Jo: says “not for me” to the goal you chose for them" in digest
        assert f"They named: Sleep: “{WORDS}” · Close relationships. You named: Worry and fear." in digest
        assert "They said “not for me” about: Worry and fear." in digest
        assert digest.count("💡") == 1
        assert WITHHELD not in digest
        await says(played, alex, "/client Jo")
        assert "They named: Sleep" in alex.screen().split("/client Jo")[-1]
        assert WITHHELD not in alex.screen()

        # No weekly news: the next digest lists Jo as open only.
        await answered_week(played, alex, jo)
        await played.comes(utc(3, 23, 7))
        digest = alex.screen().split("Your week, ")[-1]
        assert "1. Jo" not in digest
        assert "Named goals do not fit yet: Jo (Worry and fear)" in digest

        # After a session Alex takes up Jo's goal in place of the other; both say that it is what they work on.
        assert "Worry and fear" in await says(played, alex, "/goals Jo")
        await taps_and_reads(played, alex, "Goal 1", "Change it", "Sleep", "Without words", "Show my goals")
        await taps_and_reads(played, alex, "Show it")
        await says(played, jo, "/goals")
        assert "Alex named this: Sleep" in await taps_and_reads(played, jo, "Side by side")
        assert "Sleep (you: we work on that)" in await taps_and_reads(played, jo, "We work on that")
        await played.comes(utc(3, 30, 7))
        digest = alex.screen().split("Your week, ")[-1]
        assert "Named goals fit now, unlike before: Jo" in digest
        assert "1. Jo" not in digest
        assert played.api.complaints == []
        every = await played.do(lambda ctx: goals.of_dyad(ctx, only_dyad(ctx).id))
        assert sorted(each.state for each in every) == ["active", "active", "active", "changed"]


async def test_a_reached_goal_is_told_and_can_be_undone(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner(programme=COACHING)
        jo = await played.client(alex, "Jo")
        await answered_week(played, alex, jo)
        await answered_week(played, alex, jo)

        # In coaching the list is there at once; without free words a goal is its category.
        offered = jo.reads()
        assert "What would you like from your work with Alex?" in offered
        await taps_and_reads(played, jo, "Speaking up", "Show my goals")
        await taps_and_reads(played, jo, "Show it")
        await taps_and_reads(played, alex, "Name a goal", "Speaking up", "Show my goals", "Show it")
        assert "Speaking up" in await taps_and_reads(played, alex, "We work on that")

        # A check-in goes by without news about goals, and without a further question about them.
        before = len(jo.chat.messages)
        await answered_week(played, alex, jo)
        assert len(jo.chat.messages) == before + 1
        assert "1. Jo" not in alex.screen().split("Your week, ")[-1]

        # Four weeks after the goal was named Jo is asked whether it is still right: it is reached.
        await played.comes(utc(4, 14, 15))
        assert "Is this still right for you?" in jo.reads()
        assert "Alex" not in jo.reads().splitlines()[0]
        assert "Reached: Speaking up" in await taps_and_reads(played, jo, "Reached")
        assert "1. Speaking up" in await taps_and_reads(played, jo, "Undo")
        await taps_and_reads(played, jo, "Goal 1", "Reached")
        await played.comes(utc(4, 20, 6))
        assert "Says a goal is reached: Jo (Speaking up)" in alex.screen().split("Your week, ")[-1]
        await taps_and_reads(played, alex, "Everyone")
        assert "Jo says a goal is reached: Speaking up" in alex.screen().split("Your week, ")[-1]
        await says(played, alex, "/client Jo")
        assert "Reached so far, they say: Speaking up" in alex.screen()
        await played.comes(utc(4, 27, 6))
        assert "Says a goal is reached" not in alex.screen().split("Your week, ")[-1]
        assert played.api.complaints == []


async def test_different_words_for_one_thing_are_told_only_if_nobody_says_that_they_fit(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=COACHING)
        both = [await played.client(alex, label) for label in ("Jo", "Kim")]
        for client in both:
            await answered_week(played, alex, client)
            await says(played, client, "/goals")
            await taps_and_reads(played, client, "Confidence", "Show my goals", "Show it")
            await says(played, alex, f"/goals {client.name}")
            await taps_and_reads(played, alex, "Speaking up", "Show my goals", "Show it")
        await taps_and_reads(played, alex, "We work on that")
        await played.comes(utc(3, 23, 8))
        assert "goals named differ" not in alex.screen()

        # At the next check-in, more than three days later, nobody has said anything of Jo's; Kim's fit.
        for client in both:
            await answers(played, alex, client)
        await played.comes(utc(3, 30, 8))
        digest = alex.screen().split("Your week, ")[-1]
        assert "1. Jo: goals named differ" in digest
        assert "How these fit, neither of you has said yet." in digest
        assert "2. Kim" not in digest


async def test_where_a_programme_wants_no_goals_nobody_is_asked(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=COACHING.replace("on = true", "on = false"))
        jo = await played.client(alex, "Jo")
        for _ in range(3):
            await answered_week(played, alex, jo)
        assert "/goals" not in jo.screen()
        assert "not named in your programme" in await says(played, jo, "/goals")
        assert "not named in your programme" in await says(played, alex, "/goals Jo")


async def test_goals_that_seem_to_fit_less_are_asked_about_at_once(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=COACHING)
        jo = await played.client(alex, "Jo")
        await answered_week(played, alex, jo)
        await says(played, jo, "/goals")
        await taps(played, jo, "Confidence")
        await played.passes(days=8)
        await answers(played, alex, jo, goal=1)
        assert "Is this still right for you?" in jo.reads()
        assert "that is all" in await taps_and_reads(played, jo, "Still right")


async def test_each_change_of_a_goal_is_one_entry_of_the_audit(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=WITHOUT_PRACTITIONER_FORM)
        jo = await played.client(alex, "Jo")

        async def entries() -> int:
            found = await played.service.store.read(audit.list_entries)
            return sum(each.verb == audit.Verb.GOALS_CHANGED for each in found)

        await says(played, jo, "/goals")
        await taps(played, jo, "Sleep")
        await taps_and_reads(played, jo, "Add a goal", "Worry and fear")
        assert await entries() == 2
        await taps_and_reads(played, jo, "Goal 1", "Change it", "Close relationships")
        assert await entries() == 3
        # By one that is named already: the two become one.
        await taps_and_reads(played, jo, "Goal 2", "Change it", "Worry and fear")
        assert "Close relationships" not in jo.reads()
        assert await entries() == 4
