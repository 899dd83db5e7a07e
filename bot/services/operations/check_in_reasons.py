"""The reasons for the time of a check-in's due row, for the forecast."""

from datetime import datetime

from bot.services.context import Contact, Context
from bot.services.upcoming import upcoming_sessions
from flows.scheduling.check_in import CheckInMoments
from flows.scheduling.explanation import (
    Reasons,
    explain_ask,
    explain_cadence_ask,
    explain_closing,
    explain_reminder,
)
from storage.repositories import (
    due,
    sessions,
)
from storage.repositories.check_ins import CheckIn
from storage.repositories.due import Due, DueKind
from storage.repositories.dyads import Dyad


def explain_check_in_row(ctx: Context, row: Due, check_in: CheckIn, dyad: Dyad, person: Contact) -> Reasons:
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
