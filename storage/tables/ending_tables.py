"""The tables of endings and new beginnings: when work began again, and clients asked to go on with somebody else."""

from sqlalchemy import Column, ForeignKey, String, Table

from storage.tables.metadata import metadata
from storage.tables.types import UtcDateTime

Id = String(24)

# A dyad's work began again then, after it had ended: what was usual before says nothing about what comes.
beginnings = Table(
    "beginnings",
    metadata,
    Column("dyad_id", ForeignKey("dyads.id"), primary_key=True),
    Column("at", UtcDateTime, primary_key=True),
)

# A client is asked whether they would like to go on with another practitioner, who may know nothing of it before.
handovers = Table(
    "handovers",
    metadata,
    Column("id", Id, primary_key=True),
    Column("dyad_id", ForeignKey("dyads.id"), nullable=False, index=True),
    Column("practitioner_id", ForeignKey("practitioners.id"), nullable=False, index=True),
    Column("answer", String(16)),  # empty while the client has not said
    Column("answered_at", UtcDateTime),
    Column("next_id", ForeignKey("dyads.id"), index=True),  # the client with the new practitioner
    Column("made_at", UtcDateTime, nullable=False),
)
