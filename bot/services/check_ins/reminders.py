"""The reminder of an open check-in, and the time to which its person has snoozed it."""

from datetime import timedelta
from typing import Literal

from bot.services.check_ins import display, send_decision
from bot.services.check_ins.addressee import asked_person
from bot.services.check_ins.loader import load
from bot.services.consent import consent_renewal
from bot.services.context import Contact, Context
from flows.conversation import ConversationPhase, State
from flows.scheduling.quiet import after_quiet
from flows.scheduling.snooze import snooze_until
from storage.repositories import check_ins, due
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.outbox_messages import OutboxKind

MAX_EARLY = timedelta(minutes=30)  # a planned reminder that is earlier than meant by less than this stays


def delay_reminder(ctx: Context, check_in: CheckIn, person: Contact) -> None:
    """Move the reminder of a check-in that was asked late; drop it if too little time is left before closing."""
    policy = person.programme.policy
    planned = due.get_moment(ctx, DueKind.REMIND, check_in.id)
    at = after_quiet(ctx.now + policy.remind_after, person.zone, *person.quiets)
    if planned is None or planned >= at - MAX_EARLY:
        return
    if check_in.closes_at is not None and at > check_in.closes_at - policy.least_room:
        due.cancel(ctx, DueKind.REMIND, check_in.id)
    else:
        due.schedule(ctx, DueKind.REMIND, check_in.id, at)


def remind(ctx: Context, check_in_id: str) -> None:
    """Send the due reminder with the open question, unless the check-in is over or snoozed."""
    check_in = check_ins.find(ctx, check_in_id)
    if check_in is None or check_in.phase is not CheckInPhase.ASKED:
        return
    if is_snoozed(check_in):
        return
    person = asked_person(ctx, check_in)
    if not send_decision.apply_send_decision(ctx, DueKind.REMIND, check_in, person):
        return
    if consent_renewal.request_if_outdated(ctx, person, check_in):
        return
    key = f"checkin:{check_in.id}:remind:{'requested' if check_in.reminder_requested_at else '1'}"
    display.send_new(ctx, load(ctx, check_in, person), key, OutboxKind.REMINDER, preface="checkin-reminder")


def is_snoozed(check_in: CheckIn) -> bool:
    """Return whether its person has put the check-in off to a later time."""
    return State.from_json(check_in.state).phase is ConversationPhase.SNOOZED


def may_be_requested(check_in: CheckIn) -> bool:
    """Return whether a practitioner may ask for a reminder: once, and not after the client has put it off."""
    is_open = check_in.phase is CheckInPhase.ASKED and not is_snoozed(check_in)
    return is_open and check_in.reminder_requested_at is None


def request(ctx: Context, check_in: CheckIn) -> bool:
    """Plan the reminder for now or the end of the client's quiet hours, in place of one that is still due.

    Return False, having done nothing, if one was requested before or too little time is left before closing.
    """
    person = asked_person(ctx, check_in)
    at = after_quiet(ctx.now, person.zone, *person.quiets)
    room = person.programme.policy.least_room
    if not may_be_requested(check_in) or (check_in.closes_at is not None and at > check_in.closes_at - room):
        return False
    if not check_ins.record_reminder_request(ctx, check_in.id):
        return False
    due.schedule(ctx, DueKind.REMIND, check_in.id, at)
    return True


def snooze(
    ctx: Context, check_in: CheckIn, person: Contact, until: Literal["hour", "evening", "tomorrow"]
) -> None:
    """Plan when a snoozed check-in is shown again: outside quiet hours, and not if it closes before."""
    at = snooze_until(until, ctx.now, person.zone, *person.quiets, closes_at=check_in.closes_at)
    due.cancel(ctx, DueKind.REMIND, check_in.id)
    due.cancel(ctx, DueKind.SNOOZE_END, check_in.id)
    if at is not None:
        due.schedule(ctx, DueKind.SNOOZE_END, check_in.id, at)


def cancel_snooze(ctx: Context, check_in: CheckIn) -> None:
    """Cancel the end of a snooze: its person has gone on before."""
    due.cancel(ctx, DueKind.SNOOZE_END, check_in.id)
