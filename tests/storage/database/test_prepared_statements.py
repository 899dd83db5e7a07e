"""Prepared statements have the results, the types and the errors that SQLAlchemy's own execution has."""

import enum
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError, NoResultFound, StatementError

from storage.database.prepared_statements import PreparedStatement, is_one_of
from storage.database.unit_of_work import UnitOfWork
from storage.encryption.crypto import MasterKey
from storage.encryption.keyfile import KeyRing
from storage.encryption.keys import Vault
from storage.tables.types import Json, UtcDateTime
from tests.support.example_table import transaction
from tests.support.statements import note_statements


class Colour(enum.StrEnum):
    RED = "red"
    BLUE = "blue"


kept = Table(
    "kept",
    MetaData(),
    Column("key", String(16), primary_key=True),
    Column("count", Integer),
    Column("colour", String(8)),
    Column("flag", Boolean),
    Column("bytes", LargeBinary),
    Column("content", Json),
    Column("at", UtcDateTime),
)

MOMENT = datetime(2026, 3, 2, 9, 0, 0, 5, tzinfo=timezone(timedelta(hours=1)))
FULL = {
    "key": "full",
    "count": 3,
    "colour": Colour.RED,
    "flag": True,
    "bytes": b"\x00\xff",
    "content": {"b": [1, None], "a": "é"},
    "at": MOMENT,
}
EMPTY = dict.fromkeys(FULL) | {"key": "empty"}

INSERT = PreparedStatement(insert(kept), FULL)
BY_KEY = PreparedStatement(select(kept).where(kept.c.key == bindparam("wanted")))
OF_COLOURS = PreparedStatement(
    select(kept.c.key).where(is_one_of(kept.c.colour, "colours")).order_by(kept.c.key)
)
RECOUNT = PreparedStatement(update(kept).where(kept.c.key == bindparam("wanted")), ["count"])


def with_rows(conn: Connection, *rows: dict[str, object]) -> Connection:
    kept.create(conn)
    INSERT.run_each(conn, rows)
    return conn


def test_what_is_stored_is_read_as_sqlalchemy_reads_it(database_url: str) -> None:
    with transaction(database_url) as conn:
        with_rows(conn, FULL, EMPTY)
        assert [tuple(row) for row in conn.execute(select(kept).order_by(kept.c.key)).all()] == [
            tuple(EMPTY.values()),
            tuple(FULL.values()),
        ]
        for row in (FULL, EMPTY):
            prepared = BY_KEY.one(conn, {"wanted": row["key"]})
            assert prepared == conn.execute(select(kept).where(kept.c.key == row["key"])).one()
            assert (prepared.key, prepared.at) == (row["key"], row["at"])
        assert BY_KEY.one(conn, {"wanted": "full"}).at.tzinfo is UTC


def test_rows_are_found_counted_and_changed(database_url: str) -> None:
    with transaction(database_url) as conn:
        with_rows(conn, *(FULL | {"key": key} for key in "abc"))
        assert BY_KEY.all(conn, {"wanted": "z"}) == []
        assert BY_KEY.first(conn, {"wanted": "z"}) is None
        with pytest.raises(NoResultFound):
            BY_KEY.one(conn, {"wanted": "z"})
        assert RECOUNT.run(conn, {"wanted": "b", "count": 7}) == 1
        assert RECOUNT.run(conn, {"wanted": "z", "count": 7}) == 0
        assert BY_KEY.one(conn, {"wanted": "b"}).count == 7
        returning = PreparedStatement(
            delete(kept).where(kept.c.count < bindparam("limit")).returning(kept.c.key)
        )
        assert {row.key for row in returning.all(conn, {"limit": 5})} == {"a", "c"}


@pytest.mark.parametrize(
    ("colours", "found"), [([], ""), (["red"], "ac"), (("red", Colour.BLUE), "abc"), (['"'], "")]
)
def test_a_list_of_any_length_is_one_parameter(database_url: str, colours: list[str], found: str) -> None:
    with transaction(database_url) as conn:
        red, blue = FULL | {"colour": Colour.RED}, FULL | {"colour": Colour.BLUE}
        with_rows(conn, red | {"key": "a"}, blue | {"key": "b"}, red | {"key": "c"}, EMPTY)
        assert "".join(row.key for row in OF_COLOURS.all(conn, {"colours": colours})) == found


def test_constants_and_constant_lists_are_part_of_the_statement(database_url: str) -> None:
    reds = PreparedStatement(
        select(kept.c.key)
        .where(kept.c.colour.in_(Colour), kept.c.flag.is_(True), kept.c.at <= MOMENT)
        .limit(1)
    )
    with transaction(database_url) as conn:
        with_rows(conn, EMPTY, FULL)
        assert reds.one(conn).key == "full"


def test_a_list_that_would_change_the_statement_is_refused(database_url: str) -> None:
    statement = PreparedStatement(select(kept).where(kept.c.key.in_(bindparam("keys", expanding=True))))
    with transaction(database_url) as conn, pytest.raises(ValueError, match="is_one_of"):
        statement.all(with_rows(conn), {"keys": ["a"]})


def test_errors_are_those_of_sqlalchemy_and_name_no_value(database_url: str) -> None:
    with transaction(database_url) as conn:
        with_rows(conn, FULL)
        with conn.begin_nested() as undone:
            with pytest.raises(IntegrityError) as refused:
                INSERT.run(conn, FULL | {"content": "secret"})
            undone.rollback()
        assert "secret" not in str(refused.value)
        with pytest.raises((ValueError, StatementError)):
            INSERT.run(conn, EMPTY | {"at": MOMENT.replace(tzinfo=None)})


def test_a_write_makes_the_unit_of_work_forget_what_it_read(database_url: str) -> None:
    with transaction(database_url) as conn:
        unit = UnitOfWork(with_rows(conn, FULL), Vault(KeyRing([MasterKey.random()]), b""), MOMENT)

        def count() -> int:
            found: int = unit.cached_read(
                "row", ("kept",), lambda: BY_KEY.one(conn, {"wanted": "full"}).count
            )
            return found

        assert count() == 3
        RECOUNT.run(conn, {"wanted": "full", "count": 4})
        assert count() == 4
        RECOUNT.run_each(conn, [{"wanted": "full", "count": 5}])
        assert count() == 5


def test_a_list_is_one_statement_for_the_database(database_url: str) -> None:
    seen: list[str] = []
    with transaction(database_url) as conn:
        with_rows(conn, FULL)
        note_statements(conn, seen.append)
        OF_COLOURS.all(conn, {"colours": ["red"] * 1000})
    assert len([each for each in seen if each.startswith("SELECT")]) == 1
