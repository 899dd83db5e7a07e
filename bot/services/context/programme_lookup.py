"""Programmes by the name that operators type."""

from bot.program_name import PROGRAM_NAME
from bot.services.context.context import Context
from flows.errors import BadInput
from storage.repositories import programmes
from storage.repositories.programmes import Programme


def find_programme(ctx: Context, slug: str) -> Programme:
    """Return the programme of that name. Raises BadInput if there is none."""
    programme = programmes.by_slug(ctx, slug)
    if programme is None:
        raise BadInput(f"There is no programme {slug!r}. See: {PROGRAM_NAME} programme list")
    return programme
