"""Every message in every place and language: within Telegram's limits, well formed, and neutral in the first line."""

import html
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import product
from typing import get_args

import pytest

from flows.conversation import Written, decode, show
from flows.conversation.notices import KINDS, notice_for
from flows.conversation.renderers.view import shorten
from flows.i18n import Mode, Voice
from flows.ids import ItemId
from flows.instruments import Option
from flows.message import Message
from tests.support.chat import WORDS, Chat
from tests.support.conversation_states import STATES, chat_in_state

LANGUAGES = [language for language in WORDS.languages if "checkin-hello" in WORDS.keys(language)]
VOICES = [Voice(WORDS, language, mode) for language in LANGUAGES for mode in get_args(Mode)]
NAME = 'Maximiliane-Ottilie <von> Hohenfels & "Söhne"'.ljust(64, "x")
PLAIN_TAGS = {"b", "i", "blockquote"}

every_voice = pytest.mark.parametrize("voice", VOICES, ids=lambda voice: f"{voice.language}-{voice.mode}")


class Tags(HTMLParser):
    """A parser of Telegram's HTML: only its own tags, each closed, no stray signs."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == [], text

    def handle_starttag(self, tag: str, attrs: object) -> None:
        assert tag in PLAIN_TAGS
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        assert not re.search(r"[<>&]", data), data

    def handle_entityref(self, name: str) -> None:
        assert name in ("lt", "gt", "amp", "quot")


def text_of(message: Message) -> str:
    return html.unescape(re.sub(r"<[^<>]*>", "", message.html))


@every_voice
def test_every_message_is_within_the_limits_and_well_formed(voice: Voice) -> None:
    for chat, again in product((chat_in_state(place, voice) for place in STATES), (False, True)):
        message = show(chat.state, chat.instrument, voice, NAME, again=again)
        Tags(message.html)
        assert 0 < len(text_of(message).encode("utf-16-le")) // 2 <= 4096
        assert "{" not in message.html
        assert "\n\n\n" not in message.html
        _check_buttons(message, chat)


def _check_buttons(message: Message, chat: Chat) -> None:
    assert bool(message.buttons) != chat.state.ended, "an ended check-in has no buttons, every other has some"
    for row in message.buttons:
        assert 1 <= len(row) <= 4
        for button in row:
            assert 1 <= len(button.label) <= 20, button.label
            assert len(button.data.encode()) <= 64
            tap = decode(button.data)
            assert tap is not None
            assert (tap.check_in, tap.turn) == (chat.state.check_in, chat.state.turn)
    labels = [button.label for row in message.buttons for button in row]
    assert len(set(labels)) == len(labels), "two buttons that read the same"


@every_voice
def test_what_comes_unasked_begins_with_a_line_that_tells_nothing(voice: Voice) -> None:
    expected = {
        voice.say("checkin-hello"),
        voice.say("checkin-hello-practitioner"),
        voice.say("checkin-again"),
    }
    for chat in (chat_in_state(place, voice) for place in STATES):
        if not chat.state.ended:
            first = text_of(show(chat.state, chat.instrument, voice, NAME, again=True)).split("\n")[0]
            assert first in expected
            assert "Max" not in first


@every_voice
def test_every_notice_is_short_and_plain(voice: Voice) -> None:
    notices = [key for key in WORDS.keys(voice.language) if key.startswith("checkin-notice-")]
    assert len(notices) > 20
    for key in notices:
        text = voice.plain(key)
        assert 0 < len(text) <= 200, key
        assert "<" not in text


@pytest.mark.parametrize("kind", [*KINDS, "no such kind"])
def test_every_kind_of_content_has_its_notice(kind: str) -> None:
    assert f"checkin-notice-{notice_for(kind)}" in WORDS.keys("en")


def test_what_a_person_wrote_is_shown_as_they_wrote_it() -> None:
    chat = Chat()
    chat.type("5 5 5 5 5 5", "yes", "1", "<b>1 < 2</b> & \u202e{ $name }")
    assert "&lt;b&gt;1 &lt; 2&lt;/b&gt; &amp; { $name }" in chat.html


def test_the_line_that_a_lower_answer_is_useful_too_comes_once() -> None:
    chat = Chat(reassure=True)
    assert "A lower answer is useful too" in chat.html
    chat.type("5")
    assert "A lower answer" not in chat.html
    chat.type("back")
    assert "A lower answer" not in chat.html
    assert "A lower answer" not in Chat().html


def test_what_was_understood_from_typing_is_shown_and_from_tapping_not() -> None:
    chat = Chat()
    chat.type("mostly")
    assert "I understood: <b>Mostly</b>" in chat.html
    chat.tap("Completely")
    assert "I understood" not in chat.html


@pytest.mark.parametrize(
    ("text", "units", "expected"),
    [
        ("short", 5, "short"),
        ("longer", 5, "long…"),
        ("🌱🌱🌱", 6, "🌱🌱🌱"),
        ("🌱🌱🌱", 5, "🌱🌱…"),
        ("🌱🌱🌱", 4, "🌱…"),
    ],
)
def test_long_words_are_cut_between_characters(text: str, units: int, expected: str) -> None:
    assert shorten(text, units) == expected


def test_an_item_without_the_persons_language_is_put_in_its_first_one() -> None:
    chat = chat_in_state("first", Voice(WORDS, "en"))
    english_only = replace(
        chat.instrument,
        languages=("de", "en"),
        items=tuple(
            replace(item, texts={side: {"de": "Hallo"} for side in item.texts})
            for item in chat.instrument.items
        ),
    )
    assert "<b>Hallo</b>" in show(chat.state, english_only, Voice(WORDS, "en"), "Alex").html


def test_an_option_without_the_persons_language_shows_its_first_label() -> None:
    chat = chat_in_state("first", Voice(WORDS, "en"))
    german_only = replace(
        chat.instrument,
        languages=("de", "en"),
        items=tuple(
            replace(
                item,
                options=tuple(
                    replace(option, labels={"de": f"Stufe {option.value}"}) for option in item.options
                ),
            )
            for item in chat.instrument.items
        ),
    )
    message = show(chat.state, german_only, Voice(WORDS, "en"), "Alex")
    assert message.buttons[0][0].label == "Stufe 1"


@pytest.mark.parametrize(
    ("options", "characters", "width"),
    [(3, 9, 3), (3, 10, 1), (4, 15, 2), (4, 16, 1), (4, 9, 2), (2, 9, 2), (2, 10, 2), (5, 9, 1)],
)
def test_short_options_stand_side_by_side(options: int, characters: int, width: int) -> None:
    chat = chat_in_state("first", Voice(WORDS, "en"))
    labels = [Option(value, {"en": f"{value}".ljust(characters, "x")}) for value in range(1, options + 1)]
    items = tuple(replace(item, options=tuple(labels)) for item in chat.instrument.items)
    message = show(chat.state, replace(chat.instrument, items=items), Voice(WORDS, "en"), "Alex")
    assert len(message.buttons[0]) == width


def test_an_understood_item_without_an_answer_is_not_shown() -> None:
    chat = Chat()
    state = replace(chat.state, understood_item=ItemId("g2"))
    assert "I understood" not in show(state, chat.instrument, Voice(WORDS, "en"), "Alex").html


@pytest.mark.parametrize(("hour", "offered"), [(17, True), (18, False)])
def test_this_evening_is_offered_before_six(hour: int, offered: bool) -> None:
    chat = Chat()
    chat.now = chat.now.replace(hour=hour, minute=30)
    chat.type("later")
    assert ("This evening" in chat.labels) is offered


@pytest.mark.parametrize(("place", "units"), [("more", 2800), ("summary", 1400)])
def test_words_are_shortened_to_what_fits_into_a_message(place: str, units: int) -> None:
    chat = Chat()
    if place == "more":
        chat.type("5", "1")
        chat.state = replace(chat.state, words={"goal": Written("w" * 5000)})
    else:
        chat.type("5 5 5 5 5 5", "yes", "1", "skip")
        chat.state = replace(chat.state, words={"session": Written("w" * 5000)})
    assert f">{'w' * (units - 1)}…<" in show(chat.state, chat.instrument, chat.voice, "Alex").html
