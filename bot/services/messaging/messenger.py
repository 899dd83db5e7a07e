"""The one port: somebody who can carry a dispatch to a person's chat, and say what became of it."""

from dataclasses import dataclass
from typing import Protocol

from bot.services.messaging.outbound_actions import OutboundAction


@dataclass(frozen=True, slots=True)
class Sent:
    """It was accepted; ``message_id`` of a new message."""

    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class RetryLater:
    """It surely did not go; it may be tried again, not before ``wait`` seconds. ``everybody`` must wait that long
    where Telegram said so."""

    problem: str
    wait: float = 0.0
    everybody: bool = False


@dataclass(frozen=True, slots=True)
class OutcomeUnknown:
    """It left and no answer came: it may have been shown, or not."""

    problem: str


@dataclass(frozen=True, slots=True)
class RecipientUnreachable:
    """The person cannot be reached: they blocked the bot, or their account is no more."""

    problem: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """Telegram will never accept this dispatch."""

    problem: str


@dataclass(frozen=True, slots=True)
class Unauthorized:
    """Telegram refuses us altogether (a wrong token): all sending stops until an operator has looked."""

    problem: str


Outcome = Sent | RetryLater | OutcomeUnknown | RecipientUnreachable | Rejected | Unauthorized


@dataclass(frozen=True, slots=True)
class Downloaded:
    """What is in the file."""

    content: bytes


@dataclass(frozen=True, slots=True)
class DownloadFailed:
    """The file could not be had; ``again``: it may be tried once more."""

    problem: str
    again: bool


class Messenger(Protocol):
    """Carries dispatches, and brings files. It never raises for what the network or Telegram does: that is an
    outcome."""

    async def deliver(self, dispatch: OutboundAction) -> Outcome:
        """Carry one dispatch, once."""

    async def bring(self, reference: str, most_bytes: int) -> Downloaded | DownloadFailed:
        """Bring one file that somebody sent, unless it is larger than that."""
