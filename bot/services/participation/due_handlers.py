"""The due rows that this package carries out."""

from collections.abc import Callable, Mapping

from bot.services.context import Context
from bot.services.participation import last_check_in, participation
from storage.repositories.due import Due, DueKind

PARTICIPATION_HANDLERS: Mapping[DueKind, Callable[[Context, Due], None]] = {
    DueKind.END: lambda ctx, row: last_check_in.run_due(ctx, row.subject),
    DueKind.RESUME: lambda ctx, row: participation.resume(ctx, row.subject),
}
