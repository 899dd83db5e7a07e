"""Looking over it all before it is sent: change an answer, keep words back, send."""

from dataclasses import replace

from flows.conversation.events import Completed, Event, WordsGiven
from flows.conversation.inputs import AnswerTap
from flows.conversation.item_order import at_item, open_items, questions
from flows.conversation.state import SESSION, ConversationPhase, State
from flows.conversation.step import ConversationStep, HandlerContext, moved, refused
from flows.conversation.writing import dimension
from flows.instruments.model import Dimension, Instrument, Item


def send(scene: HandlerContext, _: AnswerTap) -> ConversationStep:
    """From here on it counts as said; only now are words shared."""
    words = scene.state.words
    events: list[Event] = [
        WordsGiven(words[about].text, dimension(about), shared=True)
        for about in words_listed(scene.state)
        if words[about].shared
    ]
    return moved(scene, replace(scene.state, phase=ConversationPhase.DONE, item=None), [*events, Completed()])


def choose(scene: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Which answer is to be changed?"""
    return moved(scene, replace(scene.state, phase=ConversationPhase.CHOOSING))


def to_summary(scene: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Back to the summary."""
    return moved(scene, replace(scene.state, phase=ConversationPhase.SUMMARY, item=None, changing=False))


def change(scene: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """That item is opened; from it the way leads back to the summary."""
    for item in open_items(scene.state, scene.instrument):
        if item.id == tap.item:
            return moved(scene, at_item(scene.state, item, changing=True))
    return refused(scene, "stale")


def more(scene: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """The words about that item's dimension are opened; only where more was invited before."""
    if tap.item is None or tap.item != scene.state.offered:
        return refused(scene, "stale")
    return moved(scene, replace(scene.state, phase=ConversationPhase.MORE, item=tap.item, changing=True))


def share(scene: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """These words are shown to the other person once sent."""
    return _set_shared(scene, tap, shared=True)


def withhold(scene: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """These words are kept back."""
    return _set_shared(scene, tap, shared=False)


def typed_number(scene: HandlerContext) -> ConversationStep:
    """The number of an answer in the list, typed."""
    items = listed(scene.state, scene.instrument)
    text = (scene.raw or "").strip()
    number = int(text) if text.isdecimal() and len(text) < 4 else 0
    if not 1 <= number <= len(items):
        return refused(scene, "choose")
    return moved(scene, at_item(scene.state, items[number - 1], changing=True))


def listed(state: State, instrument: Instrument) -> list[Item]:
    """The items in the order the summary numbers them, from 1; words are numbered after them."""
    return list(questions(state, instrument))


def words_listed(state: State) -> list[str]:
    """What there are words about, in the order the summary shows them."""
    return [about for about in (*Dimension, SESSION) if about in state.words]


def _set_shared(scene: HandlerContext, tap: AnswerTap, *, shared: bool) -> ConversationStep:
    abouts = words_listed(scene.state)
    if tap.value is None or not 0 <= tap.value < len(abouts):
        return refused(scene, "stale")
    about = abouts[tap.value]
    words = {**scene.state.words, about: replace(scene.state.words[about], shared=shared)}
    return moved(scene, replace(scene.state, words=words))
