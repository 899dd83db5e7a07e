"""A conversation driven as a person would; invariants are checked after each input."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from flows.conversation import (
    AnswerAction,
    AnswerCleared,
    AnswerTap,
    Completed,
    ConversationPhase,
    ConversationStep,
    Event,
    GoalProgressGiven,
    GoalWording,
    Input,
    ItemAnswered,
    Requested,
    State,
    TypedText,
    WordsGiven,
    WordsRemoved,
    advance,
    begin,
    decode,
    show,
)
from flows.conversation.goal_progress import GOAL_PROGRESS, asked_instrument
from flows.conversation.item_order import open_items, open_questions, progress
from flows.i18n import Voice
from flows.ids import CheckInId, GoalId, ItemId
from flows.instruments import Instrument, ItemKind, Perspective
from flows.message import Button, Message
from storage.bundled_content import load_instruments, load_words

CORE = load_instruments()["core-6", 1]
WORDS = load_words()
ENGLISH = Voice(WORDS, "en")
START = datetime(2026, 3, 9, 16, 0, tzinfo=UTC)


@dataclass
class Stored:
    """What a service that stores every event would have."""

    answers: dict[ItemId, int | None] = field(default_factory=dict)
    words: dict[str | None, tuple[str, bool]] = field(default_factory=dict)
    completed: int = 0

    def apply(self, event: Event) -> None:
        match event:
            case ItemAnswered(item, value):
                self.answers[item] = value
            case GoalProgressGiven(_, value):
                self.answers[GOAL_PROGRESS] = value
            case AnswerCleared(item):
                del self.answers[item]
            case WordsGiven(text, dimension, shared):
                self.words[dimension] = (text, shared)
            case WordsRemoved(dimension):
                del self.words[dimension]
            case Completed():
                self.completed += 1
            case _:
                pass


class Chat:
    """One person's chat about one check-in. After each input the state is serialized and read back."""

    def __init__(
        self,
        perspective: Perspective = Perspective.CLIENT,
        *,
        words: bool = True,
        reassure: bool = False,
        instrument: Instrument = CORE,
        check_in: str = "c1",
        voice: Voice = ENGLISH,
        goal: str | None = None,
        goal_shown: bool = True,
    ) -> None:
        self.instrument, self.voice, self.now = instrument, voice, START
        state = begin(CheckInId(check_in), instrument, perspective, words_allowed=words, reassure=reassure)
        self.state = replace(state, goal=GoalId(goal) if goal else None, goal_shown=goal_shown)
        self.stored = Stored()
        check_state(self.state, instrument, self.stored)

    def give(self, content: Input) -> ConversationStep:
        before, self.now = self.state, self.now + timedelta(seconds=5)
        step = advance(before, self.instrument, content, self.now, self.voice.language)
        for event in step.events:
            self.stored.apply(event)
        check_step(before, content, step)
        self.state = State.from_json(step.state.to_json())
        assert self.state == step.state, "what is read back is what was written out"
        check_state(self.state, self.instrument, self.stored)
        return step

    def type(self, *texts: str) -> ConversationStep:
        """Type each text; return the last one's step."""
        return [self.give(TypedText(text)) for text in texts][-1]

    def tap(self, *labels: str) -> ConversationStep:
        """Tap the buttons with these labels, each in the message of its moment; return the last one's step."""
        return [self.give(self.button(label)) for label in labels][-1]

    def act(
        self, action: AnswerAction, *, item: str | None = None, value: int | None = None
    ) -> ConversationStep:
        """Tap a button made by hand, with the present turn."""
        made = AnswerTap(self.state.check_in, action, ItemId(item) if item else None, value, self.state.turn)
        return self.give(made)

    def button(self, label: str) -> AnswerTap:
        found = [decode(button.data) for button in self.buttons if button.label == label]
        assert found, f"no button {label!r} among {[button.label for button in self.buttons]}"
        assert found[0] is not None
        return found[0]

    def at(self, phase: ConversationPhase) -> bool:
        return self.state.phase is phase

    @property
    def message(self) -> Message:
        goal = GoalWording("Sleep without pills", "Sleep") if self.state.goal else None
        return show(self.state, self.instrument, self.voice, "Alex", goal=goal)

    @property
    def buttons(self) -> list[Button]:
        return [button for row in self.message.buttons for button in row]

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]

    @property
    def html(self) -> str:
        return self.message.html


def check_step(before: State, content: Input, step: ConversationStep) -> None:
    """Check that no input is both refused and applied, that a change has a new turn, and one invitation to more."""
    if step.state == before:
        assert step.events == ()
    else:
        assert step.notice is None
        is_shown_again = isinstance(content, Requested)
        assert step.state.turn == before.turn + 1 or is_shown_again
        assert not before.ended or (is_shown_again and before.phase is ConversationPhase.EXPIRED)
    assert before.invited_item in (None, step.state.invited_item)
    if isinstance(content, AnswerTap) and step.state != before:
        assert (content.check_in, content.turn) == (before.check_in, before.turn)
        assert content.action is not AnswerAction.ANSWER or content.item == before.item
    if any(isinstance(event, Completed) for event in step.events):
        assert isinstance(step.events[-1], Completed)
    for event in step.events:
        if isinstance(event, WordsGiven) and event.shared:
            assert step.state.phase is ConversationPhase.DONE, "nothing is shared before it is sent"


def check_state(state: State, instrument: Instrument, stored: Stored) -> None:
    """Check the state: one open question, at most an answer per item, the progress, and that storage agrees."""
    instrument = asked_instrument(state, instrument)
    _check_open_question(state, instrument)
    _check_answers(state, instrument, stored)
    sent = state.phase is ConversationPhase.DONE
    words = {None if about == "session" else about: each for about, each in state.words.items()}
    assert stored.words == {about: (each.text, sent and each.shared) for about, each in words.items()}
    assert stored.completed == (state.phase is ConversationPhase.DONE)


def _check_open_question(state: State, instrument: Instrument) -> None:
    phase = state.return_phase or state.phase
    ids = {item.id: item for item in open_items(state, instrument)}
    at, of = progress(state, instrument)
    assert 1 <= at <= of == len(open_questions(state, instrument))
    if phase in (ConversationPhase.ASKING, ConversationPhase.CONFIRMING, ConversationPhase.MORE):
        assert state.item is not None
        assert ids[state.item].options
        assert [item.id for item in open_questions(state, instrument)][at - 1] == state.item
    elif phase is ConversationPhase.NOTE:
        assert state.item is not None
        assert ids[state.item].kind is ItemKind.NOTE
    else:
        assert state.item is None
    assert bool(state.pending) == (phase is ConversationPhase.CONFIRMING)
    assert (state.return_phase is not None) == (
        state.phase
        in (
            ConversationPhase.LATER,
            ConversationPhase.PAUSING,
            ConversationPhase.STOPPING,
            ConversationPhase.SNOOZED,
        )
    )
    assert (state.until is not None) == (state.phase is ConversationPhase.SNOOZED)


def _check_answers(state: State, instrument: Instrument, stored: Stored) -> None:
    still_open = {item.id: item for item in open_questions(state, instrument)}
    for item, answer in state.answers.items():
        allowed = {option.value for option in still_open[item].options}
        assert answer.value is None or answer.value in allowed
        assert (answer.how == "skip") == (answer.value is None)
        assert (answer.raw is None) == (answer.parser is None)
    assert stored.answers == {item: answer.value for item, answer in state.answers.items()}
    if state.phase in (ConversationPhase.SUMMARY, ConversationPhase.DONE):
        assert set(state.answers) == set(still_open), "nothing open is left out on the way"
