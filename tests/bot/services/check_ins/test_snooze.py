"""Snoozing, pausing and stopping from inside a check-in, with the announced times."""

from datetime import UTC, datetime

import pytest

from storage.repositories.check_ins import CheckInPhase
from tests.bot.services.check_ins.conftest import Pair
from tests.support.service_actions import completes_check_in, end_session, rates, says, stored_check_ins, taps


async def test_a_snooze_into_quiet_hours_ends_in_the_morning_and_says_so(pair: Pair) -> None:
    await pair.played.comes(datetime(2026, 3, 3, 17, 30, tzinfo=UTC))
    await end_session(pair.played, pair.alex, pair.jo)  # asked at 20:30 in Berlin
    await taps(pair.played, pair.jo, "Later")
    assert "This evening" not in pair.jo.sees()
    await taps(pair.played, pair.jo, "In 1 hour")
    assert "again on Wednesday 4 March, 08:00" in pair.jo.reads()
    await pair.played.comes(datetime(2026, 3, 4, 7, 0, tzinfo=UTC))
    assert "1 of 7" in pair.jo.reads()


async def test_a_snooze_past_closing_says_when_the_check_in_closes(pair: Pair) -> None:
    await end_session(pair.played, pair.alex, pair.jo)
    await pair.played.passes(hours=70, minutes=30)
    assert "closes on Friday 6 March, 17:00" in await says(pair.played, pair.jo, "tomorrow")
    await taps(pair.played, pair.jo, "Go on now")
    await completes_check_in(pair.played, pair.jo, 4, 4, 4, 4, 4, 4)
    assert "Thank you" in pair.jo.reads()


async def test_a_snooze_that_was_ended_early_does_not_show_it_again(pair: Pair) -> None:
    await end_session(pair.played, pair.alex, pair.jo)
    await says(pair.played, pair.jo, "in an hour")
    await taps(pair.played, pair.jo, "Go on now")
    await rates(pair.played, pair.jo, 4)
    message = pair.jo.last["message_id"]
    await pair.played.passes(hours=2)
    assert pair.jo.last["message_id"] == message


async def test_a_pause_keeps_the_next_session_quiet_and_the_open_check_in_open(pair: Pair) -> None:
    await end_session(pair.played, pair.alex, pair.jo)
    await rates(pair.played, pair.jo, 4)
    await taps(pair.played, pair.jo, "Later")
    await taps(pair.played, pair.jo, "A longer break")
    await says(pair.played, pair.jo, "10 days")
    assert "quiet for 10 days" in pair.jo.reads()
    await taps(pair.played, pair.jo, "Go on now")
    await completes_check_in(pair.played, pair.jo, 4, 4, 4, 4, 4)
    said = pair.jo.reads()
    await pair.played.passes(days=7)
    await says(pair.played, pair.alex, "/session Jo now")
    await pair.played.passes(days=2)
    assert pair.jo.reads() == said
    await pair.played.passes(days=2)
    await end_session(pair.played, pair.alex, pair.jo)
    assert "1 of 7" in pair.jo.reads()


async def test_stopping_is_confirmed_once_and_then_final(pair: Pair) -> None:
    await end_session(pair.played, pair.alex, pair.jo)
    await taps(pair.played, pair.jo, "Later")
    await taps(pair.played, pair.jo, "Stop for good")
    await taps(pair.played, pair.jo, "No, go on")
    assert "1 of 7" in pair.jo.reads()
    await says(pair.played, pair.jo, "stop")
    await taps(pair.played, pair.jo, "Yes, stop")
    assert "I have stopped" in pair.jo.reads()
    assert pair.jo.sees() == []
    assert "has stopped" in pair.alex.reads()
    assert [each.phase for each in await stored_check_ins(pair.played)] == [CheckInPhase.DROPPED]
    assert "do not take part" in await says(pair.played, pair.jo, "/checkin")


@pytest.mark.parametrize(
    ("word", "reply"),
    [("later", "When should I ask again?"), ("pause", "How long"), ("in an hour", "again on")],
)
async def test_typed_words_do_what_buttons_do(pair: Pair, word: str, reply: str) -> None:
    await end_session(pair.played, pair.alex, pair.jo)
    assert reply in await says(pair.played, pair.jo, word)
