"""Transfer requests: the question to a client whether to continue with another practitioner, and the answer."""

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
    """Continue and show earlier answers, continue without them, or decline; or the request was withdrawn."""

    WITH = "with"
    WITHOUT = "without"
    NO = "no"
    TAKEN_BACK = "taken-back"


@dataclass(frozen=True, slots=True)
class TransferRequest:
    """A request to move from `dyad` to `practitioner`; `answer` is None until the client answers."""

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
    """Add a request and withdraw an earlier unanswered one of the same dyad."""
    dyads.lock_row(unit, dyad)
    withdraw(unit, dyad)
    made = TransferRequest(unit.new_id(), dyad, practitioner, None, unit.now)
    values = {"dyad_id": dyad, "practitioner_id": practitioner, "made_at": unit.now}
    unit.conn.execute(insert(handovers).values(id=made.id, **values))
    return made


def withdraw(unit: UnitOfWork, dyad: DyadId) -> None:
    """Withdraw the dyad's unanswered request."""
    waiting = handovers.c.dyad_id == dyad, handovers.c.answer.is_(None)
    values = {"answer": TransferAnswer.TAKEN_BACK, "answered_at": unit.now}
    unit.conn.execute(update(handovers).where(*waiting).values(values))


def find(unit: UnitOfWork, request: str) -> TransferRequest | None:
    """Return the request of an untrusted id, or None."""
    row = unit.conn.execute(select(handovers).where(handovers.c.id == request)).one_or_none()
    return _read(row) if row else None


def open_request(unit: UnitOfWork, dyad: DyadId) -> TransferRequest | None:
    """Return the dyad's unanswered request, or None."""
    query = select(handovers).where(handovers.c.dyad_id == dyad, handovers.c.answer.is_(None))
    row = unit.conn.execute(query).one_or_none()
    return _read(row) if row else None


def record_answer(unit: UnitOfWork, request: str, answer: TransferAnswer, to: DyadId | None = None) -> None:
    """Record the client's answer; `to` is the dyad in which they continue."""
    values = {"answer": answer, "answered_at": unit.now, "next_id": to}
    unit.conn.execute(update(handovers).where(handovers.c.id == request).values(values))


def earlier_dyad(unit: UnitOfWork, dyad: DyadId) -> DyadId | None:
    """Return the dyad from which the client came into this one, or None."""
    query = select(handovers.c.dyad_id).where(handovers.c.next_id == dyad)
    earlier = unit.conn.execute(query).scalar_one_or_none()
    return DyadId(earlier) if earlier else None


def visible_earlier_dyad(unit: UnitOfWork, dyad: DyadId) -> DyadId | None:
    """Return the earlier dyad whose answers the client agreed to show in this one, or None."""
    query = select(handovers.c.dyad_id).where(
        handovers.c.next_id == dyad, handovers.c.answer == TransferAnswer.WITH
    )
    earlier = unit.conn.execute(query).scalar_one_or_none()
    return DyadId(earlier) if earlier else None
