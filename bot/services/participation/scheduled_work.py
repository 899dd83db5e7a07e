"""A dyad's scheduled work: its plan and due rows, cancelled when its work ends."""

from bot.services.context import Context
from bot.services.sessions import planned_sessions
from storage.repositories import (
    due,
    flags,
    single_sessions,
)
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad


def cancel_scheduled(ctx: Context, dyad: Dyad) -> None:
    """End a dyad's plan and drop its due rows, except those of open check-ins."""
    planned_sessions.end_plan(ctx, dyad)
    for kind in (DueKind.RESUME, DueKind.CADENCE, DueKind.NOTICE, DueKind.END, DueKind.GOALS):
        due.cancel(ctx, kind, dyad.id)
    for single in single_sessions.of_dyad(ctx, dyad.id, ctx.now):
        due.cancel(ctx, DueKind.ARRANGED, single.id)
    for flag in flags.of_dyad(ctx, dyad.id):
        due.cancel(ctx, DueKind.BRIEF, flag.id)
