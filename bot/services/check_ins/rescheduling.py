"""What is to come of a check-in when a session, a zone or quiet hours have changed; what was stays as it was."""

from datetime import datetime

from bot.services.check_ins import practitioner_notices, questions
from bot.services.context import contact
from bot.services.context.context import Context
from bot.services.digests import pre_session_notice
from bot.services.upcoming import upcoming_sessions
from flows.conversation.inputs import CheckInEnded
from flows.ids import SessionId
from flows.instruments import Perspective
from flows.scheduling.check_in import Moments, revised
from storage.repositories import check_ins, due, sessions
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad

RUNNING = (CheckInPhase.PLANNED, CheckInPhase.ASKED)
UNFINISHED = (CheckInPhase.PLANNED, CheckInPhase.QUEUED, CheckInPhase.ASKED)


def revise(ctx: Context, dyad: Dyad) -> None:
    """Move what is to come between the two to where it belongs now."""
    for side in Perspective:
        for check_in in check_ins.of_dyad(ctx, dyad.id, side, *RUNNING):
            if check_in.session is not None and not check_in.wished:
                _revise(ctx, dyad, check_in, check_in.session)
    pre_session_notice.plan(ctx, dyad)


def drop_session(ctx: Context, dyad: Dyad, session: SessionId) -> None:
    """Nobody is asked about that session any more."""
    for side in Perspective:
        for check_in in check_ins.of_dyad(ctx, dyad.id, side, *UNFINISHED):
            if check_in.session == session:
                questions.end(ctx, check_in, CheckInEnded("closed"), CheckInPhase.DROPPED)


def _revise(ctx: Context, dyad: Dyad, check_in: CheckIn, session: SessionId) -> None:
    before = _moments(ctx, check_in)
    if before is None:
        return
    person = contact.in_programme(ctx, contact.from_person(ctx, check_in.person), dyad)
    policy, ended_at = person.programme.policy, sessions.ended_at(ctx, session)
    after = revised(
        policy,
        before,
        max(ended_at, check_in.made_at - policy.delay),
        ctx.now,
        person.zone,
        upcoming_sessions.next_session(ctx, dyad, ended_at),
        person.own_quiet,
    )
    if after is None:
        practitioner_notices.notify_no_sendable_time(ctx, dyad, person)
        questions.end(ctx, check_in, CheckInEnded("closed"), CheckInPhase.DROPPED)
    elif after != before:
        _put(ctx, check_in, before, after)


def _moments(ctx: Context, check_in: CheckIn) -> Moments | None:
    """As they stand; a reminder that was sent, or is not meant to be, is none."""
    ask: datetime | None = check_in.asked_at or due.when(ctx, DueKind.ASK, check_in.id)
    if ask is None or check_in.closes_at is None:
        return None
    return Moments(ask, due.when(ctx, DueKind.REMIND, check_in.id), check_in.closes_at)


def _put(ctx: Context, check_in: CheckIn, before: Moments, after: Moments) -> None:
    planned = check_in.phase is CheckInPhase.PLANNED
    if planned:
        due.put(ctx, DueKind.ASK, check_in.id, after.ask)
    wanted = planned and check_in.perspective is Perspective.CLIENT
    if after.remind is not None and (wanted or before.remind is not None):
        due.put(ctx, DueKind.REMIND, check_in.id, after.remind)
    else:
        due.drop(ctx, DueKind.REMIND, check_in.id)
    due.put(ctx, DueKind.CLOSE, check_in.id, after.close)
    check_ins.move(ctx, check_in.id, check_in.phase, closes_at=after.close)
