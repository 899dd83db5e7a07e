"""A call's arguments: read from query, form, multipart or JSON, and converted by type."""

import json
from dataclasses import dataclass, field
from typing import Any, TypeVar

from aiohttp import web

from bot.rehearsal.botapi.refusals import bad_request

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file uploaded with a call."""

    name: str
    content: bytes
    mime: str


@dataclass(frozen=True, slots=True)
class Arguments:
    """A call's arguments. Forms carry everything as text, JSON carries typed values; both read the same."""

    values: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, key: str) -> str:
        """Return a text; "" if absent."""
        value = self.values.get(key)
        return "" if value is None else str(value)

    def number(self, key: str, default: int = 0) -> int:
        """Return a whole number; ``default`` if absent or not a number, as Telegram reads it."""
        try:
            return int(self.values.get(key, default))
        except (TypeError, ValueError):
            return default

    def flag(self, key: str) -> bool:
        """Return a boolean; false if absent."""
        return str(self.values.get(key, "")).lower() in {"true", "1", "yes", "y"}

    def json(self, key: str, kind: type[T]) -> T | None:
        """Return a list or an object; None if absent. Raises the refusal for another type."""
        value = self.values.get(key)
        if isinstance(value, str) and value:
            try:
                value = json.loads(value)
            except ValueError:
                raise bad_request(f"can't parse {key.replace('_', ' ')} JSON object") from None
        if value is None or value == "":
            return None
        if not isinstance(value, kind):
            raise bad_request(f"{'array' if kind is list else 'object'} expected as {key.replace('_', ' ')}")
        return value

    def upload(self, reference: str) -> Upload | None:
        """Return the file that ``attach://name``, or a field of that name, stands for."""
        return self.uploads.get(reference.removeprefix("attach://"))


async def read_arguments(request: web.Request) -> Arguments:
    """Read a request as Telegram does: query string first, the body over it."""
    values: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json":
        values |= _parse_object(await request.text())
    elif request.content_type == "multipart/form-data":
        await _read_multipart(request, values, uploads)
    elif request.method == "POST":
        values |= {key: value for key, value in (await request.post()).items() if isinstance(value, str)}
    return Arguments(values, uploads)


def _parse_object(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text or "{}")
    except ValueError:
        raise bad_request("can't parse JSON object in the request body") from None
    if not isinstance(found, dict):
        raise bad_request("object expected as the request body")
    return found


async def _read_multipart(request: web.Request, values: dict[str, Any], uploads: dict[str, Upload]) -> None:
    for key, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            uploads[key] = Upload(value.filename, value.file.read(), value.content_type)
        else:
            values[key] = value.decode() if isinstance(value, bytes | bytearray) else value
