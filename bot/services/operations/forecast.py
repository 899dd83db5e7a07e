"""Forecast of messages with the reasons for their times, for `alliance due`. Holds ids only, no names."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.services.context import Context, from_person, in_programme
from bot.services.operations.check_in_reasons import explain_check_in_row
from bot.services.operations.dyad_lookup import find_dyad
from bot.services.operations.session_reasons import explain_session_row, practitioner_zone
from bot.services.upcoming import upcoming_sessions
from flows.scheduling.explanation import (
    Reasons,
)
from storage.repositories import (
    check_ins,
    due,
    dyads,
    flags,
    plans,
    single_sessions,
)
from storage.repositories.due import Due, DueKind
from storage.repositories.dyads import Dyad

CHECK_INS = (DueKind.ASK, DueKind.SNOOZE_END, DueKind.REMIND, DueKind.CLOSE, DueKind.AT_ONCE)


@dataclass(frozen=True, slots=True)
class ForecastRow:
    """One due row, its recipient's time zone and the reasons for its time; `side`: the check-in's perspective."""

    row: Due
    dyad: str
    zone: str
    why: Reasons
    side: str = ""


def of_all(ctx: Context, most: int) -> list[ForecastRow]:
    """Return the next rows due, in order, at most `most`."""
    return [_forecast(ctx, row) for row in due.list_upcoming(ctx, most)]


def of_dyad(ctx: Context, dyad_id: str) -> list[ForecastRow]:
    """Return all due rows of one dyad, in order. Raises BadInput if there is no such dyad."""
    dyad = find_dyad(ctx, dyad_id)
    rows = due.of_subjects(ctx, set(_subjects(ctx, dyad)))
    return [_forecast(ctx, row) for row in rows]


def _subjects(ctx: Context, dyad: Dyad) -> Iterator[str]:
    yield dyad.id
    plan = plans.of_dyad(ctx, dyad.id)
    if plan is not None:
        yield plan.id
    yield from (
        each.id for each in single_sessions.of_dyad(ctx, dyad.id, ctx.now - upcoming_sessions.MAX_BUTTON_AGE)
    )
    yield from (each.id for each in flags.of_dyad(ctx, dyad.id))
    yield from check_ins.list_unfinished_ids(ctx, dyad.id)


def _forecast(ctx: Context, row: Due) -> ForecastRow:
    check_in = check_ins.find(ctx, row.subject) if row.kind in CHECK_INS else None
    if check_in is not None:
        about = dyads.get(ctx, check_in.dyad)
        person = in_programme(ctx, from_person(ctx, check_in.person), about)
        why = explain_check_in_row(ctx, row, check_in, about, person)
        return ForecastRow(row, about.id, person.zone, why, check_in.perspective)
    dyad = _dyad_of(ctx, row)
    if dyad is None:
        return ForecastRow(row, "", practitioner_zone(ctx, row.subject), ())
    return ForecastRow(row, dyad.id, *explain_session_row(ctx, row, dyad))


def _dyad_of(ctx: Context, row: Due) -> Dyad | None:
    if row.kind is DueKind.PLAN and (plan := plans.find(ctx, row.subject)):
        return dyads.get(ctx, plan.dyad)
    if row.kind is DueKind.ARRANGED and (single := single_sessions.find(ctx, row.subject)):
        return dyads.get(ctx, single.dyad)
    if row.kind is DueKind.BRIEF and (flag := flags.find(ctx, row.subject)):
        return dyads.get(ctx, flag.dyad)
    return dyads.find(ctx, row.subject)
