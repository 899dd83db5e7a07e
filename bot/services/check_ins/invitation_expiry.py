"""What follows when an invitation closes unanswered: a silence or, if its question could not be sent, a notice."""

from bot.services.check_ins import completion, practitioner_notices
from bot.services.context import Context
from storage.repositories import check_ins, outbox_messages
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.outbox_messages import OutboxKind


def is_question_unsent(ctx: Context, check_in: CheckIn) -> bool:
    """Return whether the check-in's question still waits to be sent, as it does while Telegram is away."""
    return outbox_messages.is_unsent(ctx, check_in.id, OutboxKind.QUESTION)


def record(ctx: Context, check_in: CheckIn, phase: CheckInPhase, *, was_sent: bool) -> None:
    """Record a silence, which may be a finding, or that nobody was asked, of which the practitioner is notified.

    ``phase`` is the one in which the check-in has ended.
    """
    if was_sent:
        completion.record_silence(ctx, check_in)
        return
    check_ins.set_phase(ctx, check_in.id, phase, asked_at=None)
    practitioner_notices.notify_not_asked(ctx, check_in)
