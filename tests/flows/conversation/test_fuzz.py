"""Random inputs in large numbers: none raises, and all invariants hold after each (see `tests.support.chat`)."""

import random
from collections import Counter
from collections.abc import Callable

import pytest

from flows.conversation import (
    AnswerAction,
    AnswerTap,
    CheckInEnded,
    ConversationPhase,
    Input,
    OtherContent,
    SnoozeEnded,
    TypedText,
)
from flows.ids import CheckInId, ItemId
from flows.instruments import Perspective
from tests.support.chat import CORE, ENGLISH, Chat
from tests.support.conversation_states import STATES, chat_in_state

pytestmark = pytest.mark.slow

TEXTS = [
    "1",
    "2",
    "4",
    "5",
    "9",
    "back",
    "skip",
    "keep",
    "later",
    "yes",
    "no",
    "send",
    "change",
    "some words",
    "7 days",
]
TEXTS += [
    "5 4 4 5 3 4",
    "4 4 4 4 4 4 1",
    "3 3 3 3",
    "4 4",
    "",
    "\u200b",
    "\udc00",
    "ا",
    "stop",
    "tomorrow",
    "x" * 2500,
]
ITEMS = [*(item.id for item in CORE.items), None, ItemId("q")]
WEIGHTED_ACTIONS = [*[AnswerAction.ANSWER] * 12, *AnswerAction]


def answer_tap(chat: Chat, rng: random.Random) -> Input:
    """Return a tap on the open item, or on anything else a button could carry."""
    item = chat.state.item if rng.random() < 0.9 else rng.choice(ITEMS)
    value = rng.choice([None, 0, 1, 2, 3, 4, 5, 7, 28])
    return AnswerTap(chat.state.check_in, rng.choice(WEIGHTED_ACTIONS), item, value, chat.state.turn)


def stale_tap(chat: Chat, rng: random.Random) -> Input:
    check_in = rng.choice([chat.state.check_in, CheckInId("other")])
    turn = chat.state.turn - rng.randint(1, 3)
    return AnswerTap(check_in, rng.choice(WEIGHTED_ACTIONS), chat.state.item, rng.randint(1, 5), turn)


def service_input(chat: Chat, rng: random.Random) -> Input:
    if rng.random() < 0.05:
        return CheckInEnded(rng.choice(["expired", "closed"]))
    return SnoozeEnded(chat.state.check_in, chat.state.turn - rng.randint(0, 2))


def text_input(_: Chat, rng: random.Random) -> Input:
    letters = "".join(chr(rng.randrange(1, 0x600)) for _ in range(rng.randint(1, 12)))
    return TypedText(letters if rng.random() < 0.1 else rng.choice(TEXTS))


def other_content(_: Chat, rng: random.Random) -> Input:
    return OtherContent(rng.choice(["voice", "sticker", "edited", "unheard_of"]))


KINDS: dict[Callable[[Chat, random.Random], Input], int] = {
    answer_tap: 60,
    text_input: 25,
    stale_tap: 8,
    service_input: 4,
    other_content: 3,
}


def new_chat(rng: random.Random) -> Chat:
    """Return a chat at the start, or at a later place: endings are rarely reached by rng."""
    if rng.random() < 0.6:
        return chat_in_state(rng.choice(list(STATES)), ENGLISH)
    return Chat(rng.choice(list(Perspective)), words=rng.random() < 0.8)


def fuzz(inputs: int, seed: int) -> Counter[ConversationPhase]:
    """Feed that many inputs and return how often each phase was the one before an input."""
    visits = Counter[ConversationPhase]()
    rng = random.Random(seed)  # noqa: S311 -- the same inputs each time
    chat = Chat()
    for _ in range(inputs):
        visits[chat.state.phase] += 1
        (make,) = rng.choices(list(KINDS), list(KINDS.values()))
        chat.give(make(chat, rng))
        if chat.state.ended and rng.random() < 0.3:
            chat = new_chat(rng)
    return visits


def test_10_000_random_inputs_reach_every_phase() -> None:
    """./dev bench feeds a hundred thousand."""
    visits = fuzz(10_000, seed=2)
    assert set(visits) == set(ConversationPhase)
    assert min(visits.values()) > 10, visits
