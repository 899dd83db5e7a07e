"""The choice among several open check-ins of one person: one at a time, never interleaved."""

from flows.conversation import CheckInEnded, ConversationPhase, SnoozeEnded, State, pick_current
from tests.support.chat import Chat


def continue_clock(first: Chat, second: Chat) -> Chat:
    second.now = first.now
    return second


def test_the_oldest_open_check_in_is_asked_first() -> None:
    one, two = Chat(check_in="one"), Chat(check_in="two")
    assert pick_current([one.state, two.state]) is one.state
    one.give(CheckInEnded("expired"))
    assert pick_current([one.state, two.state]) is two.state
    two.give(CheckInEnded("closed"))
    assert pick_current([one.state, two.state]) is None
    assert pick_current([]) is None


def test_a_begun_check_in_comes_before_one_not_begun() -> None:
    one, two = Chat(check_in="one"), Chat(check_in="two")
    two.type("4")
    assert pick_current([one.state, two.state]) is two.state


def test_a_snoozed_check_in_waits_until_the_next_one_is_done() -> None:
    one = Chat(check_in="one")
    one.type("4", "in an hour")
    two = continue_clock(one, Chat(check_in="two"))
    assert pick_current([one.state, two.state]) is two.state
    two.type("5")
    one.give(SnoozeEnded(one.state.check_in, one.state.turn))
    assert one.at(ConversationPhase.ASKING)
    assert pick_current([one.state, two.state]) is two.state, "a timer does not push itself in"
    two.type("5 5 5 5 5", "yes", "1", "skip", "send")
    assert two.at(ConversationPhase.DONE)
    assert pick_current([one.state, two.state]) is one.state


def test_of_two_begun_check_ins_the_last_one_answered_is_in_front() -> None:
    one, two = Chat(check_in="one"), Chat(check_in="two")
    one.type("4")
    continue_clock(one, two).type("4")
    assert pick_current([one.state, two.state]) is two.state
    continue_clock(two, one).type("back")
    assert pick_current([one.state, two.state]) is one.state


def test_a_snoozed_check_in_is_in_front_if_no_other_is_open() -> None:
    chat = Chat()
    chat.type("tomorrow")
    assert pick_current([chat.state]) is chat.state


def test_a_button_of_one_check_in_never_answers_another() -> None:
    one, two = Chat(check_in="one"), Chat(check_in="two")
    tap = one.button("Mostly")
    before: State = two.state
    assert two.give(tap).notice == "checkin-notice-stale"
    assert two.state == before
