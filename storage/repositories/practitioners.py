"""Practitioners: therapists and coaches of a programme."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, insert, or_, select, update

from flows.ids import PersonId, PractitionerId, ProgrammeId
from storage.database.unit_of_work import UnitOfWork
from storage.encryption.crypto import Erased
from storage.encryption.keys import data_keys
from storage.repositories import key_owners
from storage.tables.schema import practitioners

_BY_ID = select(practitioners).where(practitioners.c.id == bindparam("id"))
_BY_PERSON = (
    select(practitioners)
    .where(practitioners.c.person_id == bindparam("person"))
    .order_by(practitioners.c.made_at)
)


@dataclass(frozen=True, slots=True)
class Practitioner:
    """``person`` is empty until they have started the bot; ``name`` is what their clients call them.

    The digest is meant for ``digest_at`` ("08:00") on ``digest_weekday`` (0 is Monday), in the person's zone;
    ``digest_when_quiet``: also where nothing stands out. Tension that was not talked through, and the lowest answer,
    are told at once where that is wanted. ``left``: they are no longer here.
    """

    id: PractitionerId
    programme: ProgrammeId
    person: PersonId | None
    name: str
    digest_weekday: int
    digest_at: str
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
        row.digest_when_quiet,
        row.tension_at_once,
        row.lowest_at_once,
        row.left_at is not None,
    )


def add(unit: UnitOfWork, programme: ProgrammeId, name: str, weekday: int, at: str) -> Practitioner:
    """A practitioner who has not started the bot yet."""
    made = Practitioner(PractitionerId(unit.new_id()), programme, None, name, weekday, at)
    unit.new_owners([made.id, key_owners.of_role(made.id)])
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
    """The practitioner of that id, who must be there."""
    return unit.once(
        f"practitioner {practitioner}",
        ("practitioners",),
        lambda: _read(unit, unit.conn.execute(_BY_ID, {"id": practitioner}).one()),
    )


def find(unit: UnitOfWork, practitioner: str) -> Practitioner | None:
    """The practitioner of that id, if there is one: for ids that came from outside."""
    row = unit.conn.execute(_BY_ID, {"id": practitioner}).one_or_none()
    return _read(unit, row) if row else None


def by_person(unit: UnitOfWork, person: PersonId) -> Practitioner | None:
    """Who this person is as a practitioner, if they are one."""
    row = unit.conn.execute(_BY_PERSON, {"person": person}).first()
    return _read(unit, row) if row else None


def every(unit: UnitOfWork, programme: ProgrammeId | None = None) -> list[Practitioner]:
    """All practitioners (of one programme), oldest first."""
    query = select(practitioners).order_by(practitioners.c.made_at, practitioners.c.id)
    if programme is not None:
        query = query.where(practitioners.c.programme_id == programme)
    rows = unit.conn.execute(query).all()
    unit.fetch(row.id for row in rows)
    return [_read(unit, row) for row in rows]


def lost(unit: UnitOfWork, gone: Collection[PersonId]) -> list[Practitioner]:
    """Whose role has no key, or who is one of these people: an old backup that was brought back knows practitioners
    who have left since. A name that nobody can read is "" here.
    """
    of, there = practitioners.c, select(data_keys.c.owner)
    no_more = or_((key_owners.ROLE + of.id).not_in(there), of.person_id.in_(gone))
    rows = unit.conn.execute(select(practitioners).where(of.left_at.is_(None), no_more)).all()
    return [_named(row, _name_still_there(unit, row)) for row in rows]


def _name_still_there(unit: UnitOfWork, row: Row[Any]) -> str:
    try:
        return unit.unseal(row.id, "practitioners.name", row.id, row.name)
    except Erased:
        return ""


def change(unit: UnitOfWork, practitioner: PractitionerId, **values: str | int | bool) -> None:
    """Set person_id, digest_weekday, digest_at, or one of the choices."""
    unit.conn.execute(update(practitioners).where(practitioners.c.id == practitioner).values(**values))


def forget(unit: UnitOfWork, practitioner: PractitionerId) -> None:
    """Nobody's name and nobody's chat, in no backup either. The row stays for their clients' sake."""
    leave(unit, practitioner)
    unit.forget(practitioner)
    nameless = unit.seal(practitioner, "practitioners.name", practitioner, "")
    this = practitioners.c.id == practitioner
    unit.conn.execute(update(practitioners).where(this).values(name=nameless))


def leave(unit: UnitOfWork, practitioner: PractitionerId) -> None:
    """They are nobody here any more; their name stays for their clients, who know them by it."""
    this = practitioners.c.id == practitioner
    unit.conn.execute(update(practitioners).where(this).values(person_id=None, left_at=unit.now))
    unit.forget(key_owners.of_role(practitioner))
