"""Handlers for answering items: by tap, by typing, several at once, or by skipping."""

from collections.abc import Mapping
from dataclasses import replace

from flows.answer_parsing import PARSER_VERSION, Skipped, Unclear, Understood, read, read_many
from flows.answer_parsing.fold import fold
from flows.conversation.events import AnswerCleared, Completed, Event, GoalProgressGiven, ItemAnswered
from flows.conversation.goal_progress import GOAL_PROGRESS
from flows.conversation.inputs import AnswerTap
from flows.conversation.item_order import (
    clear_closed_branches,
    go_to_next,
    is_low,
    last_typed_number,
    open_questions,
    previous_item,
)
from flows.conversation.state import AnswerMethod, ConversationPhase, GivenAnswer, State
from flows.conversation.step import ConversationStep, HandlerContext, change_state, refuse
from flows.ids import ItemId
from flows.instruments.model import Instrument, Item, ItemKind
from flows.scoring import scored_value


def answer(context: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """Record the tapped option of the open item."""
    item = context.instrument.item(context.state.item or "")
    if tap.item != item.id or tap.value not in {option.value for option in item.options}:
        return refuse(context, "stale")
    return _record(context, {item.id: tap.value})


def skip(context: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """Record the open item as skipped."""
    if tap.item is None or tap.item != context.state.item:
        return refuse(context, "stale")
    return _record(context, {tap.item: None})


def keep(context: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """Keep the answer of an item that was opened again."""
    if tap.item != context.state.item or tap.item not in context.state.answers:
        return refuse(context, "stale")
    return change_state(context, go_to_next(context.state, context.instrument))


def handle_text(context: HandlerContext) -> ConversationStep:
    """Record typed text at an item: one answer, a skip, or answers to confirm; else ask again."""
    item, text = context.instrument.item(context.state.item or ""), context.raw or ""
    confirmation = _start_confirmation(context)
    if confirmation is not None:
        return confirmation
    if _is_row_of_numbers(text):
        return refuse(context, "count")
    match read(text, item.options, context.language):
        case Understood(value, by_number) if by_number and _repeats_number(context, item, value):
            return _read_back(context, {item.id: value})
        case Understood(value):
            return _record(context, {item.id: value})
        case Skipped():
            return _record(context, {item.id: None})
        case Unclear(reason):
            return refuse(context, reason)


def handle_text_while_confirming(context: HandlerContext) -> ConversationStep:
    """Replace the answers that await confirmation by newly typed ones."""
    return _start_confirmation(context) or refuse(context, "yes-or-no")


def confirm(context: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Record the answers that were read back."""
    state = context.state
    confirmed = replace(context, raw=state.pending_raw, state=_drop_pending(state))
    return _record(confirmed, state.pending)


def reject(context: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Discard the answers that were read back and ask the item again."""
    return change_state(context, _drop_pending(context.state))


def _record(context: HandlerContext, values: Mapping[ItemId, int | None]) -> ConversationStep:
    """Record answers, clear those of closed branches, and go to the next item."""
    answers = {item: _build_answer(value, context.raw) for item, value in values.items()}
    state, cleared = clear_closed_branches(
        replace(context.state, answers={**context.state.answers, **answers}), context.instrument
    )
    next_state = _invite_words(state, context.instrument, values) or go_to_next(state, context.instrument)
    events = [_build_event(state, item, each) for item, each in answers.items()]
    events += [AnswerCleared(item) for item in cleared]
    if next_state.phase is ConversationPhase.DONE:
        events.append(Completed())
    single = next(iter(values)) if len(values) == 1 else None
    return change_state(context, next_state, events, understood_item=None if context.raw is None else single)


def _build_answer(value: int | None, raw: str | None) -> GivenAnswer:
    how: AnswerMethod = "skip" if value is None else "tap" if raw is None else "typed"
    return GivenAnswer(value, how, raw, None if raw is None else PARSER_VERSION)


def _build_event(state: State, item: ItemId, given: GivenAnswer) -> Event:
    if item == GOAL_PROGRESS and state.goal is not None:
        return GoalProgressGiven(state.goal, given.value, given.how, state.goal_shown)
    return ItemAnswered(item, given.value, given.how, given.raw, given.parser)


def _invite_words(state: State, instrument: Instrument, values: Mapping[ItemId, int | None]) -> State | None:
    """Return the state that invites words about the lowest of these answers, or None.

    None unless that answer is low and nothing was invited in this check-in before.
    """
    if not state.words_allowed or state.invited_item is not None or state.from_summary:
        return None
    low = [item for item, value in values.items() if is_low(instrument.item(item), value)]
    if not low:
        return None
    lowest = min(low, key=lambda item: scored_value(instrument.item(item), values[item] or 0))
    return replace(state, phase=ConversationPhase.MORE, item=lowest, invited_item=lowest)


def _start_confirmation(context: HandlerContext) -> ConversationStep | None:
    """Return a step that reads several answers back, if the text holds as many as items remain."""
    for row in _answerable_rows(context):
        values = read_many(context.raw or "", row, context.language)
        if values is not None:
            return _read_back(context, {item.id: value for item, value in zip(row, values, strict=True)})
    return None


def _repeats_number(context: HandlerContext, item: Item, value: int) -> bool:
    """Return whether a number at an item on another scale may be meant as the one typed before: "4" after 4s.

    The lowest value is none of the tension asked for, whatever the scale.
    """
    state, instrument = context.state, context.instrument
    previous = previous_item(state, instrument)
    if item.kind is ItemKind.RATING or previous is None or previous.kind is not ItemKind.RATING:
        return False
    lowest = min(option.value for option in item.options)
    return value != lowest and last_typed_number(state, instrument) == value


def _read_back(context: HandlerContext, pending: Mapping[ItemId, int | None]) -> ConversationStep:
    """Return the step that asks whether these answers were meant."""
    state = replace(
        context.state, phase=ConversationPhase.CONFIRMING, pending=dict(pending), pending_raw=context.raw
    )
    return change_state(context, state)


def _answerable_rows(context: HandlerContext) -> list[list[Item]]:
    """Return the runs of items that several answers may stand for.

    These are the remaining ratings, all remaining questions of the instrument, and all remaining ones.
    """
    if context.state.from_summary:
        return []
    items = open_questions(context.state, context.instrument)
    ids: list[str | None] = [item.id for item in items]
    rest = items[ids.index(context.state.item) :]
    ratings = [item for item in rest if item.kind is ItemKind.RATING]
    of_instrument = [item for item in rest if item.kind is not ItemKind.PROGRESS]
    rows = (ratings, of_instrument, list(rest))
    return [row for row in rows if row and row[0].id == context.state.item]


def _is_row_of_numbers(text: str) -> bool:
    """Return whether the text is several numbers and nothing else.

    "4 4" may be two answers, so it is not read as one.
    """
    pieces = fold(text).replace(",", " ").split()
    return len(pieces) > 1 and all(piece.isdecimal() for piece in pieces)


def _drop_pending(state: State) -> State:
    return replace(state, phase=ConversationPhase.ASKING, pending={}, pending_raw=None)
