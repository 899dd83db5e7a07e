"""Handlers of the two invitations to write: about a dimension after a low answer, about the session at the end."""

from collections.abc import Mapping
from dataclasses import replace

from flows.conversation.events import Event, WordsGiven, WordsRemoved
from flows.conversation.inputs import AnswerTap
from flows.conversation.item_order import go_to_next
from flows.conversation.state import SESSION, ConversationPhase, State, Written
from flows.conversation.step import ConversationStep, HandlerContext, change_state, refuse
from flows.instruments.model import Dimension, Instrument
from flows.text.sanitize import sanitize

MAX_WORDS_CHARACTERS = 2000
"""Words up to this length are a few minutes of typing, and still fit into the summary."""


def handle_text(context: HandlerContext) -> ConversationStep:
    """Record the typed words; they replace earlier ones on the same subject."""
    text = sanitize(context.raw or "")
    if not text:
        return refuse(context, "empty")
    if len(text) > MAX_WORDS_CHARACTERS:
        return refuse(context, "too-long")
    subject = open_subject(context.state, context.instrument)
    previous = context.state.words.get(subject)
    words = {**context.state.words, subject: Written(text, shared=previous is None or previous.shared)}
    return change_state(
        context, _continue_with(context, words), [WordsGiven(text, subject_dimension(subject), shared=False)]
    )


def decline(context: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Go on without writing; words written before stay."""
    return change_state(context, _continue_with(context, context.state.words))


def remove(context: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Delete the words on the open subject."""
    subject = open_subject(context.state, context.instrument)
    if subject not in context.state.words:
        return refuse(context, "stale")
    words = {each: written for each, written in context.state.words.items() if each != subject}
    removed: list[Event] = [WordsRemoved(subject_dimension(subject))]
    return change_state(context, _continue_with(context, words), removed)


def ask_to_write(context: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Answer a "yes" to the invitation with a request to write."""
    return refuse(context, "write-here")


def open_subject(state: State, instrument: Instrument) -> str:
    """Return the subject of words written now: the open item's dimension, or the session."""
    return instrument.item(state.item or "").dimension or SESSION


def subject_dimension(subject: str) -> Dimension | None:
    """Return the subject's dimension, or None for the session."""
    return None if subject == SESSION else Dimension(subject)


def _continue_with(context: HandlerContext, words: Mapping[str, Written]) -> State:
    """Return the state with these words at the next item."""
    state = replace(context.state, words=words)
    if (
        state.phase is ConversationPhase.NOTE
        and state.item is not None
        and state.item not in state.handled_notes
    ):
        state = replace(state, handled_notes=(*state.handled_notes, state.item))
    return go_to_next(state, context.instrument)
