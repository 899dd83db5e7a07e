"""The audit log: who did or read what and when, without its content. Rows are appended and chained by keyed hashes.

1. A row is written in the transaction that it records, with a ``mark``: a keyed hash of its other columns.
2. ``seal`` later assigns its ``place`` in the chain and its ``link``: a keyed hash of the previous link and its mark.
   If that were done in the same transaction, concurrent transactions would all wait for the last link.
3. Without the key no row can be added, changed or moved unnoticed: ``check`` names the first that does not match.
   Cutting off the end, clearing the places of all later rows so that they are chained again, or restoring an older
   database are detected only by comparing with an earlier head that was stored elsewhere.
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

BATCH_SIZE = 1000  # rows that are read or chained together


class Verb(StrEnum):
    """What was done; the comments say what the column ``what`` holds. At most 24 characters."""

    INVITED = "invited"  # dyad, or the practitioner or coordinator who is invited
    INVITE_OPENED = "invite-opened"  # as for INVITED
    INVITE_REVOKED = "invite-revoked"  # dyad, or coordinator
    LIST_ENROLLED = "list-enrolled"  # programme; there is also a row INVITED for each person
    READ_NUMBERS = "read-numbers"  # programme
    AGREED = "agreed"  # dyad
    CONFIRMED = "confirmed"  # dyad
    TURNED_AWAY = "turned-away"  # dyad
    STOPPED = "stopped"  # dyad
    ERASED = "erased"  # dyad, practitioner, coordinator, person; client where only an old backup knew them
    READ_CLIENTS = "read-clients"  # practitioner; "" for those of all practitioners
    READ_CARD = "read-card"  # dyad
    READ_DIGEST = "read-digest"  # practitioner, with the week
    READ_REPORT = "read-report"  # dyad, or the practitioner if of all their clients
    READ_OWN = "read-own"  # the person, client, practitioner or coordinator whose data it is
    READ_AS_SEEN = "read-as-seen"  # dyad: the view of the other side
    EXPORTED = "exported"  # the person, client, practitioner or coordinator whose data it is
    DIGEST_SENT = "digest-sent"  # practitioner, with the week
    TOLD_AT_ONCE = "told-at-once"  # dyad
    REMINDER_REQUESTED = "reminder-requested"  # dyad
    SCORE_TYPED = "score-typed"  # dyad
    CHECK_IN_REQUESTED = "check-in-requested"  # dyad
    GOALS_CHANGED = "goals-changed"  # dyad
    READ_GOALS = "read-goals"  # dyad, whose other side's goals were read
    SCORE_REMOVED = "score-removed"  # dyad
    SESSIONS_IMPORTED = "sessions-imported"  # practitioner
    SETTING_CHANGED = "setting-changed"  # the setting and its new value
    PROGRAMME_CHANGED = "programme-changed"  # programme
    KEY_CHANGED = "key-changed"
    BACKED_UP = "backed-up"
    PURGED = "purged"  # always ""
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
    DATA_EXPORTED = "data-exported"  # programme or dyad, with the kind of file
    ENDPOINT_ADDED = "endpoint-added"  # endpoint of events
    ENDPOINT_REMOVED = "endpoint-removed"  # endpoint of events
    TOKEN_CHANGED = "token-changed"  # noqa: S105 -- programme whose token for sessions was made or removed
    MODEL_ACCEPTED = "model-accepted"  # programme


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """A row of the audit log; ``who``: an id, "service", "operator:…" or the beginning of an unknown chat key."""

    at: datetime
    who: str
    verb: str
    what: str


@dataclass(frozen=True, slots=True)
class ChainCheck:
    """A check's result: the chain's length and last link, the number of unchained rows, and the first problem."""

    length: int
    link: str
    waiting: int
    problem: str | None


def add(unit: UnitOfWork, who: str, verb: Verb, what: str = "") -> None:
    """Record, in this transaction, who did or read what."""
    nonce = unit.new_id()
    values = {"nonce": nonce, "at": unit.now, "who": who, "verb": verb, "what": what}
    unit.conn.execute(insert(audit).values(**values, mark=_mark(unit, nonce, unit.now, who, verb, what)))


def chain_entries(unit: UnitOfWork) -> int:
    """Chain the oldest unchained rows, at most `BATCH_SIZE`; return how many."""
    query = select(audit.c.id, audit.c.mark).where(audit.c.place.is_(None))
    rows = unit.conn.execute(query.order_by(audit.c.at, audit.c.id).limit(BATCH_SIZE)).all()
    last_place, link = get_head(unit)
    links = []
    for place, row in enumerate(rows, start=last_place + 1):
        link = _link(unit, link, row.mark)
        links.append({"row": row.id, "at_place": place, "by_link": link})
    if links:
        statement = update(audit).where(audit.c.id == bindparam("row"))
        unit.conn.execute(statement.values(place=bindparam("at_place"), link=bindparam("by_link")), links)
    return len(links)


def count_unchained(unit: UnitOfWork) -> int:
    """Count the rows that are not chained yet."""
    query = select(func.count()).select_from(audit).where(audit.c.place.is_(None))
    return unit.conn.execute(query).scalar_one()


def get_head(unit: UnitOfWork) -> tuple[int, str]:
    """Return the last place of the chain and its link; 0 and "" if the chain is empty."""
    query = select(audit.c.place, audit.c.link).where(audit.c.place.is_not(None))
    row = unit.conn.execute(query.order_by(audit.c.place.desc()).limit(1)).first()
    return (row.place, row.link) if row else (0, "")


def get_link(unit: UnitOfWork, place: int) -> str | None:
    """Return the link at this place, if the chain is that long."""
    return unit.conn.execute(select(audit.c.link).where(audit.c.place == place)).scalar_one_or_none()


def list_entries(
    unit: UnitOfWork, since: datetime | None = None, about: str | None = None
) -> list[AuditEntry]:
    """Return entries, oldest first, filtered by time and by an id in ``who`` or ``what``."""
    query = select(audit).order_by(audit.c.at, audit.c.id)
    if since is not None:
        query = query.where(audit.c.at >= since)
    if about is not None:
        names_id = (audit.c.what == about) | audit.c.what.startswith(f"{about}:", autoescape=True)
        query = query.where(names_id | (audit.c.who == about))
    return [AuditEntry(row.at, row.who, row.verb, row.what) for row in unit.conn.execute(query)]


def verify_chain(unit: UnitOfWork) -> ChainCheck:
    """Verify the whole chain and the unchained rows, up to the first that does not match."""
    place, link, unchained = 0, "", count_unchained(unit)
    for row in _iterate_chain(unit):
        problem = _problem(unit, row, place, link)
        if problem:
            return ChainCheck(place, link, unchained, problem)
        place, link = row.place, row.link
    return ChainCheck(place, link, unchained, _check_unchained(unit))


def _problem(unit: UnitOfWork, row: Row[Any], place: int, link: str) -> str | None:
    """Return what is wrong with the row that should follow ``place``, or None."""
    if row.place != place + 1:
        return f"place {place + 1} is missing"
    if row.mark != _row_mark(unit, row):
        return f"place {row.place} (row {row.id}) does not say what it said"
    if row.link != _link(unit, link, row.mark):
        return f"place {row.place} (row {row.id}) does not follow from the place before it"
    return None


def _check_unchained(unit: UnitOfWork) -> str | None:
    rows = unit.conn.execute(select(audit).where(audit.c.place.is_(None)).order_by(audit.c.at, audit.c.id))
    wrong_id = next((row.id for row in rows if row.mark != _row_mark(unit, row)), None)
    return f"row {wrong_id}, which is not chained yet, does not say what it said" if wrong_id else None


def _iterate_chain(unit: UnitOfWork) -> Iterator[Row[Any]]:
    query, place = select(audit).order_by(audit.c.place).limit(BATCH_SIZE), 0
    while rows := unit.conn.execute(query.where(audit.c.place > place)).all():
        yield from rows
        place = rows[-1].place


def _row_mark(unit: UnitOfWork, row: Row[Any]) -> str:
    return _mark(unit, row.nonce, row.at, row.who, row.verb, row.what)


def _mark(unit: UnitOfWork, nonce: str, at: datetime, who: str, verb: str, what: str) -> str:
    return unit.hash("audit:" + json.dumps([nonce, at.astimezone(UTC).isoformat(), who, verb, what]))


def _link(unit: UnitOfWork, previous_link: str, mark: str) -> str:
    return unit.hash(f"audit-link:{previous_link}:{mark}")
