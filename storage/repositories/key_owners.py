"""Owners of the data keys that seal answers and what is derived from them.

A client's answers, scores and flags are sealed with the client's own key. A practitioner's answers about a client are
sealed with a key per dyad, erased with either of the two, so that no backup can be read after either has left.
"""

from typing import Any

from sqlalchemy import Row

from flows.ids import ClientId, CoordinatorId, DyadId, PractitionerId
from flows.instruments import Perspective

VIEW = "view:"
ROLE = "role:"


def of_view(dyad: DyadId) -> str:
    """Return the owner of what the practitioner answered about the client of this dyad."""
    return VIEW + dyad


def of_role(role: PractitionerId | CoordinatorId) -> str:
    """Return the owner of a key that seals nothing: without it, a role in a restored backup is erased again."""
    return ROLE + role


def of_check_in(client: ClientId, dyad: DyadId, perspective: Perspective) -> str:
    """Return the owner of what this side answered."""
    return client if perspective is Perspective.CLIENT else of_view(dyad)


def of_row(row: Row[Any]) -> str:
    """Return the owner for a row with ``client_id``, ``dyad_id`` and ``perspective``."""
    return of_check_in(row.client_id, row.dyad_id, Perspective(row.perspective))
