"""An item with its options, and the confirmation of several typed answers."""

import html

from flows.conversation.inputs import AnswerAction
from flows.conversation.item_order import last_typed_number, previous_item, progress
from flows.conversation.renderers.view import Row, View, build_message, is_untouched, split_rows
from flows.conversation.state import GivenAnswer
from flows.instruments.model import Item, ItemKind
from flows.message import Button, Message


def asking(view: View) -> Message:
    """Show progress, the question, its options (one to a row, short ones side by side) and navigation."""
    item = view.item
    answer = view.state.answers.get(item.id)
    parts = [
        *_greeting(view),
        understood_text(view),
        _question(view, item),
        view.say("goal-scale") if item.kind is ItemKind.PROGRESS else _numbers(view, item),
        _current_answer(view, item, answer),
    ]
    return build_message(parts, [*_options(view, item), _navigation_row(view, item, answer)])


def confirming(view: View) -> Message:
    """Show what was understood from several answers, for confirmation."""
    lines = [
        f"• {view.text(item)} {answer_text(view, item, view.state.pending[item.id])}"
        for item in view.instrument.items
        if item.id in view.state.pending
    ]
    rows = [[view.button(AnswerAction.YES, key="right"), view.button(AnswerAction.NO, key="wrong")]]
    return build_message([view.say("read-back"), "\n".join(lines)], rows)


def understood_text(view: View) -> str:
    """Return what was understood from the last typed answer, or ""."""
    item_id = view.state.understood_item
    answer = None if item_id is None else view.state.answers.get(item_id)
    if item_id is None or answer is None:
        return ""
    if answer.value is None:
        return view.say("heard-skip")
    return view.say("heard", label=view.label(view.instrument.item(item_id), answer.value))


def answer_text(view: View, item: Item, value: int | None) -> str:
    """Return the label of that answer, or that there is none."""
    return view.say("left-out") if value is None else view.say("answer", label=view.label(item, value))


def _greeting(view: View) -> list[str]:
    """Return the lines above the first question; the first of them shows on a locked phone."""
    if not is_untouched(view.state):
        return []
    if view.is_practitioner:
        return [view.say("hello-practitioner"), view.say("about-practitioner", name=view.name)]
    reassurance = view.say("reassure") if view.state.reassure else ""
    request = view.say("requested", name=view.name) if view.state.requested else ""
    about = "about-lately" if view.state.about_period else "about"
    return [view.say("hello"), request, view.say(about, name=view.name), reassurance]


def _question(view: View, item: Item) -> str:
    at, of = progress(view.state, view.instrument)
    return f"{view.say('progress', at=at, of=of)}\n<b>{view.text(item)}</b>"


def _numbers(view: View, item: Item) -> str:
    """Return the numbers of a scale other than the ratings', for a person who types numbers; else ""."""
    if item.kind is ItemKind.RATING or last_typed_number(view.state, view.instrument) is None:
        return ""
    return html.escape(
        " · ".join(f"{option.value} = {view.label(item, option.value)}" for option in item.options),
        quote=False,
    )


def _current_answer(view: View, item: Item, answer: GivenAnswer | None) -> str:
    if answer is None:
        return ""
    if answer.value is None:
        return view.say("so-far-skipped")
    return view.say("so-far", label=view.label(item, answer.value))


def _options(view: View, item: Item) -> list[Row]:
    if item.kind is ItemKind.PROGRESS:
        return _number_rows(view, item)
    buttons = [
        view.labelled(view.label(item, option.value), AnswerAction.ANSWER, item=item.id, value=option.value)
        for option in item.options
    ]
    return split_rows(buttons, _width(buttons))


def _number_rows(view: View, item: Item) -> list[Row]:
    """Return the numbers of a scale, four to a row."""
    buttons = [
        view.labelled(str(option.value), AnswerAction.ANSWER, item=item.id, value=option.value)
        for option in item.options
    ]
    return split_rows(buttons, 4)


def _width(buttons: list[Button]) -> int:
    longest = max(len(button.label) for button in buttons)
    if len(buttons) <= 3 and longest <= 9:
        return len(buttons)
    return 2 if len(buttons) % 2 == 0 and longest <= 15 else 1


def _navigation_row(view: View, item: Item, answer: GivenAnswer | None) -> Row:
    row = []
    if view.state.from_summary or previous_item(view.state, view.instrument) is not None:
        row.append(view.button(AnswerAction.BACK))
    if answer is not None:
        row.append(view.button(AnswerAction.KEEP, item=item.id))
    if answer is None or answer.value is not None:
        row.append(view.button(AnswerAction.SKIP, item=item.id))
    if answer is None and not view.is_practitioner:
        row.append(view.button(AnswerAction.LATER))
    return row
