"""The messenger port: what delivers actions to chats and downloads files, and what can come of either."""

from dataclasses import dataclass
from typing import Protocol

from bot.services.messaging.outbound_actions import OutboundAction


@dataclass(frozen=True, slots=True)
class Sent:
    """The action was done; ``message_id`` is the message that now shows its text, if it shows any."""

    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class RetryLater:
    """The action was certainly not done and may be tried again after ``wait_seconds``.

    ``for_all_chats``: the channel asks that nothing is sent to any chat for that long.
    """

    problem: str
    wait_seconds: float = 0.0
    for_all_chats: bool = False


@dataclass(frozen=True, slots=True)
class OutcomeUnknown:
    """The request was sent and no response came: the action may have been done or not."""

    problem: str


@dataclass(frozen=True, slots=True)
class RecipientUnreachable:
    """The person has blocked the bot, or their account no longer exists."""

    problem: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """This action will never be accepted."""

    problem: str


@dataclass(frozen=True, slots=True)
class Unauthorized:
    """The bot's token is refused: nothing can be sent until an operator has replaced it."""

    problem: str


Outcome = Sent | RetryLater | OutcomeUnknown | RecipientUnreachable | Rejected | Unauthorized


@dataclass(frozen=True, slots=True)
class Downloaded:
    """The content of a file."""

    content: bytes


@dataclass(frozen=True, slots=True)
class DownloadFailed:
    """The file was not downloaded; ``again``: another attempt may succeed."""

    problem: str
    again: bool


class Messenger(Protocol):
    """Delivers actions and downloads files over one channel.

    Failures of the network and of the channel are returned as outcomes, never raised.
    """

    async def deliver(self, action: OutboundAction) -> Outcome:
        """Do one action, once."""

    async def download(self, reference: str, max_bytes: int) -> Downloaded | DownloadFailed:
        """Download a file that a person sent, unless it is larger than ``max_bytes``."""
