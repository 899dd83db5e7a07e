"""What an outcome means for a letter, and for the check-in it shows."""

from datetime import timedelta

from bot.services.alerts import escalation
from bot.services.context.context import Context
from bot.services.delivery import reachability
from bot.services.digests import report_failure
from bot.services.messaging import outbox
from bot.services.messaging.messenger import (
    Outcome,
    OutcomeUnknown,
    RecipientUnreachable,
    Rejected,
    RetryLater,
    Sent,
    Unauthorized,
)
from bot.services.messaging.outbound_actions import OutboundAction
from bot.services.privacy import erasure
from storage.repositories import outbox_messages
from storage.repositories.outbox_messages import OutboxMessage

MAX_ATTEMPTS = 8
MIN_RETRY_DELAY, MAX_RETRY_DELAY = timedelta(seconds=2), timedelta(minutes=2)
REPLY_RETRY_DELAY, DIGEST_RETRY_DELAY = timedelta(seconds=30), timedelta(minutes=10)
DIGEST_PAGE_INTERVAL = timedelta(seconds=1)
"""Between the messages of one digest: Telegram takes about one a second for a chat."""


def record(ctx: Context, letter: OutboxMessage, outcome: Outcome) -> None:
    """Write down what became of a letter, and what follows. That it arrived counts whenever that is learned; whatever
    else came of it, once its lease has ended, is the affair of whoever has it in hand now.
    """
    if not isinstance(outcome, Sent) and not outbox_messages.is_leased(ctx, letter):
        return
    match outcome:
        case Sent(message_id):
            _sent(ctx, letter, message_id)
        case RetryLater(problem, wait):
            _again(ctx, letter, problem, timedelta(seconds=wait))
        case OutcomeUnknown(problem):
            outcome_unknown(ctx, letter, problem)
        case Unauthorized(problem):
            outbox_messages.retry_at(ctx, letter, ctx.now, problem)
        case RecipientUnreachable(problem):
            outbox_messages.finish(ctx, letter, "dead", problem=problem)
            reachability.mark_unreachable(ctx, letter.chat_key)
        case Rejected(problem):
            _refused(ctx, letter, problem)
    if letter.kind == escalation.KIND and isinstance(outcome, RecipientUnreachable | Rejected):
        escalation.record_undelivered(ctx, letter)
    if letter.kind in (erasure.FAREWELL, outbox.FILE) and outbox_messages.is_over(ctx, letter):
        _leave_no_trace(ctx, letter)


def _leave_no_trace(ctx: Context, letter: OutboxMessage) -> None:
    """Once it is over: of some letters nothing stays."""
    if letter.kind == erasure.FAREWELL:
        erasure.farewell_delivered(ctx, letter.chat_key)
    elif letter.kind == outbox.FILE:
        outbox_messages.erase_payload(ctx, letter)


def _refused(ctx: Context, letter: OutboxMessage, problem: str) -> None:
    outbox_messages.finish(ctx, letter, "dead", problem=problem)
    if letter.kind == "show" and letter.subject is not None:
        reachability.resend_after_rejection(ctx, letter.subject)
    elif letter.kind == "reply":
        report_failure.report_failed(ctx, letter)


def _sent(ctx: Context, letter: OutboxMessage, message_id: int | None) -> None:
    outbox_messages.finish(ctx, letter, "sent", message_id)
    if letter.kind == "digest":
        outbox_messages.delay_chat(ctx, letter.chat_key, letter.kind, ctx.now + DIGEST_PAGE_INTERVAL)
    if letter.kind == escalation.KIND:
        escalation.record_delivered(ctx, letter)
    elif letter.subject is not None and message_id is not None:
        reachability.record_arrival(ctx, letter.subject, message_id)


def outcome_unknown(ctx: Context, letter: OutboxMessage, problem: str = "sender died") -> None:
    """It may have been shown, or not.

    What repeats freely is repeated; so is an alert, since a doubled one is better than none. A reply is sent once
    more; a digest too, saying so. A question is held, and offered again where the one before it stands; an answer
    will prove it, and otherwise the reminder is the second try.
    """
    if letter.kind == escalation.KIND or OutboundAction.from_json(letter.payload).repeatable:
        if letter.attempts + 1 < MAX_ATTEMPTS:
            _again(ctx, letter, problem)
        else:
            outbox_messages.finish(ctx, letter, "dead", problem=problem)
    elif letter.kind in ("reply", outbox.NEWS, outbox.FILE) and letter.attempts == 0:
        outbox_messages.retry_at(ctx, letter, ctx.now + REPLY_RETRY_DELAY, problem)
    else:
        outbox_messages.finish(ctx, letter, "uncertain", problem=problem)
        if letter.kind == "digest":
            reachability.resend_digest(ctx, letter, ctx.now + DIGEST_RETRY_DELAY)
        elif letter.subject is not None:
            reachability.reoffer_uncertain(ctx, letter.subject)


def _again(ctx: Context, letter: OutboxMessage, problem: str, at_least: timedelta = timedelta()) -> None:
    """Tried again, however long the way is cut: a letter is not lost because a network was."""
    wait = min(MIN_RETRY_DELAY * 2 ** min(letter.attempts, 10), MAX_RETRY_DELAY)
    outbox_messages.retry_at(ctx, letter, ctx.now + max(wait, at_least), problem)
