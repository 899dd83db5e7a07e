"""The audit: who did or read what, and when; never what it said. Rows are only ever added, and chained.

1. A row is written in the transaction of what it tells of, with a keyed mark over all that it says.
2. ``seal`` gives it its place in the chain later, and a keyed link over the link before it and its own mark. At once,
   concurrent transactions would all wait for the last link.
3. So whoever has the database without its key can add, change or move no row unnoticed: ``check`` names the first that
   does not fit. What is cut off at the end, or left out by taking the places of all later rows away so that they are
   chained anew, or lies after an older file put in the place of this one, is noticed by whoever kept an earlier head.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, func, insert, select, update

from storage.database.unit_of_work import UnitOfWork
from storage.tables.audit_tables import audit

AT_ONCE = 1000  # rows read or sealed in one go


class Verb(StrEnum):
    """What was done; beside each, what the row's ``what`` names. At most 24 characters."""

    INVITED = "invited"  # dyad, or the practitioner or coordinator who is invited
    INVITE_OPENED = "invite-opened"  # the same
    INVITE_REVOKED = "invite-revoked"  # dyad, or coordinator
    LIST_ENROLLED = "list-enrolled"  # programme; beside it, each who was invited
    READ_NUMBERS = "read-numbers"  # programme
    AGREED = "agreed"  # dyad
    CONFIRMED = "confirmed"  # dyad
    TURNED_AWAY = "turned-away"  # dyad
    STOPPED = "stopped"  # dyad
    ERASED = "erased"  # dyad, practitioner, coordinator, person; client where only an old backup knew them
    READ_CLIENTS = "read-clients"  # practitioner; "" for everybody's
    READ_CARD = "read-card"  # dyad
    READ_DIGEST = "read-digest"  # practitioner, with the week
    READ_REPORT = "read-report"  # dyad, or the practitioner of all of them
    READ_OWN = "read-own"  # whose own data it is
    READ_AS_SEEN = "read-as-seen"  # dyad: what the other one sees
    EXPORTED = "exported"  # whose own data it is
    DIGEST_SENT = "digest-sent"  # practitioner, with the week
    TOLD_AT_ONCE = "told-at-once"  # dyad
    SCORE_TYPED = "score-typed"  # dyad
    SESSIONS_IMPORTED = "sessions-imported"  # practitioner
    SETTING_CHANGED = "setting-changed"  # the setting and how it is now
    PROGRAMME_CHANGED = "programme-changed"  # programme
    KEY_CHANGED = "key-changed"
    BACKED_UP = "backed-up"
    PURGED = "purged"  # "": what was no longer kept, of everybody
    RESTORED = "restored"
    WORK_ENDED = "work-ended"  # dyad
    WORK_BEGUN_AGAIN = "work-begun-again"  # dyad
    HANDOVER_ASKED = "handover-asked"  # dyad
    CLIENT_MOVED = "client-moved"  # the new dyad
    PRACTITIONER_LEFT = "practitioner-left"  # practitioner
    ALERT_RAISED = "alert-raised"  # alert
    ALERT_SENT = "alert-sent"  # alert, with the number of the step
    ALERT_SEEN = "alert-seen"  # alert
    RATINGS_READ = "ratings-read"  # programme
    MODEL_ACCEPTED = "model-accepted"  # programme


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One row. ``who`` is an id, or "service", "operator:…", or the beginning of a stranger's chat key."""

    at: datetime
    who: str
    verb: str
    what: str


@dataclass(frozen=True, slots=True)
class Checked:
    """How long the chain is, its last link, how many rows wait for the seal, and what is wrong first, if anything."""

    length: int
    link: str
    waiting: int
    problem: str | None


def add(unit: UnitOfWork, who: str, verb: Verb, what: str = "") -> None:
    """Write down, in this very transaction, who did or read what."""
    nonce = unit.new_id()
    values = {"nonce": nonce, "at": unit.now, "who": who, "verb": verb, "what": what}
    unit.conn.execute(insert(audit).values(**values, mark=_mark(unit, nonce, unit.now, who, verb, what)))


def seal(unit: UnitOfWork) -> int:
    """Chain the oldest rows that are not chained yet; returns how many."""
    query = select(audit.c.id, audit.c.mark).where(audit.c.place.is_(None))
    rows = unit.conn.execute(query.order_by(audit.c.at, audit.c.id).limit(AT_ONCE)).all()
    last, link = head(unit)
    links = []
    for place, row in enumerate(rows, start=last + 1):
        link = _link(unit, link, row.mark)
        links.append({"row": row.id, "at_place": place, "by_link": link})
    if links:
        this = update(audit).where(audit.c.id == bindparam("row"))
        unit.conn.execute(this.values(place=bindparam("at_place"), link=bindparam("by_link")), links)
    return len(links)


def waiting(unit: UnitOfWork) -> int:
    """How many rows are not chained yet."""
    query = select(func.count()).select_from(audit).where(audit.c.place.is_(None))
    return unit.conn.execute(query).scalar_one()


def head(unit: UnitOfWork) -> tuple[int, str]:
    """The last place of the chain and its link; 0 and "" before there is one."""
    query = select(audit.c.place, audit.c.link).where(audit.c.place.is_not(None))
    row = unit.conn.execute(query.order_by(audit.c.place.desc()).limit(1)).first()
    return (row.place, row.link) if row else (0, "")


def link_at(unit: UnitOfWork, place: int) -> str | None:
    """The link at that place, if the chain is that long."""
    return unit.conn.execute(select(audit.c.link).where(audit.c.place == place)).scalar_one_or_none()


def entries(unit: UnitOfWork, since: datetime | None = None, about: str | None = None) -> list[AuditEntry]:
    """What happened, oldest first: from that moment on; only what names that id, as who or as what."""
    query = select(audit).order_by(audit.c.at, audit.c.id)
    if since is not None:
        query = query.where(audit.c.at >= since)
    if about is not None:
        named = (audit.c.what == about) | audit.c.what.startswith(f"{about}:", autoescape=True)
        query = query.where(named | (audit.c.who == about))
    return [AuditEntry(row.at, row.who, row.verb, row.what) for row in unit.conn.execute(query)]


def check(unit: UnitOfWork) -> Checked:
    """Go through the whole chain, and through what waits for it, up to the first row that does not fit."""
    place, link, open_rows = 0, "", waiting(unit)
    for row in _chained(unit):
        problem = _problem(unit, row, place, link)
        if problem:
            return Checked(place, link, open_rows, problem)
        place, link = row.place, row.link
    return Checked(place, link, open_rows, _unchained(unit))


def _problem(unit: UnitOfWork, row: Row[Any], place: int, link: str) -> str | None:
    """What is wrong with the row that should come after that place."""
    if row.place != place + 1:
        return f"place {place + 1} is missing"
    if row.mark != _mark_of(unit, row):
        return f"place {row.place} (row {row.id}) does not say what it said"
    if row.link != _link(unit, link, row.mark):
        return f"place {row.place} (row {row.id}) does not follow from the place before it"
    return None


def _unchained(unit: UnitOfWork) -> str | None:
    rows = unit.conn.execute(select(audit).where(audit.c.place.is_(None)).order_by(audit.c.at, audit.c.id))
    wrong = next((row.id for row in rows if row.mark != _mark_of(unit, row)), None)
    return f"row {wrong}, which is not chained yet, does not say what it said" if wrong else None


def _chained(unit: UnitOfWork) -> Iterator[Row[Any]]:
    query, place = select(audit).order_by(audit.c.place).limit(AT_ONCE), 0
    while rows := unit.conn.execute(query.where(audit.c.place > place)).all():
        yield from rows
        place = rows[-1].place


def _mark_of(unit: UnitOfWork, row: Row[Any]) -> str:
    return _mark(unit, row.nonce, row.at, row.who, row.verb, row.what)


def _mark(unit: UnitOfWork, nonce: str, at: datetime, who: str, verb: str, what: str) -> str:
    return unit.hash("audit:" + json.dumps([nonce, at.astimezone(UTC).isoformat(), who, verb, what]))


def _link(unit: UnitOfWork, before: str, mark: str) -> str:
    return unit.hash(f"audit-link:{before}:{mark}")
