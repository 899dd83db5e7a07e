"""A text that the app cuts into several messages is one text: all of it is kept, or all refused with the limit."""

from pathlib import Path

import pytest

from flows.conversation import State
from flows.conversation.handlers.words import MAX_WORDS_CHARACTERS
from flows.conversation.state import SESSION
from flows.i18n import LANGUAGES, Voice
from storage.bundled_content import load_words
from tests.bot.services.answering.test_free_words import WITH_WORDS
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import (
    answer_values,
    end_session,
    rates,
    says,
    stored_check_ins,
    taps,
)

LONG = "I feel heard when I talk about my week. " * 130  # 5,200 characters: two messages


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_limit_is_named(language: str) -> None:
    text = Voice(load_words(), language).plain("checkin-notice-too-long")
    assert str(MAX_WORDS_CHARACTERS) in text


async def test_all_parts_of_a_long_text_are_refused(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=WITH_WORDS)
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await rates(played, jo, 4, 4, 4, 4, 4, 4)
        await taps(played, jo, "None")
        assert "2000" in await says(played, jo, LONG)
        assert "This is what Alex will see" not in jo.reads()
        await played.passes(seconds=30)
        assert "I talk about my week" in await says(played, jo, "I feel heard when I talk about my week.")


async def test_a_long_text_without_a_question_is_answered_once(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        before = len(jo.chat.messages)
        await says(played, jo, LONG)
        assert len(jo.chat.messages) == before + 3  # two parts, one reply


async def test_a_long_text_leaves_the_question_before_it_open(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await says(played, alex, "/settings")
        await taps(played, alex, "Time of the digest")
        await says(played, alex, LONG)
        await played.passes(seconds=30)
        assert "07:30" in await says(played, alex, "7:30")


async def _at_the_words(played: Play) -> Person:
    alex = await played.practitioner(programme=WITH_WORDS)
    jo = await played.client(alex, "Jo")
    await end_session(played, alex, jo)
    await rates(played, jo, 4, 4, 4, 4, 4, 4)
    await taps(played, jo, "None")
    return jo


async def test_messages_sent_one_after_the_other_are_one_text(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        jo = await _at_the_words(played)
        await jo.types("I liked how we began.")
        await jo.types("But the end came too fast.")
        await played.settle()
        await played.passes(seconds=30)
        reply = await says(played, jo, "And I was tired.")
        assert "I liked how we began.\nBut the end came too fast.\nAnd I was tired." in reply
        await taps(played, jo, "Send")
        assert "Your answers are saved" in jo.reads()


async def test_of_messages_that_are_too_long_together_the_first_is_kept_and_said_so(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        jo = await _at_the_words(played)
        await says(played, jo, "x" * 1500)
        reply = await says(played, jo, "y" * 600)
        assert "more than 2000 characters" in reply
        assert await _written(played) == "x" * 1500
        await says(played, jo, "y" * 400)
        assert await _written(played) == "x" * 1500 + "\n" + "y" * 400


async def _written(played: Play) -> str:
    (check_in, *_) = await stored_check_ins(played)
    return State.from_json(check_in.state).words[SESSION].text


async def test_a_minute_later_a_text_is_no_continuation(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        jo = await _at_the_words(played)
        await says(played, jo, "I liked how we began.")
        await played.passes(seconds=61)
        reply = await says(played, jo, "But the end came too fast.")
        assert "I did not add that" in reply
        assert "too fast" not in reply.split("This is what Alex will see")[1]


async def test_an_answer_after_words_stays_an_answer(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=WITH_WORDS)
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await rates(played, jo, 1)
        await says(played, jo, "We never spoke about it.")
        await says(played, jo, "4")
        assert "3 of 7" in await says(played, jo, "and that was sad")
        (check_in, *_) = await stored_check_ins(played)
        assert await answer_values(played, check_in) == [1, 4]
