"""Under whose data key lies what tells how somebody answered.

A client's answers, and what follows from them, lie under the client's own key. The practitioner's view of a client has
a key for each dyad, which goes with the client as with the practitioner: neither leaves anything of it in a backup.
"""

from typing import Any

from sqlalchemy import Row

from flows.ids import ClientId, CoordinatorId, DyadId, PractitionerId
from flows.instruments import Perspective

VIEW = "view:"
ROLE = "role:"


def of_view(dyad: DyadId) -> str:
    """The owner of what the practitioner answered about the client of that dyad."""
    return VIEW + dyad


def of_role(role: PractitionerId | CoordinatorId) -> str:
    """The owner of a key that seals nothing: while it is there, the role is. A backup's own keys never come back."""
    return ROLE + role


def of_check_in(client: ClientId, dyad: DyadId, perspective: Perspective) -> str:
    """The owner of what that side answered."""
    return client if perspective is Perspective.CLIENT else of_view(dyad)


def of_row(row: Row[Any]) -> str:
    """The same for a row with ``client_id``, ``dyad_id`` and ``perspective``."""
    return of_check_in(row.client_id, row.dyad_id, Perspective(row.perspective))
