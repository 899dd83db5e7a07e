"""What a letter holds: where it goes, what is shown there, and which tap it answers."""

import base64
import json
from dataclasses import asdict, dataclass

from flows.message import Button, Message

PAYLOAD_VERSION = 1


@dataclass(frozen=True, slots=True)
class Document:
    """A file of that name; a PNG is shown as a picture."""

    name: str
    content: bytes

    @property
    def is_picture(self) -> bool:
        """Whether it is to be looked at rather than kept."""
        return self.name.endswith(".png")


@dataclass(frozen=True, slots=True)
class OutboundAction:
    """One thing to do in one chat.

    With ``message`` alone: a new message. With ``edits`` too: that message is changed into it; with ``edits`` alone:
    that message is taken away, or loses its buttons where it is too old for that. ``tap`` is the id of
    a tap to be answered first, with ``notice`` as its short text.
    With ``document`` the new message is that file, and ``message`` stands under it (at most 1024 characters). With
    ``drawing``, the recipe of one (bot/services/messaging/render_jobs.py), it is drawn on the way out.
    A ``protected`` message cannot be forwarded or saved: every one but those that are made for it, links and files.
    ``leaves``: the bot goes out of that group. ``menu``: the commands this chat is offered, each with a few words.
    ``replies_to``: the message which a new one is a reply to.
    """

    chat: int
    message: Message | None = None
    edits: int | None = None
    tap: str | None = None
    notice: str | None = None
    protected: bool = True
    leaves: bool = False
    menu: tuple[tuple[str, str], ...] = ()
    document: Document | None = None
    drawing: str | None = None
    replies_to: int | None = None

    @property
    def repeatable(self) -> bool:
        """Whether doing it twice shows nothing twice: edits and answers to taps may be repeated freely."""
        return self.message is None or self.edits is not None

    def to_json(self) -> str:
        """As stored in a letter's payload."""
        return json.dumps({"v": PAYLOAD_VERSION} | asdict(self), ensure_ascii=False, default=_base64)

    @classmethod
    def from_json(cls, text: str) -> "OutboundAction":
        """A stored payload read back."""
        stored = json.loads(text)
        message, document = stored["message"], stored.get("document")
        return cls(
            stored["chat"],
            message and Message(message["html"], _buttons(message["buttons"])),
            stored["edits"],
            stored["tap"],
            stored["notice"],
            stored["protected"],
            stored["leaves"],
            tuple((name, about) for name, about in stored["menu"]),
            document and Document(document["name"], base64.b64decode(document["content"])),
            stored.get("drawing"),
            stored.get("replies_to"),
        )


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _buttons(rows: list[list[dict[str, str]]]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(Button(**button) for button in row) for row in rows)
