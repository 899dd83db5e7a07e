"""The order of items: which are open, which comes next, and the progress.

The order is the instrument's. It is derived from the answers and never stored, so Back, branches and progress always
agree.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from flows.answer_parsing.fold import fold
from flows.conversation.state import ConversationPhase, GivenAnswer, State
from flows.ids import ItemId
from flows.instruments.model import Branch, Instrument, Item, ItemKind, Perspective
from flows.scoring import scored_value

_SEPARATORS = re.compile(r"[\s,;.]")
_LOW_SHARE = 0.25
"""Share of the scale that counts as low: 1 and 2 of 5."""


def open_items(state: State, instrument: Instrument) -> Iterator[Item]:
    """Yield the items that are asked, given the answers so far."""
    for item in instrument.asked(state.perspective):
        hidden_note = item.kind is ItemKind.NOTE and not state.words_allowed
        if not hidden_note and _branch_open(item.branch, state.answers):
            yield item


def open_questions(state: State, instrument: Instrument) -> Sequence[Item]:
    """Return the open items that have options."""
    return [item for item in open_items(state, instrument) if item.options]


def go_to_next(state: State, instrument: Instrument) -> State:
    """Return the state at the first open item without an answer, else at the summary (a practitioner's: done)."""
    for item in open_items(state, instrument):
        if item.id not in state.answers and item.id not in state.handled_notes:
            return go_to_item(state, item)
    is_client = state.perspective is Perspective.CLIENT
    return replace(
        state,
        phase=ConversationPhase.SUMMARY if is_client else ConversationPhase.DONE,
        item=None,
        from_summary=False,
    )


def go_to_item(state: State, item: Item, *, from_summary: bool = False) -> State:
    """Return the state with that item open."""
    phase = ConversationPhase.NOTE if item.kind is ItemKind.NOTE else ConversationPhase.ASKING
    return replace(state, phase=phase, item=item.id, from_summary=from_summary)


def previous_item(state: State, instrument: Instrument) -> Item | None:
    """Return the open item before the present one (before the summary: the last), or None."""
    items = list(open_items(state, instrument))
    ids: list[str | None] = [item.id for item in items]
    index = ids.index(state.item) if state.item in ids else len(items)
    return items[index - 1] if index else None


def last_typed_number(state: State, instrument: Instrument) -> int | None:
    """Return the previous item's value if it was typed as a number, alone or in a row; else None."""
    previous = previous_item(state, instrument)
    answer = None if previous is None else state.answers.get(previous.id)
    if answer is None or answer.raw is None:
        return None
    is_numeric = _SEPARATORS.sub("", fold(answer.raw)).isdecimal()
    return answer.value if is_numeric else None


def progress(state: State, instrument: Instrument) -> tuple[int, int]:
    """Return (number, total) of the open question, both from 1."""
    ids = [item.id for item in open_questions(state, instrument)]
    return ids.index(state.item) + 1 if state.item in ids else len(ids), len(ids)


def clear_closed_branches(state: State, instrument: Instrument) -> tuple[State, list[ItemId]]:
    """Return the state without answers whose branch is closed, and the ids of their items.

    A branch may depend on an item that is itself in a branch.
    """
    open_ids = {item.id for item in open_items(state, instrument)}
    closed = [item for item in state.answers if item not in open_ids]
    if not closed:
        return state, []
    answers = {item: answer for item, answer in state.answers.items() if item in open_ids}
    remaining, also_closed = clear_closed_branches(replace(state, answers=answers), instrument)
    return remaining, closed + also_closed


def is_low(item: Item, value: int | None) -> bool:
    """Return whether a rating is in the lowest quarter of its scale; reversed items are read from the other end."""
    if value is None or item.kind is not ItemKind.RATING:
        return False
    values = [option.value for option in item.options]
    low, high = min(values), max(values)
    return scored_value(item, value) - low <= _LOW_SHARE * (high - low)


def _branch_open(branch: Branch | None, answers: Mapping[ItemId, GivenAnswer]) -> bool:
    """Return whether the branch's condition holds."""
    if branch is None:
        return True
    answer = answers.get(branch.item)
    return answer is not None and answer.value is not None and answer.value >= branch.at_least
