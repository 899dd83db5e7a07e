"""What follows when an invitation closes unanswered: a silence or, if its question could not be sent, a notice."""

from bot.services.check_ins import completion, display, practitioner_notices
from bot.services.context import Context
from storage.repositories import check_ins, outbox_messages
from storage.repositories.check_ins import CheckIn, CheckInPhase


def is_question_unsent(ctx: Context, check_in: CheckIn) -> bool:
    """Return whether the check-in still waits to be shown, as question or reminder: Telegram was away all the time."""
    return check_in.message_id is None and outbox_messages.is_unsent(ctx, check_in.id, display.NEW_MESSAGES)


def record(ctx: Context, check_in: CheckIn, phase: CheckInPhase, *, was_sent: bool) -> None:
    """Record that the client did not answer or, if the question was not sent, notify the practitioner of that.

    ``phase`` is the one in which the check-in has ended.
    """
    if was_sent:
        completion.record_silence(ctx, check_in)
        return
    check_ins.set_phase(ctx, check_in.id, phase, asked_at=None)
    practitioner_notices.notify_not_asked(ctx, check_in)
