"""Practitioners: therapists and coaches of a programme."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, or_, select, update

from flows.ids import PersonId, PractitionerId, ProgrammeId
from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork
from storage.encryption.crypto import Erased
from storage.encryption.keys import data_keys
from storage.repositories import key_owners, programmes
from storage.tables.schema import practitioners
from storage.tables.schema import programmes as programmes_table

_BY_ID = PreparedStatement(select(practitioners).where(practitioners.c.id == bindparam("id")))
_WITH_PROGRAMME = PreparedStatement(
    select(practitioners, programmes.TEXT)
    .join(programmes_table, programmes_table.c.id == practitioners.c.programme_id)
    .where(practitioners.c.id == bindparam("id"))
)


@dataclass(frozen=True, slots=True)
class Practitioner:
    """A stored practitioner. `person` is None until they have opened the bot; `name` is what clients call them.

    The digest is sent at `digest_at` ("08:00") on `digest_weekday` (0 is Monday), in the person's zone; with
    `digest_when_quiet` also if it has no findings. `tension_at_once` and `lowest_at_once` choose immediate notices of
    unresolved tension and of the lowest answer. `left`: the role has ended. `made_at`: when they were added.
    """

    id: PractitionerId
    programme: ProgrammeId
    person: PersonId | None
    name: str
    digest_weekday: int
    digest_at: str
    made_at: datetime
    digest_when_quiet: bool = True
    tension_at_once: bool = True
    lowest_at_once: bool = True
    left: bool = False


def _read(unit: UnitOfWork, row: Row[Any]) -> Practitioner:
    return _named(row, unit.unseal(row.id, "practitioners.name", row.id, row.name))


def _named(row: Row[Any], name: str) -> Practitioner:
    person = PersonId(row.person_id) if row.person_id else None
    return Practitioner(
        PractitionerId(row.id),
        ProgrammeId(row.programme_id),
        person,
        name,
        row.digest_weekday,
        row.digest_at,
        row.made_at,
        row.digest_when_quiet,
        row.tension_at_once,
        row.lowest_at_once,
        row.left_at is not None,
    )


def add(unit: UnitOfWork, programme: ProgrammeId, name: str, weekday: int, at: str) -> Practitioner:
    """Add a practitioner who has not opened the bot yet."""
    made = Practitioner(PractitionerId(unit.new_id()), programme, None, name, weekday, at, unit.now)
    unit.create_keys([made.id, key_owners.of_role(made.id)])
    unit.conn.execute(
        insert(practitioners).values(
            id=made.id,
            programme_id=programme,
            name=unit.seal(made.id, "practitioners.name", made.id, name),
            digest_weekday=weekday,
            digest_at=at,
            digest_when_quiet=made.digest_when_quiet,
            tension_at_once=made.tension_at_once,
            lowest_at_once=made.lowest_at_once,
            made_at=unit.now,
        )
    )
    return made


def get(unit: UnitOfWork, practitioner: PractitionerId) -> Practitioner:
    """Return the practitioner of an id that exists."""
    return unit.cached_read(
        f"practitioner {practitioner}",
        ("practitioners",),
        lambda: _read_with_programme(unit, practitioner),
    )


def _read_with_programme(unit: UnitOfWork, practitioner: PractitionerId) -> Practitioner:
    """Return the practitioner; whoever reads one reads the definition of their programme next."""
    row = _WITH_PROGRAMME.one(unit.conn, {"id": practitioner})
    programmes.remember_text(unit, ProgrammeId(row.programme_id), row.text)
    return _read(unit, row)


def find(unit: UnitOfWork, practitioner: str) -> Practitioner | None:
    """Return the practitioner of an untrusted id, or None."""
    row = _BY_ID.first(unit.conn, {"id": practitioner})
    return _read(unit, row) if row else None


def every(unit: UnitOfWork, programme: ProgrammeId | None = None) -> list[Practitioner]:
    """Return all practitioners (of one programme), oldest first."""
    query = select(practitioners).order_by(practitioners.c.made_at, practitioners.c.id)
    if programme is not None:
        query = query.where(practitioners.c.programme_id == programme)
    rows = unit.conn.execute(query).all()
    unit.load_keys(row.id for row in rows)
    return [_read(unit, row) for row in rows]


def restored_after_erasure(unit: UnitOfWork, gone: Collection[PersonId]) -> list[Practitioner]:
    """Return practitioners brought back by a restored backup: their role's key is erased, or their person in `gone`.

    A name whose key was erased is "".
    """
    of, existing = practitioners.c, select(data_keys.c.owner)
    is_lost = or_((key_owners.ROLE + of.id).not_in(existing), of.person_id.in_(gone))
    rows = unit.conn.execute(select(practitioners).where(of.left_at.is_(None), is_lost)).all()
    return [_named(row, _name_if_readable(unit, row)) for row in rows]


def _name_if_readable(unit: UnitOfWork, row: Row[Any]) -> str:
    try:
        return unit.unseal(row.id, "practitioners.name", row.id, row.name)
    except Erased:
        return ""


def change(unit: UnitOfWork, practitioner: PractitionerId, **values: str | int | bool) -> None:
    """Set person_id, digest_weekday, digest_at, or one of the notification choices."""
    unit.conn.execute(update(practitioners).where(practitioners.c.id == practitioner).values(**values))


def forget(unit: UnitOfWork, practitioner: PractitionerId) -> None:
    """Erase a practitioner's name and chat, also in backups; the row is kept for the clients' dyads."""
    leave(unit, practitioner)
    unit.erase_key(practitioner)
    nameless = unit.seal(practitioner, "practitioners.name", practitioner, "")
    row_is = practitioners.c.id == practitioner
    unit.conn.execute(update(practitioners).where(row_is).values(name=nameless))


def leave(unit: UnitOfWork, practitioner: PractitionerId) -> None:
    """End a practitioner's role; the name is kept for their clients."""
    row_is = practitioners.c.id == practitioner
    unit.conn.execute(update(practitioners).where(row_is).values(person_id=None, left_at=unit.now))
    unit.erase_key(key_owners.of_role(practitioner))
