"""The sessions a dyad has coming: by its plan, with exceptions and holidays, and those arranged one by one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.services.context import access, contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from flows.errors import NotYours
from flows.scheduling.local import is_zone, moment_at
from flows.scheduling.plan import (
    SAME_SESSION_WITHIN,
    Holiday,
    Occurrence,
    SessionPlan,
    next_occurrence,
    occurrences,
)
from flows.scheduling.weekly import Weekly
from storage.repositories import holidays, plans, practitioners, single_sessions
from storage.repositories.dyads import Dyad

DAY_DIGITS = len("20261001")
MAX_BUTTON_AGE = timedelta(days=60)  # a button under a message of long ago changes nothing
OF_PLANS = ("dyads", "plans", "plan_exceptions", "holidays", "practitioners", "programmes", "people")


@dataclass(frozen=True, slots=True)
class UpcomingSession:
    """One session; ``off``: called off.

    ``name`` is the plan's date ("2026-10-01") or the id of one that was arranged.
    """

    dyad: Dyad
    name: str
    starts: datetime
    ends: datetime
    off: bool = False

    @property
    def ref(self) -> str:
        """What a button or a prompt calls it by, in 24 characters at most: see ``find``."""
        return f"{self.dyad.id}{self.name.replace('-', '')}" if parse_plan_date(self.name) else self.name


def find(ctx: Context, person: Contact, ref: str) -> UpcomingSession:
    """This practitioner's session of that ref. Raises NotYours if there is none."""
    dyad_id, day = ref[:-DAY_DIGITS], parse_plan_date(f"{ref[-8:-4]}-{ref[-4:-2]}-{ref[-2:]}")
    single = single_sessions.find(ctx, ref)
    if single is not None:
        dyad = access.own_client(ctx, person, single.dyad)
        return UpcomingSession(dyad, single.id, single.starts, single.ends, single.off)
    if day is None:
        raise NotYours
    dyad = access.own_client(ctx, person, dyad_id)
    around = ctx.now - MAX_BUTTON_AGE, ctx.now + MAX_BUTTON_AGE
    for each in sessions(ctx, dyad, *around):
        if each.name == day.isoformat():
            return each
    raise NotYours


def weekly(stored: plans.StoredPlan) -> Weekly:
    """A stored rhythm as the schedule takes it."""
    return Weekly(
        stored.weekday, time.fromisoformat(stored.at), stored.zone, stored.every_weeks, stored.first
    )


def plan(ctx: Context, stored: plans.StoredPlan, dyad: Dyad) -> SessionPlan:
    """A stored plan with all that is otherwise, as the schedule takes it."""
    return ctx.once(f"plan {stored.id}", OF_PLANS, lambda: _plan(ctx, stored, dyad))


def _plan(ctx: Context, stored: plans.StoredPlan, dyad: Dyad) -> SessionPlan:
    practitioner = practitioners.get(ctx, dyad.practitioner)
    if not is_zone(stored.zone):  # its name has left the time-zone database
        stored = replace(stored, zone=contact.zone_of(ctx, practitioner))
    otherwise = plans.otherwise(ctx, stored.id)
    moved = {each.day: each.to for each in otherwise if each.to is not None}
    return SessionPlan(
        weekly(stored),
        contact.programme_of(ctx, practitioner).session_length,
        off=frozenset(each.day for each in otherwise if each.to is None),
        moved={day: moment_at(to[0], time.fromisoformat(to[1]), stored.zone) for day, to in moved.items()},
        holidays=away(ctx, dyad),
    )


def away(ctx: Context, dyad: Dyad) -> tuple[Holiday, ...]:
    """The days on which the dyad's practitioner is away."""
    return tuple(holiday for _, holiday in holidays.of_practitioner(ctx, dyad.practitioner))


def sessions(ctx: Context, dyad: Dyad, start: datetime, end: datetime) -> list[UpcomingSession]:
    """Those that begin from ``start`` to ``end``, in order, with those called off one by one."""
    single = [
        UpcomingSession(dyad, each.id, each.starts, each.ends, each.off)
        for each in single_sessions.of_dyad(ctx, dyad.id, start)
        if each.starts < end
    ]
    regular = [each for each in _planned(ctx, dyad, start, end) if not _stands_in(each, single)]
    return sorted((*single, *regular), key=lambda each: (each.starts, each.name))


def _planned(ctx: Context, dyad: Dyad, start: datetime, end: datetime) -> Iterator[UpcomingSession]:
    stored = plans.of_dyad(ctx, dyad.id)
    if stored is None:
        return
    as_it_is = plan(ctx, stored, dyad)
    for each in occurrences(replace(as_it_is, off=frozenset()), start, end):
        yield UpcomingSession(dyad, each.day.isoformat(), each.starts, each.ends, each.day in as_it_is.off)


def _stands_in(planned: UpcomingSession, single: list[UpcomingSession]) -> bool:
    return any(abs(planned.starts - each.starts) < SAME_SESSION_WITHIN for each in single)


def is_arranged(ctx: Context, dyad: Dyad, starts: datetime) -> bool:
    """Whether what the plan means to begin then has been arranged by itself too, called off or not."""
    single = single_sessions.of_dyad(ctx, dyad.id, starts - SAME_SESSION_WITHIN)
    return any(abs(each.starts - starts) < SAME_SESSION_WITHIN for each in single)


def by_plan(ctx: Context, dyad: Dyad, starts: datetime) -> tuple[Occurrence, ...]:
    """The plan's own sessions that are the one which was arranged to begin then."""
    stored = plans.of_dyad(ctx, dyad.id)
    return (
        occurrences(plan(ctx, stored, dyad), starts - SAME_SESSION_WITHIN, starts + SAME_SESSION_WITHIN)
        if stored
        else ()
    )


def next_session(ctx: Context, dyad: Dyad, after: datetime) -> datetime | None:
    """When the two next meet after that moment, as far as anybody has said."""
    single = (each.starts for each in single_sessions.of_dyad(ctx, dyad.id, after) if not each.off)
    moments = [each for each in single if each > after]
    if (following := next_planned(ctx, dyad, after)) is not None:
        moments.append(following.starts)
    return min(moments, default=None)


def next_planned(ctx: Context, dyad: Dyad, after: datetime) -> Occurrence | None:
    """The plan's next session that begins after that moment."""
    stored = plans.of_dyad(ctx, dyad.id)
    return next_occurrence(plan(ctx, stored, dyad), after) if stored else None


def parse_plan_date(name: str) -> date | None:
    """The plan's date that a name stands for, if it is one."""
    try:
        return date.fromisoformat(name)
    except ValueError:
        return None
