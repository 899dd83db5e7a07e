"""Consent: given, outdated, and the edition of the text a client agrees to before any question."""

from bot.services.alerts import alert_consent, texts
from bot.services.context import Contact, Context, in_programme
from bot.services.context.contact import programme_of
from bot.services.programmes import consent_text
from flows.dyads import lifecycle
from storage.repositories import consents, practitioners
from storage.repositories.dyads import Dyad

VERSION = consent_text.VERSION


def record_consent(ctx: Context, dyad: Dyad) -> None:
    """Record that the client agrees to the present text."""
    consents.give(ctx, dyad.client, VERSION, programme_version(ctx, dyad))
    alert_consent.record_consent(ctx, dyad)


def is_outdated(ctx: Context, dyad: Dyad) -> bool:
    """Return whether the client's agreement in force is to an older text than the present one."""
    if not lifecycle.has_consented(dyad.state):
        return False
    return not consents.is_in_force(ctx, dyad.client, VERSION, programme_version(ctx, dyad))


def edition(ctx: Context, client: Contact, dyad: Dyad) -> str:
    """Return an identifier of the present text. Buttons carry it, so that an old button cannot agree to a new text."""
    asked = in_programme(ctx, client, dyad).programme.asked
    return f"{VERSION}.{programme_version(ctx, dyad)}.{texts.consent_edition(ctx, client, dyad)}.{asked}"


def programme_version(ctx: Context, dyad: Dyad) -> int:
    """Return the version of the programme's own part of the text."""
    return programme_of(ctx, practitioners.get(ctx, dyad.practitioner)).consent_version
