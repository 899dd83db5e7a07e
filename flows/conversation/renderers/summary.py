"""The summary before sending, and the list of what can be changed."""

from flows.conversation.handlers.summary import numbered_items, word_subjects
from flows.conversation.inputs import AnswerAction
from flows.conversation.renderers.questions import answer_text, understood_text
from flows.conversation.renderers.view import Row, View, build_message, quote, split_rows
from flows.conversation.state import SESSION
from flows.instruments.model import Item, ItemKind
from flows.message import Button, Message

_MAX_WORDS_UNITS = 1400
"""UTF-16 units of words that fit beside the answers in one message of 4,096; longer ones are shortened."""


def summary(view: View) -> Message:
    """Show the answers and words, and what the other person will see."""
    parts = [
        understood_text(view),
        view.say("summary", name=view.name),
        _answers(view, is_seen=True),
        _words(view),
        _private_progress(view),
    ]
    rows: list[Row] = [[view.button(AnswerAction.SEND)], *[[each] for each in _share_buttons(view)]]
    rows.append(
        [view.button(AnswerAction.BACK), view.button(AnswerAction.CHOOSE), view.button(AnswerAction.LATER)]
    )
    return build_message([*parts, view.say("summary-send")], rows)


def choosing(view: View) -> Message:
    """Show a numbered button for each answer, and buttons for the words."""
    items = numbered_items(view.state, view.instrument)
    numbers = [
        view.labelled(str(number), AnswerAction.CHANGE, item=item.id)
        for number, item in enumerate(items, start=1)
    ]
    rows = [
        *split_rows(numbers, 4),
        *[[each] for each in _rewrite_buttons(view)],
        [view.button(AnswerAction.BACK)],
    ]
    return build_message([view.say("choosing"), _answers(view, is_seen=False)], rows)


def _answers(view: View, *, is_seen: bool) -> str:
    """Return the answers, numbered; ``is_seen``: only those that the other person will see, as they will see them."""
    return "\n".join(
        _answer_line(view, number, item, as_seen=is_seen)
        for number, item in enumerate(numbered_items(view.state, view.instrument), start=1)
        if not (is_seen and _is_private(view, item))
    )


def _private_progress(view: View) -> str:
    """Return the answer about a goal under its own heading, if only the client sees it; else ""."""
    items = numbered_items(view.state, view.instrument)
    lines = [
        _answer_line(view, number, item)
        for number, item in enumerate(items, start=1)
        if _is_private(view, item)
    ]
    return "\n".join([view.say("only-you"), *lines]) if lines else ""


def _is_private(view: View, item: Item) -> bool:
    return item.kind is ItemKind.PROGRESS and not view.state.goal_shown


def _answer_line(view: View, number: int, item: Item, *, as_seen: bool = False) -> str:
    answer = view.state.answers.get(item.id)
    given = answer_text(view, item, answer.value if answer else None)
    return f"{number}. {view.text(item, as_seen=as_seen)} {given}"


def _words(view: View) -> str:
    subjects = word_subjects(view.state)
    max_units = _MAX_WORDS_UNITS // max(1, len(subjects))
    return "\n".join(_words_line(view, subject, max_units) for subject in subjects)


def _words_line(view: View, subject: str, max_units: int) -> str:
    written = view.state.words[subject]
    key = "words-shared" if written.shared else "words-withheld"
    heading = view.say(key, name=view.name, number=_answer_number(view, subject))
    return f"{heading}\n{quote(written.text, max_units)}"


def _answer_number(view: View, subject: str) -> int:
    """Return the number of the answer that these words go with; 0 for the session."""
    if subject == SESSION or view.state.invited_item is None:
        return 0
    return [item.id for item in numbered_items(view.state, view.instrument)].index(
        view.state.invited_item
    ) + 1


def _share_buttons(view: View) -> list[Button]:
    buttons = []
    for index, subject in enumerate(word_subjects(view.state)):
        action = AnswerAction.WITHHOLD if view.state.words[subject].shared else AnswerAction.SHARE
        label = view.voice.plain(f"checkin-{action}-button", number=_answer_number(view, subject))
        buttons.append(view.labelled(label, action, value=index))
    return buttons


def _rewrite_buttons(view: View) -> list[Button]:
    buttons = []
    invited = view.state.invited_item
    if invited is not None:
        number = _answer_number(view, view.instrument.item(invited).dimension or SESSION)
        label = view.voice.plain("checkin-more-button", number=number)
        buttons.append(view.labelled(label, AnswerAction.MORE, item=invited))
    notes = [item for item in view.instrument.asked(view.state.perspective) if item.kind is ItemKind.NOTE]
    if view.state.words_allowed:
        key = "rewrite" if SESSION in view.state.words else "write"
        buttons += [view.button(AnswerAction.CHANGE, item=item.id, key=key) for item in notes]
    return buttons
