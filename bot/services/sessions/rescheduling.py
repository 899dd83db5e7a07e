"""What is planned for all clients of a practitioner, planned again after their holidays have changed."""

from bot.services.context import Context
from bot.services.sessions import cadences, planned_sessions
from flows.dyads import lifecycle
from flows.ids import PractitionerId
from storage.repositories import dyads


def reschedule_clients(ctx: Context, practitioner: PractitionerId) -> None:
    """Plan the sessions and cadence check-ins of each of a practitioner's clients again."""
    for dyad in dyads.of_practitioner(ctx, practitioner):
        planned_sessions.refresh(ctx, dyad)
        if lifecycle.is_participating(dyad.state):
            cadences.schedule_next(ctx, dyad)
