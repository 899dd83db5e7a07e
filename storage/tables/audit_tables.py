"""Tables of the audit log and of failed attempts."""

from sqlalchemy import Column, Integer, String, Table

from storage.tables.metadata import metadata
from storage.tables.types import BigId, UtcDateTime

# Without foreign keys: entries remain after an erasure, when their ids exist in no other table.
audit = Table(
    "audit",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("nonce", String(24), nullable=False, unique=True),  # makes every mark unique
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("who", String(40), nullable=False),
    Column("verb", String(24), nullable=False),
    Column("what", String(64), nullable=False, index=True),
    Column("mark", String(64), nullable=False),
    Column("place", Integer, unique=True),  # in the chain; place and link are set when the row is chained
    Column("link", String(64)),
)

# Failed attempts by chat; a row is deleted once the last attempt no longer counts (flows/rate_limit.py).
attempts = Table(
    "attempts",
    metadata,
    Column("chat_key", String(64), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("tries", Integer, nullable=False),
    Column("last", UtcDateTime, nullable=False, index=True),
)
