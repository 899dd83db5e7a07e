"""The check-in that is open for a person, and closing those that have lapsed."""

from bot.services.check_ins import closure, queue
from bot.services.context import Contact, Context, KnownContact
from flows.scheduling.lapse import has_lapsed
from storage.repositories import check_ins
from storage.repositories.check_ins import CheckIn, CheckInPhase


def close_if_lapsed(ctx: Context, row: CheckIn) -> bool:
    """Close a check-in whose time is over; return whether it was."""
    if not has_lapsed(row.closes_at, ctx.now):
        return False
    closure.close(ctx, row.id)
    return True


def open_check_in(ctx: Context, contact: Contact) -> CheckIn | None:
    """Return the check-in that this person can answer now, after closing lapsed ones."""
    if contact.person is None:
        return None
    for row in check_ins.of_person(ctx, contact.person.id, CheckInPhase.ASKED):
        close_if_lapsed(ctx, row)
    return queue.front_check_in(ctx, contact.person.id)


def waiting_check_ins(ctx: Context, contact: KnownContact) -> list[CheckIn]:
    """Return this person's check-ins that are planned or queued, oldest first."""
    return check_ins.of_person(ctx, contact.person.id, CheckInPhase.QUEUED, CheckInPhase.PLANNED)
