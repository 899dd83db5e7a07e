"""Commands typed instead of tapping a button."""

from datetime import date

import pytest

from flows.conversation import AnswerAction, ConversationPhase, PauseRequested, TypedText, advance
from flows.conversation.command_parser import NavigationCommand, parse_command
from flows.conversation.typed_commands import COMMAND_PHRASES
from flows.i18n import LANGUAGES, Voice
from flows.ids import ItemId
from tests.support.chat import START, WORDS, Chat
from tests.support.conversation_states import STATES, chat_in_state

TODAY = date(2026, 3, 3)  # a Tuesday
WITHOUT_PHRASES = {
    AnswerAction.ANSWER,
    AnswerAction.CHANGE,
    AnswerAction.MORE,
    AnswerAction.SHARE,
    AnswerAction.WITHHOLD,
}
"""These need to know which: they are answered by label or number, or tapped."""


@pytest.mark.parametrize(
    ("text", "language", "action"),
    [
        ("back", "en", AnswerAction.BACK),
        ("  BACK! ", "en", AnswerAction.BACK),
        ("Zurück", "de", AnswerAction.BACK),
        ("zuruck", "de", AnswerAction.BACK),
        ("zurueck.", "de", AnswerAction.BACK),
        ("más tarde", "es", AnswerAction.LATER),
        ("mas tarde", "es", AnswerAction.LATER),
        ("D’accord", "fr", AnswerAction.YES),
        ("d'accord", "fr", AnswerAction.YES),
        ("amanhã", "pt", AnswerAction.TOMORROW),
        ("Нет, спасибо", "ru", AnswerAction.NO),
        ("ні, дякую", "uk", AnswerAction.NO),
        ("غدًا", "ar", AnswerAction.TOMORROW),
        ("\u200fلا شكرًا", "ar", AnswerAction.NO),
        ("later", "ar", AnswerAction.LATER),
    ],
)
def test_a_whole_message_names_a_button(text: str, language: str, action: AnswerAction) -> None:
    assert parse_command(text, language) == NavigationCommand(action)


@pytest.mark.parametrize(
    "text",
    ["back then I was young", "not later", "zurück", "y" * 50, "", "1", "I will send it later", "10 days"],
)
def test_anything_more_or_in_another_language_does_not(text: str) -> None:
    assert parse_command(text, "en") is None


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("10", "en", 10),
        ("10 days", "en", 10),
        ("2 weeks", "en", 14),
        ("3 Wochen", "de", 21),
        ("2 semanas", "es", 14),
        ("2 semaines", "fr", 14),
        ("2 недели", "ru", 14),
        ("2 тижні", "uk", 14),
        ("٣ أسابيع", "ar", 21),
        ("0 days", "en", 0),
        ("two weeks", "en", 14),
        ("a week", "en", 7),
        ("for ten days please", "en", 10),
        ("a month", "en", 30),
        ("10days", "en", 10),
        ("until 24 March", "en", 21),
        ("until Friday", "en", 3),
        ("bis 24.3.", "de", 21),
        ("zwei Wochen", "de", 14),
        ("eine Woche", "de", 7),
        ("hasta el 24 de marzo", "es", 21),
        ("un mes", "es", 30),
        ("jusqu'au 24 mars", "fr", 21),
        ("dix jours", "fr", 10),
        ("até 24 de março", "pt", 21),
        ("на неделю", "ru", 7),
        ("до 24 марта", "ru", 21),
        ("на два тижні", "uk", 14),
        ("أسبوعين", "ar", 14),
        ("حتى 24 مارس", "ar", 21),
    ],
)
def test_where_a_pause_is_chosen_days_and_weeks_can_be_typed(text: str, language: str, days: int) -> None:
    assert parse_command(text, language, pausing_from=TODAY) == NavigationCommand(AnswerAction.PAUSE, days)


@pytest.mark.parametrize("text", ["0", "181", "26 weeks", "-3", "a while"])
def test_a_pause_of_no_length_or_too_long_is_asked_again(text: str) -> None:
    chat = Chat()
    chat.type("pause")
    assert chat.type(text).notice == "checkin-notice-pause-length"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_for_every_button(language: str) -> None:
    assert set(COMMAND_PHRASES[language]) == set(AnswerAction) - WITHOUT_PHRASES


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_means_two_buttons(language: str) -> None:
    for action, words in COMMAND_PHRASES[language].items():
        for word in words.split("|"):
            assert parse_command(word, language) == NavigationCommand(action), word


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", STATES)
def test_typing_what_a_button_says_does_what_the_button_does(place: str, language: str) -> None:
    chat = chat_in_state(place, Voice(WORDS, language))
    for label in chat.labels:
        tap = chat.button(label)
        if tap.action in WITHOUT_PHRASES or tap.value is not None:
            continue
        typed = advance(chat.state, chat.instrument, TypedText(label), START, language)
        tapped = advance(chat.state, chat.instrument, tap, START, language)
        assert typed.state.phase is tapped.state.phase, f"{label!r} at {place}"
        assert typed.state.item == tapped.state.item, f"{label!r} at {place}"
        assert [type(event) for event in typed.events] == [type(event) for event in tapped.events]


def test_while_answering_a_typed_no_is_an_answer_and_not_a_button() -> None:
    chat = Chat()
    chat.type("5 5 5 5 5 5", "yes", "3")
    assert chat.type("No").events[0].value == 1  # type: ignore[union-attr]


def test_half_a_character_beside_an_answer_is_passed_over() -> None:
    chat = Chat()
    assert chat.type("4\ud83d").notice is None
    assert chat.state.answers[ItemId("g1")].raw == "4"


def test_words_put_off_further_without_a_menu_that_would_outlive_the_timer() -> None:
    chat = Chat()
    chat.type("tomorrow")
    assert chat.type("later").notice == "checkin-notice-away"
    assert chat.type("tonight").notice is None
    assert chat.at(ConversationPhase.SNOOZED)


@pytest.mark.parametrize(("characters", "command"), [(40, NavigationCommand(AnswerAction.YES)), (41, None)])
def test_a_long_text_is_no_command(characters: int, command: NavigationCommand | None) -> None:
    assert parse_command("y" * characters, "en") == command


@pytest.mark.parametrize("days", [1, 180])
def test_the_shortest_and_the_longest_pause(days: int) -> None:
    chat = Chat()
    assert chat.type("pause", str(days)).events == (PauseRequested(days),)


@pytest.mark.parametrize("days", [0, 181])
def test_a_pause_button_of_another_length_is_refused(days: int) -> None:
    chat = Chat()
    chat.type("pause")
    assert chat.act(AnswerAction.PAUSE, value=days).notice == "checkin-notice-pause-length"


@pytest.mark.parametrize(("typed", "item"), [("1", "g1"), ("7", "x1"), ("007", "x1")])
def test_a_typed_number_opens_that_answer(typed: str, item: str) -> None:
    chat = Chat()
    chat.type("5 5 5 5 5 5", "yes", "1", "skip", "change", typed)
    assert chat.state.item == item


@pytest.mark.parametrize("typed", ["0", "8", "0007", "-1", "x"])
def test_a_number_outside_the_list_is_asked_again(typed: str) -> None:
    chat = Chat()
    chat.type("5 5 5 5 5 5", "yes", "1", "skip", "change")
    assert chat.type(typed).notice == "checkin-notice-choose"


@pytest.mark.parametrize(("value", "notice"), [(-1, "stale"), (0, None), (1, "stale"), (None, "stale")])
def test_only_words_in_the_summary_can_be_withheld(value: int | None, notice: str | None) -> None:
    chat = Chat()
    chat.type("5 5 5 5 5 5", "yes", "1", "Some words.")
    step = chat.act(AnswerAction.WITHHOLD, value=value)
    assert step.notice == (notice and f"checkin-notice-{notice}")
