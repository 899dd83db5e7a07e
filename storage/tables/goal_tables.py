"""Tables of the goals that client and practitioner name, and of how the two fit together."""

from sqlalchemy import Column, ForeignKey, String, Table

from storage.tables.metadata import metadata
from storage.tables.types import Sealed, UtcDateTime

Id = String(24)

# Goals of one side, ended ones included; sealed with the key of the side that named them.
goals = Table(
    "goals",
    metadata,
    Column("id", Id, primary_key=True),
    Column("dyad_id", ForeignKey("dyads.id"), nullable=False, index=True),
    Column("perspective", String(16), nullable=False),
    Column("content", Sealed, nullable=False),  # category, words, visibility, state, number of reviews
    Column("made_at", UtcDateTime, nullable=False),
    Column("confirmed_at", UtcDateTime, nullable=False),  # when named, or last said to be still so
    Column("ended_at", UtcDateTime),
    Column("words_gone_at", UtcDateTime),  # when own words were removed after their retention period
)

# What the other side says of a goal; sealed with that side's key. ``perspective`` is the side that taps.
goal_taps = Table(
    "goal_taps",
    metadata,
    Column("goal_id", ForeignKey("goals.id"), primary_key=True),
    Column("dyad_id", ForeignKey("dyads.id"), nullable=False, index=True),
    Column("perspective", String(16), nullable=False),
    Column("content", Sealed, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

# How both sides' goals compare, one row after each change of a goal or tap; sealed with the client's key.
goal_comparisons = Table(
    "goal_comparisons",
    metadata,
    Column("id", Id, primary_key=True),
    Column("dyad_id", ForeignKey("dyads.id"), nullable=False, index=True),
    Column("content", Sealed, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

# That a side was offered once to name its goals.
goal_offers = Table(
    "goal_offers",
    metadata,
    Column("dyad_id", ForeignKey("dyads.id"), primary_key=True),
    Column("perspective", String(16), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
)
