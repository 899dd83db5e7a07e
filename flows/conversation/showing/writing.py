"""The two invitations to write. Each says that nobody reads now and that this is no emergency service."""

from flows.conversation.inputs import AnswerAction
from flows.conversation.showing.questions import heard
from flows.conversation.showing.view import Row, View, message, quoted
from flows.conversation.writing import about_open
from flows.message import Message

_ROOM = 2800
"""UTF-16 units of words that fit beside the invitation in one message of 4,096."""


def more(view: View) -> Message:
    """After a low answer: more about it, if the person likes."""
    item = view.item
    answer = view.state.answers.get(item.id)
    label = "" if answer is None or answer.value is None else view.label(item, answer.value)
    quoted = f"<i>{view.text(item)}</i>" + (f"\n{view.say('so-far', label=label)}" if label else "")
    return _invitation(view, [heard(view), quoted, view.say("more", name=view.name)])


def note(view: View) -> Message:
    """At the end: words about the session, if the person likes."""
    return _invitation(
        view, [heard(view), f"<b>{view.text(view.item)}</b>", view.say("note", name=view.name)]
    )


def _invitation(view: View, parts: list[str]) -> Message:
    written = view.state.words.get(about_open(view.state, view.instrument))
    so_far = "" if written is None else f"{view.say('written')}\n{quoted(written.text, _ROOM)}"
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
    return message([*parts, so_far, view.say("not-watched")], [row])
