"""Whether a moment lies in the quiet hours of a dyad's people, for ``alliance due``."""

from datetime import datetime

from bot.services.context import Context, from_person, in_programme
from bot.services.operations.dyad_lookup import find_dyad
from flows.scheduling.quiet import is_quiet
from storage.repositories import (
    practitioners,
)


def quiet_at(ctx: Context, dyad_id: str, moment: datetime) -> dict[str, bool]:
    """Return for each known person of a dyad whether the moment lies in their quiet hours. Raises BadInput."""
    dyad = find_dyad(ctx, dyad_id)
    both = {"client": dyad.person, "practitioner": practitioners.get(ctx, dyad.practitioner).person}
    known = {
        side: in_programme(ctx, from_person(ctx, person), dyad) for side, person in both.items() if person
    }
    return {side: is_quiet(moment, person.zone, *person.quiets) for side, person in known.items()}
