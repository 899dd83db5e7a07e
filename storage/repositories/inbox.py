"""The inbox: every update as it came, before Telegram is told that it was taken."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Integer, bindparam, func, insert, select, tuple_, update

from storage.database.unit_of_work import Unit, mail_owner
from storage.encryption import padded_sealing
from storage.encryption.crypto import Erased
from storage.tables.schema import inbox

COLUMN = "inbox.payload"
STEP = 1024  # bytes: a tap carries the message it was made under, and what that showed

UNHANDLED = inbox.c.state == "new"

_COUNT = select(func.count()).select_from(inbox).where(UNHANDLED)
_FIRSTS = (
    select(func.min(inbox.c.id))
    .where(UNHANDLED, inbox.c.lane.not_in(bindparam("busy", expanding=True)))
    .group_by(inbox.c.lane)
    .order_by(func.min(inbox.c.id))
    .limit(bindparam("most", type_=Integer))
)
_WAITING = select(inbox).where(inbox.c.id.in_(_FIRSTS)).order_by(inbox.c.id)


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update on its way in: ``digest`` is the hash of the payload (ids restart at random after an idle week)."""

    update_id: int
    digest: str
    lane: str
    payload: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A stored update that is not handled yet; without a ``payload`` where its key was erased meanwhile."""

    id: int
    lane: str
    payload: str | None
    attempts: int


def _row_name(update_id: int, digest: str) -> str:
    return f"{update_id}:{digest}"


def add(unit: Unit, arrivals: Iterable[Arrival]) -> int:
    """Store what is new among these, in one statement; returns how many that were."""
    fresh = {(a.update_id, a.digest): a for a in arrivals}
    key = tuple_(inbox.c.update_id, inbox.c.digest)
    known = unit.conn.execute(select(inbox.c.update_id, inbox.c.digest).where(key.in_(list(fresh))))
    for row in known:
        del fresh[(row.update_id, row.digest)]
    if fresh:
        unit.conn.execute(insert(inbox), [_values(unit, a) for a in fresh.values()])
    return len(fresh)


def _values(unit: Unit, arrival: Arrival) -> dict[str, object]:
    name = _row_name(arrival.update_id, arrival.digest)
    return {
        "update_id": arrival.update_id,
        "digest": arrival.digest,
        "lane": arrival.lane,
        "payload": seal(unit, arrival.lane, name, arrival.payload),
        "state": "new",
        "attempts": 0,
        "received_at": unit.now,
    }


def waiting(unit: Unit, most: int, busy: Sequence[str] = ()) -> list[Waiting]:
    """The oldest unhandled update of each lane that is not ``busy``, at most so many."""
    rows = unit.conn.execute(_WAITING, {"busy": busy, "most": most}).all()
    return [Waiting(row.id, row.lane, content(unit, row), row.attempts) for row in rows]


def seal(unit: Unit, lane: str, name: str, payload: str) -> bytes:
    """An update of this chat as it is stored in the row of that name."""
    unit.hold(mail_owner(lane))
    return padded_sealing.seal_text(unit, mail_owner(lane), COLUMN, name, payload, STEP)


def content(unit: Unit, row: Any) -> str | None:
    """What a row's update holds; None if its key was erased."""
    name = _row_name(row.update_id, row.digest)
    try:
        return padded_sealing.unseal_text(unit, mail_owner(row.lane), COLUMN, name, row.payload)
    except Erased:
        return None


def done(unit: Unit, waiting: Waiting) -> bool:
    """Mark it handled, in the transaction that handles it; false if it was already."""
    query = update(inbox).where(inbox.c.id == waiting.id, inbox.c.state == "new")
    return unit.conn.execute(query.values(state="done", handled_at=unit.now)).rowcount == 1


def failed(unit: Unit, waiting: Waiting, problem: str, most_attempts: int) -> bool:
    """Count a failure; after so many it is set aside so that the rest goes on. Returns whether it was: not where
    another process has handled it meanwhile.
    """
    aside = waiting.attempts + 1 >= most_attempts
    values: dict[str, object] = {"attempts": waiting.attempts + 1, "problem": problem[:200]}
    if aside:
        values |= {"state": "set-aside", "handled_at": unit.now}
    query = update(inbox).where(inbox.c.id == waiting.id, UNHANDLED).values(values)
    return unit.conn.execute(query).rowcount == 1 and aside


def unhandled(unit: Unit, lane: str | None = None) -> int:
    """How many updates wait (in a lane)."""
    query = _COUNT if lane is None else _COUNT.where(inbox.c.lane == lane)
    return unit.conn.execute(query).scalar_one()
