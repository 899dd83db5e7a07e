"""Mutes: the kinds of findings that are not reported to a practitioner about a client."""

from sqlalchemy import select

from flows.detection import FindingKind
from flows.ids import DyadId
from storage.database.unit_of_work import UnitOfWork
from storage.database.upsert import upsert_rows
from storage.encryption import padded_sealing
from storage.repositories import dyads
from storage.tables.schema import mutes

STEP = 256  # bytes: all kinds fit into one step
COLUMN = "mutes.kinds"


def of_dyad(unit: UnitOfWork, dyad: DyadId) -> frozenset[FindingKind]:
    """Return the kinds of findings that are muted for this client."""
    blob = unit.conn.execute(select(mutes.c.kinds).where(mutes.c.dyad_id == dyad)).scalar_one_or_none()
    if blob is None:
        return frozenset()
    client = dyads.get(unit, dyad).client
    return frozenset(map(FindingKind, padded_sealing.unseal(unit, client, COLUMN, dyad, blob)))


def put(unit: UnitOfWork, dyad: DyadId, kind: FindingKind, on: bool) -> None:
    """Mute (``on``) or unmute this kind of finding for this client."""
    before = of_dyad(unit, dyad)
    kinds = before | {kind} if on else before - {kind}
    client = dyads.get(unit, dyad).client
    sealed = padded_sealing.seal(unit, client, COLUMN, dyad, sorted(kinds), STEP)
    upsert_rows(unit, mutes, [{"dyad_id": dyad, "kinds": sealed, "at": unit.now}])
