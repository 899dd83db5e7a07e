"""Forecast of messages with the reasons for their times, for `alliance due`. Holds ids only, no names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.program_name import PROGRAM_NAME
from bot.services.context import Contact, Context, contact
from bot.services.programmes.file import ProgrammeFile
from bot.services.upcoming import upcoming_sessions
from flows.errors import BadInput
from flows.scheduling.check_in import CheckInMoments
from flows.scheduling.explanation import (
    Reasons,
    explain_ask,
    explain_cadence_ask,
    explain_closing,
    explain_notice,
    explain_reminder,
    explain_session_end,
)
from flows.scheduling.notice import Notice
from flows.scheduling.quiet import is_quiet
from storage.repositories import (
    check_ins,
    due,
    dyads,
    flags,
    plans,
    practitioners,
    sessions,
    single_sessions,
)
from storage.repositories.check_ins import CheckIn
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
    dyad = dyads.find(ctx, dyad_id)
    if dyad is None:
        raise BadInput(f"There is no dyad {dyad_id!r}. See: {PROGRAM_NAME} client list")
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
        person = contact.in_programme(ctx, contact.from_person(ctx, check_in.person), about)
        why = _why(ctx, row, check_in, about, person)
        return ForecastRow(row, about.id, person.zone, why, check_in.perspective)
    dyad = _dyad_of(ctx, row)
    if dyad is None:
        return ForecastRow(row, "", _practitioners_zone(ctx, row.subject), ())
    return ForecastRow(row, dyad.id, *_of_practitioner(ctx, row, dyad))


def _dyad_of(ctx: Context, row: Due) -> Dyad | None:
    if row.kind is DueKind.PLAN and (plan := plans.find(ctx, row.subject)):
        return dyads.get(ctx, plan.dyad)
    if row.kind is DueKind.ARRANGED and (single := single_sessions.find(ctx, row.subject)):
        return dyads.get(ctx, single.dyad)
    if row.kind is DueKind.BRIEF and (flag := flags.find(ctx, row.subject)):
        return dyads.get(ctx, flag.dyad)
    return dyads.find(ctx, row.subject)


def _why(ctx: Context, row: Due, check_in: CheckIn, dyad: Dyad, person: Contact) -> Reasons:
    """Return the reasons for a check-in row's time, from its present moments."""
    ask = check_in.asked_at or due.get_moment(ctx, DueKind.ASK, check_in.id)
    if ask is None or check_in.closes_at is None:
        return ()
    policy, zone, own = person.programme.policy, person.zone, person.own_quiet
    ended_at = sessions.get_end(ctx, check_in.session) if check_in.session else None
    remind = due.get_moment(ctx, DueKind.REMIND, check_in.id)
    moments = CheckInMoments(ask, remind, check_in.closes_at)
    match row.kind:
        case DueKind.ASK if ended_at is None:
            return explain_cadence_ask(policy, moments, check_in.made_at, zone, own)
        case DueKind.ASK if ended_at is not None:
            return explain_ask(policy, moments, ended_at, zone, own)
        case DueKind.REMIND:
            return explain_reminder(policy, moments, zone, own)
        case DueKind.CLOSE:
            return explain_closing(policy, moments, _following(ctx, dyad, ended_at))
    return ()


def _following(ctx: Context, dyad: Dyad, ended_at: datetime | None) -> datetime | None:
    """Return the moment before which a check-in closes: the next session, or the cadence's next date."""
    if ended_at is None:
        return due.get_moment(ctx, DueKind.CADENCE, dyad.id)
    return upcoming_sessions.next_session(ctx, dyad, ended_at)


def _of_practitioner(ctx: Context, row: Due, dyad: Dyad) -> tuple[str, Reasons]:
    practitioner = practitioners.get(ctx, dyad.practitioner)
    if practitioner.person is None:
        return contact.programme_of(ctx, practitioner).zone, ()
    reader = contact.from_person(ctx, practitioner.person)
    meets = upcoming_sessions.next_session(ctx, dyad, ctx.now)
    if row.kind is DueKind.NOTICE and meets is not None:
        return reader.zone, explain_notice(Notice(row.at, 0), meets, reader.zone, *reader.quiets)
    return reader.zone, _why_over(ctx, row, dyad)


def _why_over(ctx: Context, row: Due, dyad: Dyad) -> Reasons:
    """Return the reasons for a row that waits for the end of a session."""
    if row.kind is DueKind.ARRANGED and (single := single_sessions.find(ctx, row.subject)):
        return explain_session_end(single.starts, row.at)
    if row.kind is DueKind.PLAN and (stored := plans.find(ctx, row.subject)):
        return explain_session_end(row.at - upcoming_sessions.read_plan(ctx, stored, dyad).lasts, row.at)
    return ()


def _practitioners_zone(ctx: Context, practitioner_id: str) -> str:
    for practitioner in practitioners.every(ctx):
        if practitioner.id == practitioner_id and practitioner.person is not None:
            return contact.from_person(ctx, practitioner.person).zone
    return ProgrammeFile(name="-").zone


def quiet_at(ctx: Context, dyad_id: str, moment: datetime) -> dict[str, bool]:
    """Return for each known person of a dyad whether the moment lies in their quiet hours. Raises BadInput."""
    dyad = dyads.find(ctx, dyad_id)
    if dyad is None:
        raise BadInput(f"There is no dyad {dyad_id!r}. See: {PROGRAM_NAME} client list")
    both = {"client": dyad.person, "practitioner": practitioners.get(ctx, dyad.practitioner).person}
    known = {
        side: contact.in_programme(ctx, contact.from_person(ctx, person), dyad)
        for side, person in both.items()
        if person
    }
    return {side: is_quiet(moment, person.zone, *person.quiets) for side, person in known.items()}
