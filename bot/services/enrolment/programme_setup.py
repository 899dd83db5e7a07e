"""What an operator does: programmes from their files, and practitioners invited into them."""

from bot.program_name import PROGRAM_NAME
from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.context import Context
from bot.services.enrolment import alert_staffing, invitations
from bot.services.programmes.cadence import WEEKDAYS
from bot.services.programmes.file import CRISIS_REMEDY, ProgrammeFile, parse_programme
from bot.services.sessions import cadences
from flows.dyads import lifecycle
from flows.enrolment.labels import LONGEST
from flows.errors import BadFile, BadInput, BadSetting
from flows.instruments.lines import line_of
from flows.text.sanitize import one_line
from storage.repositories import coordinators, dyads, practitioners, programmes
from storage.repositories.invites import Invited
from storage.repositories.practitioners import Practitioner
from storage.repositories.programmes import Programme


def create_programme(ctx: Context, text: str, file: str) -> Programme:
    """Create the programme of this file, or change the one of the same slug. Raises BadFile."""
    programme = parse_programme(text, file)
    wanted = programme.check_in.instrument, programme.check_in.version
    if wanted not in ctx.resources.instruments:
        known = ", ".join(f"{name} version {version}" for name, version in ctx.resources.instruments)
        raise BadFile(
            f"there is no {wanted[0]} version {wanted[1]}",
            file=file,
            line=line_of(text, ("check_in", "instrument")),
            key="check_in.instrument",
            remedy=f"Choose one of: {known}",
        )
    programme = alert_staffing.resolve_readers(ctx, programme, text, file)
    _ask_as_agreed(ctx, programme, text, file)
    stored = programmes.put(ctx, programme.slug, programme.model_dump(mode="json"))
    cadences.schedule_all(ctx, stored)
    alert_staffing.ask_clients(ctx, stored, programme)
    audit.record(ctx, Verb.PROGRAMME_CHANGED, stored.id)
    return stored


def _ask_as_agreed(ctx: Context, programme: ProgrammeFile, text: str, file: str) -> None:
    """Raises BadFile where questions would come otherwise than clients have agreed to, without their being asked."""
    known = programmes.by_slug(ctx, programme.slug)
    before = ProgrammeFile.model_validate(known.definition) if known else programme
    if before.asked == programme.asked or programme.consent_version > before.consent_version:
        return
    if known is not None and dyads.of_programme(
        ctx, known.id, *lifecycle.states_where(lifecycle.has_consented)
    ):
        wrong = f"clients have agreed to questions by {before.asked}, and this file asks by {programme.asked}"
        remedy = f"Raise it to {before.consent_version + 1}: they read of it, and agree, before their next question"
        key = "consent_version"
        raise BadFile(wrong, file=file, line=line_of(text, (key,)), key=key, remedy=remedy)


def check_programmes(ctx: Context) -> None:
    """Refuse to begin with a programme that invites words and names nobody to turn to. Raises BadSetting."""
    for stored in programmes.every(ctx):
        programme = ProgrammeFile.model_validate(stored.definition)
        if programme.lacks_crisis_text:
            raise BadSetting(
                f"Programme {stored.slug!r} has words on and no crisis text in its language."
                f" {CRISIS_REMEDY.format(programme.language)}, then: {PROGRAM_NAME} programme create FILE"
            )


def invite_practitioner(ctx: Context, slug: str, name: str) -> str:
    """A code that makes one person the practitioner of that name (what clients call them). Raises BadInput."""
    programme = find_programme(ctx, slug)
    name = one_line(name)
    if not 1 <= len(name) <= LONGEST:
        raise BadInput(f"A practitioner's name has 1 to {LONGEST} characters: what clients call them.")
    definition = ProgrammeFile.model_validate(programme.definition)
    made = add_practitioner(ctx, programme, definition, name)
    return invitations.create(ctx, Invited(made.id), definition.invite_days)


def add_practitioner(
    ctx: Context, programme: Programme, definition: ProgrammeFile, name: str
) -> Practitioner:
    """A practitioner who has not begun yet; their digest comes when the programme's file says."""
    weekday = WEEKDAYS.index(definition.digest.weekday)
    made = practitioners.add(ctx, programme.id, name, weekday, definition.digest.at)
    audit.record(ctx, Verb.INVITED, made.id)
    return made


def invite_coordinator(ctx: Context, slug: str) -> str:
    """A code that makes one person a coordinator of that programme. Raises BadInput."""
    programme = find_programme(ctx, slug)
    definition = ProgrammeFile.model_validate(programme.definition)
    made = coordinators.add(ctx, programme.id)
    audit.record(ctx, Verb.INVITED, made.id)
    return invitations.create(ctx, Invited(coordinator=made.id), definition.invite_days)


def find_programme(ctx: Context, slug: str | None) -> Programme:
    """The programme of that short name; without one, the only one there is. Raises BadInput."""
    every = programmes.every(ctx)
    found = [each for each in every if slug in (None, each.slug)]
    if len(found) == 1:
        return found[0]
    if not every:
        raise BadInput(f"There is no programme yet. Create one: {PROGRAM_NAME} programme create")
    known = ", ".join(each.slug for each in every)
    wrong = f"There is no programme {slug!r}. They are" if slug else "Say which programme it is for"
    raise BadInput(f"{wrong}: {known}.")
