"""People: one Telegram account each, in any role."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from flows.ids import PersonId
from storage.database import write_conflicts
from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork, mailbox_key_owner
from storage.repositories import failed_attempts, prompts, roles
from storage.tables.schema import people

_BY_ID = PreparedStatement(select(people).where(people.c.id == bindparam("person")))
_BY_CHAT_KEY = PreparedStatement(
    select(
        people,
        *roles.columns_of(people.c.id),
        prompts.has_prompt(people.c.chat_key),
        failed_attempts.has_attempts(people.c.chat_key),
    ).where(people.c.chat_key == bindparam("chat_key"))
)


@dataclass(frozen=True, slots=True)
class Person:
    """A person the bot may write to. `chat_key` is the keyed hash of the chat, and the owner of their data key.

    `language` and `zone` are their choices; `telegram_language` is what their app last reported. `quiet` are their own
    quiet hours, such as ("20:00", "09:30"). `clears`: delete what they typed from the chat when a check-in is over.
    """

    id: PersonId
    chat_key: str
    chat: int
    language: str | None
    telegram_language: str | None
    zone: str | None
    reachable: bool
    quiet: tuple[str, str] | None = None
    clears: bool = False


def _read(unit: UnitOfWork, row: Row[Any]) -> Person:
    chat = int(unit.unseal(row.chat_key, "people.chat", row.id, row.chat))
    return Person(
        PersonId(row.id),
        row.chat_key,
        chat,
        row.language,
        row.telegram_language,
        row.zone,
        row.reachable,
        (row.quiet_from, row.quiet_until) if row.quiet_from and row.quiet_until else None,
        row.clears,
    )


def add(unit: UnitOfWork, chat_key: str, chat: int, telegram_language: str | None) -> Person:
    """Add a person who has just written, and so is reachable."""
    person = Person(PersonId(unit.new_id()), chat_key, chat, None, telegram_language, None, True)
    unit.conn.execute(
        insert(people).values(
            id=person.id,
            chat_key=chat_key,
            chat=unit.seal(chat_key, "people.chat", person.id, str(chat)),
            telegram_language=telegram_language,
            reachable=True,
            clears=False,
            made_at=unit.now,
        )
    )
    return person


def by_chat_key(unit: UnitOfWork, chat_key: str) -> Person | None:
    """Return the person of a chat key, or None."""
    unit.load_keys([chat_key, mailbox_key_owner(chat_key)])  # the second is that of replies to them
    row = _BY_CHAT_KEY.first(unit.conn, {"chat_key": chat_key})
    if row is None:
        return None
    roles.remember(unit, PersonId(row.id), row)
    prompts.remember(unit, row)
    failed_attempts.remember(unit, row)
    return _read(unit, row)


def get(unit: UnitOfWork, person: PersonId) -> Person:
    """Return the person of an id that exists."""
    parameters = {"person": person}
    return unit.cached_read(
        f"person {person}", ("people",), lambda: _read(unit, _BY_ID.one(unit.conn, parameters))
    )


def change(unit: UnitOfWork, person: PersonId, **values: str | bool | None) -> None:
    """Set language, telegram_language, zone, quiet_from, quiet_until, clears or reachable."""
    unit.conn.execute(update(people).where(people.c.id == person).values(**values))


def lock_row(unit: UnitOfWork, person: PersonId) -> None:
    """Lock the person's row: a concurrent transaction that locks it conflicts and is retried."""
    write_conflicts.lock_row(unit.conn, people.c.reachable, people.c.id == person)


def unreachable(unit: UnitOfWork) -> frozenset[PersonId]:
    """Return the people who cannot be written to."""
    query = select(people.c.id).where(people.c.reachable.is_(False))
    return frozenset(PersonId(each) for each in unit.conn.execute(query).scalars())
