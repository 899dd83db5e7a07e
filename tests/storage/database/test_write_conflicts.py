"""Of two concurrent transactions that lock a row one fails, and the row stays unchanged."""

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import OperationalError

from storage.database.write_conflicts import lock_row
from tests.support.example_table import make_shelf, shelf, transaction

OWN = shelf.c.name == "apples"
APPLES = insert(shelf).values(name="apples", count=3)


def test_the_second_of_two_concurrent_locks_fails(postgres_url: str) -> None:
    make_shelf(postgres_url)
    with transaction(postgres_url) as conn:
        conn.execute(APPLES)
    with transaction(postgres_url) as late:
        late.execute(select(shelf)).all()  # takes its snapshot
        with transaction(postgres_url) as conn:
            lock_row(conn, shelf.c.count, OWN)
        with pytest.raises(OperationalError, match="could not serialize"):
            lock_row(late, shelf.c.count, OWN)


def test_locking_does_not_change_the_row(database_url: str) -> None:
    make_shelf(database_url)
    with transaction(database_url) as conn:
        conn.execute(APPLES)
        before = conn.execute(select(shelf)).all()
        lock_row(conn, shelf.c.count, OWN)
        assert conn.execute(select(shelf)).all() == before
