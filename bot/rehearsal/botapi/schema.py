"""Validation of a call's arguments against Telegram's published schema.

The file is a JSON object with ``methods`` and ``types``; each has ``fields`` (name, types, required) or
``subtypes``. Telegram itself ignores much of what is wrong; the rehearsal reports it.
"""

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from bot.rehearsal.botapi.arguments import Arguments

Fields = dict[str, Any]


@cache
def _load(path: Path) -> Fields:
    found: Fields = json.loads(path.read_text(encoding="utf-8"))
    return found


class Schema:
    """The methods and types of one version of the Bot API."""

    def __init__(self, path: Path) -> None:
        published = _load(path)
        self.methods: dict[str, Any] = published["methods"]
        self.types: dict[str, Any] = published["types"]

    def complaints(self, method: str, arguments: Arguments) -> list[str]:
        """Return what is wrong with a call, one sentence each; empty for a valid one."""
        if method not in self.methods:
            return [f"{method} is no method of the published schema"]
        values = {**dict.fromkeys(arguments.uploads, ""), **arguments.values}
        attached = _attached(arguments)
        fields = {field["name"]: field for field in self.methods[method].get("fields", [])}
        named = {name: value for name, value in values.items() if name in fields or name not in attached}
        return list(self._fields(method, fields, named, loose=True))

    def _fields(self, where: str, fields: Fields, values: Fields, *, loose: bool) -> Iterator[str]:
        for name, value in values.items():
            if name not in fields:
                yield f"{where} has no {name}"
            elif not self._fits(fields[name]["types"], value, loose=loose):
                yield f"{where}: {name} is no {' or '.join(fields[name]['types'])}"
        for name, field in fields.items():
            if field["required"] and name not in values:
                yield f"{where} lacks {name}"

    def _fits(self, types: list[str], value: Any, *, loose: bool) -> bool:
        return any(self._is(kind, value, loose=loose) for kind in types)

    def _is(self, kind: str, value: Any, *, loose: bool) -> bool:
        if kind in {"String", "InputFile"}:
            return isinstance(value, str)
        if loose and isinstance(value, str):
            value = _decoded(value)
        if kind.startswith("Array of "):
            inner = kind.removeprefix("Array of ")
            return isinstance(value, list) and all(self._fits([inner], one, loose=False) for one in value)
        if kind in PLAIN:
            return PLAIN[kind](value)
        return isinstance(value, dict) and self._object(kind, value)

    def _object(self, kind: str, value: dict[str, Any]) -> bool:
        described = self.types[kind]
        if described.get("subtypes"):
            return any(self._object(subtype, value) for subtype in described["subtypes"])
        fields = {field["name"]: field for field in described.get("fields", [])}
        return not any(self._fields(kind, fields, value, loose=False))


def _is_integer(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


PLAIN: dict[str, Callable[[Any], bool]] = {
    "Integer": _is_integer,
    "Float": lambda value: _is_integer(value) or isinstance(value, float),
    "Boolean": lambda value: isinstance(value, bool),
    "True": lambda value: value is True,
}


def _decoded(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return {"True": True, "False": False}.get(text, text)


def _attached(arguments: Arguments) -> set[str]:
    """Return the names of files that an argument refers to as ``attach://name``."""
    whole = json.dumps(arguments.values, default=str)
    return {name for name in arguments.uploads if f"attach://{name}" in whole}
