"""Any sequence of taps, texts, other content, late timers and endings."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from flows.conversation import (
    AnswerAction,
    AnswerTap,
    CheckInEnded,
    ConversationPhase,
    OtherContent,
    SnoozeEnded,
)
from flows.conversation.goal_progress import GOAL_PROGRESS
from flows.ids import CheckInId, ItemId
from flows.instruments import Perspective
from tests.support.chat import CORE, ENGLISH, Chat
from tests.support.conversation_states import STATES, chat_in_state

pytestmark = pytest.mark.slow

ANSWERS = [
    "1",
    "2",
    "3",
    "4",
    "5",
    "7",
    "0",
    "mostly",
    "comp",
    "3 or 4",
    "no",
    "yes",
    "partly",
    "it was fine",
]
ROWS = ["4 4 4 4 4 4", "4 4 4 4 4 4 1 7", "1 1 1", "5 4 4 5 3 4 2", "2 1 2 4", "mostly, skip, 3, 4"]
COMMANDS = [
    "skip",
    "back",
    "keep",
    "later",
    "tomorrow",
    "pause",
    "14",
    "2 weeks",
    "go on",
    "stop",
    "change",
    "send",
]
TEXTS = st.sampled_from([*ANSWERS, *ROWS, *COMMANDS, "delete", "\u200b", "\ud800", ""])
ITEMS = st.sampled_from([None, *(item.id for item in CORE.items), GOAL_PROGRESS, ItemId("zz")])


STARTS = st.none() | st.sampled_from([*STATES])  # the end is seldom reached by rng


class Conversation(RuleBasedStateMachine):
    """Random rules; `Chat` checks its invariants after each input."""

    @initialize(perspective=st.sampled_from(Perspective), words=st.booleans(), place=STARTS)
    def begin(self, perspective: Perspective, words: bool, place: str | None) -> None:
        self.chat = chat_in_state(place, ENGLISH) if place else Chat(perspective, words=words)
        self.old: list[AnswerTap] = []

    @precondition(lambda self: not self.chat.state.ended)
    @rule(data=st.data())
    def tap_visible_button(self, data: st.DataObject) -> None:
        """Every visible button changes the state: there are no dead ends."""
        assert self.chat.labels
        tap = self.chat.button(data.draw(st.sampled_from(self.chat.labels)))
        before = self.chat.state
        assert self.chat.give(tap).state != before
        self.old.append(tap)

    @precondition(lambda self: self.old)
    @rule(data=st.data())
    def tap_old_button(self, data: st.DataObject) -> None:
        """Check that a late or second tap never reaches the present question."""
        before = self.chat.state
        step = self.chat.give(data.draw(st.sampled_from(self.old)))
        assert step.state == before
        assert step.notice

    @rule(
        action=st.sampled_from(AnswerAction),
        item=ITEMS,
        value=st.none() | st.integers(-1, 200),
        ahead=st.integers(-1, 1),
    )
    def tap_forged_button(
        self, action: AnswerAction, item: ItemId | None, value: int | None, ahead: int
    ) -> None:
        """Check that a forged tap never reaches more than the person's own check-in."""
        turn = self.chat.state.turn + ahead
        before = self.chat.state
        step = self.chat.give(AnswerTap(before.check_in, action, item, value, turn))
        assert ahead == 0 or step.state == before

    @rule(action=st.sampled_from(AnswerAction))
    def tap_button_of_other_check_in(self, action: AnswerAction) -> None:
        before = self.chat.state
        step = self.chat.give(AnswerTap(CheckInId("other"), action, before.item, 1, before.turn))
        assert step.state == before

    @rule(text=TEXTS | st.text(max_size=30))
    def type(self, text: str) -> None:
        self.chat.type(text)

    @rule(kind=st.sampled_from(["voice", "photo", "edited", "brand_new_kind"]))
    def send_other_content(self, kind: str) -> None:
        before = self.chat.state
        step = self.chat.give(OtherContent(kind))
        assert step.state == before
        assert step.notice

    @rule(late=st.integers(0, 3))
    def wake(self, late: int) -> None:
        before = self.chat.state
        step = self.chat.give(SnoozeEnded(before.check_in, before.turn - late))
        assert (step.state != before) == (before.phase is ConversationPhase.SNOOZED and late == 0)

    @precondition(lambda self: self.chat.state.turn > 30)
    @rule(reason=st.sampled_from(["expired", "closed"]))
    def end(self, reason: str) -> None:
        self.chat.give(CheckInEnded(reason))  # type: ignore[arg-type]
        assert self.chat.state.ended
        assert not self.chat.labels


TestConversation = Conversation.TestCase
TestConversation.settings = settings(
    max_examples=80, stateful_step_count=50, suppress_health_check=[HealthCheck.too_slow]
)
