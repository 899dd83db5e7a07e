"""What an operator does: programmes from their files, and practitioners invited into them."""

from datetime import timedelta

from bot.services import audit, cadences
from bot.services.audit import Verb
from bot.services.commands.invite import make
from bot.services.desk import Desk
from bot.services.programme import CRISIS_REMEDY, ProgrammeFile, parse_programme
from bot.services.programme_cadence import WEEKDAYS
from flows.errors import BadFile, BadInput, BadSetting
from flows.instruments.lines import line_of
from storage.repositories import practitioners, programmes
from storage.repositories.programmes import Programme

LONGEST_NAME = 40


def create_programme(desk: Desk, text: str, file: str) -> Programme:
    """Create the programme of this file, or change the one of the same slug. Raises BadFile."""
    programme = parse_programme(text, file)
    wanted = programme.check_in.instrument, programme.check_in.version
    if wanted not in desk.kit.instruments:
        known = ", ".join(f"{name} version {version}" for name, version in desk.kit.instruments)
        raise BadFile(
            f"there is no {wanted[0]} version {wanted[1]}",
            file=file,
            line=line_of(text, ("check_in", "instrument")),
            key="check_in.instrument",
            remedy=f"Choose one of: {known}",
        )
    stored = programmes.put(desk.unit, programme.slug, programme.model_dump(mode="json"))
    cadences.begin_all(desk, stored)
    audit.note(desk, Verb.PROGRAMME_CHANGED, stored.id)
    return stored


def check_programmes(desk: Desk) -> None:
    """Refuse to begin with a programme that invites words and names nobody to turn to. Raises BadSetting."""
    for stored in programmes.every(desk.unit):
        programme = ProgrammeFile.model_validate(stored.definition)
        if programme.lacks_crisis_text:
            raise BadSetting(
                f"Programme {stored.slug!r} has words on and no crisis text in its language."
                f" {CRISIS_REMEDY.format(programme.language)}, then: ./dev alliance programme create FILE"
            )


def invite_practitioner(desk: Desk, slug: str, name: str) -> str:
    """A code that makes one person the practitioner of that name (what clients call them). Raises BadInput."""
    programme = programmes.by_slug(desk.unit, slug)
    if programme is None:
        raise BadInput(f"There is no programme {slug!r}. See: ./dev alliance programme list")
    name = " ".join(name.split())
    if not 1 <= len(name) <= LONGEST_NAME:
        raise BadInput(f"A practitioner's name has 1 to {LONGEST_NAME} characters: what clients call them.")
    definition = ProgrammeFile.model_validate(programme.definition)
    weekday = WEEKDAYS.index(definition.digest.weekday)
    made = practitioners.add(desk.unit, programme.id, name, weekday, definition.digest.at)
    audit.note(desk, Verb.INVITED, made.id)
    return make(desk, made.id, None, timedelta(days=definition.invite_days))
