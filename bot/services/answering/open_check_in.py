"""The check-in that is open for a person, closing those that have lapsed, and going on with one that has closed."""

from datetime import datetime, timedelta

from bot.services.check_ins import closure, queue
from bot.services.context import Contact, Context, KnownContact
from bot.services.upcoming.upcoming_sessions import next_session
from flows.conversation import ConversationPhase, State
from flows.dyads import lifecycle
from flows.instruments import Perspective
from flows.scheduling.lapse import has_lapsed
from storage.repositories import check_ins, dyads
from storage.repositories.check_ins import CheckIn, CheckInPhase

KEPT_FOR = timedelta(days=1)  # how long after its end a check-in can go on with the answers given
MIN_REOPENED = timedelta(minutes=5)


def close_if_lapsed(ctx: Context, row: CheckIn) -> bool:
    """Close a check-in whose time is over; return whether it was."""
    if not has_lapsed(row.closes_at, ctx.now):
        return False
    closure.close(ctx, row.id)
    return True


def open_check_in(ctx: Context, contact: Contact, perspective: Perspective | None = None) -> CheckIn | None:
    """Return the check-in (of this ``perspective``) that this person can answer now, after closing lapsed ones."""
    if contact.person is None:
        return None
    for row in check_ins.of_person(ctx, contact.person.id, CheckInPhase.ASKED):
        close_if_lapsed(ctx, row)
    return queue.front_check_in(ctx, contact.person.id, perspective)


def own_check_in(ctx: Context, contact: Contact) -> CheckIn | None:
    """Return the open check-in about a client's own work; for a practitioner who is no client, their form."""
    return open_check_in(ctx, contact, Perspective.CLIENT if contact.dyads else None)


def closed_with_answers(
    ctx: Context, contact: KnownContact, perspective: Perspective = Perspective.CLIENT
) -> tuple[CheckIn, datetime] | None:
    """Return the check-in that closed with unsent answers less than a day ago, and until when it can go on.

    It goes on for a day at most, and not into the next session. None if there is none, or no time is left.
    """
    closed = check_ins.of_person(ctx, contact.person.id, CheckInPhase.CLOSED, CheckInPhase.DROPPED)
    for row in reversed(closed):
        if row.perspective is not perspective or row.ended_at is None:
            continue
        state = State.from_json(row.state)
        if state.phase is not ConversationPhase.EXPIRED or not state.answers:
            continue
        dyad = dyads.get(ctx, row.dyad)
        following = next_session(ctx, dyad, row.ended_at)
        closes_at = min(row.ended_at + KEPT_FOR, following or row.ended_at + KEPT_FOR)
        if closes_at - ctx.now >= MIN_REOPENED and lifecycle.is_participating(dyad.state):
            return row, closes_at
    return None


def waiting_check_ins(ctx: Context, contact: KnownContact) -> list[CheckIn]:
    """Return this person's check-ins that are planned or queued, oldest first."""
    return check_ins.of_person(ctx, contact.person.id, CheckInPhase.QUEUED, CheckInPhase.PLANNED)
