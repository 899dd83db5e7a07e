"""Letters: the outbox. ``pending -> sending (lease, owner) -> sent | pending again | dead | uncertain``."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, or_, select, update

from storage.crypto import Erased
from storage.tables import letters
from storage.unit_of_work import Unit, mail_owner
from storage.upsert import add_new

REPLY, QUESTION, BULK = 0, 1, 2  # urgency: replies go before bulk
OPEN = ("pending", "sending")


@dataclass(frozen=True, slots=True)
class Letter:
    """A claimed letter. ``payload`` is its content as JSON, ``subject`` the check-in it shows, if any."""

    id: int
    key: str
    lane: str
    kind: str
    subject: str | None
    payload: str
    attempts: int


def add(
    unit: Unit,
    key: str,
    lane: str,
    kind: str,
    payload: str,
    *,
    urgency: int,
    subject: str | None = None,
    at: datetime | None = None,
    to_draw: bool = False,
) -> bool:
    """Write a letter once per key; false if that letter was written before. ``to_draw``: see `claim`."""
    row = {
        "key": key,
        "lane": lane,
        "kind": kind,
        "urgency": urgency,
        "subject": subject,
        "payload": unit.seal(mail_owner(lane), "letters.payload", key, payload),
        "to_draw": to_draw,
        "state": "pending",
        "at": at or unit.now,
        "attempts": 0,
        "made_at": unit.now,
    }
    return add_new(unit, letters, row)


def claim(unit: Unit, owner: str, lease: timedelta, most: int, *, to_draw: bool = False) -> list[Letter]:
    """Take letters that may go now: of each chat only the oldest one; those whose picture has ``to_draw`` first, or
    all the others.

    One that is tried again holds up the chat, so that nothing overtakes it; one that is meant for later does not.
    A letter whose lease ended is of unknown fate and is not taken here: see ``lapsed``.
    """
    of = letters.c
    heads = (
        select(func.min(of.id))
        .where(of.state.in_(OPEN), or_(of.at <= unit.now, of.attempts > 0))
        .group_by(of.lane)
        .scalar_subquery()
    )
    ready = _ready(unit, to_draw)
    free = select(of.id).where(of.id.in_(heads), ready).order_by(of.urgency, of.id).limit(most)
    values = {"state": "sending", "claimed_by": owner, "leased_until": unit.now + lease}
    taking = update(letters).where(of.id.in_(free), ready).values(values).returning(letters)
    taken = sorted(unit.conn.execute(taking).all(), key=lambda row: (row.urgency, row.id))
    unit.fetch(mail_owner(row.lane) for row in taken)
    return _readable(unit, taken)


def _readable(unit: Unit, rows: Iterable[Any]) -> list[Letter]:
    """These rows as letters; whose key was erased, nobody can read or send any more."""
    found = []
    for row in rows:
        payload = content(unit, row)
        if payload is None:
            values = {"state": "dead", "problem": "erased", "ended_at": unit.now}
            unit.conn.execute(update(letters).where(letters.c.id == row.id).values(values))
        else:
            found.append(Letter(row.id, row.key, row.lane, row.kind, row.subject, payload, row.attempts))
    return found


def content(unit: Unit, row: Any) -> str | None:
    """What a row's letter holds; None if its key was erased."""
    try:
        return unit.unseal(mail_owner(row.lane), "letters.payload", row.key, row.payload)
    except Erased:
        return None


def _ready(unit: Unit, to_draw: bool) -> ColumnElement[bool]:
    of = letters.c
    return and_(of.state == "pending", of.at <= unit.now, of.to_draw.is_(to_draw))


def anything(unit: Unit, *, to_draw: bool = False) -> bool:
    """Whether there is a letter to `claim` now, or one whose lease has ended."""
    of = letters.c
    now = or_(_ready(unit, to_draw), and_(of.state == "sending", of.leased_until <= unit.now))
    return unit.conn.execute(select(of.id).where(now).limit(1)).first() is not None


def lapsed(unit: Unit) -> list[Letter]:
    """Letters whose sender died with them in hand: whether they were shown, nobody knows."""
    query = select(letters).where(letters.c.state == "sending", letters.c.leased_until <= unit.now)
    return _readable(unit, unit.conn.execute(query).all())


def ended(unit: Unit, letter: Letter, state: str, message_id: int | None = None, problem: str = "") -> None:
    """The letter was sent, is dead, or is uncertain."""
    unit.conn.execute(
        update(letters)
        .where(letters.c.id == letter.id)
        .values(
            state=state,
            message_id=message_id,
            problem=problem[:200] or None,
            ended_at=unit.now,
            attempts=letter.attempts + 1,
        )
    )


def is_over(unit: Unit, letter: Letter) -> bool:
    """Whether nothing more is done about this letter."""
    state = unit.conn.execute(select(letters.c.state).where(letters.c.id == letter.id)).scalar_one_or_none()
    return state not in OPEN


def forget(unit: Unit, letter: Letter) -> None:
    """Nothing of it is kept."""
    unit.conn.execute(delete(letters).where(letters.c.id == letter.id))


def again(unit: Unit, letter: Letter, at: datetime, problem: str) -> None:
    """The letter did not go and is tried again at that moment."""
    values = {"state": "pending", "at": at, "attempts": letter.attempts + 1, "problem": problem[:200]}
    unit.conn.execute(update(letters).where(letters.c.id == letter.id).values(values))


def not_before(unit: Unit, lane: str, kind: str, at: datetime) -> None:
    """What else of that kind waits for this chat goes no sooner than that."""
    these = and_(
        letters.c.lane == lane, letters.c.kind == kind, letters.c.state == "pending", letters.c.at < at
    )
    unit.conn.execute(update(letters).where(these).values(at=at))


def drop(unit: Unit, subject: str, kinds: Collection[str]) -> None:
    """Pending letters of these kinds about this check-in are no longer wanted."""
    this = and_(letters.c.subject == subject, letters.c.state == "pending", letters.c.kind.in_(kinds))
    unit.conn.execute(update(letters).where(this).values(state="dropped", ended_at=unit.now))


def proven(unit: Unit, subject: str) -> None:
    """An answer proves that an uncertain question was shown."""
    this = and_(letters.c.subject == subject, letters.c.state == "uncertain")
    unit.conn.execute(update(letters).where(this).values(state="sent"))


def next_at(unit: Unit) -> datetime | None:
    """When the next pending letter may go, if one waits."""
    query = select(func.min(letters.c.at)).where(letters.c.state == "pending")
    at: datetime | None = unit.conn.execute(query).scalar_one()
    return at


def count(unit: Unit, *states: str) -> int:
    """How many letters are in one of these states."""
    query = select(func.count()).select_from(letters).where(or_(*(letters.c.state == s for s in states)))
    return unit.conn.execute(query).scalar_one()
