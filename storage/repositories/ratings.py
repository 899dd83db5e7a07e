"""A whole programme's ratings, for estimating what is usual in it: clients' alone, sent, and under opaque ids."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from flows.ids import CheckInId, DyadId, ProgrammeId
from flows.instruments import Perspective
from storage.repositories.check_ins import Phase
from storage.tables import answers, check_ins, clients, dyads
from storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class Rating:
    """One answer, None where it was skipped; ``at``: when the check-in was sent."""

    dyad: DyadId
    check_in: CheckInId
    at: datetime
    instrument: tuple[str, int]
    item: str
    value: int | None


def of_programme(unit: Unit, programme: ProgrammeId) -> Iterator[Rating]:
    """Every answer of every check-in of a client of this programme that was sent, in the order of dyad and time."""
    of = check_ins.c
    query = (
        select(
            of.dyad_id,
            of.id,
            of.ended_at,
            of.instrument,
            of.instrument_version,
            answers.c.item,
            answers.c.value,
        )
        .join(dyads, dyads.c.id == of.dyad_id)
        .join(clients, clients.c.id == dyads.c.client_id)
        .join(answers, answers.c.check_in_id == of.id)
        .where(
            clients.c.programme_id == programme, of.perspective == Perspective.CLIENT, of.phase == Phase.DONE
        )
        .order_by(of.dyad_id, of.ended_at, of.id)
    )
    for row in unit.conn.execute(query):
        asked = row.instrument, row.instrument_version
        yield Rating(DyadId(row.dyad_id), CheckInId(row.id), row.ended_at, asked, row.item, row.value)
