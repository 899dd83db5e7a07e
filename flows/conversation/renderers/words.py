"""The two invitations to write. Each says that nobody reads now and that this is no emergency service."""

from flows.conversation.handlers.words import open_subject
from flows.conversation.inputs import AnswerAction
from flows.conversation.renderers.questions import understood_text
from flows.conversation.renderers.view import Row, View, build_message, quote
from flows.message import Message

_MAX_WORDS_UNITS = 2800
"""UTF-16 units of words that fit beside the invitation in one message of 4,096."""


def more(view: View) -> Message:
    """Invite words about a low answer."""
    item = view.item
    answer = view.state.answers.get(item.id)
    label = "" if answer is None or answer.value is None else view.label(item, answer.value)
    question = f"<i>{view.text(item)}</i>" + (f"\n{view.say('so-far', label=label)}" if label else "")
    return _invitation(view, [understood_text(view), question, view.say("more", name=view.name)])


def note(view: View) -> Message:
    """Invite words about the session."""
    return _invitation(
        view, [understood_text(view), f"<b>{view.text(view.item)}</b>", view.say("note", name=view.name)]
    )


def _invitation(view: View, parts: list[str]) -> Message:
    written = view.state.words.get(open_subject(view.state, view.instrument))
    current = "" if written is None else f"{view.say('written')}\n{quote(written.text, _MAX_WORDS_UNITS)}"
    if written is None:
        row: Row = [
            view.button(AnswerAction.BACK),
            view.button(AnswerAction.SKIP),
            view.button(AnswerAction.LATER),
        ]
    else:
        row = [
            view.button(AnswerAction.BACK),
            view.button(AnswerAction.KEEP),
            view.button(AnswerAction.REMOVE),
        ]
    return build_message([*parts, current, view.say("not-watched")], [row])
