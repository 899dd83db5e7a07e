"""The due rows of check-ins and of questions about goals."""

from collections.abc import Callable, Mapping

from bot.services.check_ins import closure, questions, reminders, resumption
from bot.services.context.context import Context
from bot.services.goals import reviews
from storage.repositories.due import Due, DueKind

CHECK_IN_HANDLERS: Mapping[DueKind, Callable[[Context, Due], None]] = {
    DueKind.ASK: lambda ctx, row: questions.ask(ctx, row.subject),
    DueKind.SNOOZE_END: lambda ctx, row: resumption.end_snooze(ctx, row.subject),
    DueKind.REMIND: lambda ctx, row: reminders.remind(ctx, row.subject),
    DueKind.CLOSE: lambda ctx, row: closure.close(ctx, row.subject),
    DueKind.GOALS: lambda ctx, row: reviews.run_due(ctx, row.subject),
}
