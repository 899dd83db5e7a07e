"""A person sees whatever is stored about them; what is sealed has a way to be opened for them."""

from sqlalchemy import Table

from storage.repositories.erasure import belonging_to_practitioners
from storage.repositories.own_data import OPENERS
from storage.tables.metadata import metadata
from storage.tables.schema import clients, digests
from storage.tables.types import Sealed


def test_every_sealed_column_that_hangs_on_a_client_can_be_opened_for_them() -> None:
    assert sealed(clients) - OPENERS.keys() == set()


def test_so_can_what_is_a_practitioners_own() -> None:
    own = {key.parent.table for key in belonging_to_practitioners()} - {digests}
    found = {name for table in own for name in sealed(table)}
    assert found - OPENERS.keys() == set()


def sealed(root: Table) -> set[str]:
    """The sealed columns of a table and of all that refer to it, however far."""
    reached = {root}
    for table in metadata.sorted_tables:
        if any(key.column.table in reached for key in table.foreign_keys):
            reached.add(table)
    return {
        f"{table.name}.{column.name}"
        for table in reached
        for column in table.columns
        if isinstance(column.type, Sealed)
    }
