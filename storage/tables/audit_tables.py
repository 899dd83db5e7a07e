"""The tables of protection: who did or read what, and who tried what did not fit."""

from sqlalchemy import Column, Integer, String, Table

from storage.tables.metadata import metadata
from storage.tables.types import BigId, UtcDateTime

# No reference to anybody: whoever is erased is gone from every other table, and an id alone says nothing.
audit = Table(
    "audit",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("nonce", String(24), nullable=False, unique=True),  # no row is another's copy
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("who", String(40), nullable=False),
    Column("verb", String(24), nullable=False),
    Column("what", String(64), nullable=False, index=True),
    Column("mark", String(64), nullable=False),
    Column("place", Integer, unique=True),  # in the chain; both come when the row is sealed
    Column("link", String(64)),
)

# Tries that did not fit, by chat; a row is deleted an hour after the last one.
attempts = Table(
    "attempts",
    metadata,
    Column("chat_key", String(64), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("tries", Integer, nullable=False),
    Column("last", UtcDateTime, nullable=False, index=True),
)
