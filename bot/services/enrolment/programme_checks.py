"""Checks of the stored programmes, at the start and for ``alliance doctor``."""

from bot.program_name import PROGRAM_NAME
from bot.services.context import Context
from bot.services.programmes.file import (
    CONTACTS_REMEDY,
    CRISIS_REMEDY,
    ProgrammeFile,
)
from flows.errors import BadSetting
from storage.repositories import programmes


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
