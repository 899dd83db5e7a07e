"""Handlers of the summary: changing answers, withholding words, sending."""

from dataclasses import replace

from flows.conversation.events import Completed, Event, WordsGiven
from flows.conversation.handlers.words import subject_dimension
from flows.conversation.inputs import AnswerTap
from flows.conversation.item_order import go_to_item, open_items, open_questions
from flows.conversation.state import SESSION, ConversationPhase, State
from flows.conversation.step import ConversationStep, HandlerContext, change_state, refuse
from flows.instruments.model import Dimension, Instrument, Item


def send(context: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Complete the check-in, and share the words that are not withheld."""
    words = context.state.words
    events: list[Event] = [
        WordsGiven(words[subject].text, subject_dimension(subject), shared=True)
        for subject in word_subjects(context.state)
        if words[subject].shared
    ]
    return change_state(
        context, replace(context.state, phase=ConversationPhase.DONE, item=None), [*events, Completed()]
    )


def open_list(context: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Ask which answer to change."""
    return change_state(context, replace(context.state, phase=ConversationPhase.CHOOSING))


def return_to_summary(context: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Return from the list of answers to the summary."""
    return change_state(
        context, replace(context.state, phase=ConversationPhase.SUMMARY, item=None, from_summary=False)
    )


def change_answer(context: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """Open the item that was chosen; its answer leads back to the summary."""
    for item in open_items(context.state, context.instrument):
        if item.id == tap.item:
            return change_state(context, go_to_item(context.state, item, from_summary=True))
    return refuse(context, "stale")


def change_words(context: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """Open the words about that item's dimension, if they were invited before."""
    if tap.item is None or tap.item != context.state.invited_item:
        return refuse(context, "stale")
    return change_state(
        context, replace(context.state, phase=ConversationPhase.MORE, item=tap.item, from_summary=True)
    )


def share(context: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """Mark words to be shown to the other person once sent."""
    return _set_shared(context, tap, shared=True)


def withhold(context: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """Mark words not to be shown to the other person."""
    return _set_shared(context, tap, shared=False)


def handle_number(context: HandlerContext) -> ConversationStep:
    """Open the item whose number in the list was typed."""
    items = numbered_items(context.state, context.instrument)
    text = (context.raw or "").strip()
    number = int(text) if text.isdecimal() and len(text) < 4 else 0
    if not 1 <= number <= len(items):
        return refuse(context, "choose")
    return change_state(context, go_to_item(context.state, items[number - 1], from_summary=True))


def numbered_items(state: State, instrument: Instrument) -> list[Item]:
    """Return the items in the order in which the summary numbers them, from 1."""
    return list(open_questions(state, instrument))


def word_subjects(state: State) -> list[str]:
    """Return the subjects on which words were written, in the order of the summary."""
    return [subject for subject in (*Dimension, SESSION) if subject in state.words]


def _set_shared(context: HandlerContext, tap: AnswerTap, *, shared: bool) -> ConversationStep:
    subjects = word_subjects(context.state)
    if tap.value is None or not 0 <= tap.value < len(subjects):
        return refuse(context, "stale")
    subject = subjects[tap.value]
    words = {**context.state.words, subject: replace(context.state.words[subject], shared=shared)}
    return change_state(context, replace(context.state, words=words))
