"""Deciding whether a check-in's due row may still send a message, and what follows if it may not."""

from bot.services.check_ins import practitioner_notices
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.scheduling.send_decision import (
    DueRow,
    Recipient,
    RowKind,
    SendAction,
    SendReason,
    SendVerdict,
    decide,
)
from storage.repositories import due, dyads, sessions
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind

KINDS = {DueKind.ASK: RowKind.ASK, DueKind.REMIND: RowKind.REMIND, DueKind.SNOOZE_END: RowKind.REMIND}


def _decide(ctx: Context, kind: DueKind, check_in: CheckIn, person: Contact) -> SendVerdict:
    """Return what to do now with a due row of a check-in."""
    room = person.programme.policy.least_room
    row = DueRow(
        KINDS[kind],
        useful_until=check_in.closes_at - room if check_in.closes_at else None,
        answered=check_in.phase is CheckInPhase.DONE,
        took_place=check_in.session is None or sessions.has_taken_place(ctx, check_in.session),
    )
    state = dyads.get(ctx, check_in.dyad).state
    recipient = Recipient(
        person.zone,
        person.quiets,
        consents=not lifecycle.is_unconfirmed(state),
        stopped=state is DyadState.STOPPED or lifecycle.is_over(state),
        unreachable=person.person is None or not person.person.reachable,
        paused=state is DyadState.PAUSED,
    )
    return decide(row, recipient, ctx.now)


def apply_send_decision(ctx: Context, kind: DueKind, check_in: CheckIn, person: Contact) -> bool:
    """Return whether a message may be sent now; if not, move the row, drop it or close the check-in."""
    verdict = _decide(ctx, kind, check_in, person)
    if verdict.act is SendAction.WAIT and verdict.until is not None:
        due.schedule(ctx, kind, check_in.id, verdict.until)
    elif verdict.act is SendAction.CLOSE:
        due.schedule(ctx, DueKind.CLOSE, check_in.id, ctx.now)
        if verdict.why is SendReason.TOO_LATE:
            practitioner_notices.notify_not_asked(ctx, check_in)
        practitioner_notices.notify_no_sendable_time(ctx, dyads.get(ctx, check_in.dyad), person)
    return verdict.act is SendAction.DO
