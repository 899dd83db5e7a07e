"""One conversation brought to each visible state, in any language: by actions, not by labels."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from flows.conversation import AnswerAction, CheckInEnded
from flows.i18n import Voice
from flows.ids import GoalId
from flows.instruments import Perspective
from tests.support.chat import Chat

LONG_WORDS = "🌧 Es war <schwer> & «lang». " * 70


def _answers(chat: Chat, *values: int) -> None:
    for value in values:
        chat.act(AnswerAction.ANSWER, item=chat.state.item, value=value)


def _at_more(chat: Chat) -> None:
    _answers(chat, 5, 1)


def _at_note(chat: Chat) -> None:
    _answers(chat, 5, 5, 5, 5, 5, 5, 4, 2)


def _at_summary(chat: Chat) -> None:
    """Bring it to the fullest summary: every item answered, long words on two things."""
    _at_more(chat)
    chat.type(LONG_WORDS)
    _answers(chat, 5, 5, 5, 5, 4, 2)
    chat.type(LONG_WORDS)


def _at_read_back(chat: Chat) -> None:
    chat.type("5 4 4 5 3 4")


def _at_typed(chat: Chat) -> None:
    chat.type("4")


def _at_answered(chat: Chat) -> None:
    chat.type("4")
    chat.act(AnswerAction.BACK)


def _after(
    first: Callable[[Chat], None], *actions: AnswerAction, value: int | None = None
) -> Callable[[Chat], None]:
    def go(chat: Chat) -> None:
        first(chat)
        for action in actions:
            chat.act(action, value=value if action is actions[-1] else None)

    return go


def _at_change_of_words(chat: Chat) -> None:
    _at_summary(chat)
    chat.act(AnswerAction.CHOOSE)
    chat.act(AnswerAction.CHANGE, item="n1")


def _sent(chat: Chat) -> None:
    _at_summary(chat)
    chat.act(AnswerAction.SEND)


def _practitioner(chat: Chat) -> None:
    _answers(chat, 4, 4, 4, 2)


def _expired(chat: Chat) -> None:
    chat.give(CheckInEnded("expired"))


def _closed(chat: Chat) -> None:
    chat.give(CheckInEnded("closed"))


def _nothing(_: Chat) -> None:
    pass


def _at_goal(chat: Chat) -> None:
    chat.state = replace(chat.state, goal=GoalId("g" * 16), goal_shown=False)
    _at_note(chat)


def _at_summary_with_goal(chat: Chat) -> None:
    chat.state = replace(chat.state, goal=GoalId("g" * 16), goal_shown=False)
    _at_more(chat)
    chat.type(LONG_WORDS)
    _answers(chat, 5, 5, 5, 5, 4, 2, 10)
    chat.type(LONG_WORDS)


def _sent_with_goal(chat: Chat) -> None:
    _at_summary_with_goal(chat)
    chat.act(AnswerAction.SEND)


STATES: Mapping[str, tuple[Perspective, Callable[[Chat], None]]] = {
    "first": (Perspective.CLIENT, _nothing),
    "typed": (Perspective.CLIENT, _at_typed),
    "answered": (Perspective.CLIENT, _at_answered),
    "skipped": (Perspective.CLIENT, _after(_at_typed, AnswerAction.BACK, AnswerAction.BACK)),
    "more": (Perspective.CLIENT, _at_more),
    "note": (Perspective.CLIENT, _at_note),
    "goal": (Perspective.CLIENT, _at_goal),
    "goal answered": (
        Perspective.CLIENT,
        _after(_at_summary_with_goal, AnswerAction.BACK, AnswerAction.BACK),
    ),
    "summary with goal": (Perspective.CLIENT, _at_summary_with_goal),
    "choosing with goal": (Perspective.CLIENT, _after(_at_summary_with_goal, AnswerAction.CHOOSE)),
    "sent with goal": (Perspective.CLIENT, _sent_with_goal),
    "read back": (Perspective.CLIENT, _at_read_back),
    "summary": (Perspective.CLIENT, _at_summary),
    "words hidden": (Perspective.CLIENT, _after(_at_summary, AnswerAction.WITHHOLD, value=1)),
    "choosing": (Perspective.CLIENT, _after(_at_summary, AnswerAction.CHOOSE)),
    "change of words": (Perspective.CLIENT, _at_change_of_words),
    "later": (Perspective.CLIENT, _after(_at_more, AnswerAction.LATER)),
    "away for an hour": (Perspective.CLIENT, _after(_nothing, AnswerAction.HOUR)),
    "away until evening": (Perspective.CLIENT, _after(_nothing, AnswerAction.EVENING)),
    "away until tomorrow": (Perspective.CLIENT, _after(_nothing, AnswerAction.TOMORROW)),
    "pausing": (Perspective.CLIENT, _after(_nothing, AnswerAction.PAUSE)),
    "pause": (Perspective.CLIENT, _after(_nothing, AnswerAction.PAUSE, value=180)),
    "one day's pause": (Perspective.CLIENT, _after(_nothing, AnswerAction.PAUSE, value=1)),
    "stopping": (Perspective.CLIENT, _after(_nothing, AnswerAction.STOP)),
    "stopped": (Perspective.CLIENT, _after(_nothing, AnswerAction.STOP, AnswerAction.YES)),
    "sent": (Perspective.CLIENT, _sent),
    "expired": (Perspective.CLIENT, _expired),
    "closed": (Perspective.CLIENT, _closed),
    "practitioner first": (Perspective.PRACTITIONER, _nothing),
    "practitioner second": (Perspective.PRACTITIONER, _at_typed),
    "practitioner done": (Perspective.PRACTITIONER, _practitioner),
    "practitioner expired": (Perspective.PRACTITIONER, _expired),
}


def chat_in_state(place: str, voice: Voice) -> Chat:
    """Return a chat in that state."""
    perspective, go = STATES[place]
    chat = Chat(perspective, voice=voice, check_in="c" * 24, reassure=True)
    go(chat)
    return chat
