"""The kinds of findings a practitioner does not want to hear of for a client."""

from sqlalchemy import select

from flows.detection import Kind
from flows.ids import DyadId
from storage.database.unit_of_work import Unit
from storage.database.upsert import put_in
from storage.encryption import padded_sealing
from storage.repositories import dyads
from storage.tables.schema import mutes

STEP = 256  # bytes: all kinds there are fit in
COLUMN = "mutes.kinds"


def of_dyad(unit: Unit, dyad: DyadId) -> frozenset[Kind]:
    """The kinds that are muted for this client."""
    blob = unit.conn.execute(select(mutes.c.kinds).where(mutes.c.dyad_id == dyad)).scalar_one_or_none()
    if blob is None:
        return frozenset()
    client = dyads.get(unit, dyad).client
    return frozenset(map(Kind, padded_sealing.unseal(unit, client, COLUMN, dyad, blob)))


def put(unit: Unit, dyad: DyadId, kind: Kind, on: bool) -> None:
    """Tell no more, or again, of this kind for this client."""
    before = of_dyad(unit, dyad)
    kinds = before | {kind} if on else before - {kind}
    client = dyads.get(unit, dyad).client
    sealed = padded_sealing.seal(unit, client, COLUMN, dyad, sorted(kinds), STEP)
    put_in(unit, mutes, [{"dyad_id": dyad, "kinds": sealed, "at": unit.now}])
