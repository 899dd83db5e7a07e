"""A person whose identity was confirmed by mistake, removed until they have sent an answer."""

from bot.services.context import Context
from bot.services.enrolment.identity_confirmation import add_again
from bot.services.privacy import client_erasure
from flows.dyads import lifecycle
from flows.instruments import Perspective
from storage.repositories import alerts, check_ins, dyads
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.dyads import Dyad


def may_be_wrong_person(ctx: Context, dyad: Dyad) -> bool:
    """Return whether a confirmation can still be undone: no answers were sent and no alert was raised.

    Not for a client transferred from another practitioner, whose identity is known.
    """
    if dyad.person is None or lifecycle.is_unconfirmed(dyad.state):
        return False
    of_this_client = [each for each in dyads.of_client(ctx, dyad.person) if each.client == dyad.client]
    alerted = alerts.list_recipients(ctx, dyad.id) or alerts.list_unseen(ctx, dyad.id)
    sent = check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, CheckInPhase.DONE)
    return len(of_this_client) == 1 and not alerted and not sent


def remove_wrong_person(ctx: Context, dyad: Dyad) -> Dyad:
    """Erase a person confirmed by mistake, without a message, and return a new dyad of the same label."""
    client_erasure.remove_silently(ctx, dyad)
    return add_again(ctx, dyad)
