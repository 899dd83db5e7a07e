"""What came from a person, once it is no longer Telegram's: who wrote, and what they did."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Sender:
    """The private chat something came from, and the language of the person's app (such as "de-AT")."""

    chat: int
    language_code: str | None


@dataclass(frozen=True, slots=True)
class CommandMessage:
    """/name words."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file was sent, in the message of that id: what Telegram calls it, its own name, and its size in bytes.

    ``content`` is what a command's reader read in it: None until it was brought, and where it could not be.
    """

    reference: str
    name: str
    size: int
    message_id: int
    content: object = None


@dataclass(frozen=True, slots=True)
class CallbackTap:
    """A button was tapped, under the message of that id. ``data`` is whatever the app sent: not to be trusted.

    ``file`` is the one that the message with the button was a reply to.
    """

    data: str
    tap: str
    message_id: int | None
    file: SentFile | None = None


@dataclass(frozen=True, slots=True)
class TextMessage:
    """Something was typed, in the message of that id."""

    text: str
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class UnsupportedContent:
    """Anything else that can be sent: "voice", "photo", "sticker", "edited"…."""

    kind: str


@dataclass(frozen=True, slots=True)
class BotBlocked:
    """The person blocked the bot, or (``False``) let it in again."""

    blocked: bool


@dataclass(frozen=True, slots=True)
class GroupChat:
    """It came from a group or a channel, where this bot does not belong."""

    invited: bool


Input = CommandMessage | CallbackTap | TextMessage | SentFile | UnsupportedContent | BotBlocked | GroupChat


@dataclass(frozen=True, slots=True)
class InboundUpdate:
    """One update from one sender.

    ``words`` is everything that was typed in it, whatever it is: beside a picture, or as a change of what was sent
    before. ``album`` is the same for all messages of one album.
    """

    sender: Sender
    input: Input
    words: str = ""
    album: str | None = None

    @property
    def file(self) -> SentFile | None:
        """The file that came with it."""
        given = self.input.file if isinstance(self.input, CallbackTap) else self.input
        return given if isinstance(given, SentFile) else None

    def with_content(self, content: object) -> "InboundUpdate":
        """The same with its file brought and read, or (None) in vain."""
        assert self.file is not None
        file = replace(self.file, content=content)
        return replace(
            self, input=replace(self.input, file=file) if isinstance(self.input, CallbackTap) else file
        )
