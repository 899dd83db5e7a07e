"""A person sees all that is stored about them: every sealed column can be decrypted for them."""

from sqlalchemy import Table

from storage.repositories.erasure import practitioner_foreign_keys
from storage.repositories.own_data import DECRYPTORS
from storage.tables.metadata import metadata
from storage.tables.schema import clients, digests
from storage.tables.types import Sealed


def test_every_sealed_column_about_a_client_can_be_decrypted_for_them() -> None:
    assert sealed(clients) - DECRYPTORS.keys() == set()


def test_every_sealed_column_about_a_practitioner_can_be_decrypted_for_them() -> None:
    own = {key.parent.table for key in practitioner_foreign_keys()} - {digests}
    found = {name for table in own for name in sealed(table)}
    assert found - DECRYPTORS.keys() == set()


def sealed(root: Table) -> set[str]:
    """Return the sealed columns of a table and of all tables that refer to it, also indirectly."""
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
