"""Contacts: a chat with the person behind it, their roles, and the voice in which they are addressed."""

from dataclasses import dataclass, fields, replace
from datetime import datetime, time, timedelta
from typing import TypeVar

from bot.program_name import PROGRAM_NAME
from bot.services.context.context import Context
from bot.services.context.sender import Sender
from bot.services.programmes.file import ProgrammeFile
from flows.errors import BadInput
from flows.i18n import Voice, pick_language
from flows.ids import PersonId, PractitionerId, ProgrammeId
from flows.scheduling import digest as schedule
from flows.scheduling.digest import DigestDue
from flows.scheduling.local import is_zone
from flows.scheduling.quiet import Quiet
from flows.scheduling.weekly import Weekly, iso_week
from storage.repositories import coordinators, digests, dyads, people, practitioners, programmes
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
    def own_quiet(self) -> Quiet | None:
        """The quiet hours that the person has set, if any."""
        hours = self.person and self.person.quiet
        return Quiet(time.fromisoformat(hours[0]), time.fromisoformat(hours[1])) if hours else None

    @property
    def quiets(self) -> tuple[Quiet, ...]:
        """All quiet hours that apply to the person: the programme's, and their own."""
        own, common = self.own_quiet, self.programme.policy.quiet
        return (common, own) if own else (common,)

    def as_known(self) -> "KnownContact | None":
        """Return the contact of a known person; None for a stranger."""
        return _typed(KnownContact, self) if self.person is not None else None

    def as_practitioner(self) -> "PractitionerContact | None":
        """Return the contact typed as a practitioner's; None if they are none."""
        return _typed(PractitionerContact, self) if self.person and self.practitioner else None

    def as_coordinator(self) -> "CoordinatorContact | None":
        """Return the contact typed as a coordinator's; None if they are none."""
        return _typed(CoordinatorContact, self) if self.person and self.coordinator else None

    def as_client(self) -> "ClientContact | None":
        """Return the contact typed as a client's; None if they are none."""
        return _typed(ClientContact, self) if self.person and self.dyads else None


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


def _typed(role: type[C], contact: Contact) -> C:
    """Return a copy of the contact as this type; the caller has checked the fields that it requires."""
    return role(*(getattr(contact, field.name) for field in fields(contact)))


def chat_key_of(ctx: Context, chat: int) -> str:
    """Return the keyed hash by which everything of that chat is stored."""
    return ctx.hash(f"chat:{chat}")


def from_sender(ctx: Context, sender: Sender) -> Contact:
    """Return the contact behind the chat of a sender, and store a changed app language."""
    chat_key = chat_key_of(ctx, sender.chat)
    person = people.by_chat_key(ctx, chat_key)
    if person is not None and sender.language_code not in (None, person.telegram_language):
        people.change(ctx, person.id, telegram_language=sender.language_code)
    return _of_chat(ctx, chat_key, sender.chat, person, sender.language_code)


def anonymous(ctx: Context, sender: Sender, *, alone: bool) -> Contact:
    """Return a contact without looking up the person, in the only programme there is, or (``alone``) in none."""
    stored = [] if alone else programmes.every(ctx)
    found = [ProgrammeFile.model_validate(each.definition) for each in stored]
    programme = found[0] if len(found) == 1 else ProgrammeFile(name="-")
    voice = _voice(ctx, pick_language(None, sender.language_code, programme.language), programme)
    return Contact(chat_key_of(ctx, sender.chat), sender.chat, None, None, None, (), programme, voice)


def from_person(ctx: Context, person: PersonId) -> KnownContact:
    """Return the contact of a known person, for messages that the service itself sends."""
    found = people.get(ctx, person)
    return _typed(KnownContact, _of_chat(ctx, found.chat_key, found.chat, found, found.telegram_language))


def from_practitioner(ctx: Context, practitioner: PractitionerId) -> PractitionerContact | None:
    """Return the contact of a practitioner; None before they have opened their invitation, or once they have left."""
    person = practitioners.get(ctx, practitioner).person
    return from_person(ctx, person).as_practitioner() if person is not None else None


def of_active_practitioner(ctx: Context, practitioner: str) -> PractitionerContact:
    """Return the contact of the practitioner of that id, for the command line.

    Raises BadInput if there is none, or they have left, or have not opened their invitation.
    """
    found = practitioners.find(ctx, practitioner)
    if found is None or found.left:
        problem = (
            f"Practitioner {practitioner!r} has left"
            if found
            else f"There is no practitioner {practitioner!r}"
        )
        raise BadInput(f"{problem}. See: {PROGRAM_NAME} practitioner list")
    contact = from_practitioner(ctx, found.id)
    if contact is None:
        again = f"Another one: {PROGRAM_NAME} practitioner reissue {practitioner}"
        raise BadInput(f"Practitioner {practitioner!r} has not opened their link yet. {again}")
    return contact


def in_programme(ctx: Context, contact: C, dyad: Dyad) -> C:
    """Return the contact with the vocabulary and the quiet hours of this dyad's programme."""
    return in_programme_of(ctx, contact, practitioners.get(ctx, dyad.practitioner))


def in_programme_of(ctx: Context, contact: C, practitioner: Practitioner) -> C:
    """Return the contact with the vocabulary and the quiet hours of this practitioner's programme."""
    programme = programme_of(ctx, practitioner)
    voice = _voice(ctx, contact.voice.language, programme)
    return replace(contact, programme=programme, voice=voice)


def _voice(ctx: Context, language: str, programme: ProgrammeFile) -> Voice:
    return Voice(ctx.resources.words, language, programme.vocabulary, programme.asked)


def _of_chat(
    ctx: Context, chat_key: str, chat: int, person: Person | None, language_code: str | None
) -> Contact:
    practitioner = practitioners.by_person(ctx, person.id) if person else None
    coordinator = coordinators.by_person(ctx, person.id) if person else None
    own_dyads = tuple(dyads.of_client(ctx, person.id)) if person else ()
    programme = _programme(ctx, practitioner, coordinator, own_dyads)
    language = pick_language(person.language if person else None, language_code, programme.language)
    voice = _voice(ctx, language, programme)
    return Contact(
        chat_key, chat, person, practitioner, coordinator, own_dyads, programme, voice, language_code
    )


def next_digest(ctx: Context, reader: PractitionerContact) -> datetime:
    """Return the moment of the practitioner's next weekly digest, by weekday and time in their zone."""
    return next_digest_due(ctx, reader).at


def zone_of(ctx: Context, practitioner: Practitioner) -> str:
    """Return a practitioner's time zone; the programme's before they have opened their invitation."""
    if practitioner.person is None:
        return programme_of(ctx, practitioner).zone
    return from_person(ctx, practitioner.person).zone


def next_digest_due(ctx: Context, reader: PractitionerContact) -> DigestDue:
    """Return the moment and the week of the practitioner's next digest."""
    # Digests of later weeks were composed while the clock was ahead: ignore them until their week comes.
    latest_week = iso_week(ctx.now + timedelta(weeks=1), reader.zone)
    last = digests.latest(ctx, reader.practitioner.id, latest_week)
    return schedule.next_digest(digest_rhythm(reader), ctx.now, last)


def digest_rhythm(reader: PractitionerContact) -> Weekly:
    """Return the weekday and time of the practitioner's digest, in their zone."""
    at = time.fromisoformat(reader.practitioner.digest_at)
    return Weekly(reader.practitioner.digest_weekday, at, reader.zone)


def _programme(
    ctx: Context,
    practitioner: Practitioner | None,
    coordinator: Coordinator | None,
    own_dyads: tuple[Dyad, ...],
) -> ProgrammeFile:
    if practitioner is None and own_dyads:
        practitioner = practitioners.get(ctx, own_dyads[0].practitioner)
    if practitioner is not None:
        return programme_of(ctx, practitioner)
    return _read(ctx, coordinator.programme) if coordinator else ProgrammeFile(name="-")


def programme_of(ctx: Context, practitioner: Practitioner) -> ProgrammeFile:
    """Return the programme in which a practitioner works."""
    return _read(ctx, practitioner.programme)


def _read(ctx: Context, programme: ProgrammeId) -> ProgrammeFile:
    return ctx.once(
        f"programme {programme}",
        ("programmes",),
        lambda: ProgrammeFile.model_validate(programmes.get(ctx, programme).definition),
    )
