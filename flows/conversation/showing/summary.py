"""The summary before sending, and the list of what can be changed."""

from flows.conversation.inputs import AnswerAction
from flows.conversation.reviewing import listed, words_listed
from flows.conversation.showing.questions import answer, heard
from flows.conversation.showing.view import Row, View, in_rows, message, quoted
from flows.conversation.state import SESSION
from flows.instruments.model import Item, ItemKind
from flows.message import Button, Message

_ROOM = 1400
"""UTF-16 units of words that fit beside the answers in one message of 4,096; longer ones are shortened."""


def summary(view: View) -> Message:
    """These answers, and this is what the other one will see."""
    parts = [heard(view), view.say("summary", name=view.name), _answers(view), _words(view)]
    rows: list[Row] = [[view.button(AnswerAction.SEND)], *[[each] for each in _sharing(view)]]
    rows.append(
        [view.button(AnswerAction.BACK), view.button(AnswerAction.CHOOSE), view.button(AnswerAction.LATER)]
    )
    return message([*parts, view.say("summary-send")], rows)


def choosing(view: View) -> Message:
    """The numbers of the answers as buttons, and the words."""
    items = listed(view.state, view.instrument)
    numbers = [
        view.labelled(str(number), AnswerAction.CHANGE, item=item.id)
        for number, item in enumerate(items, start=1)
    ]
    rows = [*in_rows(numbers, 4), *[[each] for each in _rewriting(view)], [view.button(AnswerAction.BACK)]]
    return message([view.say("choosing"), _answers(view)], rows)


def _answers(view: View) -> str:
    return "\n".join(
        _answer_line(view, number, item)
        for number, item in enumerate(listed(view.state, view.instrument), start=1)
    )


def _answer_line(view: View, number: int, item: Item) -> str:
    given = view.state.answers.get(item.id)
    return f"{number}. {view.text(item)} {answer(view, item, given.value if given else None)}"


def _words(view: View) -> str:
    abouts = words_listed(view.state)
    room = _ROOM // max(1, len(abouts))
    return "\n".join(_words_line(view, about, room) for about in abouts)


def _words_line(view: View, about: str, room: int) -> str:
    written = view.state.words[about]
    key = "words-shared" if written.shared else "words-withheld"
    said = view.say(key, name=view.name, number=_number(view, about))
    return f"{said}\n{quoted(written.text, room)}"


def _number(view: View, about: str) -> int:
    """The number of the answer that words about this dimension go with; 0 for the whole session."""
    if about == SESSION or view.state.offered is None:
        return 0
    return [item.id for item in listed(view.state, view.instrument)].index(view.state.offered) + 1


def _sharing(view: View) -> list[Button]:
    buttons = []
    for place, about in enumerate(words_listed(view.state)):
        action = AnswerAction.WITHHOLD if view.state.words[about].shared else AnswerAction.SHARE
        label = view.voice.plain(f"checkin-{action}-button", number=_number(view, about))
        buttons.append(view.labelled(label, action, value=place))
    return buttons


def _rewriting(view: View) -> list[Button]:
    buttons = []
    offered = view.state.offered
    if offered is not None:
        number = _number(view, view.instrument.item(offered).dimension or SESSION)
        label = view.voice.plain("checkin-more-button", number=number)
        buttons.append(view.labelled(label, AnswerAction.MORE, item=offered))
    notes = [item for item in view.instrument.asked(view.state.perspective) if item.kind is ItemKind.NOTE]
    if view.state.words_allowed:
        key = "rewrite" if SESSION in view.state.words else "write"
        buttons += [view.button(AnswerAction.CHANGE, item=item.id, key=key) for item in notes]
    return buttons
