"""Resumptions and transfers are erased with their client and their practitioner."""

import storage.tables  # noqa: F401 -- fills the metadata
from storage.tables.ending_tables import beginnings, handovers


def test_every_table_refers_to_the_person_it_is_about() -> None:
    assert {key.column.table.name for key in beginnings.foreign_keys} == {"dyads"}
    assert {key.column.table.name for key in handovers.foreign_keys} == {"dyads", "practitioners"}
