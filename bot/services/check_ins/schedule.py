"""After a session: a check-in for each side, and when it is asked, reminded of and closed."""

from datetime import datetime, timedelta

from bot.services.check_ins import practitioner_notices
from bot.services.check_ins.creation import create, instrument_of
from bot.services.context import contact
from bot.services.context.context import Context
from bot.services.programmes.file import ProgrammeFile
from bot.services.upcoming import upcoming_sessions
from flows.dyads import lifecycle
from flows.ids import PersonId, PlanId, SessionId
from flows.instruments import Perspective
from flows.scheduling.check_in import moments
from storage.repositories import check_ins, due, practitioners, sessions
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad

STALE = timedelta(hours=24)  # a session that ended longer ago is noted, not asked about


def schedule_after_session(
    ctx: Context, dyad: Dyad, ended_at: datetime, plan: PlanId | None = None, *, again: bool = False
) -> datetime | None:
    """A session of this dyad ended: plans its check-ins. Returns when the client will be asked.

    None if nothing will be: the session was known already, the client takes no part now, or there is no room before
    the next session. Where the client is not asked, the practitioner is not either. ``again``: one that was called off
    took place after all; if the client had answered about it before that, those answers stand.
    """
    if again and _is_answered(ctx, dyad, ended_at):
        return None
    session = sessions.add(ctx, dyad.id, ended_at, plan, again=again)
    if session is None or not lifecycle.may_be_asked(dyad.state) or dyad.person is None:
        return None
    practitioner = practitioners.get(ctx, dyad.practitioner)
    programme = contact.programme_of(ctx, practitioner)
    asked = _plan(ctx, programme, dyad, dyad.person, Perspective.CLIENT, session, ended_at)
    if asked is not None and programme.practitioner_form and practitioner.person is not None:
        _plan(ctx, programme, dyad, practitioner.person, Perspective.PRACTITIONER, session, ended_at)
    return asked


def _is_answered(ctx: Context, dyad: Dyad, ended_at: datetime) -> bool:
    """Whether a session then was called off only after the client had answered: it is taken up as it was."""
    standing = sessions.near(ctx, dyad.id, ended_at)
    called_off = {*sessions.near(ctx, dyad.id, ended_at, off=True)} - {*standing}
    if standing or not called_off:
        return False
    answered = check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, CheckInPhase.DONE)
    known = [each.session for each in answered if each.session in called_off]
    for each in known[-1:]:
        sessions.take_up(ctx, each)
    return bool(known)


def _plan(
    ctx: Context,
    programme: ProgrammeFile,
    dyad: Dyad,
    person: PersonId,
    side: Perspective,
    session: SessionId,
    ended_at: datetime,
) -> datetime | None:
    """One side's check-in. The practitioner's is never reminded of: leaving it costs nothing."""
    policy = programme.policy
    if ctx.now - ended_at - policy.delay > STALE or not instrument_of(ctx, programme).asked(side):
        return None
    counted_from = max(ended_at, ctx.now - policy.delay)  # told late: the times count from now
    asked = contact.in_programme(ctx, contact.from_person(ctx, person), dyad)
    following = upcoming_sessions.next_session(ctx, dyad, ended_at)
    planned = moments(policy, counted_from, asked.zone, following, asked.own_quiet)
    if planned is None:
        practitioner_notices.notify_no_sendable_time(ctx, dyad, asked)
        return None
    made = create(ctx, programme, dyad, person, side, session=session, closes_at=planned.close)
    when = {DueKind.ASK: planned.ask, DueKind.CLOSE: planned.close}
    if planned.remind is not None and side is Perspective.CLIENT:
        when[DueKind.REMIND] = planned.remind
    due.put_all(ctx, made.id, when)
    return planned.ask
