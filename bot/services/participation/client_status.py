"""How each client stands, in one word for whoever may know it: their practitioner, and the operator."""

from collections.abc import Mapping, Sequence

from bot.services.consent import consent
from bot.services.context.context import Context
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.ids import DyadId
from storage.repositories import invites, people
from storage.repositories.dyads import Dyad

UNREACHABLE = "unreachable"
EXPIRED = "expired"
ASKED_ANEW = "asked-anew"


def of_all(ctx: Context, those: Sequence[Dyad]) -> Mapping[DyadId, str]:
    """A dyad's state, unless there is more to say: asked to agree anew, out of reach, or the invitation is over."""
    expired, away = invites.expired(ctx), people.unreachable(ctx)
    return {each.id: _of(ctx, each, each.id in expired, each.person in away) for each in those}


def _of(ctx: Context, dyad: Dyad, expired: bool, away: bool) -> str:
    if consent.is_outdated(ctx, dyad):
        return ASKED_ANEW
    if away and not lifecycle.is_over(dyad.state):
        return UNREACHABLE
    return EXPIRED if expired and dyad.state is DyadState.INVITED else str(dyad.state)
