"""Moving what is still to come of a check-in after a session, a zone or quiet hours have changed."""

from datetime import datetime

from bot.services.check_ins import closure, practitioner_notices
from bot.services.check_ins.addressee import asked_person
from bot.services.context.context import Context
from bot.services.digests import pre_session_notice
from bot.services.upcoming import upcoming_sessions
from flows.instruments import Perspective
from flows.scheduling.check_in import CheckInMoments, revise_moments
from storage.repositories import check_ins, due, sessions
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad

MOVABLE = (CheckInPhase.PLANNED, CheckInPhase.ASKED)


def revise(ctx: Context, dyad: Dyad) -> None:
    """Move the due rows of the dyad's check-ins about sessions, and the notice before its next session."""
    for side in Perspective:
        for check_in in check_ins.of_dyad(ctx, dyad.id, side, *MOVABLE):
            if not check_in.wished:
                _revise(ctx, dyad, check_in)
    pre_session_notice.plan(ctx, dyad)


def _revise(ctx: Context, dyad: Dyad, check_in: CheckIn) -> None:
    before = _moments(ctx, check_in)
    if check_in.session is None or before is None:
        return
    person = asked_person(ctx, check_in)
    policy, ended_at = person.programme.policy, sessions.get_end(ctx, check_in.session)
    after = revise_moments(
        policy,
        before,
        max(ended_at, check_in.made_at - policy.delay),
        ctx.now,
        person.zone,
        upcoming_sessions.next_session(ctx, dyad, ended_at, is_end=True),
        person.own_quiet,
    )
    if after is None:
        is_planned = check_in.perspective is Perspective.CLIENT and check_in.phase is CheckInPhase.PLANNED
        if not practitioner_notices.notify_no_sendable_time(ctx, dyad, person) and is_planned:
            practitioner_notices.notify_no_room(ctx, dyad, check_in, ended_at)
        closure.drop(ctx, check_in)
    elif after != before:
        _put(ctx, check_in, before, after)


def _moments(ctx: Context, check_in: CheckIn) -> CheckInMoments | None:
    """Return the check-in's times; without a reminder if that was sent or never planned."""
    ask: datetime | None = check_in.asked_at or due.get_moment(ctx, DueKind.ASK, check_in.id)
    if ask is None or check_in.closes_at is None:
        return None
    return CheckInMoments(ask, due.get_moment(ctx, DueKind.REMIND, check_in.id), check_in.closes_at)


def _put(ctx: Context, check_in: CheckIn, before: CheckInMoments, after: CheckInMoments) -> None:
    is_planned = check_in.phase is CheckInPhase.PLANNED
    if is_planned:
        due.schedule(ctx, DueKind.ASK, check_in.id, after.ask)
    may_remind = before.remind is not None or (is_planned and check_in.perspective is Perspective.CLIENT)
    if after.remind is not None and may_remind:
        due.schedule(ctx, DueKind.REMIND, check_in.id, after.remind)
    else:
        due.cancel(ctx, DueKind.REMIND, check_in.id)
    due.schedule(ctx, DueKind.CLOSE, check_in.id, after.close)
    check_ins.set_phase(ctx, check_in.id, check_in.phase, closes_at=after.close)
