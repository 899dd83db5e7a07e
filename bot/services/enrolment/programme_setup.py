"""Setting up programmes from their files, and inviting their practitioners and coordinators."""

from bot.program_name import PROGRAM_NAME
from bot.services.context import Context, audit
from bot.services.context.audit import Verb
from bot.services.enrolment import alert_staffing, consent_terms, invitations
from bot.services.programmes.cadence import WEEKDAYS
from bot.services.programmes.file import (
    CONTACTS_REMEDY,
    CRISIS_REMEDY,
    ProgrammeFile,
    parse_programme,
)
from bot.services.sessions import cadences
from flows.enrolment.labels import MAX_LABEL_CHARACTERS
from flows.errors import BadFile, BadInput, BadSetting
from flows.instruments.lines import find_line
from flows.text.sanitize import one_line
from storage.repositories import coordinators, practitioners, programmes
from storage.repositories.invites import Invited
from storage.repositories.practitioners import Practitioner
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
    alert_staffing.ask_clients(ctx, stored, programme)
    audit.record(ctx, Verb.PROGRAMME_CHANGED, stored.id)
    return stored


def check_programmes(ctx: Context) -> None:
    """Raise BadSetting for a stored programme without emergency contacts in a language, or words without its own."""
    for stored in programmes.every(ctx):
        programme = ProgrammeFile.model_validate(stored.definition)
        if programme.lacks_crisis_text:
            problem = "has words on and no crisis text in its language"
            remedy = CRISIS_REMEDY.format(programme.language)
        elif missing := programme.missing_contacts:
            problem = f"has no emergency contacts in {', '.join(missing)}"
            remedy = CONTACTS_REMEDY.format(missing[0])
        else:
            continue
        raise BadSetting(
            f"Programme {stored.slug!r} {problem}. {remedy}, then: {PROGRAM_NAME} programme create FILE"
        )


def list_unwritten_contacts(ctx: Context) -> dict[str, list[str]]:
    """Return, by short name of programme, the languages in which it has no emergency contacts of its own."""
    found = {
        each.slug: ProgrammeFile.model_validate(each.definition).unwritten_contacts
        for each in programmes.every(ctx)
    }
    return {slug: languages for slug, languages in found.items() if languages}


def invite_practitioner(ctx: Context, slug: str, name: str) -> str:
    """Return an invitation code for a new practitioner; `name` is what clients call them. Raises BadInput."""
    programme = find_programme(ctx, slug)
    name = one_line(name)
    if not 1 <= len(name) <= MAX_LABEL_CHARACTERS:
        raise BadInput(
            f"A practitioner's name has 1 to {MAX_LABEL_CHARACTERS} characters: what clients call them."
        )
    definition = ProgrammeFile.model_validate(programme.definition)
    made = add_practitioner(ctx, programme, definition, name)
    return invitations.create(ctx, Invited(made.id), definition.invite_days)


def add_practitioner(
    ctx: Context, programme: Programme, definition: ProgrammeFile, name: str
) -> Practitioner:
    """Add a practitioner who has not opened the bot yet, with the programme's digest time."""
    weekday = WEEKDAYS.index(definition.digest.weekday)
    made = practitioners.add(ctx, programme.id, name, weekday, definition.digest.at)
    audit.record(ctx, Verb.INVITED, made.id)
    return made


def invite_coordinator(ctx: Context, slug: str) -> str:
    """Return an invitation code for a new coordinator. Raises BadInput."""
    programme = find_programme(ctx, slug)
    definition = ProgrammeFile.model_validate(programme.definition)
    made = coordinators.add(ctx, programme.id)
    audit.record(ctx, Verb.INVITED, made.id)
    return invitations.create(ctx, Invited(coordinator=made.id), definition.invite_days)


def find_programme(ctx: Context, slug: str | None) -> Programme:
    """Return the programme of that short name; without one, the only one there is. Raises BadInput."""
    every = programmes.every(ctx)
    matching = [each for each in every if slug in (None, each.slug)]
    if len(matching) == 1:
        return matching[0]
    if not every:
        raise BadInput(f"There is no programme yet. Create one: {PROGRAM_NAME} programme create")
    known = ", ".join(each.slug for each in every)
    problem = f"There is no programme {slug!r}. They are" if slug else "Say which programme it is for"
    raise BadInput(f"{problem}: {known}.")
