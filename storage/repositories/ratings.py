"""A whole programme's ratings, for estimating what is usual in it: clients' alone, sent, and under opaque ids."""

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

AT_ONCE = 5_000
"""Check-ins that are opened together."""


@dataclass(frozen=True, slots=True)
class Rating:
    """One answer, None where it was skipped; ``at``: when the check-in was sent."""

    dyad: DyadId
    check_in: CheckInId
    at: datetime
    instrument: tuple[str, int]
    item: str
    value: int | None


def of_programme(unit: UnitOfWork, programme: ProgrammeId) -> Iterator[Rating]:
    """Every answer of every check-in of a client of this programme that was sent, in the order of dyad and time."""
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
    for rows in unit.conn.execute(query).partitions(AT_ONCE):
        unit.fetch({row.client_id for row in rows})
        for row in rows:
            asked = row.instrument, row.instrument_version
            given = answers.unseal(unit, row.client_id, row.id, row.answers)
            for item, value in given.values.items():
                yield Rating(DyadId(row.dyad_id), CheckInId(row.id), row.ended_at, asked, item, value)
