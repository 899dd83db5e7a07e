"""Planning the check-ins of both sides after a session."""

from datetime import datetime, timedelta
from enum import StrEnum

from bot.services.check_ins import practitioner_notices
from bot.services.check_ins.answered_sessions import restore_answered
from bot.services.check_ins.creation import create_scheduled, instrument_of
from bot.services.context import Context, from_person, in_programme, programme_of
from bot.services.upcoming.upcoming_sessions import next_session
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.ids import PersonId, PlanId, SessionId
from flows.instruments import Perspective
from flows.scheduling.check_in import plan_moments
from storage.repositories import practitioners, sessions
from storage.repositories.dyads import Dyad

MAX_DELAY = timedelta(hours=24)  # a session that ended longer ago is recorded, but not asked about


class NotAsked(StrEnum):
    """Why no check-in is planned about a session."""

    KNOWN = "known"
    """The session was stored before, with its check-ins."""
    PAUSED = "paused"
    NOT_TAKING_PART = "away"
    TOO_OLD = "old"
    NEXT_SESSION = "next"
    """The next session is too near."""
    QUIET_HOURS = "hours"
    """Quiet hours leave no time to ask."""


def schedule_after_session(
    ctx: Context, dyad: Dyad, ended_at: datetime, plan: PlanId | None = None, *, again: bool = False
) -> datetime | NotAsked:
    """Record a session and plan its check-ins; return when the client will be asked, or why they will not be.

    The practitioner is asked only if the client is. With ``again`` a cancelled session takes place after all; if the
    client had answered about it, those answers count again.
    """
    if again and restore_answered(ctx, dyad, ended_at):
        return NotAsked.KNOWN
    session = sessions.add(ctx, dyad.id, ended_at, plan, again=again)
    if session is None:
        return NotAsked.KNOWN
    if not lifecycle.may_be_asked(dyad.state) or dyad.person is None:
        return NotAsked.PAUSED if dyad.state is DyadState.PAUSED else NotAsked.NOT_TAKING_PART
    practitioner = practitioners.get(ctx, dyad.practitioner)
    has_form = programme_of(ctx, practitioner).practitioner_form
    asked_at = _plan(ctx, dyad, dyad.person, Perspective.CLIENT, session, ended_at)
    if isinstance(asked_at, datetime) and has_form and practitioner.person is not None:
        _plan(ctx, dyad, practitioner.person, Perspective.PRACTITIONER, session, ended_at)
    return asked_at


def _plan(
    ctx: Context, dyad: Dyad, person: PersonId, side: Perspective, session: SessionId, ended_at: datetime
) -> datetime | NotAsked:
    """Plan one side's check-in; return when it is asked, or why it is not."""
    asked = in_programme(ctx, from_person(ctx, person), dyad)
    programme, policy = asked.programme, asked.programme.policy
    if ctx.now - ended_at - policy.delay > MAX_DELAY or not instrument_of(ctx, programme).asked(side):
        return NotAsked.TOO_OLD
    counted_from = max(ended_at, ctx.now - policy.delay)  # reported late: the delay counts from now
    following = next_session(ctx, dyad, ended_at, is_end=True)
    planned = plan_moments(policy, counted_from, asked.zone, following, asked.own_quiet)
    if planned is None:
        practitioner_notices.notify_no_sendable_time(ctx, dyad, asked)
        is_room = plan_moments(policy, counted_from, asked.zone, None, asked.own_quiet) is not None
        return NotAsked.NEXT_SESSION if is_room else NotAsked.QUIET_HOURS
    create_scheduled(ctx, programme, dyad, person, side, session, planned)
    return planned.ask
