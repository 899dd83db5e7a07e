"""The moment at which a client takes part: confirmed, begun again, or come from another practitioner."""

from bot.services.context.context import Context
from bot.services.events import publication
from bot.services.sessions import cadences
from flows.dyads.lifecycle import DyadState
from flows.ids import DyadId
from storage.repositories import dyads


def activate(ctx: Context, dyad_id: DyadId) -> None:
    """Make a dyad active, schedule its next cadence check-in, and tell other programs."""
    dyads.set_state(ctx, dyad_id, DyadState.ACTIVE)
    dyad = dyads.get(ctx, dyad_id)
    cadences.schedule_next(ctx, dyad)
    publication.publish_client(ctx, publication.EventKind.CLIENT_JOINED, dyad)
