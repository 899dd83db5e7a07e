"""Tables of events for other programs, and of the tokens with which those programs send sessions."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table

from storage.tables.metadata import metadata
from storage.tables.types import Json, Sealed, UtcDateTime

Id = String(24)

# Where a programme's events go, and which kinds of them.
event_endpoints = Table(
    "event_endpoints",
    metadata,
    Column("id", Id, primary_key=True),
    Column("programme_id", ForeignKey("programmes.id"), nullable=False, index=True),
    Column("address", Sealed, nullable=False),
    Column("secret", Sealed, nullable=False),  # signs what is sent there
    Column("kinds", Json, nullable=False),
    Column("own_network", Boolean, nullable=False),  # whether it may lie in this machine's own network
    Column("made_at", UtcDateTime, nullable=False),
    Column("delivered_at", UtcDateTime),
    Column("failing_since", UtcDateTime),  # empty once something has been delivered again
    Column("problem", String(80)),
    Column("ended_at", UtcDateTime),  # when the receiver answered that it wants no more
)

# One event on its way to one endpoint; the row goes when it has arrived or is given up.
event_deliveries = Table(
    "event_deliveries",
    metadata,
    Column("id", Id, primary_key=True),
    Column("endpoint_id", ForeignKey("event_endpoints.id"), nullable=False, index=True),
    Column("dyad_id", ForeignKey("dyads.id"), index=True),  # whose erasure deletes the row
    Column("check_in_id", ForeignKey("check_ins.id"), index=True),
    Column("practitioner_id", ForeignKey("practitioners.id"), index=True),
    Column("content", Sealed, nullable=False),  # under the endpoint's key: kind and pseudonyms
    Column("at", UtcDateTime, nullable=False),
    Column("next_at", UtcDateTime, nullable=False, index=True),
    Column("attempts", Integer, nullable=False),
    Column("claimed_by", Id),
    Column("leased_until", UtcDateTime),
)

# The token with which a programme's practice program sends its sessions.
session_tokens = Table(
    "session_tokens",
    metadata,
    Column("programme_id", ForeignKey("programmes.id"), primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("made_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime),
)
