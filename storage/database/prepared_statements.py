"""Prepared statements: built and compiled once, then executed by the driver alone.

SQLAlchemy takes ten to thirty times as long as SQLite needs to run a look-up: it builds the statement's objects, looks
up their compiled form and wraps cursor and rows. Statements that run for every update are therefore constants of their
module. They are written in SQLAlchemy Core like all others, and have the same types, errors and cached reads.
"""

import json
import sqlite3
from collections import namedtuple
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

import psycopg
from sqlalchemy import (
    ARRAY,
    BindParameter,
    ColumnElement,
    Connection,
    Dialect,
    Select,
    Text,
    UpdateBase,
    bindparam,
)
from sqlalchemy.exc import DBAPIError, NoResultFound
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeDecorator, TypeEngine
from typing_extensions import override

StoredRow: TypeAlias = Any
"""A row with its columns as attributes: a named tuple of a prepared statement, or SQLAlchemy's ``Row``."""

Statement: TypeAlias = Select[Any] | UpdateBase
Parameters = Mapping[str, Any]
Processor = Callable[[Any], Any]

CACHE = "cached reads of the unit of work"  # key in the connection's info
CURSOR = "cursor of prepared statements"  # likewise: a new one for each takes a fifth of a statement's time


class PreparedStatement:
    """A constant statement. Its parameters are ``bindparam``s; of an INSERT or UPDATE also the given ``columns``.

    ``statement`` may be a function of the dialect's name that returns it, where the databases differ. Lists are passed
    with `is_one_of`, since ``in_`` would compile a statement for each length.
    """

    __slots__ = ("_columns", "_forms", "_statement")

    def __init__(
        self, statement: Statement | Callable[[str], Statement], columns: Iterable[str] | None = None
    ) -> None:
        self._statement, self._columns = statement, list(columns) if columns is not None else None
        self._forms: dict[str, _Compiled] = {}  # by dialect; every thread would compute the same

    def all(self, conn: Connection, parameters: Parameters | None = None) -> list[StoredRow]:
        """Execute it and return all rows."""
        form = self._form(conn.dialect)
        return form.rows(form.execute(conn, parameters or {})[0])

    def first(self, conn: Connection, parameters: Parameters | None = None) -> StoredRow | None:
        """Execute it and return the first row, or None."""
        form = self._form(conn.dialect)
        rows = form.execute(conn, parameters or {})[0]
        return form.rows(rows[:1])[0] if rows else None

    def one(self, conn: Connection, parameters: Parameters | None = None) -> StoredRow:
        """Execute it and return the first row, which must exist. Raises NoResultFound."""
        row = self.first(conn, parameters)
        if row is None:
            raise NoResultFound("A row that must exist does not.")
        return row

    def run(self, conn: Connection, parameters: Parameters | None = None) -> int:
        """Execute it and return the number of rows that it changed."""
        return self._form(conn.dialect).execute(conn, parameters or {})[1]

    def run_each(self, conn: Connection, parameters: Sequence[Parameters]) -> int:
        """Execute it once with each of these parameters and return the number of rows that it changed."""
        return self._form(conn.dialect).execute_each(conn, parameters) if parameters else 0

    def _form(self, dialect: Dialect) -> "_Compiled":
        form = self._forms.get(dialect.name)
        if form is None:
            statement = self._statement(dialect.name) if callable(self._statement) else self._statement
            form = self._forms[dialect.name] = _Compiled.make(statement, dialect, self._columns)
        return form


@dataclass(frozen=True, slots=True)
class _Compiled:
    """The form of a statement for one kind of database."""

    sql: str
    order: Sequence[str] | None
    """The parameters' names where they are passed by position."""
    given: frozenset[str]
    """The names of the parameters that each execution gives."""
    constants: Parameters
    bind: Mapping[str, Processor]
    row: Callable[[Iterable[Any]], StoredRow]
    results: Sequence[tuple[int, Processor]]
    table: str | None
    """The table that it writes to."""

    @classmethod
    def make(cls, statement: Statement, dialect: Dialect, columns: list[str] | None) -> "_Compiled":
        compiled = dialect.statement_compiler(dialect, statement, column_keys=columns)
        assert isinstance(compiled, SQLCompiler)
        given = {name for name, each in compiled.binds.items() if each.required}
        if any(compiled.binds[name].expanding for name in given):
            raise ValueError("A prepared statement takes lists by is_one_of.")
        # Constant lists are written out here; parameters that are given later have no value yet.
        state = compiled.construct_expanded_state(dict.fromkeys(given))
        bind: dict[str, Any] = {
            name: each.type.dialect_impl(dialect).bind_processor(dialect)
            for name, each in compiled.binds.items()
        }
        bind |= state.processors  # of the elements of lists
        results = [
            (each.key or "", _result_processor(each.type, dialect)) for each in statement.exported_columns
        ]
        record: Any = namedtuple("StoredRow", [name for name, _ in results], rename=True)  # type: ignore[misc]
        return cls(
            state.statement,
            state.positiontup if compiled.positional else None,
            frozenset(given),
            {
                name: _processed(bind.get(name), value)
                for name, value in state.parameters.items()
                if name not in given
            },
            {name: processor for name, processor in bind.items() if processor is not None},
            record._make,
            [(number, each) for number, (_, each) in enumerate(results) if each is not None],
            str(statement.table) if isinstance(statement, UpdateBase) else None,
        )

    def execute(self, conn: Connection, parameters: Parameters) -> tuple[list[Any], int]:
        """Return the rows as the driver returns them, and the number of changed rows."""
        values = self._values(parameters)
        if self.order is None:
            rows, changed = execute_on_postgres(conn, self.sql, values)
        else:
            cursor = execute_on_sqlite(conn, self.sql, values)
            rows, changed = cursor.fetchall(), cursor.rowcount
        self._forget_cached_reads(conn)
        return rows, changed

    def execute_each(self, conn: Connection, parameters: Sequence[Parameters]) -> int:
        """Execute it once with each of these parameters and return the number of changed rows."""
        many = [self._values(each) for each in parameters]
        if self.order is None and len(many) == 1:
            changed = execute_on_postgres(conn, self.sql, many[0])[1]
        elif self.order is None:
            changed = conn.exec_driver_sql(self.sql, many).rowcount
        else:
            changed = execute_on_sqlite(conn, self.sql, many, each=True).rowcount
        self._forget_cached_reads(conn)
        return changed

    def rows(self, found: Iterable[Any]) -> list[StoredRow]:
        """Return rows with the types of their columns."""
        if not self.results:
            return [self.row(each) for each in found]
        rows = []
        for each in found:
            values = list(each)
            for number, processor in self.results:
                values[number] = processor(values[number])
            rows.append(self.row(values))
        return rows

    def _values(self, parameters: Parameters) -> Any:
        if parameters.keys() != self.given:
            raise TypeError(
                f"These parameters are missing or unknown: {sorted(parameters.keys() ^ self.given)}"
            )
        values = {**self.constants, **parameters}
        for name, processor in self.bind.items():
            if name in parameters:
                values[name] = processor(values[name])
        return values if self.order is None else [values[name] for name in self.order]

    def _forget_cached_reads(self, conn: Connection) -> None:
        if self.table is not None:
            forget_cached_reads(conn, self.table)


def execute_on_sqlite(conn: Connection, sql: str, values: Any = (), *, each: bool = False) -> sqlite3.Cursor:
    """Execute a statement, or it with ``each`` of many values, through SQLite's driver; raise what SQLAlchemy would."""
    driver = conn.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    try:
        return driver.executemany(sql, values) if each else driver.execute(sql, values)
    except sqlite3.Error as error:
        raise DBAPIError.instance(sql, None, error, sqlite3.Error, hide_parameters=True) from error


def execute_on_postgres(conn: Connection, sql: str, values: Parameters) -> tuple[list[Any], int]:
    """Execute a statement through PostgreSQL's driver; return its rows and the number of changed ones.

    Raises what SQLAlchemy would, and gives up a connection that is lost.
    """
    adapted: Any = conn.connection.dbapi_connection
    cursor = conn.info.get(CURSOR)
    if cursor is None:
        cursor = conn.info[CURSOR] = cast("Any", conn.connection.driver_connection).cursor()
    try:
        if isinstance(adapted, psycopg.Connection):
            cursor.execute(sql, values)
            return (cursor.fetchall() if cursor.pgresult.nfields else []), cursor.rowcount
        found: tuple[list[Any], int] = adapted.run_async(lambda _: _execute(cursor, sql, values))
    except psycopg.Error as error:
        is_lost = conn.dialect.is_disconnect(cast("Any", error), adapted, None)
        if is_lost:
            conn.invalidate(error)
        error.args = tuple(str(part).partition("\n")[0] for part in error.args[:1])
        options: dict[str, Any] = {"hide_parameters": True, "connection_invalidated": is_lost}
        raise DBAPIError.instance(sql, None, error, psycopg.Error, **options) from error
    return found


async def _execute(cursor: psycopg.AsyncCursor[Any], sql: str, values: Parameters) -> tuple[list[Any], int]:
    await cursor.execute(sql, values)
    assert cursor.pgresult is not None
    return (await cursor.fetchall() if cursor.pgresult.nfields else []), cursor.rowcount


def forget_cached_reads(conn: Connection, table: str) -> None:
    """Forget what the unit of work on this connection has cached of a table that was written to."""
    cache = conn.info.get(CACHE)
    if cache:
        for key in [key for key, (tables, _) in cache.items() if table in tables]:
            del cache[key]


def _result_processor(column_type: TypeEngine[Any], dialect: Dialect) -> Processor | None:
    return column_type.dialect_impl(dialect).result_processor(dialect, None)


def _processed(processor: Processor | None, value: Any) -> Any:
    return processor(value) if processor else value


class _List(TypeDecorator[Collection[Any]]):
    """A list of texts or numbers as one parameter: JSON on SQLite, an array on PostgreSQL."""

    impl = Text
    cache_ok = False  # prepared statements are compiled once

    def __init__(self, item: TypeEngine[Any]) -> None:
        super().__init__()
        self._item = item

    @override
    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else ARRAY(self._item))

    @override
    def process_bind_param(self, value: Collection[Any] | None, dialect: Dialect) -> Any:
        items = list(value or ())
        return json.dumps(items) if dialect.name == "sqlite" else items


class _OneOf(ColumnElement[bool]):
    inherit_cache = False  # prepared statements are compiled once

    def __init__(self, column: ColumnElement[Any], items: BindParameter[Any]) -> None:
        self.column, self.items = column, items


def is_one_of(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Return the condition that ``column`` is in the parameter ``name``: texts or numbers, as many as there are."""
    return _OneOf(column, bindparam(name, type_=_List(column.type)))


@compiles(_OneOf, "sqlite")
def _one_of_in_json(element: _OneOf, compiler: SQLCompiler, **options: Any) -> str:
    column, items = compiler.process(element.column, **options), compiler.process(element.items, **options)
    return f"{column} IN (SELECT value FROM json_each({items}))"  # noqa: S608 -- both are compiled


@compiles(_OneOf, "postgresql")
def _one_of_in_array(element: _OneOf, compiler: SQLCompiler, **options: Any) -> str:
    column, items = compiler.process(element.column, **options), compiler.process(element.items, **options)
    return f"{column} = ANY({items})"
