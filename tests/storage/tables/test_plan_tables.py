"""What was agreed on goes with the dyad or practitioner it is about."""

import storage.tables  # noqa: F401 -- fills the metadata
from storage.tables.metadata import metadata
from storage.tables.plan_tables import arranged, feeds, holidays, plan_exceptions, plans


def test_every_table_hangs_on_whom_it_is_about() -> None:
    about = {
        table.name: {key.column.table.name for key in table.foreign_keys} for table in metadata.sorted_tables
    }
    assert about[plans.name] == about[arranged.name] == {"dyads"}
    assert about[holidays.name] == about[feeds.name] == {"practitioners"}
    assert about[plan_exceptions.name] == {"plans"}
