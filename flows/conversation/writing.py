"""Words: about a dimension after a low answer, and about the session at the end. Never asked for twice."""

from collections.abc import Mapping
from dataclasses import replace

from flows.conversation.events import Event, WordsGiven, WordsRemoved
from flows.conversation.inputs import AnswerTap
from flows.conversation.item_order import to_next
from flows.conversation.state import SESSION, ConversationPhase, State, Written
from flows.conversation.step import ConversationStep, HandlerContext, moved, refused
from flows.instruments.model import Dimension, Instrument
from flows.text.sanitize import clean

WORDS_LIMIT = 2000
"""The most characters words may have: a few minutes of typing, and still shown whole in the summary."""


def typed(scene: HandlerContext) -> ConversationStep:
    """These are the words; they replace earlier ones about the same."""
    text = clean(scene.raw or "")
    if not text:
        return refused(scene, "empty")
    if len(text) > WORDS_LIMIT:
        return refused(scene, "too-long")
    about = about_open(scene.state, scene.instrument)
    before = scene.state.words.get(about)
    words = {**scene.state.words, about: Written(text, shared=before is None or before.shared)}
    return moved(scene, _onward(scene, words), [WordsGiven(text, dimension(about), shared=False)])


def leave(scene: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Nothing more is written; words that are there stay."""
    return moved(scene, _onward(scene, scene.state.words))


def remove(scene: HandlerContext, _: AnswerTap) -> ConversationStep:
    """The words about this are taken back."""
    about = about_open(scene.state, scene.instrument)
    if about not in scene.state.words:
        return refused(scene, "stale")
    words = {each: written for each, written in scene.state.words.items() if each != about}
    removed: list[Event] = [WordsRemoved(dimension(about))]
    return moved(scene, _onward(scene, words), removed)


def just_write(scene: HandlerContext, _: AnswerTap) -> ConversationStep:
    """A "yes" to the invitation: the words themselves are still to come."""
    return refused(scene, "write-here")


def about_open(state: State, instrument: Instrument) -> str:
    """What words written now are about: the open item's dimension, or the session."""
    return instrument.item(state.item or "").dimension or SESSION


def dimension(about: str) -> Dimension | None:
    """The dimension, None for the session."""
    return None if about == SESSION else Dimension(about)


def _onward(scene: HandlerContext, words: Mapping[str, Written]) -> State:
    state = replace(scene.state, words=words)
    if state.phase is ConversationPhase.NOTE and state.item is not None and state.item not in state.passed:
        state = replace(state, passed=(*state.passed, state.item))
    return to_next(state, scene.instrument)
