"""Of two concurrent transactions that lock a row one fails, and the row stays unchanged."""

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import OperationalError

from storage.database.write_conflicts import lock_row
from tests.support.example_table import create_example_table, example, transaction

OWN = example.c.name == "apples"
APPLES = insert(example).values(name="apples", count=3)


def test_the_second_of_two_concurrent_locks_fails(postgres_url: str) -> None:
    create_example_table(postgres_url)
    with transaction(postgres_url) as conn:
        conn.execute(APPLES)
    with transaction(postgres_url) as late:
        late.execute(select(example)).all()  # takes its snapshot
        with transaction(postgres_url) as conn:
            lock_row(conn, example.c.count, OWN)
        with pytest.raises(OperationalError, match="could not serialize"):
            lock_row(late, example.c.count, OWN)


def test_locking_does_not_change_the_row(database_url: str) -> None:
    create_example_table(database_url)
    with transaction(database_url) as conn:
        conn.execute(APPLES)
        before = conn.execute(select(example)).all()
        lock_row(conn, example.c.count, OWN)
        assert conn.execute(select(example)).all() == before
