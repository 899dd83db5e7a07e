"""A practice played once, and doors tried on it one by one: each try is undone, so that thousands cost little.

Of each try two things are seen: what the bot would have sent to anybody, and which of somebody's rows it changed.
"""

import ast
import inspect
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Table, event, func, or_, select, type_coerce
from sqlalchemy.types import NULLTYPE

from bot.services.context.command_spec import AnyCommand
from bot.services.context.context import Context
from bot.services.context.inbound_types import InboundUpdate, Input, Sender
from bot.services.inbound import file_uploads, router
from bot.services.messaging.outbound_actions import OutboundAction
from flows.ids import DyadId
from storage.database import engine
from storage.database.unit_of_work import UnitOfWork, mailbox_owner
from storage.encryption.keys import Vault, data_keys
from storage.repositories import digests, dyads, flags, people, practitioners
from storage.repositories.erasure import reached
from storage.repositories.key_owners import of_view
from storage.repositories.outbox_messages import content
from storage.tables.audit_tables import attempts, audit
from storage.tables.schema import clients, due, letters, prompts
from storage.tables.schema import people as people_table
from storage.tables.schema import practitioners as practitioners_table
from tests.support.practice import NAME, Practice

WRITES = re.compile(r'(?:INSERT INTO|UPDATE|DELETE FROM) "?(\w+)')


@dataclass(frozen=True, slots=True)
class Seen:
    """What one try led to: all that would have been sent, and the tables in which the watched rows changed."""

    sent: str
    changed: tuple[str, ...]


@contextmanager
def opened(practice: Practice) -> Iterator["Doors"]:
    """The practice's database, with nothing that is tried in it kept."""
    database = engine.plain(practice.url)
    try:
        with database.connect() as conn, conn.begin() as whole:
            yield Doors(practice, conn, database)
            whole.rollback()
    finally:
        database.dispose()


class Doors:
    """The open practice; what is watched are the rows of the first practitioner and of all their clients."""

    def __init__(self, practice: Practice, conn: Connection, database: Engine) -> None:
        self.practice, self.conn = practice, conn
        self.files: dict[str, bytes] = {}
        self._written: set[str] = set()
        event.listen(database, "before_cursor_execute", self._note)
        self._vault = Vault.open(conn, practice.ring, practice.now)
        unit = self.unit()
        self.ids = _ids(unit, practice)
        self._watched = _watched(unit, practice)
        self._before = {table.name: self._rows(table) for table in self._watched}
        self._last_letter = conn.execute(select(func.coalesce(func.max(letters.c.id), 0))).scalar_one()

    def unit(self) -> UnitOfWork:
        return UnitOfWork(self.conn, self._vault, self.practice.now)

    def tries(self, who: str, given: Input) -> Seen:
        """That person does this, as the service handles it; then it has not happened."""
        update = InboundUpdate(Sender(self.practice.chats[who], "en"), given)
        with self.conn.begin_nested() as undone:
            self._written.clear()
            unit = self.unit()
            ctx = Context(unit, self.practice.resources)
            if (request := file_uploads.file_request(ctx, update)) is not None:
                content = self.files[request.file.reference]
                update = replace(update, file=file_uploads.parse(request, content))
            router.handle(ctx, update)
            written = [table for table in self._watched if table.name in self._written]
            changed = tuple(table.name for table in written if self._rows(table) != self._before[table.name])
            seen = Seen("\n".join(_sent(unit, self._last_letter)), changed)
            undone.rollback()
        return seen

    def asks(self, who: str, kind: str, about: str, given: Input) -> Seen:
        """The same, had the bot asked that person to type something about that."""
        chat_key = self.unit().hash(f"chat:{self.practice.chats[who]}")
        with self.conn.begin_nested() as undone:
            self.conn.execute(prompts.delete().where(prompts.c.chat_key == chat_key))
            self.conn.execute(
                prompts.insert().values(chat_key=chat_key, kind=kind, about=about, at=self.practice.now)
            )
            seen = self.tries(who, given)
            undone.rollback()
        return seen

    def _rows(self, table: Table) -> set[Any]:
        """As they lie in the file: to read what they mean would take most of the time."""
        lying = (type_coerce(each, NULLTYPE) for each in table.c)
        return {*self.conn.execute(select(*lying).where(self._watched[table])).all()}

    def _note(self, conn: Any, cursor: Any, statement: str, *_: Any) -> None:
        if found := WRITES.match(statement):
            self._written.add(found[1])


def _sent(unit: UnitOfWork, last: int) -> Iterator[str]:
    for row in unit.conn.execute(select(letters).where(letters.c.id > last)).all():
        payload = content(unit, row) or ""
        document = OutboundAction.from_json(payload).document
        yield payload + (document.content.decode(errors="replace") if document else "")


def _ids(unit: UnitOfWork, practice: Practice) -> dict[str, list[str]]:
    """Every id on the first practitioner's side, by table."""
    found: dict[str, list[str]] = {}
    for table, condition in reached(unit, _roots(unit, practice)):
        if "id" in table.c:
            found[table.name] = [*unit.conn.execute(select(table.c.id).where(condition)).scalars()]
    found["flags"] = [flag.id for dyad in found["dyads"] for flag in flags.of_dyad(unit, DyadId(dyad))]
    found["digests"] = [week for week, _ in digests.every(unit, _first(unit).id)]
    return found


def _first(unit: UnitOfWork) -> Any:
    return next(each for each in practitioners.every(unit) if each.name == NAME)


def _roots(unit: UnitOfWork, practice: Practice) -> dict[Table, list[str]]:
    first = _first(unit)
    own = dyads.of_practitioner(unit, first.id)
    persons = [first.person, *(each.person for each in own if each.person)]
    return {
        practitioners_table: [first.id],
        clients: [each.client for each in own],
        people_table: [each for each in persons if each],
    }


def _watched(unit: UnitOfWork, practice: Practice) -> dict[Table, ColumnElement[bool]]:
    """Which rows nobody else may change, by table; in the audit, those that would tell of a stranger's reading."""
    roots = _roots(unit, practice)
    watched = dict(reached(unit, roots))
    chat_keys = [people.get(unit, person).chat_key for person in roots[people_table]]  # type: ignore[arg-type]
    ids = [*(each for group in _ids(unit, practice).values() for each in group), *roots[clients]]
    for table in (letters, prompts, attempts):
        watched[table] = table.c.chat_key.in_(chat_keys)
    watched[due] = due.c.subject.in_(ids)
    watched[audit] = audit.c.what.in_(ids)
    views = [of_view(each.id) for each in dyads.of_practitioner(unit, _first(unit).id)]
    owners = [
        *chat_keys,
        *map(mailbox_owner, chat_keys),
        *views,
        *roots[clients],
        *roots[practitioners_table],
    ]
    weeks = data_keys.c.owner.startswith(f"digest:{roots[practitioners_table][0]}:")
    watched[data_keys] = or_(data_keys.c.owner.in_(owners), weeks)
    return watched


def actions(command: AnyCommand) -> set[str]:
    """The words that the file of a command compares a button's parts with, or looks up: what its buttons may say."""
    assert command.tapped is not None
    tree = ast.parse(inspect.getsource(inspect.getmodule(command.tapped)))  # type: ignore[arg-type]
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Compare | ast.MatchValue | ast.Dict)]
    texts = (each.value for node in nodes for each in ast.walk(node) if isinstance(each, ast.Constant))
    return {text for text in texts if isinstance(text, str) and re.fullmatch(r"[a-z]{1,12}", text)}
