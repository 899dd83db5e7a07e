"""Setting up programmes from their files."""

from bot.services.context import Context, audit
from bot.services.context.audit import Verb
from bot.services.enrolment import alert_consent_requests, alert_staffing, consent_terms
from bot.services.programmes.file import (
    parse_programme,
)
from bot.services.sessions import cadences
from flows.errors import BadFile
from flows.instruments.lines import find_line
from storage.repositories import programmes
from storage.repositories.programmes import Programme


def create_programme(ctx: Context, text: str, file: str) -> Programme:
    """Create a programme from its file, or change the one of the same slug. Raises BadFile."""
    programme = parse_programme(text, file)
    instrument_key = programme.check_in.instrument, programme.check_in.version
    if instrument_key not in ctx.resources.instruments:
        known = ", ".join(f"{name} version {version}" for name, version in ctx.resources.instruments)
        raise BadFile(
            f"there is no {instrument_key[0]} version {instrument_key[1]}",
            file=file,
            line=find_line(text, ("check_in", "instrument")),
            key="check_in.instrument",
            remedy=f"Choose one of: {known}",
        )
    programme = alert_staffing.resolve_readers(ctx, programme, text, file)
    consent_terms.check_version(ctx, programme, text, file)
    stored = programmes.put(ctx, programme.slug, programme.model_dump(mode="json"))
    cadences.schedule_all(ctx, stored)
    alert_consent_requests.ask_clients(ctx, stored, programme)
    audit.record(ctx, Verb.PROGRAMME_CHANGED, stored.id)
    return stored
