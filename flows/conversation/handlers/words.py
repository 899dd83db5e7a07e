"""Handlers of the two invitations to write: about a dimension after a low answer, about the session at the end."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from flows.conversation.events import Event, WordsGiven, WordsRemoved
from flows.conversation.inputs import AnswerTap
from flows.conversation.item_order import go_to_next
from flows.conversation.state import SESSION, ConversationPhase, State, Written
from flows.conversation.step import ConversationStep, HandlerContext, change_state, refuse
from flows.instruments.model import Dimension, Instrument
from flows.text.sanitize import sanitize

MAX_WORDS_CHARACTERS = 2000
"""Words up to this length are a few minutes of typing, and still fit into the summary."""
CONTINUATION_INTERVAL = timedelta(seconds=60)
"""How soon a further message, which is no answer, continues words."""
UNREAD_INTERVAL = timedelta(seconds=4)
"""How soon a message cannot be about the question that followed the words: nobody has read it yet."""


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
        context,
        _continue_with(context, words),
        [WordsGiven(text, subject_dimension(subject), shared=False)],
        written_subject=subject,
    )


def is_continuation(context: HandlerContext, *, is_understood: bool) -> bool:
    """Return whether a text belongs to the words typed just before, which were sent as several messages.

    A text that is an answer to the question shown now (``is_understood``) belongs to them only within
    UNREAD_INTERVAL, in which nobody can have read that question; any other within CONTINUATION_INTERVAL.
    """
    state = context.state
    if state.written_subject not in state.words or state.last_action_at is None:
        return False
    within = UNREAD_INTERVAL if is_understood else CONTINUATION_INTERVAL
    return context.now - state.last_action_at < within


def handle_continuation(context: HandlerContext) -> ConversationStep:
    """Add the typed text to the words typed just before; both stay as they are if that is too long."""
    state, subject = context.state, context.state.written_subject or ""
    before, more = state.words[subject], sanitize(context.raw or "")
    text = f"{before.text}\n{more}"
    if not more:
        return refuse(context, "empty")
    if len(text) > MAX_WORDS_CHARACTERS:
        return refuse(context, "too-long-together")
    words = {**state.words, subject: replace(before, text=text)}
    given = WordsGiven(text, subject_dimension(subject), shared=False)
    return change_state(context, replace(state, words=words), [given], written_subject=subject)


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
