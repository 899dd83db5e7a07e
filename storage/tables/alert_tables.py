"""Tables of alerts about texts that may mean danger to life; they do not contain the texts."""

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
    Column("seen_at", UtcDateTime),  # when a recipient first acknowledged it
)

# Deliveries in order; ``place``: the recipient's in the programme's list, empty if outside on-call hours.
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

# Whether a client agrees to alerts; without a row they have not been asked.
alert_choices = Table(
    "alert_choices",
    metadata,
    Column("client_id", ForeignKey("clients.id"), primary_key=True),
    Column("allowed", Boolean, nullable=False),
    Column(
        "coordinators", Boolean, nullable=False
    ),  # the text they agreed to named coordinators as recipients
    Column("at", UtcDateTime, nullable=False),
)
