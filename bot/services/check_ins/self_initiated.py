"""Check-ins that a client begins, about the recent work, at most one a day."""

from datetime import datetime, timedelta

from bot.services.check_ins import questions
from bot.services.check_ins.creation import create
from bot.services.context.contact import Contact, KnownContact
from bot.services.context.context import Context
from bot.services.upcoming.upcoming_sessions import next_session
from flows.instruments import Perspective
from flows.scheduling.local import local_time
from storage.repositories import check_ins, due
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad

MIN_OPEN = timedelta(hours=1)  # even if a session begins before


def answered_today(ctx: Context, person: Contact, dyad: Dyad) -> bool:
    """Return whether the client has completed a check-in, or begun one, on today's date in their zone."""
    today = local_time(ctx.now, person.zone).date()
    every = check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, *CheckInPhase)
    moments = [
        each.made_at if each.wished else each.ended_at
        for each in every
        if each.wished or each.phase is CheckInPhase.DONE
    ]
    return any(moment and local_time(moment, person.zone).date() == today for moment in moments)


def start(ctx: Context, person: KnownContact, dyad: Dyad) -> None:
    """Ask the client now, without a reminder, and close by the start of the next session at the latest."""
    closes_at = closing_moment(ctx, person, dyad, ctx.now)
    made = create(
        ctx,
        person.programme,
        dyad,
        person.person.id,
        Perspective.CLIENT,
        session=None,
        closes_at=closes_at,
        wished=True,
    )
    due.schedule(ctx, DueKind.CLOSE, made.id, closes_at)
    questions.ask_now(ctx, made, person)


def closing_moment(ctx: Context, person: Contact, dyad: Dyad, asked_at: datetime) -> datetime:
    """Return when a check-in without a session closes that is asked then: by the next session at the latest."""
    closes_at = asked_at + person.programme.policy.close_after
    session_at = next_session(ctx, dyad, asked_at)
    return closes_at if session_at is None else min(closes_at, max(session_at, asked_at + MIN_OPEN))
