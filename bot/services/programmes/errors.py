"""Readable texts for pydantic's errors in a programme file: the problem and its remedy."""

from collections.abc import Mapping
from typing import Any

HANDBOOK = "docs/operators.md lists every key"
TIME = 'must be a time in quotes, such as "08:30"'
DATE = "must be a date without quotes, such as 2026-10-01"
WHOLE, NUMBER = "must be a whole number, such as 14", "must be a number, such as 2 or 1.5"
YES_NO = "must be true or false, without quotes"

PROBLEMS: Mapping[str, str] = {
    "string_type": 'must be text in quotes, such as "…"',
    "string_too_short": "must not be empty",
    "string_too_long": "must have at most {max_length} characters",
    "int_type": WHOLE,
    "int_parsing": WHOLE,
    "int_from_float": WHOLE,
    "float_type": NUMBER,
    "float_parsing": NUMBER,
    "finite_number": NUMBER,
    "bool_type": YES_NO,
    "bool_parsing": YES_NO,
    "greater_than": "must be more than {gt:g}",
    "greater_than_equal": "must be at least {ge:g}",
    "less_than_equal": "must be at most {le:g}",
    "literal_error": "must be {expected}",
    "date_type": DATE,
    "date_parsing": DATE,
    "date_from_datetime_parsing": DATE,
    "date_from_datetime_inexact": DATE,
    "model_type": "must be a table: a line [{key}], its keys below it",
    "dict_type": 'must be a table, such as {{ en = "…" }}',
    "tuple_type": "must be a list of tables: a line [[{key}]] before each",
    "too_short": "must not be empty",
}
"""Problem texts by pydantic's error type."""

_KEY_PROBLEMS: Mapping[str, str] = {
    "at": TIME,
    "begins": TIME,
    "ends": TIME,
    "quiet_from": TIME,
    "quiet_until": TIME,
    "slug": 'must be a short name in quotes of a-z, 0-9 and "-", such as "my-practice"',
}
"""Problem texts for string errors under these keys."""


def explain(error: Mapping[str, Any]) -> tuple[str, str]:
    """Return the problem and the remedy of one pydantic error."""
    kind, key = error["type"], str(error["loc"][-1])
    if kind == "extra_forbidden":
        return "no such key", f"Check the spelling; {HANDBOOK}"
    if kind == "missing":
        return "is missing", f'Add a line such as {key} = "…"; {HANDBOOK}'
    if kind == "value_error":
        return str(error["msg"]).removeprefix("Value error, "), f"Correct this value; {HANDBOOK}"
    key_problem = _KEY_PROBLEMS.get(key) if kind.startswith("string_") else None
    problem = key_problem or PROBLEMS.get(kind, "cannot be used as it is").format(
        **{"key": key, **error.get("ctx", {})}
    )
    return problem, f"Correct this value; {HANDBOOK}"
