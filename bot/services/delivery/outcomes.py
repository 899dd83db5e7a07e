"""What the outcome of a delivery means for an outbox message and for what it is about."""

from collections.abc import Iterable
from datetime import timedelta
from typing import assert_never

from bot.services.alerts import alert_receipts
from bot.services.context.context import Context
from bot.services.delivery import reachability
from bot.services.digests import report_failure
from bot.services.messaging import outbound_actions
from bot.services.messaging.messenger import (
    Outcome,
    OutcomeUnknown,
    RecipientUnreachable,
    Rejected,
    RetryLater,
    Sent,
    Unauthorized,
)
from bot.services.messaging.outbound_actions import (
    EditMessage,
    OutboundAction,
    SendRendered,
    UnreadableAction,
)
from bot.services.messaging.outbox_kinds import POLICY, AfterDelivery, RejectedPolicy, UnknownPolicy
from bot.services.privacy import farewells
from storage.repositories import check_ins, outbox_messages
from storage.repositories.outbox_messages import SHOWING_CHECK_IN, OutboxKind, OutboxMessage, OutboxState

MAX_UNKNOWN_OUTCOMES = 8
EDITS = frozenset((OutboxKind.EDIT, OutboxKind.CHECK_IN_EDIT))
QUESTIONS = frozenset((OutboxKind.QUESTION, OutboxKind.REMINDER))
FIRST_RETRY_DELAY = timedelta(seconds=0.5)
"""Most calls that fail are met by one lost connection: the next one works."""
MIN_RETRY_DELAY, MAX_RETRY_DELAY = timedelta(seconds=2), timedelta(minutes=2)
REPLY_RETRY_DELAY, DIGEST_RETRY_DELAY = timedelta(seconds=30), timedelta(minutes=10)


def load_shown(ctx: Context, messages: Iterable[OutboxMessage]) -> None:
    """Read in one statement what `record` needs of the check-ins that these messages show."""
    shown = (each.subject for each in messages if each.kind in SHOWING_CHECK_IN)
    check_ins.load_shown(ctx, {subject for subject in shown if subject is not None})


def record(ctx: Context, message: OutboxMessage, outcome: Outcome) -> None:
    """Record the outcome of a claimed message and do what follows from it.

    Once the lease has expired, only `Sent` counts: everything else is decided by the worker that claims it next.
    """
    if not isinstance(outcome, Sent) and not outbox_messages.is_leased(ctx, message):
        return
    match outcome:
        case Sent(message_id):
            _record_sent(ctx, message, message_id)
        case RetryLater(problem, wait_seconds):
            _retry(ctx, message, problem, timedelta(seconds=wait_seconds))
        case OutcomeUnknown(problem):
            _resolve_unknown(ctx, message, problem)
        case Unauthorized(problem):
            _retry(ctx, message, problem)
        case RecipientUnreachable(problem):
            outbox_messages.finish(ctx, message, OutboxState.DEAD, problem=problem)
            reachability.mark_unreachable(ctx, message.chat_key)
            if message.kind is OutboxKind.ALERT:
                alert_receipts.record_undelivered(ctx, message)
        case Rejected(problem):
            outbox_messages.finish(ctx, message, OutboxState.DEAD, problem=problem)
            _follow_rejection(ctx, message)
        case _:
            assert_never(outcome)
    _delete_if_over(ctx, message)


def _record_sent(ctx: Context, message: OutboxMessage, message_id: int | None) -> None:
    outbox_messages.finish(ctx, message, OutboxState.SENT, message_id)
    policy = POLICY[message.kind]
    if policy.min_interval:
        outbox_messages.delay_chat(ctx, message.chat_key, message.kind, ctx.now + policy.min_interval)
    if message.kind is OutboxKind.ALERT:
        alert_receipts.record_delivered(ctx, message)
    elif message.kind in SHOWING_CHECK_IN and message.subject is not None and message_id is not None:
        reachability.record_arrival(ctx, message.subject, message_id)


def _follow_rejection(ctx: Context, message: OutboxMessage) -> None:
    match POLICY[message.kind].rejected:
        case RejectedPolicy.GIVE_UP:
            pass
        case RejectedPolicy.RESEND_AS_NEW:
            if message.subject is not None:
                action = _read(message)
                edited = action.message_id if isinstance(action, EditMessage) else None
                reachability.resend_after_rejection(ctx, message.subject, edited)
        case RejectedPolicy.REPORT_FAILED_PDF:
            action = _read(message)
            if isinstance(action, SendRendered) and action.job.reports:
                report_failure.notify_report_failed(ctx, message.chat_key)
        case RejectedPolicy.NOTIFY_NEXT_READER:
            alert_receipts.record_undelivered(ctx, message)
        case unhandled:
            assert_never(unhandled)


def record_expired_lease(ctx: Context, message: OutboxMessage) -> None:
    """Handle a message whose sender died: its outcome is unknown. What is repeated is due at once.

    Telegram has refused nothing.
    """
    _resolve_unknown(ctx, message, "sender died", max_delay=timedelta())
    _delete_if_over(ctx, message)


def _resolve_unknown(
    ctx: Context, message: OutboxMessage, problem: str, max_delay: timedelta = MAX_RETRY_DELAY
) -> None:
    """Decide about a message that may have been delivered or not, as the policy of its kind says."""
    action = _read(message)
    policy = POLICY[message.kind].unknown
    if action is not None and outbound_actions.is_repeatable(action):
        policy = UnknownPolicy.RESEND
    match policy:
        case UnknownPolicy.RESEND if message.unknown_outcomes + 1 < MAX_UNKNOWN_OUTCOMES:
            _retry(ctx, message, problem, is_unknown=True, max_delay=max_delay)
        case UnknownPolicy.RESEND:
            outbox_messages.finish(ctx, message, OutboxState.DEAD, problem=problem)
        case UnknownPolicy.RESEND_ONCE if message.unknown_outcomes == 0:
            outbox_messages.retry_at(ctx, message, ctx.now + REPLY_RETRY_DELAY, problem, is_unknown=True)
        case UnknownPolicy.RESEND_ONCE | UnknownPolicy.GIVE_UP:
            outbox_messages.finish(ctx, message, OutboxState.UNCERTAIN, problem=problem)
        case UnknownPolicy.RESEND_MARKED:
            outbox_messages.finish(ctx, message, OutboxState.UNCERTAIN, problem=problem)
            reachability.resend_digest(ctx, message, action, ctx.now + DIGEST_RETRY_DELAY)
        case UnknownPolicy.OFFER_IN_PLACE:
            outbox_messages.finish(ctx, message, OutboxState.UNCERTAIN, problem=problem)
            if message.subject is not None:
                reachability.reoffer_uncertain(ctx, message.subject)
        case _:
            assert_never(policy)


def drop_if_outdated(ctx: Context, message: OutboxMessage) -> bool:
    """Drop a claimed message that would show an old question again; return whether it was dropped.

    An edit is outdated once a newer one of the same message has been sent; a process that was killed, or cut off
    between its commit and the sending, has left it behind. A question that could not be sent at first is, once its
    check-in is over: it was in hand when the check-in closed.
    """
    if _is_shown_over(ctx, message):
        problem = "a newer one was sent"
    elif _is_check_in_over(ctx, message):
        problem = "its check-in is over"
    else:
        return False
    outbox_messages.finish(ctx, message, OutboxState.DROPPED, problem=problem)
    return True


def _is_shown_over(ctx: Context, message: OutboxMessage) -> bool:
    action = _read(message) if message.kind in EDITS else None
    return isinstance(action, EditMessage) and outbox_messages.is_shown_over(ctx, message, action.message_id)


def _is_check_in_over(ctx: Context, message: OutboxMessage) -> bool:
    if message.kind not in QUESTIONS or message.subject is None or not message.attempts:
        return False
    check_in = check_ins.find(ctx, message.subject)
    return check_in is None or check_in.phase in check_ins.OVER


def _delete_if_over(ctx: Context, message: OutboxMessage) -> None:
    deletes = POLICY[message.kind].deletes
    if deletes is AfterDelivery.NOTHING or not outbox_messages.is_over(ctx, message):
        return
    if deletes is AfterDelivery.MESSAGE:
        outbox_messages.remove(ctx, message)
    else:
        farewells.farewell_delivered(ctx, message.chat_key)


def _read(message: OutboxMessage) -> OutboundAction | None:
    """Return the message's action; None if this version of the program cannot read it."""
    try:
        return outbound_actions.from_json(message.payload)
    except UnreadableAction:
        return None


def _retry(
    ctx: Context,
    message: OutboxMessage,
    problem: str,
    min_delay: timedelta = timedelta(),
    *,
    is_unknown: bool = False,
    max_delay: timedelta = MAX_RETRY_DELAY,
) -> None:
    """Try again soon, then after a delay that doubles with each attempt, whose number has no limit here."""
    delay = MIN_RETRY_DELAY * 2 ** min(message.attempts, 10) if message.attempts else FIRST_RETRY_DELAY
    at = ctx.now + max(min(delay, max_delay), min_delay)
    outbox_messages.retry_at(ctx, message, at, problem, is_unknown=is_unknown)
