"""Handovers: a client is asked whether to go on with another practitioner, and what they said."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, insert, select, update

from flows.ids import DyadId, PractitionerId
from storage.database.unit_of_work import Unit
from storage.repositories import dyads
from storage.tables.ending_tables import handovers


class Answer(StrEnum):
    """Go on and show the earlier answers, go on without them, or not go on; taken back: nobody asks any more."""

    WITH = "with"
    WITHOUT = "without"
    NO = "no"
    TAKEN_BACK = "taken-back"


@dataclass(frozen=True, slots=True)
class Handover:
    """From ``dyad`` to ``practitioner``; ``answer`` is None while the client has not said."""

    id: str
    dyad: DyadId
    practitioner: PractitionerId
    answer: Answer | None
    made_at: datetime


def _read(row: Row[Any]) -> Handover:
    answer = Answer(row.answer) if row.answer else None
    return Handover(row.id, DyadId(row.dyad_id), PractitionerId(row.practitioner_id), answer, row.made_at)


def add(unit: Unit, dyad: DyadId, practitioner: PractitionerId) -> Handover:
    """The client of this dyad is asked now; whatever they were asked before and have not answered no longer counts."""
    dyads.one_at_a_time(unit, dyad)
    take_back(unit, dyad)
    made = Handover(unit.new_id(), dyad, practitioner, None, unit.now)
    values = {"dyad_id": dyad, "practitioner_id": practitioner, "made_at": unit.now}
    unit.conn.execute(insert(handovers).values(id=made.id, **values))
    return made


def take_back(unit: Unit, dyad: DyadId) -> None:
    """Nobody asks the client of this dyad any more."""
    waiting = handovers.c.dyad_id == dyad, handovers.c.answer.is_(None)
    values = {"answer": Answer.TAKEN_BACK, "answered_at": unit.now}
    unit.conn.execute(update(handovers).where(*waiting).values(values))


def find(unit: Unit, handover: str) -> Handover | None:
    """The handover of that id, if there is one: for ids that came from outside."""
    row = unit.conn.execute(select(handovers).where(handovers.c.id == handover)).one_or_none()
    return _read(row) if row else None


def waiting(unit: Unit, dyad: DyadId) -> Handover | None:
    """What the client of this dyad is asked now, if they are."""
    query = select(handovers).where(handovers.c.dyad_id == dyad, handovers.c.answer.is_(None))
    row = unit.conn.execute(query).one_or_none()
    return _read(row) if row else None


def answered(unit: Unit, handover: str, answer: Answer, to: DyadId | None = None) -> None:
    """The client has said; ``to`` is the dyad in which they go on."""
    values = {"answer": answer, "answered_at": unit.now, "next_id": to}
    unit.conn.execute(update(handovers).where(handovers.c.id == handover).values(values))


def shown_from(unit: Unit, dyad: DyadId) -> DyadId | None:
    """The dyad before this one, if the client agreed that its answers may be seen here."""
    query = select(handovers.c.dyad_id).where(handovers.c.next_id == dyad, handovers.c.answer == Answer.WITH)
    found = unit.conn.execute(query).scalar_one_or_none()
    return DyadId(found) if found else None
