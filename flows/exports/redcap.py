"""A REDCap project: the data dictionary, and an import file of check-ins and goals, each a repeating instrument.

After REDCap's "Data Dictionary" and "Repeating Instruments and Events" help pages: eighteen columns in this order,
field names of a-z, 0-9 and single underscores that begin with a letter, choices as "1, label | 2, label". The record
is the dyad; the instruments `check_in` and `goal` must be set as repeating in the project before the import.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from flows.exports.codebook import english, exported_items, text_of
from flows.exports.columns import Cell, Code, Column, ColumnKind, Row
from flows.exports.csv_lines import line
from flows.exports.exported_goal import ExportedGoal
from flows.exports.occasion import Occasion
from flows.instruments import Instrument, Item

RECORD, FORM, GOAL_FORM = "record_id", "check_in", "goal"
MAX_FIELD_CHARACTERS = 26
HEADER = (
    "Variable / Field Name",
    "Form Name",
    "Section Header",
    "Field Type",
    "Field Label",
    "Choices, Calculations, OR Slider Labels",
    "Field Note",
    "Text Validation Type OR Show Slider Number",
    "Text Validation Min",
    "Text Validation Max",
    "Identifier?",
    "Branching Logic (Show field only if...)",
    "Required Field?",
    "Custom Alignment",
    "Question Number (surveys only)",
    "Matrix Group Name",
    "Matrix Ranking?",
    "Field Annotation",
)
_VALIDATIONS = {
    ColumnKind.INTEGER: "integer",
    ColumnKind.NUMBER: "number",
    ColumnKind.MOMENT: "datetime_seconds_ymd",
}
_COMPLETE = "2"
Fields = Mapping[tuple[str, int, str], str]


@dataclass(frozen=True, slots=True)
class RedcapProject:
    """A project's fields: the columns of an occasion, those of a goal, and the items of the instruments."""

    columns: Sequence[Column]
    goal_columns: Sequence[Column]
    instruments: Sequence[Instrument]
    fields: Fields = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "fields", _fields_of(self.instruments))

    def dictionary(self) -> Iterator[bytes]:
        """Yield the data dictionary: the record, an occasion's columns, a field for each item, and a goal's columns."""
        yield line(HEADER)
        yield _entry(RECORD, "dyad", "text", "Dyad (pseudonym)")
        for column in self.columns:
            yield _column_entry(_own(column), FORM, column)
        for instrument in self.instruments:
            for item in exported_items(instrument):
                name = self.fields[instrument.id, instrument.version, item.id]
                note = f"{instrument.id} version {instrument.version}, {item.dimension or item.kind}"
                yield _entry(name, FORM, "radio", text_of(item), _options(item), note)
        for column in self.goal_columns:
            yield _column_entry(_of_goal(column), GOAL_FORM, column)

    def import_header(self) -> bytes:
        """Return the first line of the import file."""
        occasion = (*map(_own, self.columns), *self.fields.values(), f"{FORM}_complete")
        goal = (*map(_of_goal, self.goal_columns), f"{GOAL_FORM}_complete")
        return line((RECORD, "redcap_repeat_instrument", "redcap_repeat_instance", *occasion, *goal))

    def check_in_line(self, row: Row, occasion: Occasion, instance: int) -> bytes:
        """Return the line of a check-in, the dyad's ``instance``-th."""
        instrument = occasion.instrument
        values = {
            self.fields[instrument.id, instrument.version, answer.item.id]: str(answer.value)
            for answer in occasion.answers
            if answer.value is not None
        }
        own = map(_cell, self.columns, row)
        items = (values.get(name, "") for name in self.fields.values())
        nothing = [""] * (len(self.goal_columns) + 1)
        return line((occasion.dyad, FORM, str(instance), *own, *items, _COMPLETE, *nothing))

    def goal_line(self, row: Row, goal: ExportedGoal) -> bytes:
        """Return the line of a goal."""
        nothing = [""] * (len(self.columns) + len(self.fields) + 1)
        own = map(_cell, self.goal_columns, row)
        return line((goal.dyad, GOAL_FORM, str(goal.number), *nothing, *own, _COMPLETE))


def _fields_of(instruments: Sequence[Instrument]) -> Fields:
    """Return the field name of each item by instrument, version and item; long names are shortened by a number."""
    fields: dict[tuple[str, int, str], str] = {}
    for number, instrument in enumerate(instruments, start=1):
        for item in exported_items(instrument):
            name = _field(f"{instrument.id}_v{instrument.version}_{item.id}")
            if len(name) > MAX_FIELD_CHARACTERS or name in fields.values():
                name = f"item_{number}_{len(fields) + 1}"
            fields[instrument.id, instrument.version, item.id] = name
    return fields


def _column_entry(name: str, form: str, column: Column) -> bytes:
    choices = _choices(column.codes) if column.codes else ""
    kind = "radio" if choices else "text"
    validation = "" if choices else _VALIDATIONS.get(column.kind, "")
    return _entry(name, form, kind, column.meaning, choices, column.unit, validation)


def _cell(column: Column, cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return f"{cell.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
    if column.codes and isinstance(cell, str):
        return str(column.number_of(cell))
    return f"{cell:.10g}" if isinstance(cell, float) else str(cell)


def _entry(
    name: str, form: str, kind: str, label: str, choices: str = "", note: str = "", validation: str = ""
) -> bytes:
    filled = (name, form, "", kind, label, choices, note, validation)
    return line((*filled, *("",) * (len(HEADER) - len(filled))))


def _choices(codes: Sequence[Code]) -> str:
    return " | ".join(f"{code.number}, {_label(code.word)}" for code in codes)


def _options(item: Item) -> str:
    return " | ".join(f"{each.value}, {_label(english(each.labels))}" for each in item.options)


def _label(text: str) -> str:
    return text.replace("|", "/")


def _own(column: Column) -> str:
    return _field(f"ci_{column.name}")


def _of_goal(column: Column) -> str:
    return _field(f"goal_{column.name.removeprefix('goal_')}")


def _field(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
