"""What is to come of a check-in when a session, a zone or quiet hours have changed; what was stays as it was."""

from datetime import datetime

from bot.services.check_ins import practitioner_notices, questions
from bot.services.context import contact
from bot.services.context.context import Desk
from bot.services.digests import pre_session_notice
from bot.services.upcoming import upcoming_sessions
from flows.conversation.inputs import Ended
from flows.ids import SessionId
from flows.instruments import Perspective
from flows.scheduling.check_in import Moments, revised
from storage.repositories import check_ins, due, sessions
from storage.repositories.check_ins import CheckIn, Phase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad

RUNNING = (Phase.PLANNED, Phase.ASKED)
UNFINISHED = (Phase.PLANNED, Phase.QUEUED, Phase.ASKED)


def revise(desk: Desk, dyad: Dyad) -> None:
    """Move what is to come between the two to where it belongs now."""
    for side in Perspective:
        for check_in in check_ins.of_dyad(desk.unit, dyad.id, side, *RUNNING):
            if check_in.session is not None and not check_in.wished:
                _revise(desk, dyad, check_in, check_in.session)
    pre_session_notice.plan(desk, dyad)


def drop(desk: Desk, dyad: Dyad, session: SessionId) -> None:
    """Nobody is asked about that session any more."""
    for side in Perspective:
        for check_in in check_ins.of_dyad(desk.unit, dyad.id, side, *UNFINISHED):
            if check_in.session == session:
                questions.end(desk, check_in, Ended("closed"), Phase.DROPPED)


def _revise(desk: Desk, dyad: Dyad, check_in: CheckIn, session: SessionId) -> None:
    before = _moments(desk, check_in)
    if before is None:
        return
    person = contact.within(desk, contact.known(desk, check_in.person), dyad)
    policy, ended_at = person.programme.policy, sessions.ended_at(desk.unit, session)
    after = revised(
        policy,
        before,
        max(ended_at, check_in.made_at - policy.delay),
        desk.now,
        person.zone,
        upcoming_sessions.next_session(desk, dyad, ended_at),
        person.own_quiet,
    )
    if after is None:
        practitioner_notices.without_time(desk, dyad, person)
        questions.end(desk, check_in, Ended("closed"), Phase.DROPPED)
    elif after != before:
        _put(desk, check_in, before, after)


def _moments(desk: Desk, check_in: CheckIn) -> Moments | None:
    """As they stand; a reminder that was sent, or is not meant to be, is none."""
    ask: datetime | None = check_in.asked_at or due.when(desk.unit, DueKind.ASK, check_in.id)
    if ask is None or check_in.closes_at is None:
        return None
    return Moments(ask, due.when(desk.unit, DueKind.REMIND, check_in.id), check_in.closes_at)


def _put(desk: Desk, check_in: CheckIn, before: Moments, after: Moments) -> None:
    unit, planned = desk.unit, check_in.phase is Phase.PLANNED
    if planned:
        due.put(unit, DueKind.ASK, check_in.id, after.ask)
    wanted = planned and check_in.perspective is Perspective.CLIENT
    if after.remind is not None and (wanted or before.remind is not None):
        due.put(unit, DueKind.REMIND, check_in.id, after.remind)
    else:
        due.drop(unit, DueKind.REMIND, check_in.id)
    due.put(unit, DueKind.CLOSE, check_in.id, after.close)
    check_ins.move(unit, check_in.id, check_in.phase, closes_at=after.close)
