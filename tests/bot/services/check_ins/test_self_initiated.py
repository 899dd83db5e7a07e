"""/checkin shows the open check-in, asks a planned one, or begins a new one, at most one a day."""

from tests.bot.services.check_ins.conftest import Pair
from tests.support.person import invitation_code
from tests.support.service_actions import completes_check_in, end_session, rates, says, stored_check_ins, taps


async def test_a_new_one_is_about_the_recent_work_and_enters_the_digest(pair: Pair) -> None:
    played, jo = pair.played, pair.jo
    assert "your work with Alex lately" in await says(played, jo, "/checkin")
    await completes_check_in(played, jo, 4, 1, 4, 4, 4, 4)
    assert "Low answer about the goals" in await says(played, pair.alex, "/digest")
    assert "answered today already" in await says(played, jo, "/checkin")
    await played.passes(days=1)
    assert "1 of 7" in await says(played, jo, "/checkin")


async def test_an_open_check_in_is_shown_again_at_its_question(pair: Pair) -> None:
    played, jo = pair.played, pair.jo
    await end_session(played, pair.alex, jo)
    await rates(played, jo, 4, 4)
    await says(played, jo, "tomorrow")
    assert jo.reads() != await says(played, jo, "/checkin")
    assert jo.reads().startswith("Hello again!")
    assert "3 of 7" in jo.reads()
    assert len(await stored_check_ins(played)) == 1
    await played.passes(days=1)
    assert jo.reads().startswith("Hello again!"), "the timer is gone with it"


async def test_a_planned_check_in_is_asked_now(pair: Pair) -> None:
    played, jo = pair.played, pair.jo
    await says(played, pair.alex, "/session Jo now")
    assert "your last session with Alex" in await says(played, jo, "/checkin")
    await completes_check_in(played, jo, 4, 4, 4, 4, 4, 4)
    said = jo.reads()
    await played.passes(days=1)
    assert jo.reads() == said
    assert len(await stored_check_ins(played)) == 1


async def test_an_unanswered_one_closes_without_reminder_or_finding(pair: Pair) -> None:
    played, jo = pair.played, pair.jo
    await says(played, jo, "/checkin")
    asked = jo.last["message_id"]
    await played.passes(days=4)
    assert jo.last["message_id"] == asked, "nobody reminds of it"
    assert jo.sees() == []
    assert "not answered" not in await says(played, pair.alex, "/digest")


async def test_without_consent_nothing_is_asked(pair: Pair) -> None:
    kim = await pair.played.invited(pair.alex, "Kim")
    assert "Would you like to take part?" in await says(pair.played, kim, "/checkin")
    assert await stored_check_ins(pair.played) == []
    assert "people who answer questions" in await says(pair.played, pair.alex, "/checkin")


async def test_with_two_practitioners_the_client_chooses_and_the_other_check_in_queues(pair: Pair) -> None:
    played, jo = pair.played, pair.jo
    sam = await played.practitioner("Sam")
    await says(played, sam, "/invite Jo")
    await jo.start(invitation_code(sam.reads()))
    await played.settle()
    await taps(played, jo, "Yes, I agree")
    await played.confirmed(sam)
    await says(played, jo, "/checkin")
    assert sorted(jo.sees()) == ["Alex", "Sam"]
    await taps(played, jo, "Sam")
    assert "your work with Sam lately" in jo.reads()
    await says(played, jo, "4")
    await end_session(played, pair.alex, jo)
    assert "2 of 7" in jo.reads(), "Alex's questions wait"
    await completes_check_in(played, jo, 4, 4, 4, 4, 4)
    assert "your last session with Alex" in jo.reads()
    await completes_check_in(played, jo, 5, 5, 5, 5, 5, 5)
    assert "Thank you" in jo.reads()


async def test_a_check_in_whose_snooze_ends_waits_for_the_one_in_front(pair: Pair) -> None:
    """Another one is being answered when the snooze ends; the first follows right after it."""
    played, jo = pair.played, pair.jo
    sam = await played.practitioner("Sam")
    await says(played, sam, "/invite Jo")
    await jo.start(invitation_code(sam.reads()))
    await played.settle()
    await taps(played, jo, "Yes, I agree")
    await played.confirmed(sam)
    await end_session(played, pair.alex, jo)
    await rates(played, jo, 4)
    await says(played, jo, "in an hour")
    await says(played, sam, "/session Jo now")
    await played.passes(minutes=50)
    assert "again on" in jo.reads()
    await played.passes(minutes=30)
    assert "2 of 7" in jo.reads()
    assert jo.reads().startswith("Hello again!")
    await played.passes(minutes=40)
    assert "2 of 7" in jo.reads(), "Sam's questions wait for this one"
    await completes_check_in(played, jo, 4, 4, 4, 4, 4)
    assert "your last session with Sam" in jo.reads()
