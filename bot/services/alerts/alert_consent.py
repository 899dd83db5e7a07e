"""A client's consent to alerts, and which dyads it covers."""

from bot.services.alerts import texts
from bot.services.context import Context, contact
from flows.dyads import lifecycle
from storage.repositories import alerts, consents, practitioners
from storage.repositories.dyads import Dyad


def record_consent(ctx: Context, dyad: Dyad) -> None:
    """Record that the client's consent covers alerts, if the text named readers; a refusal stays."""
    programme = contact.programme_of(ctx, practitioners.get(ctx, dyad.practitioner))
    if programme.safety.staffed and alerts.get_choice(ctx, dyad.client) is not False:
        named = texts.has_coordinator_reader(ctx, programme)
        alerts.put_choice(ctx, dyad.client, True, coordinators=named)


def may_alert(ctx: Context, dyad: Dyad) -> bool:
    """Return whether an alert about this client may be raised: in a running dyad, agreed to and not refused."""
    agreed = consents.in_force_since(ctx, dyad.client) is not None
    return lifecycle.may_raise_alert(dyad.state) and agreed and alerts.get_choice(ctx, dyad.client) is True
