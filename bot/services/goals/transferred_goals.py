"""A client's own goals after a transfer: the client may take them along; they stay hidden until shown anew.

The former practitioner's goals, and what either said of the other's, stay in the former dyad.
"""

from bot.services.context import Context, KnownContact
from bot.services.goals import changes, screens
from bot.services.goals.side import GoalSide, may_name, own_goals, side_of_client
from bot.services.messaging import outbox
from flows.goals import MAX_GOALS, Goal, active
from flows.instruments import Perspective
from storage.repositories import dyads, goals, practitioners, transfer_requests
from storage.repositories.dyads import Dyad


def offer(ctx: Context, client: KnownContact, dyad: Dyad) -> None:
    """Ask a client who goes on in this dyad whether to take their goals along, if they have any."""
    side = side_of_client(ctx, client, dyad)
    earlier, named = transfer_requests.earlier_dyad(ctx, dyad.id), _earlier_goals(ctx, side)
    if earlier is None or not named or not may_name(side):
        return
    before = practitioners.get(ctx, dyads.get(ctx, earlier).practitioner).name
    message = screens.offer_earlier_goals(side, named, before)
    outbox.notify(ctx, side.contact, message, key=f"goals-take:{dyad.id}")


def take_along(ctx: Context, side: GoalSide) -> None:
    """Add the client's goals of the dyad before this one, hidden, as far as there is room; each only once."""
    every = goals.of_dyad(ctx, side.dyad.id)
    known = {(each.category, each.words) for each in every if each.perspective is side.perspective}
    for goal in _earlier_goals(ctx, side):
        words = goal.words if side.allows_words else None
        has_room = len(own_goals(ctx, side)) < MAX_GOALS
        if has_room and goal.category in side.categories and (goal.category, words) not in known:
            made = changes.add(ctx, side, goal.category)
            if words is not None:
                changes.say_in_words(ctx, side, made, words)


def _earlier_goals(ctx: Context, side: GoalSide) -> tuple[Goal, ...]:
    earlier = transfer_requests.earlier_dyad(ctx, side.dyad.id) if side.is_client else None
    return active(goals.of_dyad(ctx, earlier), Perspective.CLIENT) if earlier else ()
