"""Who somebody is: the person, what they are to whom, and the voice they are spoken to in."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from bot.program_name import PROGRAM_NAME
from bot.services.context.context import Context
from bot.services.context.inbound_types import Sender
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
    """A chat, and all that is known of who is behind it. A stranger has no ``person``.

    ``practitioner`` and ``coordinator`` are who they are as one; ``dyads`` are those in which they are the client.
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
        """How the audit names them: a practitioner's id, else the person's, else the beginning of the chat key."""
        known = self.practitioner or self.person
        return known.id if known else f"chat_key:{self.chat_key[:16]}"

    @property
    def zone(self) -> str:
        """The zone they live in: their choice while it is one, else the programme's."""
        own = self.person and self.person.zone
        return own if own and is_zone(own) else self.programme.zone

    @property
    def own_quiet(self) -> Quiet | None:
        """The quiet hours they set for themselves, if they did."""
        hours = self.person and self.person.quiet
        return Quiet(time.fromisoformat(hours[0]), time.fromisoformat(hours[1])) if hours else None

    @property
    def quiets(self) -> tuple[Quiet, ...]:
        """When they are not written to: the programme's hours, and their own."""
        own, common = self.own_quiet, self.programme.policy.quiet
        return (common, own) if own else (common,)


def chat_key_of(ctx: Context, chat: int) -> str:
    """The keyed hash under which everything of that chat is filed."""
    return ctx.hash(f"chat:{chat}")


def from_sender(ctx: Context, sender: Sender) -> Contact:
    """Who is behind the chat something came from."""
    chat_key = chat_key_of(ctx, sender.chat)
    person = people.by_chat_key(ctx, chat_key)
    if person is not None and sender.language_code not in (None, person.telegram_language):
        people.change(ctx, person.id, telegram_language=sender.language_code)
    return _who(ctx, chat_key, sender.chat, person, sender.language_code)


def anonymous(ctx: Context, sender: Sender, *, alone: bool) -> Contact:
    """The chat alone, without looking up whose it is; in the only programme there is, or (``alone``) in none."""
    every = [] if alone else programmes.every(ctx)
    found = [ProgrammeFile.model_validate(each.definition) for each in every]
    programme = found[0] if len(found) == 1 else ProgrammeFile(name="-")
    voice = _voice(ctx, pick_language(None, sender.language_code, programme.language), programme)
    return Contact(chat_key_of(ctx, sender.chat), sender.chat, None, None, None, (), programme, voice)


def from_person(ctx: Context, person: PersonId) -> Contact:
    """Who a known person is, when the service itself has something to say to them."""
    found = people.get(ctx, person)
    return _who(ctx, found.chat_key, found.chat, found, found.telegram_language)


def from_practitioner(ctx: Context, practitioner: PractitionerId) -> Contact | None:
    """Return a practitioner's contact; None before they have opened their link."""
    person = practitioners.get(ctx, practitioner).person
    return from_person(ctx, person) if person is not None else None


def of_active_practitioner(ctx: Context, practitioner: str) -> Contact:
    """The practitioner of that id, who has begun and works here: for the command line. Raises BadInput."""
    found = practitioners.find(ctx, practitioner)
    if found is None or found.left:
        problem = (
            f"Practitioner {practitioner!r} has left"
            if found
            else f"There is no practitioner {practitioner!r}"
        )
        raise BadInput(f"{problem}. See: {PROGRAM_NAME} practitioner list")
    if found.person is None:
        again = f"Another one: {PROGRAM_NAME} practitioner reissue {practitioner}"
        raise BadInput(f"Practitioner {practitioner!r} has not opened their link yet. {again}")
    return from_person(ctx, found.person)


def in_programme(ctx: Context, somebody: Contact, dyad: Dyad) -> Contact:
    """The same person as spoken to about this dyad: in the words and by the hours of its programme."""
    programme = programme_of(ctx, practitioners.get(ctx, dyad.practitioner))
    voice = _voice(ctx, somebody.voice.language, programme)
    return replace(somebody, programme=programme, voice=voice)


def _voice(ctx: Context, language: str, programme: ProgrammeFile) -> Voice:
    return Voice(ctx.resources.words, language, programme.vocabulary, programme.asked)


def _who(ctx: Context, chat_key: str, chat: int, person: Person | None, code: str | None) -> Contact:
    practitioner = practitioners.by_person(ctx, person.id) if person else None
    coordinator = coordinators.by_person(ctx, person.id) if person else None
    own = tuple(dyads.of_client(ctx, person.id)) if person else ()
    programme = _programme(ctx, practitioner, coordinator, own)
    language = pick_language(person.language if person else None, code, programme.language)
    voice = _voice(ctx, language, programme)
    return Contact(chat_key, chat, person, practitioner, coordinator, own, programme, voice, code)


def next_digest(ctx: Context, reader: Contact) -> datetime:
    """The practitioner's next weekly moment, as they meant it: weekday and time on their own clock."""
    return next_digest_due(ctx, reader).at


def zone_of(ctx: Context, practitioner: Practitioner) -> str:
    """The zone a practitioner lives in; before they have begun the programme's."""
    if practitioner.person is None:
        return programme_of(ctx, practitioner).zone
    return from_person(ctx, practitioner.person).zone


def next_digest_due(ctx: Context, reader: Contact) -> DigestDue:
    """The practitioner's next digest: when, and of which week."""
    assert reader.practitioner is not None
    # Digests of later weeks were composed by a clock that was ahead: they do not count until their time has come.
    by = iso_week(ctx.now + timedelta(weeks=1), reader.zone)
    last = digests.latest(ctx, reader.practitioner.id, by)
    return schedule.next_digest(digest_rhythm(reader), ctx.now, last)


def digest_rhythm(reader: Contact) -> Weekly:
    """The practitioner's weekly moment: weekday and time on their own clock."""
    assert reader.practitioner is not None
    at = time.fromisoformat(reader.practitioner.digest_at)
    return Weekly(reader.practitioner.digest_weekday, at, reader.zone)


def _programme(
    ctx: Context, practitioner: Practitioner | None, coordinator: Coordinator | None, own: tuple[Dyad, ...]
) -> ProgrammeFile:
    if practitioner is None and own:
        practitioner = practitioners.get(ctx, own[0].practitioner)
    if practitioner is not None:
        return programme_of(ctx, practitioner)
    return _read(ctx, coordinator.programme) if coordinator else ProgrammeFile(name="-")


def programme_of(ctx: Context, practitioner: Practitioner) -> ProgrammeFile:
    """The programme a practitioner works in."""
    return _read(ctx, practitioner.programme)


def _read(ctx: Context, programme: ProgrammeId) -> ProgrammeFile:
    return ctx.once(
        f"programme {programme}",
        ("programmes",),
        lambda: ProgrammeFile.model_validate(programmes.get(ctx, programme).definition),
    )
