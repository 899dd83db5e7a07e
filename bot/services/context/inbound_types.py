"""Parsed updates: who sent one, and what it contains. Independent of Telegram's own types."""

from dataclasses import dataclass

from bot.services.context.file_import import InboundFile
from bot.services.context.sender import Sender

__all__ = [
    "BotBlocked",
    "CallbackTap",
    "CommandMessage",
    "GroupChat",
    "InboundContent",
    "InboundUpdate",
    "Sender",
    "SentFile",
    "TextMessage",
    "UnsupportedContent",
]


@dataclass(frozen=True, slots=True)
class CommandMessage:
    """A command: ``/name words``."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class SentFile:
    """A reference to a file in a message: Telegram's id for it, its own name, and its size in bytes."""

    reference: str
    name: str
    size: int
    message_id: int


@dataclass(frozen=True, slots=True)
class CallbackTap:
    """A tap on a button under the message ``message_id``. ``data`` comes from the app and is not to be trusted.

    ``file`` is the file in the message that the message with the button replied to.
    """

    data: str
    tap: str
    message_id: int | None
    file: SentFile | None = None


@dataclass(frozen=True, slots=True)
class TextMessage:
    """Typed text, in the message ``message_id``."""

    text: str
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class UnsupportedContent:
    """Content that nothing here reads; ``kind`` is "voice", "photo", "sticker", "edited" or another of Telegram's."""

    kind: str


@dataclass(frozen=True, slots=True)
class BotBlocked:
    """The person blocked the bot, or (``False``) unblocked it."""

    blocked: bool


@dataclass(frozen=True, slots=True)
class GroupChat:
    """A message from, or (``invited``) an invitation to, a group or channel, which the bot leaves."""

    invited: bool


InboundContent = (
    CommandMessage | CallbackTap | TextMessage | SentFile | UnsupportedContent | BotBlocked | GroupChat
)


@dataclass(frozen=True, slots=True)
class InboundUpdate:
    """One update from one sender.

    ``words`` is everything typed in it, captions and edited texts included. ``album`` is the same for all messages of
    one album. ``file`` is the parsed content of ``sent_file``, once it has been downloaded for a command that reads it.
    """

    sender: Sender
    content: InboundContent
    words: str = ""
    album: str | None = None
    file: InboundFile | None = None

    @property
    def sent_file(self) -> SentFile | None:
        """The file in the message, or in the message that the tapped one replied to."""
        if isinstance(self.content, CallbackTap):
            return self.content.file
        return self.content if isinstance(self.content, SentFile) else None
