"""The due rows that this package carries out."""

from collections.abc import Callable, Mapping

from bot.services.context.context import Context
from bot.services.sessions import arranged_sessions, cadences, planned_sessions
from storage.repositories.due import Due, DueKind

SESSION_HANDLERS: Mapping[DueKind, Callable[[Context, Due], None]] = {
    DueKind.PLAN: lambda ctx, row: planned_sessions.run_due(ctx, row.subject),
    DueKind.ARRANGED: lambda ctx, row: arranged_sessions.run_due(ctx, row.subject),
    DueKind.CADENCE: cadences.run_due,
}
