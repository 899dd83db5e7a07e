"""Check-ins: one round of questions to one person about one session or one date."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, insert, select, update

from flows.ids import CheckInId, ClientId, DyadId, PersonId, SessionId
from flows.instruments import Perspective
from storage.database.unit_of_work import UnitOfWork
from storage.encryption import padded_sealing
from storage.repositories import answers, key_owners
from storage.repositories.answers import NOTHING, GivenAnswers
from storage.tables.schema import check_ins, dyads, people

STATE_STEP = 2048  # bytes: a conversation that was tapped through is shorter, whatever the answers


class CheckInPhase(StrEnum):
    """Planned, queued (another one is open), asked, done (all sent), closed (time over), dropped (no longer wanted)."""

    PLANNED = "planned"
    QUEUED = "queued"
    ASKED = "asked"
    DONE = "done"
    CLOSED = "closed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class CheckIn:
    """``state`` is the conversation, written out; ``message_id`` the message in which it is shown, once known.

    ``wished``: the person began it themselves. ``model``: version of the model that judged it, once it was sent.
    ``answers``: what was given, as it lay sealed when this was read (see `given`).
    """

    id: CheckInId
    dyad: DyadId
    client: ClientId
    session: SessionId | None
    person: PersonId
    chat_key: str
    perspective: Perspective
    instrument: str
    instrument_version: int
    wished: bool
    phase: CheckInPhase
    state: str
    message_id: int | None
    asked_at: datetime | None
    closes_at: datetime | None
    ended_at: datetime | None
    made_at: datetime
    model: str | None = None
    answers: bytes | None = None

    @property
    def owner(self) -> str:
        """Under whose key it lies."""
        return key_owners.of_check_in(self.client, self.dyad, self.perspective)


def _query() -> Select[Any]:
    whose = select(check_ins, people.c.chat_key, dyads.c.client_id)
    return whose.select_from(check_ins.join(people).join(dyads, dyads.c.id == check_ins.c.dyad_id))


def _read_all(unit: UnitOfWork, query: Select[Any]) -> list[CheckIn]:
    rows = unit.conn.execute(query).all()
    unit.fetch({key_owners.of_row(row) for row in rows})
    return [_read(unit, row) for row in rows]


def _read(unit: UnitOfWork, row: Row[Any]) -> CheckIn:
    return CheckIn(
        CheckInId(row.id),
        DyadId(row.dyad_id),
        ClientId(row.client_id),
        SessionId(row.session_id) if row.session_id else None,
        PersonId(row.person_id),
        row.chat_key,
        Perspective(row.perspective),
        row.instrument,
        row.instrument_version,
        row.wished,
        CheckInPhase(row.phase),
        padded_sealing.unseal_text(unit, key_owners.of_row(row), "check_ins.state", row.id, row.state),
        row.message_id,
        row.asked_at,
        row.closes_at,
        row.ended_at,
        row.made_at,
        row.model,
        row.answers,
    )


def add(unit: UnitOfWork, made: CheckIn) -> None:
    """Store a new check-in."""
    row = {
        "id": made.id,
        "dyad_id": made.dyad,
        "session_id": made.session,
        "person_id": made.person,
        "perspective": made.perspective,
        "instrument": made.instrument,
        "instrument_version": made.instrument_version,
        "wished": made.wished,
        "phase": made.phase,
        "state": _state(unit, made, made.state),
        "answers": answers.seal(unit, made.owner, made.id, NOTHING),
        "closes_at": made.closes_at,
        "made_at": made.made_at,
    }
    unit.conn.execute(insert(check_ins), row)


_BY_ID = _query().where(check_ins.c.id == bindparam("check_in"))


def find(unit: UnitOfWork, check_in: str) -> CheckIn | None:
    """The check-in of that id, if there is one: for ids that came from outside."""
    row = unit.conn.execute(_BY_ID, {"check_in": check_in}).one_or_none()
    return _read(unit, row) if row else None


def of_person(unit: UnitOfWork, person: PersonId, *phases: CheckInPhase) -> list[CheckIn]:
    """A person's check-ins in these phases, oldest first."""
    query = _query().where(check_ins.c.person_id == person, check_ins.c.phase.in_(phases))
    return _read_all(unit, query.order_by(check_ins.c.made_at, check_ins.c.id))


def of_dyad(unit: UnitOfWork, dyad: DyadId, perspective: Perspective, *phases: CheckInPhase) -> list[CheckIn]:
    """A dyad's check-ins of one side in these phases, oldest first."""
    query = _query().where(
        check_ins.c.dyad_id == dyad,
        check_ins.c.perspective == perspective,
        check_ins.c.phase.in_(phases),
    )
    return _read_all(unit, query.order_by(check_ins.c.made_at, check_ins.c.id))


def last_of_cadence(unit: UnitOfWork, dyad: DyadId) -> datetime | None:
    """When a cadence last began one with this dyad; what a clock began that was ahead does not count."""
    of = check_ins.c
    query = select(func.max(of.made_at)).where(
        of.dyad_id == dyad, of.session_id.is_(None), of.wished.is_(False), of.made_at <= unit.now
    )
    at: datetime | None = unit.conn.execute(query).scalar_one()
    return at


def running(unit: UnitOfWork, dyad: DyadId) -> list[str]:
    """The ids of a dyad's check-ins that are not over, on either side."""
    of, over = check_ins.c, (CheckInPhase.DONE, CheckInPhase.CLOSED, CheckInPhase.DROPPED)
    query = select(of.id).where(of.dyad_id == dyad, of.phase.not_in(over))
    return list(unit.conn.execute(query.order_by(of.id)).scalars())


def open_ones(unit: UnitOfWork) -> list[CheckIn]:
    """Every check-in that somebody has before them now."""
    return _read_all(unit, _query().where(check_ins.c.phase == CheckInPhase.ASKED).order_by(check_ins.c.id))


def given_answers(unit: UnitOfWork, check_in: CheckIn) -> GivenAnswers:
    """What had been given in it when it was read."""
    if check_in.answers is None:
        return NOTHING
    return answers.unseal(unit, check_in.owner, check_in.id, check_in.answers)


def store_conversation(
    unit: UnitOfWork, check_in: CheckIn, state: str, now: GivenAnswers | None = None
) -> None:
    """The conversation has moved on, and (unless nothing changed) this is what has been given in it by now."""
    sealed = {"state": _state(unit, check_in, state)}
    if now is not None:
        sealed["answers"] = answers.seal(unit, check_in.owner, check_in.id, now)
    unit.conn.execute(update(check_ins).where(check_ins.c.id == check_in.id).values(**sealed))


def _state(unit: UnitOfWork, check_in: CheckIn, state: str) -> bytes:
    return padded_sealing.seal_text(unit, check_in.owner, "check_ins.state", check_in.id, state, STATE_STEP)


def move(
    unit: UnitOfWork, check_in: CheckInId, phase: CheckInPhase, **values: datetime | int | str | None
) -> None:
    """Move to a phase, setting asked_at, closes_at, ended_at, message_id or model with it."""
    unit.conn.execute(update(check_ins).where(check_ins.c.id == check_in).values(phase=phase, **values))


def shown_in(unit: UnitOfWork, check_in: str, message_id: int) -> None:
    """The check-in is shown in this message from now on."""
    unit.conn.execute(update(check_ins).where(check_ins.c.id == check_in).values(message_id=message_id))
