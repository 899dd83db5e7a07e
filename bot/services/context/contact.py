"""Looking up the contact behind a chat, a person or a practitioner."""

from dataclasses import replace

from bot.services.context import programme_definition
from bot.services.context.contact_types import (
    C,
    ClientContact,
    Contact,
    CoordinatorContact,
    KnownContact,
    PractitionerContact,
    as_type,
)
from bot.services.context.context import Context
from bot.services.context.programme_definition import NO_PROGRAMME
from bot.services.context.sender import Sender
from bot.services.programmes.file import ProgrammeFile
from flows.i18n import Voice, pick_language
from flows.ids import PersonId, PractitionerId
from storage.repositories import coordinators, dyads, people, practitioners, roles
from storage.repositories.coordinators import Coordinator
from storage.repositories.dyads import Dyad
from storage.repositories.people import Person
from storage.repositories.practitioners import Practitioner

__all__ = [
    "ClientContact",
    "Contact",
    "CoordinatorContact",
    "KnownContact",
    "PractitionerContact",
    "anonymous",
    "chat_key_of",
    "from_person",
    "from_practitioner",
    "from_sender",
    "in_programme",
    "in_programme_of",
    "programme_of",
    "zone_of",
]


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
    programme = NO_PROGRAMME if alone else programme_definition.only_programme(ctx)
    voice = _voice(ctx, pick_language(None, sender.language_code, programme.language), programme)
    return Contact(chat_key_of(ctx, sender.chat), sender.chat, None, None, None, (), programme, voice)


def from_person(ctx: Context, person: PersonId) -> KnownContact:
    """Return the contact of a known person, for messages that the service itself sends."""
    found = people.get(ctx, person)
    return as_type(KnownContact, _of_chat(ctx, found.chat_key, found.chat, found, found.telegram_language))


def from_practitioner(ctx: Context, practitioner: PractitionerId) -> PractitionerContact | None:
    """Return the contact of a practitioner; None before they have opened their invitation, or once they have left."""
    person = practitioners.get(ctx, practitioner).person
    return from_person(ctx, person).as_practitioner() if person is not None else None


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
    held = roles.of_person(ctx, person.id) if person else roles.NO_ROLES
    practitioner = practitioners.get(ctx, held.practitioner) if held.practitioner else None
    coordinator = coordinators.find(ctx, held.coordinator) if held.coordinator else None
    own_dyads = tuple(dyads.of_client(ctx, person.id)) if person else ()
    programme = _programme(ctx, practitioner, coordinator, own_dyads)
    language = pick_language(person.language if person else None, language_code, programme.language)
    voice = _voice(ctx, language, programme)
    return Contact(
        chat_key, chat, person, practitioner, coordinator, own_dyads, programme, voice, language_code
    )


def zone_of(ctx: Context, practitioner: Practitioner) -> str:
    """Return a practitioner's time zone; the programme's before they have opened their invitation."""
    if practitioner.person is None:
        return programme_of(ctx, practitioner).zone
    return from_person(ctx, practitioner.person).zone


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
    return programme_definition.read(ctx, coordinator.programme) if coordinator else NO_PROGRAMME


def programme_of(ctx: Context, practitioner: Practitioner) -> ProgrammeFile:
    """Return the programme in which a practitioner works."""
    return programme_definition.read(ctx, practitioner.programme)
