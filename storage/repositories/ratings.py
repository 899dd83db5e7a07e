"""Ratings of a programme's clients in completed check-ins, under opaque ids, to estimate a detection model."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from flows.ids import CheckInId, DyadId, ProgrammeId
from flows.instruments import Perspective
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import answers
from storage.repositories.check_ins import CheckInPhase
from storage.tables.schema import check_ins, clients, dyads

BATCH_SIZE = 5_000
"""Check-ins that are read and decrypted together."""


@dataclass(frozen=True, slots=True)
class Rating:
    """An answer to an item; ``value`` is None if skipped; ``at``: when the check-in was completed."""

    dyad: DyadId
    check_in: CheckInId
    at: datetime
    instrument: tuple[str, int]
    item: str
    value: int | None


def of_programme(unit: UnitOfWork, programme: ProgrammeId) -> Iterator[Rating]:
    """Yield each answer in completed check-ins of this programme's clients, by dyad and time."""
    of = check_ins.c
    query = (
        select(
            of.dyad_id,
            of.id,
            of.ended_at,
            of.instrument,
            of.instrument_version,
            of.answers,
            dyads.c.client_id,
        )
        .join(dyads, dyads.c.id == of.dyad_id)
        .join(clients, clients.c.id == dyads.c.client_id)
        .where(
            clients.c.programme_id == programme,
            of.perspective == Perspective.CLIENT,
            of.phase == CheckInPhase.DONE,
        )
        .order_by(of.dyad_id, of.ended_at, of.id)
    )
    for rows in unit.conn.execute(query).partitions(BATCH_SIZE):
        unit.load_keys({row.client_id for row in rows})
        for row in rows:
            instrument = row.instrument, row.instrument_version
            given = answers.unseal(unit, row.client_id, row.id, row.answers)
            for item, value in given.values.items():
                yield Rating(DyadId(row.dyad_id), CheckInId(row.id), row.ended_at, instrument, item, value)
