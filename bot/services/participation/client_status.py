"""A client's status in one word, as shown to their practitioner and the operator."""

from collections.abc import Mapping, Sequence

from bot.services.consent import consent
from bot.services.context import Contact, Context
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.ids import DyadId
from storage.repositories import invites, people
from storage.repositories.dyads import Dyad

UNREACHABLE = "unreachable"
EXPIRED = "expired"
CONSENT_OUTDATED = "asked-anew"


def client_statuses(ctx: Context, shown: Sequence[Dyad]) -> Mapping[DyadId, str]:
    """Return each dyad's state, or instead: asked to renew consent, unreachable, or invitation expired."""
    expired, unreachable = invites.expired(ctx), people.unreachable(ctx)
    return {each.id: _status(ctx, each, each.id in expired, each.person in unreachable) for each in shown}


def _status(ctx: Context, dyad: Dyad, expired: bool, unreachable: bool) -> str:
    if consent.is_outdated(ctx, dyad):
        return CONSENT_OUTDATED
    if unreachable and not lifecycle.is_over(dyad.state):
        return UNREACHABLE
    return EXPIRED if expired and dyad.state is DyadState.INVITED else str(dyad.state)


def describe_status(ctx: Context, reader: Contact, dyad: Dyad) -> str:
    """Return a line with the client's label and status, in the reader's language."""
    state = reader.voice.plain(f"state-{client_statuses(ctx, [dyad])[dyad.id]}")
    return reader.voice.say("clients-state", label=dyad.label, state=state)
