"""Column types with the same behaviour on SQLite and PostgreSQL."""

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, LargeBinary, String, Text
from sqlalchemy.types import TypeDecorator, TypeEngine
from typing_extensions import override

_TEXT_LENGTH = len("2026-11-22T04:30:00.000000Z")

BigId = BigInteger().with_variant(Integer, "sqlite")
"""A 64-bit autoincrement key; SQLite increments only a column whose type is exactly INTEGER."""

Sealed = LargeBinary
"""Bytes from ``UnitOfWork.seal``, decrypted by ``UnitOfWork.unseal``."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime with microseconds, returned in UTC. Raises ValueError for a naive one.

    ``timestamptz`` on PostgreSQL. On SQLite text of fixed width, ``2026-11-22T04:30:00.000000Z``, which sorts
    chronologically and is readable without this program.
    """

    impl = DateTime
    cache_ok = True

    @override
    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(String(_TEXT_LENGTH))
        return dialect.type_descriptor(DateTime(timezone=True))

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError("a datetime without a time zone cannot be stored")
        moment = value.astimezone(UTC)
        if dialect.name == "sqlite":
            return moment.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
        return moment

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return moment.astimezone(UTC)


class Json(TypeDecorator[Any]):
    """Canonical JSON (sorted keys, ASCII, no spaces, no NaN): equal values are equal bytes."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)
