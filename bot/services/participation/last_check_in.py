"""An ending that waits for one last check-in."""

from bot.services.check_ins.schedule import schedule_after_session
from bot.services.context import Context
from bot.services.participation import endings, notices, participation, scheduled_work
from flows.dyads.lifecycle import DyadState
from flows.instruments import Perspective
from flows.scheduling.lapse import has_lapsed
from storage.repositories import (
    check_ins,
    due,
    dyads,
)
from storage.repositories.check_ins import CheckIn
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad


def find_last_check_in(ctx: Context, dyad: Dyad) -> CheckIn | None:
    """Return the client's check-in about the last session, if it is planned or open."""
    running = check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, *participation.UNFINISHED_PHASES)
    return next((each for each in reversed(running) if each.session is not None), None)


def end_after_last(ctx: Context, dyad: Dyad, just_met: bool) -> bool:
    """Schedule a dyad's end for when its last check-in closes, and notify the client.

    With ``just_met``, a session has ended now, and a check-in about it is scheduled first. Return False, with
    the dyad's state unchanged, if no check-in about a session is planned or open.
    """
    if just_met:
        schedule_after_session(ctx, dyad, ctx.now.replace(second=0, microsecond=0))
    last = find_last_check_in(ctx, dyad)
    if last is None or last.closes_at is None:
        return False
    scheduled_work.cancel_scheduled(ctx, dyad)
    dyads.set_state(ctx, dyad.id, DyadState.ENDING)
    due.schedule(ctx, DueKind.END, dyad.id, last.closes_at)
    notices.notify_client(ctx, dyad, "work-ending")
    return True


def run_due(ctx: Context, dyad_id: str) -> None:
    """End a dyad whose last check-in is completed or closed; wait on if it was prolonged."""
    dyad = dyads.find(ctx, dyad_id)
    if dyad is None or dyad.state is not DyadState.ENDING:
        return
    last = find_last_check_in(ctx, dyad)
    if last is not None and last.closes_at is not None and not has_lapsed(last.closes_at, ctx.now):
        due.schedule(ctx, DueKind.END, dyad.id, last.closes_at)
    else:
        endings.end(ctx, dyad)
