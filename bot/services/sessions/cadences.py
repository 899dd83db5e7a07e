"""Check-ins without sessions: a programme's cadence asks every client who takes part, each in their own zone."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.services.check_ins import practitioner_notices, rescheduling
from bot.services.check_ins.creation import create
from bot.services.context import contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.upcoming import upcoming_sessions
from flows.dyads import lifecycle
from flows.ids import PersonId
from flows.instruments import Perspective
from flows.scheduling.cadence import Cadence, next_due
from flows.scheduling.check_in import moments_from
from flows.scheduling.jitter import share
from flows.scheduling.local import wall
from storage.repositories import check_ins, consents, due, dyads
from storage.repositories.due import Due, DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.programmes import Programme

STALE = timedelta(hours=24)  # a date that passed longer ago is left out


def schedule_next(ctx: Context, dyad: Dyad) -> None:
    """The dyad takes part, or its clock, holidays or programme have changed: the cadence's next date is due.

    Never within half its rhythm after it was last asked: whoever moves west lives through the same date once more.
    """
    cadence, last = _cadence(ctx, dyad), check_ins.last_of_cadence(ctx, dyad.id)
    rest = timedelta(days=cadence.every_days) / 2 if cadence else timedelta()
    _put_next(ctx, dyad, max(ctx.now, last + rest) if last else ctx.now)


def schedule_all(ctx: Context, programme: Programme) -> None:
    """The programme's file has changed."""
    for dyad in dyads.of_programme(ctx, programme.id, *lifecycle.states_where(lifecycle.is_participating)):
        schedule_next(ctx, dyad)


def reschedule_person(ctx: Context, person: Contact) -> None:
    """Move every check-in and date of a person whose zone or quiet hours have changed."""
    for dyad in person.dyads:
        rescheduling.revise(ctx, dyad)
        schedule_next(ctx, dyad)


def run_due(ctx: Context, row: Due) -> None:
    """A date has come: the next one is due before anything is done about this one."""
    dyad = dyads.find(ctx, row.subject)
    if dyad is None or not lifecycle.is_participating(dyad.state):
        return
    following = _put_next(ctx, dyad, max(ctx.now, row.at))  # a clock set back makes no date come twice
    late = ctx.now - row.at > STALE
    if lifecycle.may_be_asked(dyad.state) and dyad.person is not None and not late:
        _plan(ctx, dyad, dyad.person, max(ctx.now, row.at), following)


def _put_next(ctx: Context, dyad: Dyad, after: datetime) -> datetime | None:
    due.drop(ctx, DueKind.CADENCE, dyad.id)
    cadence = _cadence(ctx, dyad)
    found = next_due(cadence, after, dyad.id) if cadence else None
    if found is None:
        return None
    due.put(ctx, DueKind.CADENCE, dyad.id, found.at)
    return found.at


def _cadence(ctx: Context, dyad: Dyad) -> Cadence | None:
    """The programme's, on this client's clock, from the day they joined unless the file says when."""
    if dyad.person is None:
        return None
    asked = _asked(ctx, dyad, dyad.person)
    part = asked.programme.cadence
    if part is None:
        return None
    joined = consents.standing_since(ctx, dyad.client) or dyad.made_at
    meant = part.on_clock(asked.zone, wall(joined, asked.zone).date())
    return replace(meant, holidays=upcoming_sessions.away(ctx, dyad))


def _asked(ctx: Context, dyad: Dyad, person: PersonId) -> Contact:
    return contact.in_programme(ctx, contact.from_person(ctx, person), dyad)


def _plan(ctx: Context, dyad: Dyad, person: PersonId, start: datetime, following: datetime | None) -> None:
    asked = _asked(ctx, dyad, person)
    policy, name = asked.programme.policy, wall(start, asked.zone).date().isoformat()
    part = share(dyad.id, name)  # not everybody at one moment
    planned = moments_from(policy, start, asked.zone, following, asked.own_quiet, part=part)
    if planned is None:
        practitioner_notices.notify_no_sendable_time(ctx, dyad, asked)
        return
    made = create(
        ctx, asked.programme, dyad, person, Perspective.CLIENT, session=None, closes_at=planned.close
    )
    due.put(ctx, DueKind.ASK, made.id, planned.ask)
    due.put(ctx, DueKind.CLOSE, made.id, planned.close)
    if planned.remind is not None:
        due.put(ctx, DueKind.REMIND, made.id, planned.remind)
