"""Plans and sessions are erased with their dyad or practitioner."""

import storage.tables  # noqa: F401 -- fills the metadata
from storage.tables.metadata import metadata
from storage.tables.plan_tables import arranged, feeds, holidays, plan_exceptions, plans


def test_every_table_refers_to_the_person_it_is_about() -> None:
    about = {
        table.name: {key.column.table.name for key in table.foreign_keys} for table in metadata.sorted_tables
    }
    assert about[plans.name] == about[arranged.name] == {"dyads"}
    assert about[holidays.name] == about[feeds.name] == {"practitioners"}
    assert about[plan_exceptions.name] == {"plans"}
