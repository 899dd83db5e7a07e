"""Cadences: check-ins without sessions, for every client of a programme at a fixed rhythm in their own zone."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.services.check_ins import rescheduling
from bot.services.context import Contact, Context, from_person, in_programme
from bot.services.sessions.cadence_check_ins import plan_check_in
from bot.services.upcoming import upcoming_sessions
from flows.dyads import lifecycle
from flows.scheduling.cadence import Cadence, next_due
from flows.scheduling.local import local_time
from storage.repositories import check_ins, consents, due, dyads
from storage.repositories.due import Due, DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.programmes import Programme

MAX_DELAY = timedelta(hours=24)  # a date that passed longer ago is skipped


def schedule_next(ctx: Context, dyad: Dyad) -> None:
    """Plan the cadence's next date for a dyad that has joined, or whose zone, holidays or programme have changed.

    Never within half the rhythm after the client was last asked: who travels west passes the same date twice.
    """
    cadence, last_asked = _cadence(ctx, dyad), check_ins.get_last_of_cadence(ctx, dyad.id)
    rest = timedelta(days=cadence.every_days) / 2 if cadence else timedelta()
    _put_next(ctx, dyad, max(ctx.now, last_asked + rest) if last_asked else ctx.now)


def schedule_all(ctx: Context, programme: Programme) -> None:
    """Plan the next date of every participating dyad after the programme's file has changed."""
    for dyad in dyads.of_programme(ctx, programme.id, *lifecycle.states_where(lifecycle.is_participating)):
        schedule_next(ctx, dyad)


def reschedule_person(ctx: Context, person: Contact, zone_before: str) -> None:
    """Move every check-in and date of a client whose zone or quiet hours have changed.

    A date that was to come, and whose hour has passed on the new clock (the client moved east), brings its check-in
    now.
    """
    for dyad in person.dyads:
        rescheduling.revise(ctx, dyad)
        awaited = due.get_moment(ctx, DueKind.CADENCE, dyad.id)
        schedule_next(ctx, dyad)
        if awaited is not None and _is_passed_over(ctx, dyad, awaited, zone_before):
            run_due(ctx, Due(DueKind.CADENCE, dyad.id, ctx.now, 0))


def _is_passed_over(ctx: Context, dyad: Dyad, awaited: datetime, zone_before: str) -> bool:
    """Return whether the date awaited at that moment, in the zone before, has passed in the new one unasked."""
    cadence, day = _cadence(ctx, dyad), local_time(awaited, zone_before).date()
    if cadence is None or awaited <= ctx.now:
        return False
    following = next_due(cadence, ctx.now - MAX_DELAY, dyad.id)
    while following is not None and following.day < day:
        following = next_due(cadence, following.at, dyad.id)
    return following is not None and following.day == day and following.at <= ctx.now


def run_due(ctx: Context, row: Due) -> None:
    """Plan a due date's check-in; the next date is planned first."""
    dyad = dyads.find(ctx, row.subject)
    if dyad is None or not lifecycle.is_participating(dyad.state):
        return
    following = _put_next(ctx, dyad, max(ctx.now, row.at))  # a clock set back repeats no date
    is_late = ctx.now - row.at > MAX_DELAY
    if lifecycle.may_be_asked(dyad.state) and dyad.person is not None and not is_late:
        plan_check_in(ctx, dyad, dyad.person, max(ctx.now, row.at), following)


def _put_next(ctx: Context, dyad: Dyad, after: datetime) -> datetime | None:
    due.cancel(ctx, DueKind.CADENCE, dyad.id)
    cadence = _cadence(ctx, dyad)
    following = next_due(cadence, after, dyad.id) if cadence else None
    if following is None:
        return None
    due.schedule(ctx, DueKind.CADENCE, dyad.id, following.at)
    return following.at


def _cadence(ctx: Context, dyad: Dyad) -> Cadence | None:
    """Return the programme's cadence in the client's zone, by default counted from the day of their consent."""
    if dyad.person is None:
        return None
    client = in_programme(ctx, from_person(ctx, dyad.person), dyad)
    declared = client.programme.cadence
    if declared is None:
        return None
    joined = consents.in_force_since(ctx, dyad.client) or dyad.made_at
    cadence = declared.on_clock(client.zone, local_time(joined, client.zone).date())
    return replace(cadence, holidays=upcoming_sessions.holidays_of(ctx, dyad))
