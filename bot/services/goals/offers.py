"""The offer to name goals, made to a client once."""

from bot.services.context import Context
from bot.services.goals import screens
from bot.services.goals.side import GoalSide
from bot.services.messaging import outbox
from flows.instruments import Perspective
from storage.repositories import check_ins, goal_comparisons
from storage.repositories.check_ins import CheckInPhase


def offer_once(ctx: Context, side: GoalSide) -> None:
    """Offer a client to name goals if they have sent enough check-ins and were not offered it before."""
    if goal_comparisons.was_offered(ctx, side.dyad.id, Perspective.CLIENT):
        return
    done = check_ins.of_dyad(ctx, side.dyad.id, Perspective.CLIENT, CheckInPhase.DONE)
    if len(done) >= side.contact.programme.goals.offer_after:
        goal_comparisons.record_offer(ctx, side.dyad.id, Perspective.CLIENT)
        outbox.notify(ctx, side.contact, screens.offer(side), key=f"goals-offer:{side.dyad.id}")
