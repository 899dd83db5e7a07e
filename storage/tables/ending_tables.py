"""Tables of resumed work and of transfers to another practitioner."""

from sqlalchemy import Column, ForeignKey, String, Table

from storage.tables.metadata import metadata
from storage.tables.types import UtcDateTime

Id = String(24)

# When a dyad's work resumed after its end: earlier check-ins are not part of the baseline.
beginnings = Table(
    "beginnings",
    metadata,
    Column("dyad_id", ForeignKey("dyads.id"), primary_key=True),
    Column("at", UtcDateTime, primary_key=True),
)

# A client is asked whether to continue with another practitioner, who is not informed before the client agrees.
handovers = Table(
    "handovers",
    metadata,
    Column("id", Id, primary_key=True),
    Column("dyad_id", ForeignKey("dyads.id"), nullable=False, index=True),
    Column("practitioner_id", ForeignKey("practitioners.id"), nullable=False, index=True),
    Column("answer", String(16)),  # empty until the client has answered
    Column("answered_at", UtcDateTime),
    Column("next_id", ForeignKey("dyads.id"), index=True),  # the dyad with the new practitioner
    Column("made_at", UtcDateTime, nullable=False),
)
