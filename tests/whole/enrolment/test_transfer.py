"""Transfers: a client goes on with another practitioner, as they choose; and a practitioner leaves."""

from pathlib import Path

import pytest

from bot.services.context.context import Context
from bot.services.enrolment import transfer_questions
from bot.services.privacy import practitioner_departure
from flows.errors import BadInput
from storage.repositories import dyads
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import completes_check_in, end_session, practitioner_named, says, taps


async def asks(played: Play, alex: Person, client: Person, other: Person) -> None:
    """Ask the client to transfer, from the page of the client in the practitioner's chat."""
    await says(played, alex, f"/client {client.name}")
    await taps(played, alex, "Hand over")
    await taps(played, alex, other.name)


async def test_a_client_is_transferred_with_earlier_answers(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        alex, sam = await played.practitioner("Alex"), await played.practitioner("Sam")
        jo = await played.client(alex, "Jo")
        await says(played, alex, "/session Jo every Tuesday 15:00")
        await end_session(played, alex, jo)
        await completes_check_in(played, jo, 2, 4, 4, 4, 5, 5)
        await end_session(played, alex, jo)  # one more, which stays open
        seen = sam.screen()

        await asks(played, alex, jo, sam)
        assert "is asked whether they would like to go on with Sam" in alex.reads()
        assert "Would you like to go on with Sam instead of Alex?" in jo.reads()
        assert sam.screen() == seen

        await taps(played, jo, "Yes, with answers")
        assert "You go on with Sam" in jo.received()[-1]
        assert any("goes on with somebody else" in each for each in alex.received())
        assert "A client goes on with you: Jo" in sam.reads()
        # Nothing is open or asked about Alex any more; Sam meets Jo.
        assert not any("2 of 7" in each or "1 of 7" in each for each in jo.received()[-2:])
        await taps(played, sam, "Open their page")
        assert sam.sees() == ["End our work", "Hand over", "Earlier answers"]  # nobody's link: no stranger
        await taps(played, sam, "Earlier answers")
        assert any("while working with Alex" in each for each in sam.received())
        assert any("A little" in each for each in sam.received())
        await played.passes(hours=18)
        await end_session(played, sam, jo)
        assert "1 of 7" in jo.reads()
        await completes_check_in(played, jo, 5, 5, 5, 5, 5, 5)

        # Alex reads that Jo has moved on, once, and nothing else of them.
        before = len(alex.received())
        await played.passes(days=7)
        digest = "\n".join(alex.received()[before:])
        assert "Moved on: Jo" in digest
        assert "goals" not in digest
        before = len(alex.received())
        await played.passes(days=7)
        assert "Jo" not in "\n".join(alex.received()[before:])


async def test_a_client_is_transferred_without_earlier_answers_or_declines(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, sam = await played.practitioner("Alex"), await played.practitioner("Sam")
        jo, other = await played.client(alex, "Jo"), await played.client(sam, "Jo")
        await end_session(played, alex, jo)
        await completes_check_in(played, jo, 2, 4, 4, 4, 5, 5)

        await asks(played, alex, jo, sam)
        seen = sam.screen()
        await taps(played, jo, "No, thank you")
        assert "learns nothing of it" in jo.reads()
        assert sam.screen() == seen
        assert "taking part" in await says(played, alex, "/client Jo")

        await asks(played, alex, jo, sam)
        question = jo.last
        assert "Would you like to go on" in await says(played, jo, "/again")
        await taps(played, jo, "Yes, without answers")
        # Sam calls somebody Jo already.
        assert "A client goes on with you: Jo 2" in sam.reads()
        await taps(played, sam, "Open their page")
        assert "Earlier answers" not in sam.sees()
        assert "No check-ins yet" in sam.received()[-2]
        # The old question works no more, and neither does a made-up button.
        await jo.taps("Yes, with answers", question)
        await played.settle()
        assert any(call for call in played.api.calls.of("answerCallbackQuery"))
        (moved,) = [each for each in await played.service.store.read(dyads.every) if each.label == "Jo 2"]
        await sam.taps_data(f"client:before:{moved.id}")
        await played.settle()
        assert not any("while working with" in each for each in sam.received())
        assert other.reads() != ""


async def test_a_transfer_of_a_stopped_client_is_refused_and_an_unanswered_one_expires(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, sam = await played.practitioner("Alex"), await played.practitioner("Sam")
        jo = await played.client(alex, "Jo")

        def move(ctx: Context) -> None:
            (dyad,) = dyads.every(ctx)
            transfer_questions.ask(ctx, dyad, practitioner_named(ctx, "Sam"))

        await says(played, jo, "/stop")
        await taps(played, jo, "Yes, stop")
        with pytest.raises(BadInput, match="the client is stopped"):
            await played.do(move)
        await says(played, jo, "/start")
        await taps(played, jo, "Yes, I agree")
        # Whoever was asked and waits too long is asked no more.
        await played.do(move)
        await played.passes(days=31)
        await taps(played, jo, "Yes, with answers")
        assert "A client goes on" not in sam.screen()


async def test_a_practitioner_leaves_and_a_client_goes_on(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, sam = await played.practitioner("Alex"), await played.practitioner("Sam")
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)

        def goes(ctx: Context) -> None:
            practitioner_departure.practitioner_leaves(ctx, practitioner_named(ctx, "Alex"))

        seen = sam.screen()
        await played.do(goes)
        await played.settle()
        assert "Alex no longer works here" in jo.reads()
        assert "Nothing you answered has been passed on" in jo.reads()
        assert not any("1 of 7" in each for each in jo.received())
        assert sam.screen() == seen
        assert "You no longer work as a practitioner here" in alex.reads()
        assert "need an invitation" in await says(played, alex, "/clients")
        before = jo.received()
        await played.passes(days=14)
        assert jo.received() == before

        def move(ctx: Context) -> None:
            (dyad,) = dyads.every(ctx)
            transfer_questions.ask(ctx, dyad, practitioner_named(ctx, "Sam"))

        await played.do(move)
        await played.settle()
        assert "go on with Sam instead of Alex" in jo.reads()
        await taps(played, jo, "Yes, without answers")
        assert "A client goes on with you: Jo" in sam.reads()
        await says(played, jo, "/mydata")
        assert "With Alex, who calls you “Jo” here: has moved on" in "\n".join(jo.received())
        await says(played, jo, "/delete")
        await taps(played, jo, "Yes, delete all")
        assert await played.service.store.read(dyads.every) == []
        assert "Jo has left" in sam.reads()
