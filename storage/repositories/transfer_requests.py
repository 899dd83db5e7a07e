"""Handovers: a client is asked whether to go on with another practitioner, and what they said."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, insert, select, update

from flows.ids import DyadId, PractitionerId
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import dyads
from storage.tables.ending_tables import handovers


class TransferAnswer(StrEnum):
    """Go on and show the earlier answers, go on without them, or not go on; taken back: nobody asks any more."""

    WITH = "with"
    WITHOUT = "without"
    NO = "no"
    TAKEN_BACK = "taken-back"


@dataclass(frozen=True, slots=True)
class TransferRequest:
    """From ``dyad`` to ``practitioner``; ``answer`` is None while the client has not said."""

    id: str
    dyad: DyadId
    practitioner: PractitionerId
    answer: TransferAnswer | None
    made_at: datetime


def _read(row: Row[Any]) -> TransferRequest:
    answer = TransferAnswer(row.answer) if row.answer else None
    return TransferRequest(
        row.id, DyadId(row.dyad_id), PractitionerId(row.practitioner_id), answer, row.made_at
    )


def add(unit: UnitOfWork, dyad: DyadId, practitioner: PractitionerId) -> TransferRequest:
    """The client of this dyad is asked now; whatever they were asked before and have not answered no longer counts."""
    dyads.lock_row(unit, dyad)
    take_back(unit, dyad)
    made = TransferRequest(unit.new_id(), dyad, practitioner, None, unit.now)
    values = {"dyad_id": dyad, "practitioner_id": practitioner, "made_at": unit.now}
    unit.conn.execute(insert(handovers).values(id=made.id, **values))
    return made


def take_back(unit: UnitOfWork, dyad: DyadId) -> None:
    """Nobody asks the client of this dyad any more."""
    waiting = handovers.c.dyad_id == dyad, handovers.c.answer.is_(None)
    values = {"answer": TransferAnswer.TAKEN_BACK, "answered_at": unit.now}
    unit.conn.execute(update(handovers).where(*waiting).values(values))


def find(unit: UnitOfWork, handover: str) -> TransferRequest | None:
    """The handover of that id, if there is one: for ids that came from outside."""
    row = unit.conn.execute(select(handovers).where(handovers.c.id == handover)).one_or_none()
    return _read(row) if row else None


def waiting(unit: UnitOfWork, dyad: DyadId) -> TransferRequest | None:
    """What the client of this dyad is asked now, if they are."""
    query = select(handovers).where(handovers.c.dyad_id == dyad, handovers.c.answer.is_(None))
    row = unit.conn.execute(query).one_or_none()
    return _read(row) if row else None


def answered(unit: UnitOfWork, handover: str, answer: TransferAnswer, to: DyadId | None = None) -> None:
    """The client has said; ``to`` is the dyad in which they go on."""
    values = {"answer": answer, "answered_at": unit.now, "next_id": to}
    unit.conn.execute(update(handovers).where(handovers.c.id == handover).values(values))


def shown_from(unit: UnitOfWork, dyad: DyadId) -> DyadId | None:
    """The dyad before this one, if the client agreed that its answers may be seen here."""
    query = select(handovers.c.dyad_id).where(
        handovers.c.next_id == dyad, handovers.c.answer == TransferAnswer.WITH
    )
    found = unit.conn.execute(query).scalar_one_or_none()
    return DyadId(found) if found else None
