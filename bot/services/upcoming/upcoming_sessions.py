"""A dyad's upcoming sessions: by its plan, with exceptions and holidays, and single sessions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.services.context import Contact, Context, access, programme_of, zone_of
from flows.errors import NotAccessible
from flows.scheduling.local import is_zone, moment_at
from flows.scheduling.plan import (
    Holiday,
    Occurrence,
    SessionPlan,
    next_occurrence,
    occurrences,
)
from flows.scheduling.same_session import SAME_SESSION_WITHIN, is_same_session
from flows.scheduling.weekly_recurrence import Weekly
from storage.repositories import holidays, plans, practitioners, single_sessions
from storage.repositories.dyads import Dyad

DAY_DIGITS = len("20261001")
MAX_BUTTON_AGE = timedelta(days=60)  # buttons under older messages change nothing
PLAN_TABLES = ("dyads", "plans", "plan_exceptions", "holidays", "practitioners", "programmes", "people")


@dataclass(frozen=True, slots=True)
class UpcomingSession:
    """One session; ``off`` marks a cancelled one.

    ``name`` is the date in the plan ("2026-10-01"), or the id of a single session.
    """

    dyad: Dyad
    name: str
    starts: datetime
    ends: datetime
    off: bool = False

    @property
    def ref(self) -> str:
        """The name for buttons and prompts, at most 24 characters; ``find`` is the inverse."""
        return f"{self.dyad.id}{self.name.replace('-', '')}" if parse_plan_date(self.name) else self.name


def find_session(ctx: Context, person: Contact, ref: str) -> UpcomingSession:
    """Return the practitioner's session of a ``ref``. Raises NotAccessible if there is none."""
    dyad_id, day = ref[:-DAY_DIGITS], parse_plan_date(f"{ref[-8:-4]}-{ref[-4:-2]}-{ref[-2:]}")
    single = single_sessions.find(ctx, ref)
    if single is not None:
        dyad = access.own_client(ctx, person, single.dyad)
        return UpcomingSession(dyad, single.id, single.starts, single.ends, single.off)
    if day is None:
        raise NotAccessible
    dyad = access.own_client(ctx, person, dyad_id)
    around = ctx.now - MAX_BUTTON_AGE, ctx.now + MAX_BUTTON_AGE
    for each in sessions_between(ctx, dyad, *around):
        if each.name == day.isoformat():
            return each
    raise NotAccessible


def weekly_rhythm(stored: plans.StoredPlan) -> Weekly:
    """Return the weekly rhythm of a stored plan."""
    return Weekly(
        stored.weekday, time.fromisoformat(stored.at), stored.zone, stored.every_weeks, stored.first
    )


def read_plan(ctx: Context, stored: plans.StoredPlan, dyad: Dyad) -> SessionPlan:
    """Return a stored plan with its exceptions and the practitioner's holidays, cached for the transaction."""
    return ctx.cached_read(f"plan {stored.id}", PLAN_TABLES, lambda: _read_plan(ctx, stored, dyad))


def _read_plan(ctx: Context, stored: plans.StoredPlan, dyad: Dyad) -> SessionPlan:
    practitioner = practitioners.get(ctx, dyad.practitioner)
    if not is_zone(stored.zone):  # no longer in the time-zone database
        stored = replace(stored, zone=zone_of(ctx, practitioner))
    exceptions = plans.list_exceptions(ctx, stored.id)
    moved = {each.day: each.to for each in exceptions if each.to is not None}
    return SessionPlan(
        weekly_rhythm(stored),
        session_length(ctx, dyad),
        off=frozenset(each.day for each in exceptions if each.to is None),
        moved={day: moment_at(to[0], time.fromisoformat(to[1]), stored.zone) for day, to in moved.items()},
        holidays=holidays_of(ctx, dyad),
    )


def session_length(ctx: Context, dyad: Dyad) -> timedelta:
    """Return how long a session lasts by the programme of the dyad's practitioner."""
    return programme_of(ctx, practitioners.get(ctx, dyad.practitioner)).session_length


def holidays_of(ctx: Context, dyad: Dyad) -> tuple[Holiday, ...]:
    """Return the holidays of the dyad's practitioner."""
    return tuple(holiday for _, holiday in holidays.of_practitioner(ctx, dyad.practitioner))


def sessions_between(ctx: Context, dyad: Dyad, start: datetime, end: datetime) -> list[UpcomingSession]:
    """Return the sessions that begin in [start, end), in order, cancelled ones included."""
    single = [
        UpcomingSession(dyad, each.id, each.starts, each.ends, each.off)
        for each in single_sessions.of_dyad(ctx, dyad.id, start)
        if each.starts < end
    ]
    planned = [each for each in _planned(ctx, dyad, start, end) if not _is_among(each, single)]
    return sorted((*single, *planned), key=lambda each: (each.starts, each.name))


def _planned(ctx: Context, dyad: Dyad, start: datetime, end: datetime) -> Iterator[UpcomingSession]:
    stored = plans.of_dyad(ctx, dyad.id)
    if stored is None:
        return
    cancelled = read_plan(ctx, stored, dyad).off
    for each in occurrences(replace(read_plan(ctx, stored, dyad), off=frozenset()), start, end):
        yield UpcomingSession(dyad, each.day.isoformat(), each.starts, each.ends, each.day in cancelled)


def _is_among(planned: UpcomingSession, single: list[UpcomingSession]) -> bool:
    return any(is_same_session(planned.starts, each.starts) for each in single)


def is_also_single(ctx: Context, dyad: Dyad, starts: datetime) -> bool:
    """Return whether the planned session that begins at ``starts`` is also stored as a single session."""
    single = single_sessions.of_dyad(ctx, dyad.id, starts - SAME_SESSION_WITHIN)
    return any(is_same_session(each.starts, starts) for each in single)


def planned_twins(ctx: Context, dyad: Dyad, starts: datetime) -> tuple[Occurrence, ...]:
    """Return the planned sessions that are the same as the single session that begins at ``starts``."""
    stored = plans.of_dyad(ctx, dyad.id)
    return (
        occurrences(read_plan(ctx, stored, dyad), starts - SAME_SESSION_WITHIN, starts + SAME_SESSION_WITHIN)
        if stored
        else ()
    )


def next_session(ctx: Context, dyad: Dyad, after: datetime, *, is_end: bool = False) -> datetime | None:
    """Return the start of the dyad's next known session after ``after``; None if none is known.

    A single session replaces the planned one that it matches; if it is cancelled, both are skipped. With
    ``is_end``, ``after`` is the end of a session, and a session that ends within 45 minutes of it is taken
    for that same session and skipped.
    """
    single = single_sessions.of_dyad(ctx, dyad.id, after - SAME_SESSION_WITHIN)
    moments = [
        each.starts
        for each in single
        if each.starts > after and not each.off and not (is_end and is_same_session(each.ends, after))
    ]
    following = next_planned(ctx, dyad, after)
    while following is not None and (
        any(is_same_session(following.starts, each.starts) for each in single)
        or (is_end and is_same_session(following.ends, after))
    ):
        following = next_planned(ctx, dyad, following.starts)
    if following is not None:
        moments.append(following.starts)
    return min(moments, default=None)


def next_planned(ctx: Context, dyad: Dyad, after: datetime) -> Occurrence | None:
    """Return the next planned session that begins after ``after``."""
    stored = plans.of_dyad(ctx, dyad.id)
    return next_occurrence(read_plan(ctx, stored, dyad), after) if stored else None


def parse_plan_date(name: str) -> date | None:
    """Return the plan's date if a session's name is one."""
    try:
        return date.fromisoformat(name)
    except ValueError:
        return None
