"""The tables of alerts: somebody is told that words may mean danger to life. The words are not in them."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table

from storage.tables.metadata import metadata
from storage.tables.types import UtcDateTime

Id = String(24)

alerts = Table(
    "alerts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("dyad_id", ForeignKey("dyads.id"), nullable=False, index=True),
    Column("made_at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime),  # when somebody first confirmed that they had seen it
)

# Whom it was sent to, one after the other: ``place`` is theirs in the programme's list; empty: outside the hours.
alert_steps = Table(
    "alert_steps",
    metadata,
    Column("alert_id", ForeignKey("alerts.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("place", Integer),
    Column("at", UtcDateTime, nullable=False),
    Column("sent_at", UtcDateTime),
    Column("seen_at", UtcDateTime),
)

# Whether a client agrees that somebody is told; no row: they have not been asked.
alert_choices = Table(
    "alert_choices",
    metadata,
    Column("client_id", ForeignKey("clients.id"), primary_key=True),
    Column("allowed", Boolean, nullable=False),
    Column("coordinators", Boolean, nullable=False),  # the text they agreed to named coordinators as readers
    Column("at", UtcDateTime, nullable=False),
)
