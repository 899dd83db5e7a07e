"""What a use case works with."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from flows.instruments import Instrument
from flows.words import Words
from storage.unit_of_work import Unit


def new_code() -> str:
    """A code for an invite: 256 random bits, 43 characters that a Telegram link may carry."""
    return secrets.token_urlsafe(32)


@dataclass(frozen=True, slots=True)
class Kit:
    """What does not change while the service runs. ``bot_name`` is the bot's user name, for links."""

    words: Words
    instruments: Mapping[tuple[str, int], Instrument]
    bot_name: str
    new_code: Callable[[], str] = new_code


@dataclass(frozen=True, slots=True)
class Desk:
    """One transaction, and the kit."""

    unit: Unit
    kit: Kit

    @property
    def now(self) -> datetime:
        """The moment of this transaction, in UTC."""
        return self.unit.now

    def at(self, moment: datetime) -> "Desk":
        """The same transaction as seen at another moment."""
        return Desk(self.unit.at(moment), self.kit)

    def instrument(self, name: str, version: int) -> Instrument:
        """An instrument by its name and version; a running check-in asks for the version it began with."""
        return self.kit.instruments[name, version]
