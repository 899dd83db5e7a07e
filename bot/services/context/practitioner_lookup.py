"""Looking up a practitioner by id for the command line."""

from bot.program_name import PROGRAM_NAME
from bot.services.context.contact import PractitionerContact, from_practitioner
from bot.services.context.context import Context
from flows.errors import BadInput
from storage.repositories import practitioners


def of_active_practitioner(ctx: Context, practitioner: str) -> PractitionerContact:
    """Return the contact of the practitioner of that id, for the command line.

    Raises BadInput if there is none, or they have left, or have not opened their invitation.
    """
    found = practitioners.find(ctx, practitioner)
    if found is None or found.left:
        problem = (
            f"Practitioner {practitioner!r} has left"
            if found
            else f"There is no practitioner {practitioner!r}"
        )
        raise BadInput(f"{problem}. See: {PROGRAM_NAME} practitioner list")
    contact = from_practitioner(ctx, found.id)
    if contact is None:
        again = f"Another one: {PROGRAM_NAME} practitioner reissue {practitioner}"
        raise BadInput(f"Practitioner {practitioner!r} has not opened their link yet. {again}")
    return contact
