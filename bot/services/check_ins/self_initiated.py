"""A check-in that a client begins themselves, about the work of late. At most one a day."""

from datetime import timedelta

from bot.services.check_ins import questions
from bot.services.check_ins.creation import create
from bot.services.context.contact import Contact, KnownContact
from bot.services.context.context import Context
from bot.services.upcoming.upcoming_sessions import next_session
from flows.instruments import Perspective
from flows.scheduling.local import wall
from storage.repositories import check_ins, due
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad


def answered_today(ctx: Context, person: Contact, dyad: Dyad) -> bool:
    """Whether one was sent, or one of their own begun, on this date where they live."""
    today = wall(ctx.now, person.zone).date()
    every = check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, *CheckInPhase)
    moments = [
        each.made_at if each.wished else each.ended_at for each in every if _counts(each.wished, each.phase)
    ]
    return any(moment and wall(moment, person.zone).date() == today for moment in moments)


def _counts(wished: bool, phase: CheckInPhase) -> bool:
    return wished or phase is CheckInPhase.DONE


def start(ctx: Context, person: KnownContact, dyad: Dyad) -> None:
    """Ask now; it closes when the next session begins, or as others do. Nobody is reminded of it."""
    closes = ctx.now + person.programme.policy.close_after
    meets = next_session(ctx, dyad, ctx.now)
    if meets is not None:
        closes = min(closes, max(meets, ctx.now + timedelta(hours=1)))
    made = create(
        ctx,
        person.programme,
        dyad,
        person.person.id,
        Perspective.CLIENT,
        session=None,
        closes_at=closes,
        wished=True,
    )
    due.put(ctx, DueKind.CLOSE, made.id, closes)
    questions.ask_now(ctx, made, person)
