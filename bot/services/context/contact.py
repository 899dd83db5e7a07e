"""Who somebody is: the person, what they are to whom, and the voice they are spoken to in."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from bot.program_name import ALLIANCE
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Sender
from bot.services.programmes.file import ProgrammeFile
from flows.errors import BadInput
from flows.i18n import Voice, pick_language
from flows.ids import PersonId, ProgrammeId
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
class Who:
    """A chat, and all that is known of who is behind it. A stranger has no ``person``.

    ``practitioner`` and ``coordinator`` are who they are as one; ``dyads`` are those in which they are the client.
    """

    lane: str
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
        """How the audit names them: a practitioner's id, else the person's, else the beginning of the lane."""
        known = self.practitioner or self.person
        return known.id if known else f"lane:{self.lane[:16]}"

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


def lane_of(desk: Desk, chat: int) -> str:
    """The keyed hash under which everything of that chat is filed."""
    return desk.unit.hash(f"chat:{chat}")


def at(desk: Desk, sender: Sender) -> Who:
    """Who is behind the chat something came from."""
    lane = lane_of(desk, sender.chat)
    person = people.by_lane(desk.unit, lane)
    if person is not None and sender.language_code not in (None, person.telegram_language):
        people.change(desk.unit, person.id, telegram_language=sender.language_code)
    return _who(desk, lane, sender.chat, person, sender.language_code)


def unknown(desk: Desk, sender: Sender, *, alone: bool) -> Who:
    """The chat alone, without looking up whose it is; in the only programme there is, or (``alone``) in none."""
    every = [] if alone else programmes.every(desk.unit)
    found = [ProgrammeFile.model_validate(each.definition) for each in every]
    programme = found[0] if len(found) == 1 else ProgrammeFile(name="-")
    voice = _voice(desk, pick_language(None, sender.language_code, programme.language), programme)
    return Who(lane_of(desk, sender.chat), sender.chat, None, None, None, (), programme, voice)


def known(desk: Desk, person: PersonId) -> Who:
    """Who a known person is, when the service itself has something to say to them."""
    found = people.get(desk.unit, person)
    return _who(desk, found.lane, found.chat, found, found.telegram_language)


def at_work(desk: Desk, practitioner: str) -> Who:
    """The practitioner of that id, who has begun and works here: for the command line. Raises BadInput."""
    found = practitioners.find(desk.unit, practitioner)
    if found is None or found.left:
        problem = (
            f"Practitioner {practitioner!r} has left"
            if found
            else f"There is no practitioner {practitioner!r}"
        )
        raise BadInput(f"{problem}. See: {ALLIANCE} practitioner list")
    if found.person is None:
        again = f"Another one: {ALLIANCE} practitioner reissue {practitioner}"
        raise BadInput(f"Practitioner {practitioner!r} has not opened their link yet. {again}")
    return known(desk, found.person)


def within(desk: Desk, somebody: Who, dyad: Dyad) -> Who:
    """The same person as spoken to about this dyad: in the words and by the hours of its programme."""
    programme = programme_of(desk, practitioners.get(desk.unit, dyad.practitioner))
    voice = _voice(desk, somebody.voice.language, programme)
    return replace(somebody, programme=programme, voice=voice)


def _voice(desk: Desk, language: str, programme: ProgrammeFile) -> Voice:
    return Voice(desk.kit.words, language, programme.vocabulary, programme.asked)


def _who(desk: Desk, lane: str, chat: int, person: Person | None, code: str | None) -> Who:
    practitioner = practitioners.by_person(desk.unit, person.id) if person else None
    coordinator = coordinators.by_person(desk.unit, person.id) if person else None
    own = tuple(dyads.of_client(desk.unit, person.id)) if person else ()
    programme = _programme(desk, practitioner, coordinator, own)
    language = pick_language(person.language if person else None, code, programme.language)
    voice = _voice(desk, language, programme)
    return Who(lane, chat, person, practitioner, coordinator, own, programme, voice, code)


def next_digest(desk: Desk, reader: Who) -> datetime:
    """The practitioner's next weekly moment, as they meant it: weekday and time on their own clock."""
    return coming_digest(desk, reader).at


def zone_of(desk: Desk, practitioner: Practitioner) -> str:
    """The zone a practitioner lives in; before they have begun the programme's."""
    if practitioner.person is None:
        return programme_of(desk, practitioner).zone
    return known(desk, practitioner.person).zone


def coming_digest(desk: Desk, reader: Who) -> DigestDue:
    """The practitioner's next digest: when, and of which week."""
    assert reader.practitioner is not None
    # Digests of later weeks were composed by a clock that was ahead: they do not count until their time has come.
    by = iso_week(desk.now + timedelta(weeks=1), reader.zone)
    last = digests.latest(desk.unit, reader.practitioner.id, by)
    return schedule.next_digest(digest_rhythm(reader), desk.now, last)


def digest_rhythm(reader: Who) -> Weekly:
    """The practitioner's weekly moment: weekday and time on their own clock."""
    assert reader.practitioner is not None
    at = time.fromisoformat(reader.practitioner.digest_at)
    return Weekly(reader.practitioner.digest_weekday, at, reader.zone)


def _programme(
    desk: Desk, practitioner: Practitioner | None, coordinator: Coordinator | None, own: tuple[Dyad, ...]
) -> ProgrammeFile:
    if practitioner is None and own:
        practitioner = practitioners.get(desk.unit, own[0].practitioner)
    if practitioner is not None:
        return programme_of(desk, practitioner)
    return _read(desk, coordinator.programme) if coordinator else ProgrammeFile(name="-")


def programme_of(desk: Desk, practitioner: Practitioner) -> ProgrammeFile:
    """The programme a practitioner works in."""
    return _read(desk, practitioner.programme)


def _read(desk: Desk, programme: ProgrammeId) -> ProgrammeFile:
    unit = desk.unit
    return unit.once(
        f"programme {programme}",
        ("programmes",),
        lambda: ProgrammeFile.model_validate(programmes.get(unit, programme).definition),
    )
