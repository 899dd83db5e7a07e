"""The context of a use case: its transaction, the resources, and for whom it acts."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from flows.i18n import TextCatalog
from flows.instruments import Instrument
from storage.database.unit_of_work import UnitOfWork

SERVICE = "service"  # the actor of what no person asked for: due jobs and what follows from them


def new_invite_code() -> str:
    """Return a code for an invitation: 256 random bits as 43 characters that a Telegram link may contain."""
    return secrets.token_urlsafe(32)


@dataclass(frozen=True, slots=True)
class Resources:
    """What does not change while the service runs. ``bot_name`` is the bot's user name, for links."""

    words: TextCatalog
    instruments: Mapping[tuple[str, int], Instrument]
    bot_name: str
    new_invite_code: Callable[[], str] = new_invite_code


class Context(UnitOfWork):
    """The unit of work of a use case: an open transaction with the resources and the acting identity.

    ``actor`` is the opaque id that the audit records for what is done in this transaction.
    """

    __slots__ = ("actor", "resources")

    def __init__(self, unit: UnitOfWork, resources: Resources, actor: str = SERVICE) -> None:
        super().__init__(unit.conn, unit.vault, unit.now, unit.new_id)
        self.share_caches(unit)
        self.resources, self.actor = resources, actor

    def with_now(self, moment: datetime) -> "Context":
        """Return the same transaction with ``now`` set to another moment."""
        return Context(super().with_now(moment), self.resources, self.actor)

    def acting_for(self, actor: str) -> "Context":
        """Return the same transaction on behalf of another identity."""
        return Context(self, self.resources, actor)

    def instrument(self, name: str, version: int) -> Instrument:
        """Return an instrument by name and version; a check-in keeps the version that it began with."""
        return self.resources.instruments[name, version]
