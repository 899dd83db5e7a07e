"""/ask: a practitioner's check-in on demand is told openly, comes at most once a day, and never in quiet hours."""

import pytest

from storage.repositories.check_ins import CheckInPhase
from tests.bot.services.check_ins.conftest import Pair
from tests.support.person import text_of
from tests.support.played_service import utc
from tests.support.service_actions import (
    completes_check_in,
    end_session,
    says,
    stored_check_ins,
    taps,
)


async def test_the_client_gets_the_questions_now_and_reads_who_asked_for_them(pair: Pair) -> None:
    played, jo = pair.played, pair.jo
    assert "gets a few questions now, and reads that you asked for them" in await says(
        played, pair.alex, "/ask Jo"
    )
    assert jo.reads().startswith("Hello! A few quick questions, about one minute.\n")
    assert "Alex asked me to send you these questions" in jo.reads()
    assert "your work with Alex lately" in jo.reads()
    await completes_check_in(played, jo, 4, 1, 4, 4, 4, 4)
    assert "Low answer about the goals" in await says(played, pair.alex, "/digest")
    [made] = await stored_check_ins(played)
    assert (made.requested, made.wished, made.session) == (True, True, None)


async def test_at_most_one_a_day_whoever_began_it(pair: Pair) -> None:
    played, alex, jo = pair.played, pair.alex, pair.jo
    await says(played, alex, "/ask Jo")
    assert "has open questions already" in await says(played, alex, "/ask Jo")
    await completes_check_in(played, jo, 4, 4, 4, 4, 4, 4)
    assert "was asked today already" in await says(played, alex, "/ask Jo")
    assert len(await stored_check_ins(played)) == 1

    await played.passes(days=1)
    await says(played, jo, "/checkin")
    await completes_check_in(played, jo, 4, 4, 4, 4, 4, 4)
    assert "was asked today already" in await says(played, alex, "/ask Jo")

    await played.passes(days=1)
    assert "gets a few questions now" in await says(played, alex, "/ask Jo")


async def test_ask_is_refused_if_a_check_in_is_planned_for_today(pair: Pair) -> None:
    played, alex = pair.played, pair.alex
    await says(played, alex, "/session Jo now")
    assert "gets questions soon anyway" in await says(played, alex, "/ask Jo")
    assert len(await stored_check_ins(played)) == 1


async def test_a_requested_check_in_waits_for_the_end_of_quiet_hours(pair: Pair) -> None:
    played, alex, jo = pair.played, pair.alex, pair.jo
    await played.comes(utc(3, 3, 21, 30))
    before = jo.last["message_id"]
    assert "has quiet hours now" in await says(played, alex, "/ask Jo")
    assert "Wednesday 4 March, 08:00" in alex.reads()
    assert "gets questions soon anyway" in await says(played, alex, "/ask Jo"), "one is enough"
    await played.comes(utc(3, 4, 6, 59))
    assert jo.last["message_id"] == before
    await played.comes(utc(3, 4, 7, 1))
    assert "Alex asked me to send you these questions" in jo.reads()


async def test_leaving_it_brings_no_reminder_and_no_finding(pair: Pair) -> None:
    played, jo = pair.played, pair.jo
    await end_session(played, pair.alex, jo)
    await completes_check_in(played, jo, 2, 2, 2, 2, 2, 2)
    await played.passes(days=1)
    await says(played, pair.alex, "/ask Jo")
    asked = jo.last["message_id"]
    await played.passes(days=4)
    assert jo.last["message_id"] == asked
    assert jo.sees() == []
    assert (await stored_check_ins(played))[-1].phase is CheckInPhase.DROPPED
    assert "unanswered" not in await says(played, pair.alex, "/digest")


@pytest.mark.parametrize(("words", "state"), [("/pause 2 weeks", "on a break"), ("/stop", "stopped")])
async def test_ask_is_refused_for_a_paused_or_stopped_client(pair: Pair, words: str, state: str) -> None:
    played, jo = pair.played, pair.jo
    await says(played, jo, words)
    if words == "/stop":
        await taps(played, jo, "Yes, stop")
    before = jo.last["message_id"]
    assert await says(played, pair.alex, "/ask Jo") == f"Jo: {state}"
    assert jo.last["message_id"] == before
    assert await stored_check_ins(played) == []


async def test_who_pauses_before_the_quiet_hours_end_is_not_asked(pair: Pair) -> None:
    played, jo = pair.played, pair.jo
    await played.comes(utc(3, 3, 21, 30))
    await says(played, pair.alex, "/ask Jo")
    await says(played, jo, "/pause 2 weeks")
    before = jo.last["message_id"]
    await played.passes(days=2)
    assert jo.last["message_id"] == before
    assert (await stored_check_ins(played))[0].phase is CheckInPhase.DROPPED


async def test_without_a_label_there_is_a_choice_and_typed_words_count(pair: Pair) -> None:
    played, alex = pair.played, pair.alex
    await played.client(alex, "Kim")
    await says(played, alex, "/ask")
    assert alex.sees() == ["Jo", "Kim"]
    assert "I know no client called Nobody" in await says(played, alex, "/ask Nobody")
    assert "Kim gets a few questions now" in await says(played, alex, "kim")
    await says(played, alex, "/ask")
    await taps(played, alex, "Jo")
    assert "Jo gets a few questions now" in text_of(alex.last)
    assert len(await stored_check_ins(played)) == 2


async def test_the_reminder_of_a_snooze_and_an_outage_do_not_ask_twice(pair: Pair) -> None:
    played, jo = pair.played, pair.jo
    await says(played, pair.alex, "/ask Jo")
    await says(played, jo, "in an hour")
    await played.passes(hours=1, minutes=5)
    assert jo.reads().startswith("Hello again!")
    await played.restarts()
    await completes_check_in(played, jo, 4, 4, 4, 4, 4, 4)
    assert len(await stored_check_ins(played)) == 1
