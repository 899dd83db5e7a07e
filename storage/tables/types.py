"""Column types that mean the same on SQLite and on PostgreSQL."""

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, LargeBinary, String, Text
from sqlalchemy.types import TypeDecorator, TypeEngine
from typing_extensions import override

_TEXT_LENGTH = len("2026-11-22T04:30:00.000000Z")

BigId = BigInteger().with_variant(Integer, "sqlite")
"""A 64-bit key that counts by itself; SQLite counts only where the type is exactly INTEGER."""

Sealed = LargeBinary
"""Bytes made by ``Unit.seal``, read by ``Unit.unseal``; nothing else is ever stored in such a column."""


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, exact to the microsecond: aware in, UTC out; a naive one is refused with ValueError.

    ``timestamptz`` on PostgreSQL. On SQLite text of one width, ``2026-11-22T04:30:00.000000Z``: sorts as time
    does, and can be read by whoever opens the file.
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
            raise ValueError("a moment without its zone cannot be stored")
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
    """JSON in one canonical spelling (sorted keys, ASCII, no spaces, no NaN): equal values, equal bytes."""

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
