"""Handling a tap in a check-in: one step of the rules and what follows, in one transaction."""

from dataclasses import replace

from bot.services.answering.apply_step import apply_step
from bot.services.answering.open_check_in import close_if_lapsed
from bot.services.check_ins import display
from bot.services.check_ins.loader import LoadedCheckIn, load
from bot.services.consent import consent_renewal
from bot.services.context import CallbackTap, Contact, Context, access
from bot.services.messaging import outbox
from flows.conversation import AnswerTap, decode
from flows.errors import NotAccessible
from storage.repositories import check_ins, outbox_messages
from storage.repositories.check_ins import CheckInPhase


def answer_tap(ctx: Context, contact: Contact, tap: CallbackTap) -> None:
    """Handle a tap on a check-in's button. Raises NotAccessible if it names no check-in of this person."""
    answer = decode(tap.data)
    if answer is None:
        raise NotAccessible
    check_in = load(ctx, access.own_check_in(ctx, contact, answer.check_in), contact)
    if tap.message_id is not None:
        outbox_messages.mark_proven(ctx, check_in.row.id)
    if check_in.row.phase is not CheckInPhase.ASKED:
        key = "checkin-notice-already" if answer == check_in.state.last_tap else "check-in-over"
        display.update_tapped(ctx, check_in, tap, check_in.state, _notice(check_in, key))
    elif close_if_lapsed(ctx, check_in.row):
        outbox.answer_callback(ctx, contact, tap, _notice(check_in, "check-in-over"))
    elif consent_renewal.request_if_outdated(ctx, contact, check_in.row, replying=True):
        outbox.answer_callback(ctx, contact, tap)
    else:
        _apply_tap(ctx, check_in, tap, answer)


def _notice(check_in: LoadedCheckIn, key: str | None) -> str | None:
    return check_in.contact.voice.plain(key) if key else None


def _apply_tap(ctx: Context, check_in: LoadedCheckIn, tap: CallbackTap, answer: AnswerTap) -> None:
    step = check_in.advance(answer, ctx.now)
    apply_step(ctx, check_in, step)
    shown = _shown_after_tap(ctx, check_in, tap)
    display.update_tapped(ctx, check_in, shown, step.state, _notice(check_in, step.notice))


def _shown_after_tap(ctx: Context, check_in: LoadedCheckIn, tap: CallbackTap) -> CallbackTap:
    """Return the tap as one in the message that shows the check-in from now on, the newest that is known.

    A tap in a newer message than the known one proves that it has arrived: the known one is removed. An older one is
    removed itself: that it arrived may have been unknown until now. Telegram's numbers grow within a chat.
    """
    tapped, known = tap.message_id, check_in.row.message_id
    if tapped is None or tapped == known:
        return tap
    if known is not None and tapped < known:
        display.remove_message(ctx, check_in.contact, tapped)
        return replace(tap, message_id=known)
    check_ins.set_message_id(ctx, check_in.row.id, tapped)
    if known is not None:
        display.remove_message(ctx, check_in.contact, known)
    return tap
