"""Words: which are stored, who decides about them, and when they are shared."""

from datetime import timedelta

import pytest

from flows.conversation import AnswerAction, Completed, ConversationPhase, WordsGiven, WordsRemoved
from flows.conversation.handlers.words import MAX_WORDS_CHARACTERS
from flows.instruments import Dimension, Perspective
from flows.text.sanitize import sanitize
from tests.support.chat import Chat


def at_note() -> Chat:
    chat = Chat()
    chat.type("5 5 5 5 5 5", "yes", "1")
    assert chat.at(ConversationPhase.NOTE)
    return chat


def at_more() -> Chat:
    chat = Chat()
    chat.type("5", "1")
    assert chat.at(ConversationPhase.MORE)
    return chat


def test_words_are_shared_on_sending_and_not_before() -> None:
    chat = at_note()
    assert chat.type("It was good.").events == (WordsGiven("It was good.", None, shared=False),)
    assert chat.type("send").events == (WordsGiven("It was good.", None, shared=True), Completed())


def test_withheld_words_are_not_shared() -> None:
    chat = at_note()
    chat.type("Please do not pass this on.")
    chat.tap("Hide my words")
    assert chat.type("send").events == (Completed(),)
    assert chat.stored.words == {None: ("Please do not pass this on.", False)}


@pytest.mark.parametrize(
    ("text", "seconds", "words"),
    [
        ("4", 3, "About the aims."),
        ("and the way of working", 59, "About the aims.\nand the way of working"),
        ("and the way of working", 60, "About the aims."),
    ],
    ids=["an answer", "more words", "other words, later"],
)
def test_words_sent_in_several_messages_are_joined(text: str, seconds: int, words: str) -> None:
    chat = at_more()
    chat.type("About the aims.")
    chat.now += timedelta(seconds=seconds - 5)  # each input takes five
    chat.type(text)
    assert [each.text for each in chat.state.words.values()] == [words]


def test_words_hidden_once_stay_hidden_when_they_are_rewritten() -> None:
    chat = at_note()
    chat.type("One.")
    chat.tap("Hide my words", "Change", "Change my words")
    chat.type("Two.")
    assert "Alex will <b>not</b> see them" in chat.html
    assert chat.type("send").events == (Completed(),)


def test_words_taken_back_are_forgotten() -> None:
    chat = at_note()
    chat.type("Something.")
    chat.tap("Change", "Change my words")
    assert chat.tap("Delete").events == (WordsRemoved(None),)
    assert "Something" not in chat.html
    assert chat.type("send").events == (Completed(),)


def test_of_two_words_one_can_be_hidden() -> None:
    chat = at_more()
    chat.type("About the aims.", "5 5 5 5", "yes", "1", "About it all.")
    chat.tap("Hide words on 2")
    assert chat.labels[:3] == ["Send", "Show words on 2", "Hide my words"]
    assert chat.type("send").events == (WordsGiven("About it all.", None, shared=True), Completed())


@pytest.mark.parametrize("refusal", ["no", "no thanks", "skip", "Nothing", "keep"])
def test_saying_no_to_the_invitation_is_no_text(refusal: str) -> None:
    chat = at_more()
    assert chat.type(refusal).events == ()
    assert chat.state.item == "t1"
    assert chat.state.words == {}


def test_saying_yes_to_the_invitation_is_no_text_either() -> None:
    assert at_more().type("yes please").notice == "checkin-notice-write-here"


def test_every_invitation_says_that_nobody_reads_now_and_where_help_is() -> None:
    for chat in (at_more(), at_note()):
        assert "nobody sees this right now" in chat.html
        assert "this is no emergency service" in chat.html


def test_the_invitation_after_a_low_answer_comes_once_whatever_follows() -> None:
    chat = at_more()
    chat.type("skip", "1", "1", "1", "back", "1")
    assert chat.at(ConversationPhase.ASKING)
    chat.type("1", "1", "skip", "change", "1", "1")
    assert chat.at(ConversationPhase.SUMMARY)


def test_back_from_the_invitation_leads_to_the_answer_it_is_about() -> None:
    chat = at_more()
    chat.type("back")
    assert (chat.state.phase, chat.state.item) == (ConversationPhase.ASKING, "g2")
    chat.type("5")
    assert chat.state.item == "t1"


def test_words_written_before_stay_when_back_and_keep_are_used() -> None:
    chat = at_note()
    chat.type("Kept.", "back")
    assert "Kept." in chat.html
    assert chat.labels == ["Back", "Keep", "Delete"]
    chat.type("skip")
    assert chat.stored.words == {None: ("Kept.", False)}


@pytest.mark.parametrize("perspective", Perspective)
def test_where_words_are_not_allowed_nothing_invites_to_write(perspective: Perspective) -> None:
    chat = Chat(perspective, words=False)
    while not chat.state.ended and not chat.at(ConversationPhase.SUMMARY):
        chat.type("1")
    assert chat.stored.words == {}
    assert chat.act(AnswerAction.MORE, item="g1").notice
    assert chat.act(AnswerAction.CHANGE, item="n1").notice


def test_words_of_the_longest_kind_are_kept_and_longer_ones_are_asked_to_be_shorter() -> None:
    chat = at_note()
    assert chat.type("x" * (MAX_WORDS_CHARACTERS + 1)).notice == "checkin-notice-too-long"
    assert chat.type("y" * MAX_WORDS_CHARACTERS).events == (
        WordsGiven("y" * MAX_WORDS_CHARACTERS, None, shared=False),
    )


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  plain  ", "plain"),
        ("two\nlines", "two\nlines"),
        ("a\x00b\x07c", "abc"),
        ("\u202eevil\u202c", "evil"),
        ("\u2067evil\u2069", "evil"),
        ("half \ud83d", "half"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\u200b\u200f \u2060", ""),
        (" \n\t ", ""),
        ("🌱", "🌱"),
    ],
)
def test_words_lose_what_cannot_be_seen_or_turns_text_around(typed: str, kept: str) -> None:
    assert sanitize(typed) == kept


def test_words_belong_to_the_dimension_they_were_invited_for() -> None:
    chat = Chat()
    chat.type("5", "5", "5", "5", "2")
    assert chat.type("I was afraid to ask.").events == (
        WordsGiven("I was afraid to ask.", Dimension.BOND, shared=False),
    )
