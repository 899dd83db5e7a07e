"""Check-ins: each a round of questions to one person about one session or one date."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, insert, select, update

from flows.ids import CheckInId, ClientId, DyadId, PersonId, PractitionerId, SessionId
from flows.instruments import Perspective
from storage.database.prepared_statements import PreparedStatement, StoredRow, is_one_of
from storage.database.unit_of_work import UnitOfWork
from storage.encryption import padded_sealing
from storage.repositories import answers, key_owners
from storage.repositories.answers import NO_ANSWERS, GivenAnswers
from storage.tables.schema import check_ins, dyads, people

STATE_STEP = 2048  # bytes: a conversation without typed text is shorter, whatever the answers


class CheckInPhase(StrEnum):
    """Planned, queued (another one is open), asked, done (sent), closed (timed out) or dropped (cancelled)."""

    PLANNED = "planned"
    QUEUED = "queued"
    ASKED = "asked"
    DONE = "done"
    CLOSED = "closed"
    DROPPED = "dropped"


OVER = frozenset((CheckInPhase.DONE, CheckInPhase.CLOSED, CheckInPhase.DROPPED))


@dataclass(frozen=True, slots=True)
class CheckIn:
    """A check-in; ``state`` is the serialized conversation, ``message_id`` the message that shows it, once known.

    ``wished``: outside the programme's schedule, begun by the person or (``requested``) asked for by the practitioner.
    ``model``: version of the detection model, once it was sent. ``answers``: sealed, as of when the row was read.
    ``reminder_requested_at``: when the practitioner asked for a reminder.
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
    reminder_requested_at: datetime | None = None
    requested: bool = False

    @property
    def owner(self) -> str:
        """Return the owner of its data key."""
        return key_owners.of_check_in(self.client, self.dyad, self.perspective)


def _query() -> Select[Any]:
    query = select(check_ins, people.c.chat_key, dyads.c.client_id)
    return query.select_from(check_ins.join(people).join(dyads, dyads.c.id == check_ins.c.dyad_id))


_BY_ID = PreparedStatement(_query().where(check_ins.c.id == bindparam("check_in")))
_SHOWN = PreparedStatement(
    select(check_ins.c.id, check_ins.c.person_id, check_ins.c.message_id).where(
        is_one_of(check_ins.c.id, "check_ins")
    )
)
_IN_PHASES = (
    _query().where(is_one_of(check_ins.c.phase, "phases")).order_by(check_ins.c.made_at, check_ins.c.id)
)
_OF_PERSON = PreparedStatement(_IN_PHASES.where(check_ins.c.person_id == bindparam("person")))
_OF_DYAD = PreparedStatement(
    _IN_PHASES.where(
        check_ins.c.dyad_id == bindparam("dyad"), check_ins.c.perspective == bindparam("perspective")
    )
)
_CHANGE = update(check_ins).where(check_ins.c.id == bindparam("check_in"))
_STORE_STATE = PreparedStatement(_CHANGE, ["state"])
_STORE_STATE_AND_ANSWERS = PreparedStatement(_CHANGE, ["state", "answers"])
_ADD = PreparedStatement(
    insert(check_ins),
    [
        *("id", "dyad_id", "session_id", "person_id", "perspective", "instrument", "instrument_version"),
        *("wished", "requested", "phase", "state", "answers", "closes_at", "made_at"),
    ],
)
_SET_MESSAGE_ID = PreparedStatement(_CHANGE, ["message_id"])


def _read_all(unit: UnitOfWork, rows: Sequence[StoredRow]) -> list[CheckIn]:
    unit.load_keys({key_owners.of_row(row) for row in rows})
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
        row.reminder_requested_at,
        row.requested,
    )


def add(unit: UnitOfWork, check_in: CheckIn) -> None:
    """Store a new check-in."""
    row = {
        "id": check_in.id,
        "dyad_id": check_in.dyad,
        "session_id": check_in.session,
        "person_id": check_in.person,
        "perspective": check_in.perspective,
        "instrument": check_in.instrument,
        "instrument_version": check_in.instrument_version,
        "wished": check_in.wished,
        "requested": check_in.requested,
        "phase": check_in.phase,
        "state": _seal_state(unit, check_in, check_in.state),
        "answers": answers.seal(unit, check_in.owner, check_in.id, NO_ANSWERS),
        "closes_at": check_in.closes_at,
        "made_at": check_in.made_at,
    }
    _ADD.run(unit.conn, row)


def find(unit: UnitOfWork, check_in: str) -> CheckIn | None:
    """Return a check-in by an id from outside, if it exists."""
    row = _BY_ID.first(unit.conn, {"check_in": check_in})
    return _read(unit, row) if row else None


def get_shown(unit: UnitOfWork, check_in: str) -> tuple[PersonId, int | None] | None:
    """Return who is asked and the message that shows it, of an id from outside; None if it does not exist."""
    return unit.cached_read(
        f"shown {check_in}", ("check_ins",), lambda: _read_shown(unit, [check_in]).get(check_in)
    )


def load_shown(unit: UnitOfWork, ids: Collection[str]) -> None:
    """Read in one statement what `get_shown` returns of each of these, before a loop that asks for it."""
    found = _read_shown(unit, ids) if ids else {}
    for check_in in ids:
        unit.cached_read(f"shown {check_in}", ("check_ins",), partial(found.get, check_in))


def _read_shown(unit: UnitOfWork, ids: Collection[str]) -> dict[str, tuple[PersonId, int | None]]:
    rows = _SHOWN.all(unit.conn, {"check_ins": ids})
    return {row.id: (PersonId(row.person_id), row.message_id) for row in rows}


def of_person(unit: UnitOfWork, person: PersonId, *phases: CheckInPhase) -> list[CheckIn]:
    """Return a person's check-ins in these phases, oldest first."""
    return _read_all(unit, _OF_PERSON.all(unit.conn, {"person": person, "phases": phases}))


def of_dyad(unit: UnitOfWork, dyad: DyadId, perspective: Perspective, *phases: CheckInPhase) -> list[CheckIn]:
    """Return a dyad's check-ins from one perspective in these phases, oldest first."""
    parameters = {"dyad": dyad, "perspective": perspective, "phases": phases}
    return _read_all(unit, _OF_DYAD.all(unit.conn, parameters))


def get_last_of_cadence(unit: UnitOfWork, dyad: DyadId) -> datetime | None:
    """Return when a cadence last created a check-in of this dyad, up to now (the clock may have been set back)."""
    of = check_ins.c
    query = select(func.max(of.made_at)).where(
        of.dyad_id == dyad, of.session_id.is_(None), of.wished.is_(False), of.made_at <= unit.now
    )
    at: datetime | None = unit.conn.execute(query).scalar_one()
    return at


def list_unfinished_ids(unit: UnitOfWork, dyad: DyadId) -> list[str]:
    """Return the ids of a dyad's unfinished check-ins, from both perspectives."""
    of, over = check_ins.c, (CheckInPhase.DONE, CheckInPhase.CLOSED, CheckInPhase.DROPPED)
    query = select(of.id).where(of.dyad_id == dyad, of.phase.not_in(over))
    return list(unit.conn.execute(query.order_by(of.id)).scalars())


def list_asked(unit: UnitOfWork) -> list[CheckIn]:
    """Return all check-ins that are asked now."""
    asked = _query().where(check_ins.c.phase == CheckInPhase.ASKED).order_by(check_ins.c.id)
    return _read_all(unit, unit.conn.execute(asked).all())


def list_asked_of_practitioner(unit: UnitOfWork, practitioner: PractitionerId) -> list[CheckIn]:
    """Return the check-ins that this practitioner's clients are asked now, but for those that they began themselves."""
    query = _query().where(
        dyads.c.practitioner_id == practitioner,
        check_ins.c.perspective == Perspective.CLIENT,
        check_ins.c.phase == CheckInPhase.ASKED,
        check_ins.c.wished.is_(False),
    )
    ordered = query.order_by(check_ins.c.made_at, check_ins.c.id)
    return _read_all(unit, unit.conn.execute(ordered).all())


def unseal_answers(unit: UnitOfWork, check_in: CheckIn) -> GivenAnswers:
    """Return the answers of a check-in as of when it was read."""
    if check_in.answers is None:
        return NO_ANSWERS
    return answers.unseal(unit, check_in.owner, check_in.id, check_in.answers)


def store_conversation(
    unit: UnitOfWork, check_in: CheckIn, state: str, given: GivenAnswers | None = None
) -> None:
    """Store the conversation's new state and, unless None, the answers given so far."""
    sealed: dict[str, object] = {"check_in": check_in.id, "state": _seal_state(unit, check_in, state)}
    if given is None:
        _STORE_STATE.run(unit.conn, sealed)
    else:
        sealed["answers"] = answers.seal(unit, check_in.owner, check_in.id, given)
        _STORE_STATE_AND_ANSWERS.run(unit.conn, sealed)


def _seal_state(unit: UnitOfWork, check_in: CheckIn, state: str) -> bytes:
    return padded_sealing.seal_text(unit, check_in.owner, "check_ins.state", check_in.id, state, STATE_STEP)


def set_phase(
    unit: UnitOfWork, check_in: CheckInId, phase: CheckInPhase, **values: datetime | int | str | None
) -> None:
    """Set the phase and, with it, asked_at, closes_at, ended_at, message_id or model."""
    _setting(("phase", *values)).run(unit.conn, {"check_in": check_in, "phase": phase, **values})


@lru_cache(maxsize=32)
def _setting(columns: tuple[str, ...]) -> PreparedStatement:
    return PreparedStatement(_CHANGE, columns)


def record_reminder_request(unit: UnitOfWork, check_in: CheckInId) -> bool:
    """Record that the practitioner asks for a reminder; return False if they have asked before."""
    first = check_ins.c.id == check_in, check_ins.c.reminder_requested_at.is_(None)
    query = update(check_ins).where(*first).values(reminder_requested_at=unit.now)
    return unit.conn.execute(query).rowcount == 1


def set_message_id(unit: UnitOfWork, check_in: str, message_id: int | None) -> None:
    """Record the message that shows the check-in; None: it is gone."""
    _SET_MESSAGE_ID.run(unit.conn, {"check_in": check_in, "message_id": message_id})
