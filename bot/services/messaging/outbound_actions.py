"""What an outbox message does in a chat: one of a closed set of actions, stored as JSON."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging.render_jobs import RenderJob
from flows.message import Message


class UnreadableAction(Exception):
    """A stored action has a shape that this version of the program cannot read."""


class NewerAction(UnreadableAction):
    """A stored action has a type or a version that only a newer version of the program knows."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file's name and content; a PNG is sent as a picture."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

    name: str
    content: bytes

    @property
    def is_picture(self) -> bool:
        """Return whether it is shown in the chat and not offered for download."""
        return self.name.endswith(".png")


@dataclass(frozen=True, slots=True)
class AnswerCallback:
    """Answer a tap, so that the button stops spinning; ``notice`` is shown for some seconds.

    By itself an action; as the field ``answers`` of another one, it is done first.
    """

    callback_id: str
    notice: str | None = None
    type: Literal["answer_callback"] = "answer_callback"


@dataclass(frozen=True, slots=True)
class SendMessage:
    """Send a new message, as a reply to the message ``replies_to`` if there is one.

    A protected message can be neither forwarded nor saved.
    """

    chat: int
    message: Message
    answers: AnswerCallback | None = None
    is_protected: bool = True
    replies_to: int | None = None
    type: Literal["send_message"] = "send_message"


@dataclass(frozen=True, slots=True)
class EditMessage:
    """Replace the text and the buttons of a message."""

    chat: int
    message_id: int
    message: Message
    answers: AnswerCallback | None = None
    type: Literal["edit_message"] = "edit_message"


@dataclass(frozen=True, slots=True)
class RemoveMessage:
    """Delete a message, or only its buttons if it is too old to be deleted."""

    chat: int
    message_id: int
    type: Literal["remove_message"] = "remove_message"


@dataclass(frozen=True, slots=True)
class SendDocument:
    """Send a file with a caption of at most 1024 characters."""

    chat: int
    document: Document
    caption: Message
    answers: AnswerCallback | None = None
    is_protected: bool = True
    type: Literal["send_document"] = "send_document"


@dataclass(frozen=True, slots=True)
class SendRendered:
    """Render a picture or a PDF and send it with a caption."""

    chat: int
    job: RenderJob
    caption: Message
    is_protected: bool = True
    type: Literal["send_rendered"] = "send_rendered"


@dataclass(frozen=True, slots=True)
class SetCommands:
    """Set the chat's command menu: each command's name and description."""

    chat: int
    commands: tuple[tuple[str, str], ...]
    type: Literal["set_commands"] = "set_commands"


@dataclass(frozen=True, slots=True)
class LeaveChat:
    """Send a last message to a group and leave it."""

    chat: int
    message: Message
    type: Literal["leave_chat"] = "leave_chat"


OutboundAction = (
    AnswerCallback
    | EditMessage
    | LeaveChat
    | RemoveMessage
    | SendDocument
    | SendMessage
    | SendRendered
    | SetCommands
)


@dataclass(frozen=True, slots=True)
class _StoredAction:
    action: Annotated[OutboundAction, Field(discriminator="type")]
    version: Literal[1] = 1


_STORED = TypeAdapter(_StoredAction)


def to_json(action: OutboundAction) -> str:
    """Return an action as it is stored in an outbox message's payload."""
    return _STORED.dump_json(_StoredAction(action)).decode()


def from_json(payload: str) -> OutboundAction:
    """Return a stored action. Raises NewerAction for an unknown type or version, else UnreadableAction."""
    try:
        return _STORED.validate_json(payload).action
    except ValidationError as error:
        problems = error.errors()
        kinds = ", ".join(sorted({each["type"] for each in problems}))
        is_newer = any(
            each["type"] == "union_tag_invalid" or each["loc"] == ("version",) for each in problems
        )
        raise (NewerAction if is_newer else UnreadableAction)(
            kinds
        ) from None  # pydantic's text quotes the payload


def is_repeatable(action: OutboundAction) -> bool:
    """Return whether doing the action twice shows nothing twice."""
    return isinstance(action, AnswerCallback | EditMessage | RemoveMessage | SetCommands)


def replace_tapped(
    chat: int, message: Message, tap: CallbackTap, notice: str | None = None
) -> EditMessage | SendMessage:
    """Return the action that answers a tap and shows ``message`` in place of the message that was tapped.

    Telegram does not say which message it was if that is too old: then the message is sent as a new one.
    """
    answer = AnswerCallback(tap.tap, notice)
    if tap.message_id is None:
        return SendMessage(chat, message, answer)
    return EditMessage(chat, tap.message_id, message, answer)
