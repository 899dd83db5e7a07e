"""Random inputs in great number: none raises, and after each everything holds that must (see `tests.support.chat`)."""

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
from tests.support.conversation_states import PLACES, at

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
LIKELY = [*[AnswerAction.ANSWER] * 12, *AnswerAction]


def answer(chat: Chat, chance: random.Random) -> Input:
    """A tap on the open item, or on anything else that a button could carry."""
    item = chat.state.item if chance.random() < 0.9 else chance.choice(ITEMS)
    value = chance.choice([None, 0, 1, 2, 3, 4, 5, 7, 28])
    return AnswerTap(chat.state.check_in, chance.choice(LIKELY), item, value, chat.state.turn)


def stale(chat: Chat, chance: random.Random) -> Input:
    check_in = chance.choice([chat.state.check_in, CheckInId("other")])
    turn = chat.state.turn - chance.randint(1, 3)
    return AnswerTap(check_in, chance.choice(LIKELY), chat.state.item, chance.randint(1, 5), turn)


def service(chat: Chat, chance: random.Random) -> Input:
    if chance.random() < 0.05:
        return CheckInEnded(chance.choice(["expired", "closed"]))
    return SnoozeEnded(chat.state.check_in, chat.state.turn - chance.randint(0, 2))


def word(_: Chat, chance: random.Random) -> Input:
    letters = "".join(chr(chance.randrange(1, 0x600)) for _ in range(chance.randint(1, 12)))
    return TypedText(letters if chance.random() < 0.1 else chance.choice(TEXTS))


def other(_: Chat, chance: random.Random) -> Input:
    return OtherContent(chance.choice(["voice", "sticker", "edited", "unheard_of"]))


KINDS: dict[Callable[[Chat, random.Random], Input], int] = {
    answer: 60,
    word: 25,
    stale: 8,
    service: 4,
    other: 3,
}


def begin(chance: random.Random) -> Chat:
    """From the start, or from somewhere on the way: the end is seldom reached by chance."""
    if chance.random() < 0.6:
        return at(chance.choice(list(PLACES)), ENGLISH)
    return Chat(chance.choice(list(Perspective)), words=chance.random() < 0.8)


def fuzz(inputs: int, seed: int) -> Counter[ConversationPhase]:
    """Gives that many inputs, and says in how many of them each phase was the one before."""
    met = Counter[ConversationPhase]()
    chance = random.Random(seed)  # noqa: S311 -- the same inputs each time
    chat = Chat()
    for _ in range(inputs):
        met[chat.state.phase] += 1
        (make,) = chance.choices(list(KINDS), list(KINDS.values()))
        chat.give(make(chat, chance))
        if chat.state.ended and chance.random() < 0.3:
            chat = begin(chance)
    return met


def test_10_000_random_inputs_reach_every_phase() -> None:
    """A hundred thousand are given by ./dev bench."""
    met = fuzz(10_000, seed=2)
    assert set(met) == set(ConversationPhase)
    assert min(met.values()) > 10, met
