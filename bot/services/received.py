"""What came from a person, once it is no longer Telegram's: who wrote, and what they did."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sender:
    """The private chat something came from, and the language of the person's app (such as "de-AT")."""

    chat: int
    language_code: str | None


@dataclass(frozen=True, slots=True)
class Command:
    """/name words"""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Tap:
    """A button was tapped, under the message of that id. ``data`` is whatever the app sent: not to be trusted."""

    data: str
    tap: str
    message_id: int | None


@dataclass(frozen=True, slots=True)
class Text:
    """Something was typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Other:
    """Anything else that can be sent: "voice", "photo", "sticker", "edited"…"""

    kind: str


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person blocked the bot, or (``False``) let it in again."""

    blocked: bool


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """It came from a group or a channel, where this bot does not belong."""

    invited: bool


Input = Command | Tap | Text | Other | Blocked | Elsewhere


@dataclass(frozen=True, slots=True)
class Received:
    """One update from one sender."""

    sender: Sender
    input: Input
