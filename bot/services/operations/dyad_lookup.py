"""The dyad that an operator names."""

from bot.program_name import PROGRAM_NAME
from bot.services.context import Context
from flows.errors import BadInput
from storage.repositories import dyads
from storage.repositories.dyads import Dyad


def find_dyad(ctx: Context, dyad_id: str) -> Dyad:
    """Return the dyad of that id. Raises BadInput if there is none."""
    dyad = dyads.find(ctx, dyad_id)
    if dyad is None:
        raise BadInput(f"There is no dyad {dyad_id!r}. See: {PROGRAM_NAME} client list")
    return dyad
