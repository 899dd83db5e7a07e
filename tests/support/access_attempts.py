"""Attempts at foreign data on a practice that was played once; each is rolled back, so that thousands are cheap.

Of each attempt two things are recorded: what the bot would have sent to anybody, and which watched rows it changed.
"""

import ast
import inspect
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, or_, select, type_coerce
from sqlalchemy.types import NULLTYPE

from bot.services.context.command_spec import AnyCommand
from bot.services.context.context import Context
from bot.services.context.inbound_types import InboundContent, InboundUpdate, Sender
from bot.services.inbound import file_uploads, router
from bot.services.messaging.outbound_actions import SendDocument, from_json
from flows.ids import DyadId
from storage.database import engine
from storage.database.unit_of_work import UnitOfWork, mailbox_key_owner
from storage.encryption.keys import Vault, data_keys
from storage.repositories import digests, dyads, flags, people, practitioners
from storage.repositories.erasure import find_dependent_rows
from storage.repositories.key_owners import of_view
from storage.repositories.outbox_messages import unsealed_payload
from storage.tables.audit_tables import attempts, audit
from storage.tables.schema import clients, due, prompts
from storage.tables.schema import outbox_messages as outbox_table
from storage.tables.schema import people as people_table
from storage.tables.schema import practitioners as practitioners_table
from tests.support.practice import NAME, Practice
from tests.support.statements import note_statements

WRITES = re.compile(r'(?:INSERT INTO|UPDATE|DELETE FROM) "?(\w+)')


@dataclass(frozen=True, slots=True)
class AttemptResult:
    """The result of one attempt: all that would have been sent, and the tables in which watched rows changed."""

    sent: str
    changed: tuple[str, ...]


@contextmanager
def open_practice(practice: Practice) -> Iterator["AccessAttempts"]:
    """Open the practice's database for attempts; everything is rolled back at the end."""
    database = engine.create_sync_engine(practice.url)
    try:
        with database.connect() as conn, conn.begin() as whole:
            yield AccessAttempts(practice, conn)
            whole.rollback()
    finally:
        database.dispose()


class AccessAttempts:
    """The open practice; watched are the rows of the first practitioner and of all their clients."""

    def __init__(self, practice: Practice, conn: Connection) -> None:
        self.practice, self.conn = practice, conn
        self.files: dict[str, bytes] = {}
        self._written: set[str] = set()
        note_statements(conn, self._note)
        self._vault = Vault.open(conn, practice.ring, practice.now)
        unit = self.unit()
        self.ids = _ids(unit, practice)
        self._watched = _watched(unit, practice)
        self._before = {table.name: self._rows(table) for table in self._watched}
        self._last_message = conn.execute(select(func.coalesce(func.max(outbox_table.c.id), 0))).scalar_one()

    def unit(self) -> UnitOfWork:
        return UnitOfWork(self.conn, self._vault, self.practice.now)

    def tries(self, role: str, input_: InboundContent) -> AttemptResult:
        """Handle this person's input as the service does, record the result, and roll back."""
        update = InboundUpdate(Sender(self.practice.chats[role], "en"), input_)
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
            seen = AttemptResult("\n".join(_sent(unit, self._last_message)), changed)
            undone.rollback()
        return seen

    def asks(self, role: str, kind: str, about: str, input_: InboundContent) -> AttemptResult:
        """Do the same after the bot has asked that person to type something about ``about``."""
        chat_key = self.unit().hash(f"chat:{self.practice.chats[role]}")
        with self.conn.begin_nested() as undone:
            self.conn.execute(prompts.delete().where(prompts.c.chat_key == chat_key))
            self.conn.execute(
                prompts.insert().values(chat_key=chat_key, kind=kind, about=about, at=self.practice.now)
            )
            seen = self.tries(role, input_)
            undone.rollback()
        return seen

    def watched_rows(self) -> dict[str, set[Any]]:
        """Return the watched rows as they were when the practice was opened."""
        return self._before

    def _rows(self, table: Table) -> set[Any]:
        """Return the rows as stored: decrypting them would take most of the time."""
        lying = (type_coerce(each, NULLTYPE) for each in table.c)
        return {*self.conn.execute(select(*lying).where(self._watched[table])).all()}

    def _note(self, statement: str) -> None:
        if written := WRITES.match(statement):
            self._written.add(written[1])


def _sent(unit: UnitOfWork, last: int) -> Iterator[str]:
    for row in unit.conn.execute(select(outbox_table).where(outbox_table.c.id > last)).all():
        payload = unsealed_payload(unit, row) or ""
        action = from_json(payload)
        document = action.document.content if isinstance(action, SendDocument) else b""
        yield payload + document.decode(errors="replace")


def _ids(unit: UnitOfWork, practice: Practice) -> dict[str, list[str]]:
    """Return every id on the first practitioner's side, by table."""
    ids: dict[str, list[str]] = {}
    for table, condition in find_dependent_rows(unit, _roots(unit, practice)):
        if "id" in table.c:
            ids[table.name] = [*unit.conn.execute(select(table.c.id).where(condition)).scalars()]
    ids["flags"] = [flag.id for dyad in ids["dyads"] for flag in flags.of_dyad(unit, DyadId(dyad))]
    ids["digests"] = [week for week, _ in digests.list_all(unit, _first(unit).id)]
    return ids


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
    """Return the condition on watched rows by table; in the audit, entries that would record a stranger's reading."""
    roots = _roots(unit, practice)
    watched = dict(find_dependent_rows(unit, roots))
    chat_keys = [people.get(unit, person).chat_key for person in roots[people_table]]  # type: ignore[arg-type]
    ids = [*(each for group in _ids(unit, practice).values() for each in group), *roots[clients]]
    for table in (outbox_table, prompts, attempts):
        watched[table] = table.c.chat_key.in_(chat_keys)
    watched[due] = due.c.subject.in_(ids)
    watched[audit] = audit.c.what.in_(ids)
    views = [of_view(each.id) for each in dyads.of_practitioner(unit, _first(unit).id)]
    owners = [
        *chat_keys,
        *map(mailbox_key_owner, chat_keys),
        *views,
        *roots[clients],
        *roots[practitioners_table],
    ]
    weeks = data_keys.c.owner.startswith(f"digest:{roots[practitioners_table][0]}:")
    watched[data_keys] = or_(data_keys.c.owner.in_(owners), weeks)
    return watched


def button_words(command: AnyCommand) -> set[str]:
    """Return the words with which a command's module compares parts of button data: what its buttons may contain."""
    assert command.tapped is not None
    tree = ast.parse(inspect.getsource(inspect.getmodule(command.tapped)))  # type: ignore[arg-type]
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Compare | ast.MatchValue | ast.Dict)]
    texts = (each.value for node in nodes for each in ast.walk(node) if isinstance(each, ast.Constant))
    return {text for text in texts if isinstance(text, str) and re.fullmatch(r"[a-z]{1,12}", text)}
