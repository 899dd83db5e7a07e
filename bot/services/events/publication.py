"""Publishing of events: stored for each endpoint that takes them, in the transaction that causes them.

An event names what it is about by pseudonyms that no two endpoints share. It is stored only if the programme's file
allows events and the client has agreed to the text that says so.
"""

from typing import Any

from bot.services.context.contact import programme_of
from bot.services.context.context import Context
from bot.services.events.event_kinds import EventKind
from bot.services.programmes import consent_text
from flows.dyads import lifecycle
from flows.exports.pseudonyms import Pseudonyms
from storage.repositories import consents, dyads, event_deliveries, event_endpoints, practitioners
from storage.repositories.check_ins import CheckIn
from storage.repositories.dyads import Dyad
from storage.repositories.practitioners import Practitioner

__all__ = [
    "EventKind",
    "pseudonyms",
    "publish_alert",
    "publish_check_in",
    "publish_client",
    "publish_digest",
    "publish_leaving",
    "publish_settled",
]


def publish_check_in(ctx: Context, kind: EventKind, check_in: CheckIn) -> None:
    """Publish what has happened to a check-in.

    A row of FINDING_RAISED is stored for every check-in, so that its existence tells nothing; it is sent if there is a
    finding.
    """
    dyad = dyads.get(ctx, check_in.dyad)
    for endpoint in _list_endpoints(ctx, kind, dyad):
        names = pseudonyms(ctx, endpoint)
        about = _about_dyad(names, dyad) | {
            "check_in": names.of("check-in", check_in.id),
            "perspective": str(check_in.perspective),
        }
        content = {"type": str(kind), "data": about}
        event_deliveries.add(ctx, endpoint, content, dyad=dyad.id, check_in=check_in.id)


def publish_client(ctx: Context, kind: EventKind, dyad: Dyad) -> None:
    """Publish an event about a client rather than a check-in: joined, paused or resumed."""
    for endpoint in _list_endpoints(ctx, kind, dyad):
        content = {"type": str(kind), "data": _about_dyad(pseudonyms(ctx, endpoint), dyad)}
        event_deliveries.add(ctx, endpoint, content, dyad=dyad.id)


def publish_leaving(ctx: Context, dyad: Dyad) -> None:
    """Publish the event CLIENT_LEFT. Call it while the consent is still valid and the rows still exist.

    The row names no dyad, so that an erasure does not take it along: receivers must learn that somebody has left.
    """
    if not lifecycle.has_joined(dyad.state):
        return
    for endpoint in _list_endpoints(ctx, EventKind.CLIENT_LEFT, dyad):
        content = {
            "type": str(EventKind.CLIENT_LEFT),
            "data": _about_dyad(pseudonyms(ctx, endpoint), dyad),
        }
        event_deliveries.add(ctx, endpoint, content)


def publish_settled(ctx: Context, dyad: Dyad, check_in: str) -> None:
    """Publish that a practitioner has given a verdict on findings of a check-in."""
    for endpoint in _list_endpoints(ctx, EventKind.FINDING_SETTLED, dyad):
        names = pseudonyms(ctx, endpoint)
        about = _about_dyad(names, dyad) | {"check_in": names.of("check-in", check_in)}
        content = {"type": str(EventKind.FINDING_SETTLED), "data": about}
        event_deliveries.add(ctx, endpoint, content, dyad=dyad.id)


def publish_alert(ctx: Context, dyad: Dyad, alert: str) -> None:
    """Publish that an alert was raised."""
    for endpoint in _list_endpoints(ctx, EventKind.ALERT_RAISED, dyad):
        names = pseudonyms(ctx, endpoint)
        about = _about_dyad(names, dyad) | {"alert": names.of("alert", alert)}
        content = {"type": str(EventKind.ALERT_RAISED), "data": about}
        event_deliveries.add(ctx, endpoint, content, dyad=dyad.id)


def publish_digest(ctx: Context, sent_to: Practitioner, week: str) -> None:
    """Publish that a practitioner's weekly digest is sent."""
    practitioner = sent_to.id
    if not programme_of(ctx, sent_to).export.events:
        return
    for endpoint in event_endpoints.list_subscribed(ctx, practitioner, EventKind.DIGEST_SENT):
        about = {"practitioner": pseudonyms(ctx, endpoint).of("practitioner", practitioner), "week": week}
        content = {"type": str(EventKind.DIGEST_SENT), "data": about}
        event_deliveries.add(ctx, endpoint, content, practitioner=practitioner)


def pseudonyms(ctx: Context, endpoint: str) -> Pseudonyms:
    """Return the pseudonyms of one endpoint."""
    return Pseudonyms(bytes.fromhex(ctx.hash(f"events:{endpoint}")))


def _about_dyad(names: Pseudonyms, dyad: Dyad) -> dict[str, Any]:
    return {
        "client": names.of("client", dyad.client),
        "dyad": names.of("dyad", dyad.id),
        "practitioner": names.of("practitioner", dyad.practitioner),
    }


def _list_endpoints(ctx: Context, kind: EventKind, dyad: Dyad) -> list[str]:
    """Return the endpoints that may be told this of this dyad."""
    programme = programme_of(ctx, practitioners.get(ctx, dyad.practitioner))
    if not programme.export.events:  # usual, and known to the transaction already
        return []
    found = event_endpoints.list_subscribed(ctx, dyad.practitioner, kind)
    agreed = bool(found) and consents.is_in_force(
        ctx, dyad.client, consent_text.VERSION, programme.consent_version
    )
    return [*found] if agreed else []
