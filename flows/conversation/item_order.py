"""The way through an instrument: which items are open, which comes next, how far one is.

The order is the instrument's. Nothing of the way is stored: it follows from the answers, so Back, branches
and progress cannot disagree.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from flows.conversation.state import ConversationPhase, GivenAnswer, State
from flows.ids import ItemId
from flows.instruments.model import Branch, Instrument, Item, ItemKind, Perspective
from flows.scoring import on_scale

_LOW = 0.25
"""The lowest quarter of the scale: 1 and 2 of 5. After such an answer the client may say more."""


def open_items(state: State, instrument: Instrument) -> Iterator[Item]:
    """The items that stand on the way, as the answers are now."""
    for item in instrument.asked(state.perspective):
        noteless = item.kind is ItemKind.NOTE and not state.words_allowed
        if not noteless and _branch_open(item.branch, state.answers):
            yield item


def questions(state: State, instrument: Instrument) -> Sequence[Item]:
    """The open items that are answered with an option."""
    return [item for item in open_items(state, instrument) if item.options]


def to_next(state: State, instrument: Instrument) -> State:
    """The first open item without an answer, else the summary; the practitioner's form is done without."""
    for item in open_items(state, instrument):
        if item.id not in state.answers and item.id not in state.passed:
            return at_item(state, item)
    client = state.perspective is Perspective.CLIENT
    return replace(
        state,
        phase=ConversationPhase.SUMMARY if client else ConversationPhase.DONE,
        item=None,
        changing=False,
    )


def at_item(state: State, item: Item, *, changing: bool = False) -> State:
    """That item is the open question."""
    phase = ConversationPhase.NOTE if item.kind is ItemKind.NOTE else ConversationPhase.ASKING
    return replace(state, phase=phase, item=item.id, changing=changing)


def before(state: State, instrument: Instrument) -> Item | None:
    """The open item before the present one; before the summary the last; None at the first."""
    items = list(open_items(state, instrument))
    ids: list[str | None] = [item.id for item in items]
    place = ids.index(state.item) if state.item in ids else len(items)
    return items[place - 1] if place else None


def progress(state: State, instrument: Instrument) -> tuple[int, int]:
    """(which, of how many) for the open question, both from 1."""
    ids = [item.id for item in questions(state, instrument)]
    return ids.index(state.item) + 1 if state.item in ids else len(ids), len(ids)


def shut(state: State, instrument: Instrument) -> tuple[State, list[ItemId]]:
    """Without the answers whose branch is closed, and their items; a branch may hang on a branch."""
    still = {item.id for item in open_items(state, instrument)}
    gone = [item for item in state.answers if item not in still]
    if not gone:
        return state, []
    answers = {item: answer for item, answer in state.answers.items() if item in still}
    fewer, further = shut(replace(state, answers=answers), instrument)
    return fewer, gone + further


def is_low(item: Item, value: int | None) -> bool:
    """Whether a rating is in the lowest quarter of its scale, from the other end where it is reversed."""
    if value is None or item.kind is not ItemKind.RATING:
        return False
    values = [option.value for option in item.options]
    low, high = min(values), max(values)
    return on_scale(item, value) - low <= _LOW * (high - low)


def _branch_open(branch: Branch | None, answers: Mapping[ItemId, GivenAnswer]) -> bool:
    if branch is None:
        return True
    answer = answers.get(branch.item)
    return answer is not None and answer.value is not None and answer.value >= branch.at_least
