"""Alerts go with the client they are about; a reader who is erased leaves the alert, and takes their own step."""

import storage.tables  # noqa: F401 -- fills the metadata
from storage.tables.alert_tables import alert_choices, alert_steps, alerts


def test_every_table_hangs_on_whom_it_is_about() -> None:
    assert {key.column.table.name for key in alerts.foreign_keys} == {"dyads"}
    assert {key.column.table.name for key in alert_steps.foreign_keys} == {"alerts", "people"}
    assert {key.column.table.name for key in alert_choices.foreign_keys} == {"clients"}
