"""A programme's definition as it is stored, parsed once for each text."""

import json
from functools import lru_cache

from bot.services.context.context import Context
from bot.services.programmes.file import ProgrammeFile
from flows.ids import ProgrammeId
from storage.repositories import programmes

NO_PROGRAMME = ProgrammeFile(name="-")
"""What holds for people of no programme."""

MAX_PARSED_PROGRAMMES = (
    256  # in memory, by their text: to validate one takes longer than the rest of a look-up
)


def read(ctx: Context, programme: ProgrammeId) -> ProgrammeFile:
    """Return the definition of a programme."""
    return ctx.cached_read(
        f"programme {programme}",
        ("programmes",),
        lambda: _parsed(programmes.get_text(ctx, programme)),
    )


def only_programme(ctx: Context) -> ProgrammeFile:
    """Return the definition of the only programme; `NO_PROGRAMME` if there are several, or none."""
    stored = programmes.every(ctx)
    return ProgrammeFile.model_validate(stored[0].definition) if len(stored) == 1 else NO_PROGRAMME


@lru_cache(maxsize=MAX_PARSED_PROGRAMMES)
def _parsed(definition: str) -> ProgrammeFile:
    """Return a stored definition as a programme file: frozen, so that all who use it may share it."""
    return ProgrammeFile.model_validate(json.loads(definition))
