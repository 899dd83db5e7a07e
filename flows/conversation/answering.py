"""Answering an item: by tap, by typing, several at once, or by skipping it."""

from collections.abc import Mapping
from dataclasses import replace

from flows.answer_parsing import PARSER_VERSION, Skipped, Unclear, Understood, read, read_many
from flows.answer_parsing.fold import fold
from flows.conversation.events import AnswerCleared, Completed, Event, ItemAnswered
from flows.conversation.inputs import AnswerTap
from flows.conversation.item_order import is_low, questions, shut, to_next
from flows.conversation.state import ConversationPhase, GivenAnswer, How, State
from flows.conversation.step import ConversationStep, HandlerContext, moved, refused
from flows.ids import ItemId
from flows.instruments.model import Instrument, Item, ItemKind
from flows.scoring import on_scale


def answer(scene: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """One of the open item's own options was tapped."""
    item = scene.instrument.item(scene.state.item or "")
    if tap.item != item.id or tap.value not in {option.value for option in item.options}:
        return refused(scene, "stale")
    return _settle(scene, {item.id: tap.value})


def skip(scene: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """The open item stays without an answer."""
    if tap.item is None or tap.item != scene.state.item:
        return refused(scene, "stale")
    return _settle(scene, {tap.item: None})


def keep(scene: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """An item looked at again keeps its answer."""
    if tap.item != scene.state.item or tap.item not in scene.state.answers:
        return refused(scene, "stale")
    return moved(scene, to_next(scene.state, scene.instrument))


def typed(scene: HandlerContext) -> ConversationStep:
    """Typed text at an item: one answer, a skip, several answers at once, or asked again."""
    item, text = scene.instrument.item(scene.state.item or ""), scene.raw or ""
    several = _read_back(scene)
    if several is not None:
        return several
    if _is_row(text):
        return refused(scene, "count")
    match read(text, item.options, scene.language):
        case Understood(value):
            return _settle(scene, {item.id: value})
        case Skipped():
            return _settle(scene, {item.id: None})
        case Unclear(reason):
            return refused(scene, reason)


def typed_at_read_back(scene: HandlerContext) -> ConversationStep:
    """Other numbers instead of a yes replace those read back."""
    return _read_back(scene) or refused(scene, "yes-or-no")


def confirm(scene: HandlerContext, _: AnswerTap) -> ConversationStep:
    """The answers read back are right."""
    state = scene.state
    agreed = replace(scene, raw=state.pending_raw, state=_without_pending(state))
    return _settle(agreed, state.pending)


def reject(scene: HandlerContext, _: AnswerTap) -> ConversationStep:
    """They are not: the item is asked as before."""
    return moved(scene, _without_pending(scene.state))


def _settle(scene: HandlerContext, values: Mapping[ItemId, int | None]) -> ConversationStep:
    """These are the answers; on to whatever comes next."""
    given = {item: _answer(value, scene.raw) for item, value in values.items()}
    state, gone = shut(replace(scene.state, answers={**scene.state.answers, **given}), scene.instrument)
    onward = _offer_more(state, scene.instrument, values) or to_next(state, scene.instrument)
    events: list[Event] = [ItemAnswered(item, a.value, a.how, a.raw, a.parser) for item, a in given.items()]
    events += [AnswerCleared(item) for item in gone]
    if onward.phase is ConversationPhase.DONE:
        events.append(Completed())
    alone = next(iter(values)) if len(values) == 1 else None
    return moved(scene, onward, events, heard=None if scene.raw is None else alone)


def _answer(value: int | None, raw: str | None) -> GivenAnswer:
    how: How = "skip" if value is None else "tap" if raw is None else "typed"
    return GivenAnswer(value, how, raw, None if raw is None else PARSER_VERSION)


def _offer_more(state: State, instrument: Instrument, values: Mapping[ItemId, int | None]) -> State | None:
    """Once in a check-in, after the lowest of the answers just given if it is low."""
    if not state.words_allowed or state.offered is not None or state.changing:
        return None
    low = [item for item, value in values.items() if is_low(instrument.item(item), value)]
    if not low:
        return None
    lowest = min(low, key=lambda item: on_scale(instrument.item(item), values[item] or 0))
    return replace(state, phase=ConversationPhase.MORE, item=lowest, offered=lowest)


def _read_back(scene: HandlerContext) -> ConversationStep | None:
    """Several answers at once, if they are as many as there are to come: understood, but not yet counted."""
    for row in _rows(scene):
        values = read_many(scene.raw or "", row, scene.language)
        if values is not None:
            pending = {item.id: value for item, value in zip(row, values, strict=True)}
            state = replace(
                scene.state, phase=ConversationPhase.CONFIRMING, pending=pending, pending_raw=scene.raw
            )
            return moved(scene, state)
    return None


def _rows(scene: HandlerContext) -> list[list[Item]]:
    """What several typed answers may answer: from the open item to the last rating, or to the end."""
    if scene.state.changing:
        return []
    items = questions(scene.state, scene.instrument)
    ids: list[str | None] = [item.id for item in items]
    rest = items[ids.index(scene.state.item) :]
    ratings = [item for item in rest if item.kind is ItemKind.RATING]
    return [row for row in (ratings, list(rest)) if row and row[0].id == scene.state.item]


def _is_row(text: str) -> bool:
    """Several numbers and nothing else: "4 4" may be two answers, and is not read as one."""
    pieces = fold(text).replace(",", " ").split()
    return len(pieces) > 1 and all(piece.isdecimal() for piece in pieces)


def _without_pending(state: State) -> State:
    return replace(state, phase=ConversationPhase.ASKING, pending={}, pending_raw=None)
