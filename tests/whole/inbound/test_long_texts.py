"""A text that the app cuts into several messages is one text: all of it is kept, or all refused with the limit."""

from pathlib import Path

import pytest

from flows.conversation.handlers.words import MAX_WORDS_CHARACTERS
from flows.i18n import LANGUAGES, Voice
from storage.bundled_content import load_words
from tests.bot.services.answering.test_free_words import WITH_WORDS
from tests.support.played_service import play
from tests.support.service_actions import end_session, rates, says, taps

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
