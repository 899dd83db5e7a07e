"""What a programme's file changes of the terms that clients agreed to."""

from bot.services.context.context import Context
from bot.services.programmes.file import ProgrammeFile
from flows.dyads import lifecycle
from flows.errors import BadFile
from flows.instruments.lines import find_line
from storage.repositories import consents, dyads, programmes
from storage.repositories.programmes import Programme


def check_version(ctx: Context, programme: ProgrammeFile, text: str, file: str) -> None:
    """Raise BadFile if the file changes what clients agreed to without raising `consent_version`."""
    known = programmes.by_slug(ctx, programme.slug)
    stored_file = ProgrammeFile.model_validate(known.definition) if known else programme
    problem = _new_terms(stored_file, programme)
    if not problem or programme.consent_version > stored_file.consent_version:
        return
    if known is not None and _has_consents(ctx, known):
        remedy = (
            f"Raise it to {stored_file.consent_version + 1}: clients agree again before their next question"
        )
        key = "consent_version"
        raise BadFile(problem, file=file, line=find_line(text, (key,)), key=key, remedy=remedy)


def _has_consents(ctx: Context, programme: Programme) -> bool:
    """Return whether a client's consent is in force. It stays in force for past answers after the work has ended."""
    taking_part = dyads.of_programme(ctx, programme.id, *lifecycle.states_where(lifecycle.has_consented))
    return bool(taking_part) or bool(consents.holders(ctx, programme.id, version=1, of_programme=1))


def _new_terms(before: ProgrammeFile, now: ProgrammeFile) -> str:
    """Return what clients have not agreed to yet, or ""."""
    if before.asked != now.asked:
        return f"clients agreed to questions by {before.asked}, and this file asks by {now.asked}"
    for use in ("research", "records", "events"):
        if getattr(now.export, use) and not getattr(before.export, use):
            return f"clients have not agreed to export.{use}, which this file allows"
    if now.export.record_system and not before.export.record_system:
        return "clients have not agreed to export.record_system, which this file names"
    return ""
