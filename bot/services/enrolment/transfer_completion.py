"""A transfer carried out: the former dyad closed, a new one made."""

from bot.services.context import Context
from bot.services.events import publication
from bot.services.participation import activation, notices, participation, scheduled_work
from flows.dyads.lifecycle import DyadState
from flows.enrolment import labels
from flows.text.sanitize import comparison_key
from storage.repositories import consents, dyads
from storage.repositories.dyads import Dyad
from storage.repositories.practitioners import Practitioner


def complete_transfer(ctx: Context, dyad: Dyad, to: Practitioner) -> Dyad:
    """Close the dyad with the former practitioner and return an active one with the new."""
    publication.publish_leaving(ctx, dyad)
    participation.close_open_check_ins(ctx, dyad)
    scheduled_work.cancel_scheduled(ctx, dyad)
    if dyad.state is not DyadState.ENDED:  # after an end the practitioner knows already
        notices.notify_practitioner(ctx, dyad, "client-moved")
    dyads.set_state(ctx, dyad.id, DyadState.MOVED)
    made = dyads.add_for_client(ctx, dyad.client, dyad.person, to.id, _free_label(ctx, dyad, to))
    consents.renew(ctx, dyad.client)
    activation.activate(ctx, made.id)
    return dyads.get(ctx, made.id)


def _free_label(ctx: Context, dyad: Dyad, to: Practitioner) -> str:
    """Return the client's label, numbered if the new practitioner has another client of that label."""
    return labels.make_unique(
        dyad.label, {comparison_key(each.label) for each in dyads.of_practitioner(ctx, to.id)}
    )
