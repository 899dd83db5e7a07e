"""What a use case works with."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from flows.i18n import Words
from flows.instruments import Instrument
from storage.database.unit_of_work import UnitOfWork

SERVICE = "service"  # who acts where nobody asked for it: what is due, what follows


def new_invite_code() -> str:
    """A code for an invite: 256 random bits, 43 characters that a Telegram link may carry."""
    return secrets.token_urlsafe(32)


@dataclass(frozen=True, slots=True)
class Resources:
    """What does not change while the service runs. ``bot_name`` is the bot's user name, for links."""

    words: Words
    instruments: Mapping[tuple[str, int], Instrument]
    bot_name: str
    new_invite_code: Callable[[], str] = new_invite_code


@dataclass(frozen=True, slots=True)
class Context:
    """One transaction, the resources, and for whom it acts: an opaque id, as the audit writes it down."""

    unit: UnitOfWork
    resources: Resources
    actor: str = SERVICE

    @property
    def now(self) -> datetime:
        """The moment of this transaction, in UTC."""
        return self.unit.now

    def at(self, moment: datetime) -> "Context":
        """The same transaction as seen at another moment."""
        return replace(self, unit=self.unit.at(moment))

    def acting_for(self, actor: str) -> "Context":
        """The same transaction, on behalf of somebody."""
        return replace(self, actor=actor)

    def instrument(self, name: str, version: int) -> Instrument:
        """An instrument by its name and version; a running check-in asks for the version it began with."""
        return self.resources.instruments[name, version]
