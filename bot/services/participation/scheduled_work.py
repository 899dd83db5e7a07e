"""A dyad's scheduled work: its check-ins, plan and due rows, cancelled when its work ends."""

from bot.services.check_ins import closure
from bot.services.context import Context
from bot.services.sessions import planned_sessions
from flows.instruments import Perspective
from storage.repositories import (
    check_ins,
    due,
    flags,
    single_sessions,
)
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad


def close_open_check_ins(ctx: Context, dyad: Dyad) -> None:
    """Drop the open and planned check-ins of a dyad, of both perspectives."""
    for side in Perspective:
        for check_in in check_ins.of_dyad(ctx, dyad.id, side, *closure.UNFINISHED):
            closure.drop(ctx, check_in)


def cancel_scheduled(ctx: Context, dyad: Dyad) -> None:
    """End a dyad's plan and drop its due rows, except those of open check-ins."""
    planned_sessions.end_plan(ctx, dyad)
    for kind in (DueKind.RESUME, DueKind.CADENCE, DueKind.NOTICE, DueKind.END, DueKind.GOALS):
        due.cancel(ctx, kind, dyad.id)
    for single in single_sessions.of_dyad(ctx, dyad.id, ctx.now):
        due.cancel(ctx, DueKind.ARRANGED, single.id)
    for flag in flags.of_dyad(ctx, dyad.id):
        due.cancel(ctx, DueKind.BRIEF, flag.id)
