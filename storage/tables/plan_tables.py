"""Tables of plans, holidays, single sessions, calendar feeds and sessions."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint, text

from storage.tables.metadata import metadata
from storage.tables.types import Sealed, UtcDateTime

Id = String(24)
ChatKey = String(64)
NOT_CANCELLED = text("NOT off")  # a cancelled session may be entered again

plans = Table(
    "plans",
    metadata,
    Column("id", Id, primary_key=True),
    Column("dyad_id", ForeignKey("dyads.id"), nullable=False, index=True),
    Column("weekday", Integer, nullable=False),
    Column("at", String(5), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("every_weeks", Integer, nullable=False),
    Column("first", String(10), nullable=False),  # the local date from which weeks are counted
    Column("made_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),
)

# An exception to a plan: the session moved to another local date and time, or (both empty) cancelled.
plan_exceptions = Table(
    "plan_exceptions",
    metadata,
    Column("plan_id", ForeignKey("plans.id"), primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("to_day", String(10)),
    Column("to_at", String(5)),
    Column("made_at", UtcDateTime, nullable=False),
)

holidays = Table(
    "holidays",
    metadata,
    Column("id", Id, primary_key=True),
    Column("practitioner_id", ForeignKey("practitioners.id"), nullable=False, index=True),
    Column("first", String(10), nullable=False),
    Column("last", String(10), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)

# Single sessions from a calendar, a file or the chat; ``uid`` (hashed) and ``key`` identify one in its source.
# ``said_starts`` and ``said_ends`` are its last times there, before any correction by hand. Without ``said_starts`` it
# is missing there; if it had been cancelled by hand before, ``said_ends`` is kept.
arranged = Table(
    "arranged",
    metadata,
    Column("id", Id, primary_key=True),
    Column("dyad_id", ForeignKey("dyads.id"), nullable=False, index=True),
    Column("source", String(8), nullable=False),
    Column("uid", ChatKey, nullable=False),
    Column("key", String(40), nullable=False),
    Column("starts", UtcDateTime, nullable=False),
    Column("ends", UtcDateTime, nullable=False),
    Column("said_starts", UtcDateTime),
    Column("said_ends", UtcDateTime),
    Column("off", Boolean, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    UniqueConstraint("dyad_id", "source", "uid", "key"),
)

feeds = Table(
    "feeds",
    metadata,
    Column("practitioner_id", ForeignKey("practitioners.id"), primary_key=True),
    Column("address", Sealed, nullable=False),
    Column("etag", String(200)),
    Column("next_at", UtcDateTime, nullable=False, index=True),
    Column("failures", Integer, nullable=False),
    Column("failing_since", UtcDateTime),
    Column("told_at", UtcDateTime),  # when the practitioner was told that it fails
    Column("candidate", Sealed),  # another address, which takes this one's place if it can be read
    Column("awaited", String(16)),  # what the practitioner waits to be told after the next reading
)

calendar_assignments = Table(  # appointments without a code that are with a client
    "calendar_assignments",
    metadata,
    Column("practitioner_id", ForeignKey("practitioners.id"), primary_key=True),
    Column("key", String(24), primary_key=True),
    Column("dyad_id", ForeignKey("dyads.id"), nullable=False, index=True),
    Column("made_at", UtcDateTime, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("dyad_id", ForeignKey("dyads.id"), nullable=False),
    Column("plan_id", ForeignKey("plans.id"), index=True),
    Column("ended_at", UtcDateTime, nullable=False),
    Column("off", Boolean, nullable=False),  # cancelled
    Column("made_at", UtcDateTime, nullable=False),
    Index("ix_sessions_dyad_id_ended_at", "dyad_id", "ended_at"),
    Index(
        "uq_sessions_dyad_id_ended_at",
        "dyad_id",
        "ended_at",
        unique=True,
        sqlite_where=NOT_CANCELLED,
        postgresql_where=NOT_CANCELLED,
    ),
)
