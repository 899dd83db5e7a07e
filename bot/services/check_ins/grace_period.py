"""The grace period of a check-in: it does not close under the fingers of a person who is answering it."""

from datetime import timedelta

from bot.services.context import Context
from bot.services.upcoming.upcoming_sessions import next_session
from storage.repositories import check_ins, due, dyads
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind

GRACE_PERIOD = timedelta(minutes=30)


def extend(ctx: Context, check_in: CheckIn) -> None:
    """Keep an open check-in open for the grace period from now, but not into the next session."""
    current = check_ins.find(ctx, check_in.id)
    if current is None or current.phase is not CheckInPhase.ASKED or current.closes_at is None:
        return
    closes_at = ctx.now + GRACE_PERIOD
    if closes_at <= current.closes_at:
        return
    session_at = next_session(ctx, dyads.get(ctx, current.dyad), ctx.now)
    closes_at = min(closes_at, session_at or closes_at)
    if closes_at > current.closes_at:
        check_ins.set_phase(ctx, current.id, CheckInPhase.ASKED, closes_at=closes_at)
        due.schedule(ctx, DueKind.CLOSE, current.id, closes_at)
