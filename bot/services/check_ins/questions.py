"""Asking a check-in's first question.

Every due row checks again when it runs: the client takes part and can be reached, the check-in is open, and no quiet
hours run.
"""

from bot.services.check_ins import display, queue, send_decision
from bot.services.check_ins.addressee import asked_person
from bot.services.check_ins.loader import load
from bot.services.check_ins.reassurance import first_state
from bot.services.check_ins.reminders import delay_reminder
from bot.services.consent import consent_renewal
from bot.services.context import Contact, Context
from storage.repositories import check_ins, due, people
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind

WAITING = (CheckInPhase.PLANNED, CheckInPhase.QUEUED)


def ask(ctx: Context, check_in_id: str) -> None:
    """Ask a check-in that is due; queue it if another one of this person is in front."""
    check_in = check_ins.find(ctx, check_in_id)
    if check_in is None or check_in.phase not in WAITING:
        return
    person = asked_person(ctx, check_in)
    if not send_decision.apply_send_decision(ctx, DueKind.ASK, check_in, person):
        return
    if queue.is_occupied(ctx, check_in):
        queue.enqueue(ctx, check_in)
        return
    ask_now(ctx, check_in, person)


def ask_now(ctx: Context, check_in: CheckIn, person: Contact) -> None:
    """Send the first question at any hour; queue it if the client has to consent again first."""
    due.cancel(ctx, DueKind.ASK, check_in.id)
    if consent_renewal.request_if_outdated(ctx, person, check_in):
        queue.enqueue(ctx, check_in)
        return
    people.lock_row(ctx, check_in.person)
    state = first_state(ctx, check_in, person.programme)
    check_ins.set_phase(ctx, check_in.id, CheckInPhase.ASKED, asked_at=ctx.now)
    check_ins.store_conversation(ctx, check_in, state.to_json())
    delay_reminder(ctx, check_in, person)
    display.send_first(ctx, load(ctx, check_in, person), state)
