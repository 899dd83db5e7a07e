"""The zone and reasons of due rows about sessions and digests, for the forecast."""

from bot.services.context import Context, from_person, programme_of
from bot.services.context.programme_definition import NO_PROGRAMME
from bot.services.upcoming import upcoming_sessions
from flows.scheduling.explanation import (
    Reasons,
    explain_notice,
    explain_session_end,
)
from flows.scheduling.notice import Notice
from storage.repositories import (
    plans,
    practitioners,
    single_sessions,
)
from storage.repositories.due import Due, DueKind
from storage.repositories.dyads import Dyad


def explain_session_row(ctx: Context, row: Due, dyad: Dyad) -> tuple[str, Reasons]:
    """Return the practitioner's time zone and the reasons for a row about a session."""
    practitioner = practitioners.get(ctx, dyad.practitioner)
    if practitioner.person is None:
        return programme_of(ctx, practitioner).zone, ()
    reader = from_person(ctx, practitioner.person)
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


def practitioner_zone(ctx: Context, practitioner_id: str) -> str:
    """Return the time zone of a practitioner, or the default zone if the id is unknown."""
    practitioner = practitioners.find(ctx, practitioner_id)
    if practitioner is None or practitioner.person is None:
        return NO_PROGRAMME.zone
    return from_person(ctx, practitioner.person).zone
