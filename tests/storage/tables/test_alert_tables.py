"""Alerts are erased with the client they are about; an erased recipient's deliveries go, and the alert stays."""

import storage.tables  # noqa: F401 -- fills the metadata
from storage.tables.alert_tables import alert_choices, alert_steps, alerts


def test_every_table_refers_to_the_person_it_is_about() -> None:
    assert {key.column.table.name for key in alerts.foreign_keys} == {"dyads"}
    assert {key.column.table.name for key in alert_steps.foreign_keys} == {"alerts", "people"}
    assert {key.column.table.name for key in alert_choices.foreign_keys} == {"clients"}
