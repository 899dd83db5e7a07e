"""An item with its options, and several typed answers read back."""

from flows.conversation.inputs import AnswerAction
from flows.conversation.item_order import before, progress
from flows.conversation.showing.view import Row, View, in_rows, message, untouched
from flows.conversation.state import GivenAnswer
from flows.instruments.model import Item
from flows.message import Button, Message


def asking(view: View) -> Message:
    """Progress, the question, its options one to a row (short ones side by side), and a last row to move."""
    item = view.item
    answer = view.state.answers.get(item.id)
    parts = [*_opening(view), heard(view), _question(view, item), _so_far(view, item, answer)]
    return message(parts, [*_options(view, item), _last_row(view, item, answer)])


def confirming(view: View) -> Message:
    """What was understood from several numbers, before it counts."""
    lines = [
        f"• {view.text(item)} {answer(view, item, view.state.pending[item.id])}"
        for item in view.instrument.items
        if item.id in view.state.pending
    ]
    rows = [[view.button(AnswerAction.YES, key="right"), view.button(AnswerAction.NO, key="wrong")]]
    return message([view.say("read-back"), "\n".join(lines)], rows)


def heard(view: View) -> str:
    """The answer just understood from typing, or nothing."""
    item_id = view.state.heard
    answer = None if item_id is None else view.state.answers.get(item_id)
    if item_id is None or answer is None:
        return ""
    if answer.value is None:
        return view.say("heard-skip")
    return view.say("heard", label=view.label(view.instrument.item(item_id), answer.value))


def answer(view: View, item: Item, value: int | None) -> str:
    """The label of that answer, or that there is none."""
    return view.say("left-out") if value is None else view.say("answer", label=view.label(item, value))


def _opening(view: View) -> list[str]:
    """Before the first question of an untouched check-in; its first line is what a lock screen shows."""
    if not untouched(view.state):
        return []
    if view.practitioner:
        return [view.say("hello-practitioner"), view.say("about-practitioner", name=view.name)]
    reassurance = view.say("reassure") if view.state.reassure else ""
    about = "about-lately" if view.state.lately else "about"
    return [view.say("hello"), view.say(about, name=view.name), reassurance]


def _question(view: View, item: Item) -> str:
    at, of = progress(view.state, view.instrument)
    return f"{view.say('progress', at=at, of=of)}\n<b>{view.text(item)}</b>"


def _so_far(view: View, item: Item, answer: GivenAnswer | None) -> str:
    if answer is None:
        return ""
    if answer.value is None:
        return view.say("so-far-skipped")
    return view.say("so-far", label=view.label(item, answer.value))


def _options(view: View, item: Item) -> list[Row]:
    buttons = [
        view.labelled(view.label(item, option.value), AnswerAction.ANSWER, item=item.id, value=option.value)
        for option in item.options
    ]
    return in_rows(buttons, _width(buttons))


def _width(buttons: list[Button]) -> int:
    longest = max(len(button.label) for button in buttons)
    if len(buttons) <= 3 and longest <= 9:
        return len(buttons)
    return 2 if len(buttons) % 2 == 0 and longest <= 15 else 1


def _last_row(view: View, item: Item, answer: GivenAnswer | None) -> Row:
    row = []
    if view.state.changing or before(view.state, view.instrument) is not None:
        row.append(view.button(AnswerAction.BACK))
    if answer is not None:
        row.append(view.button(AnswerAction.KEEP, item=item.id))
    if answer is None or answer.value is not None:
        row.append(view.button(AnswerAction.SKIP, item=item.id))
    if answer is None and not view.practitioner:
        row.append(view.button(AnswerAction.LATER))
    return row
