"""The due rows that this package carries out."""

from collections.abc import Callable, Mapping

from bot.services.context.context import Context
from bot.services.digests import immediate_notice, pre_session_notice, requested_reminder, weekly_send
from storage.repositories.due import Due, DueKind

DIGEST_HANDLERS: Mapping[DueKind, Callable[[Context, Due], None]] = {
    DueKind.NOTICE: lambda ctx, row: pre_session_notice.run_due(ctx, row.subject),
    DueKind.AT_ONCE: lambda ctx, row: immediate_notice.run_due(ctx, row.subject),
    DueKind.DIGEST: lambda ctx, row: weekly_send.run_due(ctx, row.subject),
    DueKind.BRIEF: lambda ctx, row: requested_reminder.run_due(ctx, row.subject),
}
