"""The tables of what was agreed on and what took place: plans, holidays, single sessions, calendars, and sessions."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint, text

from storage.tables.metadata import metadata
from storage.tables.types import Sealed, UtcDateTime

Id = String(24)
ChatKey = String(64)
STANDING = text("NOT off")  # one that was called off may be told again

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

# A plan's date on which it was otherwise: moved to another local date and time, or (both empty) without its session.
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

# Sessions arranged one by one, by a calendar or a file; ``uid`` (hashed) and ``key`` name one there. ``said`` are the
# times it had there last, whatever was put right by hand since. Without ``said_starts`` it is gone from there; one that
# had been called off by hand by then keeps ``said_ends``.
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
    Column("told_at", UtcDateTime),  # when the practitioner learned that it fails
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("dyad_id", ForeignKey("dyads.id"), nullable=False),
    Column("plan_id", ForeignKey("plans.id"), index=True),
    Column("ended_at", UtcDateTime, nullable=False),
    Column("off", Boolean, nullable=False),  # it did not take place after all
    Column("made_at", UtcDateTime, nullable=False),
    Index("ix_sessions_dyad_id_ended_at", "dyad_id", "ended_at"),
    Index(
        "uq_sessions_dyad_id_ended_at",
        "dyad_id",
        "ended_at",
        unique=True,
        sqlite_where=STANDING,
        postgresql_where=STANDING,
    ),
)
