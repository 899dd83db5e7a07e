"""Contacts: a chat with the person behind it, their roles, and the voice in which they are addressed."""

from dataclasses import dataclass, fields
from datetime import date, datetime, time
from typing import TypeVar

from bot.services.programmes.file import ProgrammeFile
from flows.i18n import Voice
from flows.scheduling.local import is_zone, local_time
from flows.scheduling.quiet import QuietHours
from storage.repositories.coordinators import Coordinator
from storage.repositories.dyads import Dyad
from storage.repositories.people import Person
from storage.repositories.practitioners import Practitioner


@dataclass(frozen=True, slots=True)
class Contact:
    """A chat, and what is known of the person behind it. A stranger has no ``person``.

    ``practitioner`` and ``coordinator`` are set for a person with that role; ``dyads`` are those whose client they are.
    """

    chat_key: str
    chat: int
    person: Person | None
    practitioner: Practitioner | None
    coordinator: Coordinator | None
    dyads: tuple[Dyad, ...]
    programme: ProgrammeFile
    voice: Voice
    telegram_language: str | None = None

    @property
    def opaque(self) -> str:
        """The id in the audit: the practitioner's, else the person's, else the beginning of the chat key."""
        known = self.practitioner or self.person
        return known.id if known else f"chat_key:{self.chat_key[:16]}"

    @property
    def zone(self) -> str:
        """The person's time zone: the chosen one if it is valid, else the programme's."""
        own = self.person and self.person.zone
        return own if own and is_zone(own) else self.programme.zone

    @property
    def own_quiet(self) -> QuietHours | None:
        """The quiet hours that the person has set, if any."""
        hours = self.person and self.person.quiet
        return QuietHours(time.fromisoformat(hours[0]), time.fromisoformat(hours[1])) if hours else None

    @property
    def quiets(self) -> tuple[QuietHours, ...]:
        """All quiet hours that apply to the person: the programme's, and their own."""
        own, common = self.own_quiet, self.programme.policy.quiet
        return (common, own) if own else (common,)

    def local_date(self, moment: datetime) -> date:
        """Return the date at this moment in the person's time zone."""
        return local_time(moment, self.zone).date()

    def as_known(self) -> "KnownContact | None":
        """Return the contact of a known person; None for a stranger."""
        return as_type(KnownContact, self) if self.person is not None else None

    def as_practitioner(self) -> "PractitionerContact | None":
        """Return the contact typed as a practitioner's; None if they are none."""
        return as_type(PractitionerContact, self) if self.person and self.practitioner else None

    def as_coordinator(self) -> "CoordinatorContact | None":
        """Return the contact typed as a coordinator's; None if they are none."""
        return as_type(CoordinatorContact, self) if self.person and self.coordinator else None

    def as_client(self) -> "ClientContact | None":
        """Return the contact typed as a client's; None if they are none."""
        return as_type(ClientContact, self) if self.person and self.dyads else None


@dataclass(frozen=True, slots=True)
class KnownContact(Contact):
    """The contact of a person who has a row of their own."""

    person: Person


@dataclass(frozen=True, slots=True)
class PractitionerContact(KnownContact):
    """The contact of a practitioner."""

    practitioner: Practitioner


@dataclass(frozen=True, slots=True)
class CoordinatorContact(KnownContact):
    """The contact of a programme's coordinator."""

    coordinator: Coordinator


@dataclass(frozen=True, slots=True)
class ClientContact(KnownContact):
    """The contact of a client: ``dyads`` is not empty."""


C = TypeVar("C", bound=Contact)


def as_type(role: type[C], contact: Contact) -> C:
    """Return a copy of the contact as this type. The caller has checked the fields that it requires."""
    return role(*(getattr(contact, field.name) for field in fields(contact)))
