"""Column types behave the same on SQLite and PostgreSQL: values are restored and sorted correctly."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import BigInteger, Column, Connection, Integer, MetaData, Table, func, insert, select
from sqlalchemy.exc import StatementError

from storage.tables.types import BigId, Json, Sealed, UtcDateTime
from tests.support.example_table import transaction

things = Table(
    "things",
    MetaData(),
    Column("id", BigId, primary_key=True),
    Column("at", UtcDateTime),
    Column("value", Json),
    Column("blob", Sealed),
    Column("chat", BigInteger),
)
same_database = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
zones = st.sampled_from(["UTC", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati"])
moments = st.builds(
    lambda start, since, zone: (start + timedelta(microseconds=since)).astimezone(ZoneInfo(zone)),
    st.integers(1900, 9997).map(lambda year: datetime(year, 1, 2, tzinfo=UTC)),
    st.integers(0, 365 * 24 * 3600 * 10**6),
    zones,
)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture
def conn(database_url: str) -> Iterator[Connection]:
    with transaction(database_url) as open_transaction:
        things.create(open_transaction)
        yield open_transaction


@same_database
@given(moment=moments)
def test_a_datetime_is_restored_exactly_in_utc(conn: Connection, moment: datetime) -> None:
    came = _round_trip(conn, "at", moment)
    assert came == moment.astimezone(UTC)
    assert came.utcoffset() == timedelta(0)


@same_database
@given(many=st.lists(moments, min_size=2, max_size=6))
def test_datetimes_sort_and_compare_chronologically_in_the_database(
    conn: Connection, many: list[datetime]
) -> None:
    conn.execute(things.delete())
    conn.execute(insert(things), [{"at": moment} for moment in many])
    in_utc = sorted(moment.astimezone(UTC) for moment in many)
    assert [*conn.execute(select(things.c.at).order_by(things.c.at)).scalars()] == in_utc
    assert conn.execute(select(func.max(things.c.at))).scalar_one() == in_utc[-1]
    early = select(func.count()).where(things.c.at <= many[0])
    assert conn.execute(early).scalar_one() == sum(moment <= many[0].astimezone(UTC) for moment in in_utc)


def test_a_naive_datetime_is_refused(conn: Connection) -> None:
    naive = datetime(2026, 3, 2, 8, 0)  # noqa: DTZ001 -- the error under test
    with pytest.raises(StatementError, match="without a time zone"):
        conn.execute(insert(things).values(at=naive))


def test_a_datetime_of_another_time_zone_finds_the_same_row(conn: Connection) -> None:
    conn.execute(insert(things).values(at=datetime(2026, 3, 2, 8, 0, tzinfo=UTC)))
    elsewhere = datetime(2026, 3, 2, 13, 45, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    assert conn.execute(select(func.count()).where(things.c.at == elsewhere)).scalar_one() == 1


def test_on_sqlite_a_datetime_is_readable_text(sqlite_url: str) -> None:
    with transaction(sqlite_url) as conn:
        things.create(conn)
        conn.execute(insert(things).values(at=datetime(2026, 3, 2, 8, 0, tzinfo=UTC)))
        assert conn.exec_driver_sql("SELECT at FROM things").scalar_one() == "2026-03-02T08:00:00.000000Z"


@same_database
@given(value=values)
def test_json_is_restored(conn: Connection, value: Any) -> None:
    assert _round_trip(conn, "value", value) == value


def test_equal_json_is_equal_bytes(conn: Connection) -> None:
    conn.execute(insert(things), [{"value": {"b": 1, "a": "ü"}}, {"value": {"a": "ü", "b": 1}}])
    stored = {*conn.exec_driver_sql("SELECT value FROM things").scalars()}
    assert stored == {r'{"a":"\u00fc","b":1}'}


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object()])
def test_values_that_are_not_json_are_refused(conn: Connection, value: object) -> None:
    with pytest.raises(StatementError):
        conn.execute(insert(things).values(value={"x": value}))


@pytest.mark.parametrize("column", ["at", "value", "blob", "chat"])
def test_a_null_is_read_back_as_none(conn: Connection, column: str) -> None:
    assert _round_trip(conn, column, None) is None


def test_ids_are_incremented_and_telegram_ids_fit(conn: Connection) -> None:
    conn.execute(insert(things), [{"chat": 2**32 + 5}, {"chat": -(2**52)}])
    rows = conn.execute(select(things.c.id, things.c.chat).order_by(things.c.id)).all()
    assert [tuple(row) for row in rows] == [(1, 2**32 + 5), (2, -(2**52))]


def test_bytes_are_restored(conn: Connection) -> None:
    assert _round_trip(conn, "blob", bytes(range(256))) == bytes(range(256))


def test_the_big_id_is_64_bits_on_postgresql(postgres_url: str) -> None:
    with transaction(postgres_url) as conn:
        things.create(conn)
        conn.execute(insert(things).values(id=2**40))
        assert conn.execute(select(things.c.id)).scalar_one() == 2**40
        assert isinstance(BigId, BigInteger)
        assert isinstance(BigId.dialect_impl(conn.dialect), BigInteger | Integer)


def _round_trip(conn: Connection, column: str, value: object) -> Any:
    conn.execute(things.delete())
    conn.execute(insert(things).values({column: value}))
    return conn.execute(select(things.c[column])).scalar_one()
