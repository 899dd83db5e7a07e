"""The readers of a programme's alerts: who can be reached, who is on duty, and when the next hours start."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.services.context import Context, KnownContact, contact
from bot.services.programmes.safety import OWN, StaffedPart
from flows.scheduling import on_call
from flows.scheduling.local import local_time
from storage.repositories import coordinators, holidays, practitioners
from storage.repositories.dyads import Dyad
from storage.repositories.practitioners import Practitioner


@dataclass(frozen=True, slots=True)
class AlertReader:
    """One reader of the programme's list, with their place in it and their hours."""

    place: int
    part: StaffedPart
    practitioner: Practitioner | None  # None: a coordinator
    person: KnownContact


def list_readers(ctx: Context, dyad: Dyad) -> list[AlertReader]:
    """Return the readers of the programme's present list who can be reached and are not this client."""
    own = practitioners.get(ctx, dyad.practitioner)
    programme = contact.programme_of(ctx, own)
    readers = []
    for place, part in enumerate(programme.safety.staffed):
        practitioner = own if part.reader == OWN else practitioners.find(ctx, part.reader)
        role = practitioner or coordinators.find(ctx, part.reader)
        if role is None or role.person is None or role.person == dyad.person:
            continue
        person = contact.from_person(ctx, role.person)
        if person.person.reachable:
            readers.append(AlertReader(place, part, practitioner, replace(person, programme=programme)))
    return readers


def readers_on_duty(ctx: Context, readers: list[AlertReader]) -> list[AlertReader]:
    """Return the readers whose hours it is and who are not on holiday, in the list's order."""
    return [each for each in readers if _covers(ctx, each) and not _is_away(ctx, each)]


def _covers(ctx: Context, reader: AlertReader) -> bool:
    return reader.part.on_clock(reader.person.programme.zone).covers(ctx.now)


def _is_away(ctx: Context, reader: AlertReader) -> bool:
    today = local_time(ctx.now, reader.person.zone).date()
    own = holidays.of_practitioner(ctx, reader.practitioner.id) if reader.practitioner else []
    return any(holiday.covers(today) for _, holiday in own)


def next_hours(ctx: Context, readers: list[AlertReader]) -> datetime:
    """Return when the next hours of any of the readers start."""
    hours = [each.part.on_clock(each.person.programme.zone) for each in readers]
    return on_call.next_start(hours, ctx.now)
