"""Sessions that were cancelled after the client had answered about them."""

from datetime import datetime

from bot.services.context.context import Context
from flows.instruments import Perspective
from storage.repositories import check_ins, sessions
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.dyads import Dyad


def restore_answered(ctx: Context, dyad: Dyad, ended_at: datetime) -> bool:
    """Restore the cancelled session that ended then if the client had answered about it; return whether one was.

    Nothing is restored if an uncancelled session ended at that time.
    """
    uncancelled = sessions.list_near(ctx, dyad.id, ended_at)
    cancelled = {*sessions.list_near(ctx, dyad.id, ended_at, off=True)} - {*uncancelled}
    if uncancelled or not cancelled:
        return False
    completed = check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, CheckInPhase.DONE)
    answered = [each.session for each in completed if each.session in cancelled]
    for each in answered[-1:]:
        sessions.reinstate(ctx, each)
    return bool(answered)
