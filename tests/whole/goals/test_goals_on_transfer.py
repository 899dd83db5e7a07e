"""A client with goals goes on with another practitioner: what comes along is theirs to say, and hidden at first."""

from pathlib import Path

import pytest

from storage.repositories import dyads, goals
from tests.support.contacts import with_contacts
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import end_session, rates, says, taps, taps_and_reads

PROGRAMME = (
    with_contacts(en="Call 112.")
    .replace("free = false", "free = true")
    .replace("practitioner_form = true", "practitioner_form = false")
    .replace("[progress]", "[progress]\nevery = 1")
)
SHOWN, WITHHELD, ALEXS = "mandrill oboe", "zanzibar quetzal", "quincunx tapir"


async def answers(played: Play, practitioner: Person, jo: Person) -> None:
    """Let the two meet, and Jo answer low about goals, with a number for how far a goal has come."""
    await end_session(played, practitioner, jo)
    await rates(played, jo, 4, 4, 4, 4, 4, 4)
    await taps(played, jo, "None")
    while "Send" not in jo.sees():
        await taps(played, jo, "7" if "7" in jo.sees() else "Skip")
    await taps(played, jo, "Send")


async def both_disagree(played: Play, alex: Person, jo: Person) -> None:
    """Let Jo name two goals, one for Jo alone, and Alex one that Jo refuses; the digest tells Alex so."""
    await says(played, jo, "/goals")
    await taps(played, jo, "Sleep")
    await says(played, jo, SHOWN)
    await taps_and_reads(played, jo, "Add a goal", "A habit")
    await says(played, jo, WITHHELD)
    await taps_and_reads(played, jo, "Show my goals", "2: shown", "2: without words", "Show it")
    await says(played, alex, "/goals Jo")
    await taps(played, alex, "Worry and fear")
    await says(played, alex, ALEXS)
    await taps_and_reads(played, alex, "Show my goals", "Show it", "In part")
    assert SHOWN in alex.screen()
    await taps_and_reads(played, jo, "Side by side", "Not for me")
    await answers(played, alex, jo)
    await says(played, alex, "/client Jo")
    assert any("How far with" in each for each in alex.received())
    await says(played, alex, "/digest")
    assert any("“not for me” about the goal" in each for each in alex.received())


async def moves(played: Play, alex: Person, jo: Person, sam: Person, answer: str) -> None:
    """Let Alex hand Jo over to Sam, and Jo answer."""
    await says(played, alex, "/client Jo")
    await taps(played, alex, "Hand over")
    await taps(played, alex, sam.name)
    await taps(played, jo, answer)


async def test_a_client_takes_their_own_goals_along_and_shows_them_anew(
    tables_url: str, tmp_path: Path
) -> None:
    async with play(tables_url, tmp_path) as played:
        alex, sam = await played.practitioner("Alex", PROGRAMME), await played.practitioner("Sam", PROGRAMME)
        jo = await played.client(alex, "Jo")
        await both_disagree(played, alex, jo)
        await moves(played, alex, jo, sam, "Yes, with answers")
        assert "You go on with Sam" in jo.received()[-2]
        assert "Would you like to take your goals along?" in jo.reads()
        assert SHOWN in jo.reads()
        assert WITHHELD in jo.reads()
        assert ALEXS not in jo.reads()

        # Until Jo says so, Sam reads of no goal, not even with the earlier answers.
        await taps(played, sam, "Open their page")
        await taps(played, sam, "Earlier answers")
        assert any("while working with Alex" in each for each in sam.received())
        assert read_of_goals(sam) == []

        listed = await taps_and_reads(played, jo, "Take them along")
        assert f"1. Sleep: “{SHOWN}” (only you see it)" in listed
        assert f"2. A habit: “{WITHHELD}” (only you see it)" in listed
        await jo.taps_data(f"goals:take:c:{await active_dyad(played)}")  # a second tap adds nothing
        await played.settle()
        assert await active_goals(played) == [SHOWN, WITHHELD]
        assert read_of_goals(sam) == []

        # What Sam sees is chosen anew, and Sam names theirs first.
        await says(played, jo, "/goals")
        await taps_and_reads(played, jo, "Show my goals", "2: shown", "2: without words", "Show it")
        assert "Jo has named goals and shows them to you. First name yours" in sam.reads()
        await taps_and_reads(played, sam, "Name a goal", "Anger", "Without words", "Show my goals", "Show it")
        assert f"Jo named this: Sleep: “{SHOWN}”" in sam.reads()
        await taps_and_reads(played, sam, "We work on that")
        await says(played, sam, "/client Jo")
        assert WITHHELD not in sam.screen()
        assert ALEXS not in sam.screen()
        assert "Worry and fear" not in "".join(sam.received()).partition("Your goals for")[2]
        assert played.api.complaints == []


def read_of_goals(person: Person) -> list[str]:
    """Return what of Jo's and Alex's goals stands in any message this person received."""
    texts = "\n".join(person.received())
    told = (SHOWN, WITHHELD, ALEXS, "Sleep", "A habit", "Worry and fear", "How far", "not for me")
    return [each for each in told if each in texts]


async def active_dyad(played: Play) -> str:
    """Return the id of the dyad that goes on."""
    (dyad,) = [each for each in await played.do(dyads.every) if each.state == "active"]
    return dyad.id


async def active_goals(played: Play) -> list[str | None]:
    """Return the words of the active goals in the dyad that goes on."""

    def words(ctx: object) -> list[str | None]:
        (dyad,) = [each for each in dyads.every(ctx) if each.state == "active"]  # type: ignore[arg-type]
        return [each.words for each in goals.of_dyad(ctx, dyad.id) if each.is_active]  # type: ignore[arg-type]

    return await played.do(words)


@pytest.mark.parametrize("says_no", [True, False])
async def test_goals_that_are_not_taken_along_stay_private(
    sqlite_url: str, tmp_path: Path, says_no: bool
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, sam = await played.practitioner("Alex", PROGRAMME), await played.practitioner("Sam", PROGRAMME)
        jo = await played.client(alex, "Jo")
        await both_disagree(played, alex, jo)
        await moves(played, alex, jo, sam, "Yes, without answers")
        if says_no:
            assert "/goals is there at any time" in await taps_and_reads(played, jo, "Not now")
        assert await active_goals(played) == []
        for command in ("/client Jo", "/clients", "/report Jo", "/history"):
            await says(played, sam, command)
        await played.passes(days=7)
        assert read_of_goals(sam) == []
        assert "What would you like to work on with Sam?" in await says(played, jo, "/goals")
        before = len(jo.received())
        await says(played, jo, "/mydata")
        own = "\n".join(jo.received()[before:])
        assert SHOWN in own
        assert WITHHELD in own


async def test_without_goals_nothing_is_asked(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, sam = await played.practitioner("Alex", PROGRAMME), await played.practitioner("Sam", PROGRAMME)
        jo = await played.client(alex, "Jo")
        await moves(played, alex, jo, sam, "Yes, with answers")
        assert "You go on with Sam" in jo.reads()
        await jo.taps_data(f"goals:take:c:{await active_dyad(played)}")
        await played.settle()
        assert await active_goals(played) == []
