"""The programme that an operator names."""

from bot.program_name import PROGRAM_NAME
from bot.services.context import Context
from flows.errors import BadInput
from storage.repositories import programmes
from storage.repositories.programmes import Programme


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
