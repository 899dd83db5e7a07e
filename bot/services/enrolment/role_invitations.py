"""Invitations of practitioners and coordinators to a programme."""

from bot.services.context import Context, audit
from bot.services.context.audit import Verb
from bot.services.enrolment import invitations
from bot.services.enrolment.programme_lookup import find_programme
from bot.services.programmes.file import (
    ProgrammeFile,
)
from flows.enrolment.labels import MAX_LABEL_CHARACTERS
from flows.errors import BadInput
from flows.text.sanitize import one_line
from storage.repositories import coordinators, practitioners
from storage.repositories.invites import Invited
from storage.repositories.practitioners import Practitioner
from storage.repositories.programmes import Programme


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
    weekday = definition.digest.weekday_number
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
