"""How far the client has come with a goal: one more question, beside the instrument's, and apart from its answers."""

from dataclasses import replace
from pathlib import Path

import pytest

from flows.conversation import (
    AnswerAction,
    Completed,
    ConversationPhase,
    GoalProgressGiven,
    ItemAnswered,
    advance,
)
from flows.conversation.goal_progress import GOAL_PROGRESS, asked_instrument
from flows.conversation.inputs import TypedText
from flows.i18n import LANGUAGES, Voice
from flows.ids import GoalId
from flows.instruments import ItemKind
from flows.instruments.parse import check
from flows.scoring import score
from tests.support.chat import CORE, START, WORDS, Chat

RATINGS = ("Mostly",) * 6


def at_goal(*, words: bool = False, shown: bool = True) -> Chat:
    """Return a chat at the question about the goal."""
    chat = Chat(goal="goal-1", words=words, goal_shown=shown)
    chat.tap(*RATINGS, "None")
    assert chat.state.item == GOAL_PROGRESS
    return chat


def test_goal_progress_is_asked_after_the_items_and_before_the_note() -> None:
    chat = at_goal(words=True)
    assert "8 of 8" in chat.html
    assert "How far have you come with “Sleep without pills”?" in chat.html
    assert chat.labels[:11] == [str(value) for value in range(11)]
    chat.tap("7")
    assert chat.at(ConversationPhase.NOTE)
    chat.tap("Back")
    assert "Your answer: <b>7 of 10</b>" in chat.html
    chat.tap("Back")
    assert chat.state.item == "x1"


def test_goal_progress_is_not_asked_without_a_goal() -> None:
    chat = Chat(words=False)
    chat.tap(*RATINGS, "None")
    assert chat.at(ConversationPhase.SUMMARY)


def test_a_whole_check_in_stays_within_nine_taps() -> None:
    chat = Chat(goal="goal-1", words=False)
    labels = [*RATINGS, "None", "7", "Send"]
    chat.tap(*labels)
    assert chat.at(ConversationPhase.DONE)
    assert len(labels) == 9


def test_an_answer_about_a_goal_is_an_event_of_its_own() -> None:
    step = at_goal().tap("7")
    assert step.events == (GoalProgressGiven(GoalId("goal-1"), 7, "tap", shown=True),)


@pytest.mark.parametrize(
    ("text", "value"), [("7", 7), ("7/10", 7), ("10", 10), ("0", 0), ("seven", 7), ("skip", None)]
)
def test_goal_progress_can_be_typed_or_skipped(text: str, value: int | None) -> None:
    (event,) = at_goal().type(text).events
    assert isinstance(event, GoalProgressGiven)
    assert event.value == value


@pytest.mark.parametrize(
    ("text", "notice"),
    [("11", "out-of-range"), ("7.5", "ambiguous"), ("7 or 8", "ambiguous"), ("-1", "out-of-range")],
)
def test_a_number_off_the_scale_of_goal_progress_is_asked_again(text: str, notice: str) -> None:
    step = at_goal().type(text)
    assert step.events == ()
    assert step.notice == f"checkin-notice-{notice}"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "sieben"),
        ("es", "siete"),
        ("fr", "sept"),
        ("pt", "sete"),
        ("ru", "семь"),
        ("uk", "сім"),
        ("ar", "٧"),
    ],
)
def test_goal_progress_can_be_typed_in_every_language(language: str, text: str) -> None:
    state = at_goal().state
    (event,) = advance(state, CORE, TypedText(text), START, language).events
    assert isinstance(event, GoalProgressGiven)
    assert event.value == 7


def test_a_row_of_typed_numbers_may_include_goal_progress() -> None:
    whole = Chat(goal="goal-1", words=False)
    whole.type("4 4 4 4 4 4 1 7")
    assert "How far have you come with “Sleep without pills”? <b>7 of 10</b>" in whole.html
    step = whole.tap("Yes, right")
    kinds = [type(event) for event in step.events]
    assert kinds == [ItemAnswered] * 7 + [GoalProgressGiven]
    assert whole.at(ConversationPhase.SUMMARY)

    part = Chat(goal="goal-1", words=False)
    part.type("4 4 4 4 4 4 1")
    part.tap("Yes, right")
    assert part.state.item == GOAL_PROGRESS


def test_the_summary_names_the_goal_as_the_other_person_will_see_it() -> None:
    chat = at_goal()
    chat.tap("7")
    assert "This is what Alex will see:" in chat.html
    assert "8. How far have you come with “Sleep”? <b>7 of 10</b>" in chat.html
    assert "Sleep without pills" not in chat.html


def test_what_only_the_client_sees_stands_under_a_heading_of_its_own() -> None:
    chat = at_goal(shown=False)
    step = chat.tap("7")
    assert step.events == (GoalProgressGiven(GoalId("goal-1"), 7, "tap", shown=False),)
    seen, own = chat.html.split("Only you see this:")
    assert "How far" not in seen
    assert "8. How far have you come with “Sleep without pills”? <b>7 of 10</b>" in own


def test_goal_progress_can_be_changed_from_the_summary() -> None:
    chat = at_goal()
    chat.tap("7", "Change", "8")
    assert chat.state.item == GOAL_PROGRESS
    (event,) = chat.tap("3").events
    assert isinstance(event, GoalProgressGiven)
    assert (event.value, chat.at(ConversationPhase.SUMMARY)) == (3, True)


def test_ten_of_ten_names_the_way_to_say_that_it_is_reached() -> None:
    chat = at_goal()
    step = chat.tap("10", "Send")
    assert step.events == (Completed(),)
    assert "/goals" in chat.html
    other = at_goal()
    other.tap("9", "Send")
    assert "/goals" not in other.html


@pytest.mark.parametrize("value", [-1, 11, 12, None])
def test_a_forged_value_is_refused(value: int | None) -> None:
    chat = at_goal()
    step = chat.act(AnswerAction.ANSWER, item=GOAL_PROGRESS, value=value)
    assert step.events == ()


def test_goal_progress_belongs_to_no_dimension_and_enters_no_score() -> None:
    asked = asked_instrument(replace(Chat().state, goal=GoalId("goal-1")), CORE)
    (extra,) = [item for item in asked.items if item not in CORE.items]
    assert (extra.kind, extra.dimension) == (ItemKind.PROGRESS, None)
    values: dict[str, int | None] = {item.id: 4 for item in CORE.items if item.kind is ItemKind.RATING}
    assert score(asked, {**values, GOAL_PROGRESS: 0}) == score(CORE, values)


def test_no_instrument_may_have_an_item_of_goal_progress() -> None:
    text = Path("flows/instruments/core-6.v1.toml").read_text(encoding="utf-8")
    problems = check(text.replace('kind = "repair"', 'kind = "progress"'))
    assert any("beside an instrument" in each.what for each in problems)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_asks_about_goal_progress_with_the_goals_name(language: str) -> None:
    chat = Chat(goal="goal-1", words=False, voice=Voice(WORDS, language))
    for _ in range(6):
        chat.act(AnswerAction.ANSWER, item=chat.state.item, value=4)
    chat.act(AnswerAction.ANSWER, item="x1", value=1)
    assert "Sleep without pills" in chat.html
    assert "10" in chat.html
