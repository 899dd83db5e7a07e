"""The check-in that a cadence's date brings."""

from datetime import datetime

from bot.services.check_ins import practitioner_notices
from bot.services.check_ins.creation import create_scheduled
from bot.services.context import contact
from bot.services.context.context import Context
from flows.ids import PersonId
from flows.instruments import Perspective
from flows.scheduling.check_in import plan_moments_from
from flows.scheduling.jitter import stable_share
from flows.scheduling.local import local_time
from storage.repositories.dyads import Dyad


def plan_check_in(
    ctx: Context, dyad: Dyad, person: PersonId, start: datetime, following: datetime | None
) -> None:
    """Plan the client's check-in from ``start`` on; it closes before the ``following`` date.

    If quiet hours leave no time to ask, the practitioner is notified instead.
    """
    client = contact.in_programme(ctx, contact.from_person(ctx, person), dyad)
    date = local_time(start, client.zone).date().isoformat()
    spread = stable_share(dyad.id, date)  # so that not all clients are asked at the same moment
    policy = client.programme.policy
    moments = plan_moments_from(policy, start, client.zone, following, client.own_quiet, part=spread)
    if moments is None:
        practitioner_notices.notify_no_sendable_time(ctx, dyad, client)
        return
    create_scheduled(ctx, client.programme, dyad, person, Perspective.CLIENT, None, moments)
